import { z } from 'zod';
import { PartialDate } from './dates.js';
import { defineSubject, refs } from './subjects.js';
import { line, prose } from './text.js';

/** When a mechanism can be used. */
export const Window = z.strictObject({
  opens: PartialDate,
  closes: PartialDate.nullable(),
  source: line().nullable(),
});

/** A formal mechanism or norm that can be used ("mechanism" on screen). */
export const Lever = defineSubject({
  name: 'lever',
  plural: 'levers',
  prefix: 'lev_',
  label: 'Lever',
  write: 'lever.write',
  searched: ['name'],
  fields: {
    name: line(),
    kind: line(200),
    holders: refs('act_'),
    targets: refs('act_'),
    legalBasis: prose(1_000).nullable(),
    howUsable: prose(4_000).nullable(),
    useSoFar: line(500).nullable(),
    barrier: prose(2_000).nullable(),
    windows: z.array(Window).max(50),
  },
  defaults: {
    holders: [],
    targets: [],
    legalBasis: null,
    howUsable: null,
    useSoFar: null,
    barrier: null,
    windows: [],
  },
  references: {
    holders: { relationship: 'HELD_BY', kinds: ['actor'] },
    targets: { relationship: 'TARGETS', kinds: ['actor'] },
  },
  filters: { holder: ['holders'], target: ['targets'], actor: ['holders', 'targets'] },
});
export type Lever = z.infer<typeof Lever.read>;
