import { z } from 'zod';
import { PartialDate } from './dates.js';
import { idSchema } from './ids.js';
import { defineSubject, ref, refs } from './subjects.js';
import { line, prose } from './text.js';

export const PlanStep = z.strictObject({
  text: line(500),
  owner: line(200).nullable(),
  due: PartialDate.nullable(),
  state: z.enum(['planned', 'under_way', 'done', 'dropped']),
  ask: prose(1_000).nullable(),
  offer: prose(1_000).nullable(),
  redLine: prose(1_000).nullable(),
  harmCheck: prose(1_000).nullable(),
  outcome: prose(1_000).nullable(),
});

/** A chosen set of pathways to an objective, its steps and its frozen forecast. */
export const Plan = defineSubject({
  name: 'plan',
  plural: 'plans',
  prefix: 'pln_',
  label: 'Plan',
  write: 'plan.write',
  searched: ['name'],
  fields: {
    name: line(),
    objective: ref('obj_'),
    ties: refs('tie_'),
    steps: z.array(PlanStep).max(100),
    forecast: z.array(z.strictObject({ tie: idSchema('tie_'), class: line(40) })).max(100),
  },
  defaults: { ties: [], steps: [], forecast: [] },
  references: {
    objective: { relationship: 'FOR_OBJECTIVE', kinds: ['objective'] },
    ties: { relationship: 'RUNS_OVER', kinds: ['tie'] },
  },
  filters: { objective: ['objective'] },
});
export type Plan = z.infer<typeof Plan.read>;
