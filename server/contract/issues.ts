import { z } from 'zod';
import { defineSubject, maybeRef } from './subjects.js';
import { line, prose } from './text.js';

export const Issue = defineSubject({
  name: 'issue',
  plural: 'issues',
  prefix: 'iss_',
  label: 'Issue',
  write: 'issue.write',
  searched: ['name', 'proposition'],
  fields: {
    name: line(),
    kind: z.enum(['issue', 'topic']),
    /** What one can be for or against; a topic has none. */
    proposition: prose(1_000).nullable(),
    parent: maybeRef('iss_'),
    /** How the parent is known; the seed's are an analyst's reading. */
    parentStatus: z.enum(['stated', 'analyst_inferred']),
    place: line(200).nullable(),
  },
  defaults: { kind: 'issue', proposition: null, parent: null, parentStatus: 'stated', place: null },
  references: { parent: { relationship: 'PART_OF', kinds: ['issue'] } },
  filters: { kind: ['kind'], parent: ['parent'] },
  projected: ['parentStatus', 'place'],
});
export type Issue = z.infer<typeof Issue.read>;
