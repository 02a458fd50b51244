import { z } from 'zod';
import { PartialDate } from './dates.js';
import { defineSubject, maybeRef, ref, refs } from './subjects.js';
import { line, prose } from './text.js';

/** What we want to change, and whose decision it is: known, suspected, or a placeholder. */
export const Objective = defineSubject({
  name: 'objective',
  plural: 'objectives',
  prefix: 'obj_',
  label: 'Objective',
  write: 'objective.write',
  searched: ['name'],
  fields: {
    name: line(),
    issue: ref('iss_'),
    campaign: maybeRef('cmp_'),
    place: line(200).nullable(),
    decision: prose(1_000).nullable(),
    deciders: refs('act_'),
    decidersKnown: z.enum(['known', 'suspected', 'placeholder']),
    aim: z.enum(['for', 'against']),
    owner: line(200).nullable(),
    deadline: PartialDate.nullable(),
    ask: prose(2_000).nullable(),
  },
  defaults: {
    campaign: null,
    place: null,
    decision: null,
    deciders: [],
    decidersKnown: 'suspected',
    aim: 'for',
    owner: null,
    deadline: null,
    ask: null,
  },
  references: {
    issue: { relationship: 'ON_ISSUE', kinds: ['issue'] },
    campaign: { relationship: 'OF_CAMPAIGN', kinds: ['campaign'] },
    deciders: { relationship: 'DECIDED_BY', kinds: ['actor'] },
  },
  filters: { issue: ['issue'], campaign: ['campaign'] },
  projected: ['aim', 'place', 'deciders', 'decidersKnown'],
});
export type Objective = z.infer<typeof Objective.read>;
