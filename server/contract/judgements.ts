import type { z } from 'zod';
import { defineSubject, maybeRef, refs } from './subjects.js';
import { prose } from './text.js';

/** Conflicting assertions side by side, and what was judged, with its reason. */
export const Judgement = defineSubject({
  name: 'judgement',
  plural: 'judgements',
  prefix: 'jdg_',
  label: 'Judgement',
  write: 'judgement.write',
  fields: {
    between: refs('tie_', 'pos_', 'evd_', 'asm_'),
    prefers: maybeRef('tie_', 'pos_', 'evd_', 'asm_'),
    reason: prose(4_000),
  },
  defaults: { prefers: null },
  references: {
    between: { relationship: 'BETWEEN', kinds: ['tie', 'position', 'evidence', 'assessment'] },
    prefers: { relationship: 'PREFERS', kinds: ['tie', 'position', 'evidence', 'assessment'] },
  },
  filters: { record: ['between'] },
});
export type Judgement = z.infer<typeof Judgement.read>;
