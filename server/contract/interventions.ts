import { z } from 'zod';
import { defineSubject, refs } from './subjects.js';
import { line, prose } from './text.js';
import { InterventionResult, TieStatus } from './vocabulary.js';

/** A strategy that was tried: by whom, with what result, at what cost. */
export const Intervention = defineSubject({
  name: 'intervention',
  plural: 'interventions',
  prefix: 'itv_',
  label: 'Intervention',
  write: 'intervention.write',
  searched: ['name'],
  fields: {
    name: line(),
    by: refs('act_'),
    targets: refs('act_'),
    when: line().nullable(),
    outcome: prose(2_000).nullable(),
    result: InterventionResult,
    /** The source's own words. */
    resultText: line().nullable(),
    status: TieStatus,
    cost: prose(2_000).nullable(),
    harm: prose(2_000).nullable(),
    again: z.enum(['yes', 'no', 'differently', 'not_judged']),
    note: prose(4_000).nullable(),
  },
  defaults: {
    by: [],
    targets: [],
    when: null,
    outcome: null,
    result: 'unknown',
    resultText: null,
    status: 'stated',
    cost: null,
    harm: null,
    again: 'not_judged',
    note: null,
  },
  references: {
    by: { relationship: 'BY', kinds: ['actor'] },
    targets: { relationship: 'TARGETS', kinds: ['actor'] },
  },
  filters: { actor: ['by', 'targets'], result: ['result'] },
});
export type Intervention = z.infer<typeof Intervention.read>;
