import { z } from 'zod';
import { PartialDate } from './dates.js';
import { defineSubject, maybeRef, ref } from './subjects.js';
import { line, prose } from './text.js';

const rating = z.number().min(0).max(5);

/** A judgement of power over an issue, or of priority; several may stand side by side. */
export const Assessment = defineSubject({
  name: 'assessment',
  plural: 'assessments',
  prefix: 'asm_',
  label: 'Assessment',
  write: 'assessment.write',
  fields: {
    actor: ref('act_'),
    issue: ref('iss_'),
    of: z.enum(['power', 'salience']),
    low: rating,
    value: rating,
    high: rating,
    by: line(),
    on: PartialDate,
    why: prose(4_000).nullable(),
    meeting: maybeRef('eng_'),
  },
  defaults: { why: null, meeting: null },
  references: {
    actor: { relationship: 'OF_ACTOR', kinds: ['actor'] },
    issue: { relationship: 'ON_ISSUE', kinds: ['issue'] },
    meeting: { relationship: 'AT', kinds: ['engagement'] },
  },
  filters: { actor: ['actor'], issue: ['issue'], of: ['of'] },
  projected: ['value', 'low', 'high'],
});
export type Assessment = z.infer<typeof Assessment.read>;
