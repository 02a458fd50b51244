import { z } from 'zod';
import { PartialDate } from './dates.js';
import { Tlp } from './labels.js';
import { defineSubject } from './subjects.js';
import { Language, line, link, prose } from './text.js';
import { Reliability, SourceKind } from './vocabulary.js';

/** What somebody who spoke with us agreed to; no consent recorded means internal only. */
export const Consent = z.strictObject({
  /** How, and by whom. */
  asked: prose(500).nullable(),
  language: Language.nullable(),
  interpreter: z.boolean().nullable(),
  uses: z.array(
    z.enum(['internal', 'unattributed_lobbying', 'partners', 'un_submission', 'publication']),
  ),
  until: PartialDate.nullable(),
  mayContactAgain: z.boolean().nullable(),
  withdrawn: z.boolean(),
  /** Who else could know what was told; `one` closes every outside version: it would name them. */
  othersKnow: z.enum(['one', 'few', 'many']).nullable(),
});

export const Source = defineSubject({
  name: 'source',
  plural: 'sources',
  prefix: 'src_',
  label: 'Source',
  write: 'source.write',
  searched: ['title'],
  fields: {
    title: line(),
    kind: SourceKind,
    date: PartialDate.nullable(),
    dateText: line().nullable(),
    reliability: Reliability,
    reliabilityReason: prose(1_000).nullable(),
    link: link().nullable(),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .nullable(),
    /** Label of its file and text; `tlp` is the label of the fact that it exists. */
    textTlp: Tlp,
    consent: Consent.nullable(),
    note: prose(4_000).nullable(),
  },
  defaults: {
    date: null,
    dateText: null,
    reliability: 'F',
    reliabilityReason: null,
    link: null,
    sha256: null,
    textTlp: 'RED',
    consent: null,
    note: null,
  },
  filters: { kind: ['kind'], reliability: ['reliability'] },
  projected: ['consent'],
});
export type Source = z.infer<typeof Source.read>;
