import { z } from 'zod';
import { EVIDENCED } from './evidenced.js';
import { defineSubject, maybeRef, ref } from './subjects.js';
import { line, prose } from './text.js';
import { Basis, Credibility } from './vocabulary.js';

export const Evidence = defineSubject({
  name: 'evidence',
  plural: 'evidence',
  prefix: 'evd_',
  label: 'Evidence',
  write: 'evidence.write',
  fields: {
    record: ref(...Object.values(EVIDENCED)),
    source: ref('src_'),
    /** Page, section or passage. */
    locator: line(),
    /** 1 to 6 of the Admiralty code. */
    credibility: Credibility,
    /** Grades of the example data are a proposal of its maker. */
    gradeProposed: z.boolean(),
    supports: z.boolean(),
    paraphrase: prose(4_000).nullable(),
    basis: Basis,
    /** The source that this one repeats: both count as one. */
    repeats: maybeRef('src_'),
  },
  defaults: {
    credibility: 6,
    gradeProposed: false,
    supports: true,
    paraphrase: null,
    basis: 'not_known',
    repeats: null,
  },
  references: {
    record: { relationship: 'OF', kinds: Object.keys(EVIDENCED) },
    source: { relationship: 'FROM_SOURCE', kinds: ['source'] },
    repeats: { relationship: 'REPEATS', kinds: ['source'] },
  },
  filters: { record: ['record'], source: ['source'] },
  projected: ['credibility', 'supports'],
});
export type Evidence = z.infer<typeof Evidence.read>;
