import { z } from 'zod';
import { AsOf, PartialDate } from './dates.js';
import { defineSubject, maybeRef, ref } from './subjects.js';
import { prose, line } from './text.js';
import { TieTypeId } from './tie-types.js';
import { Layer, TieStatus, Validity } from './vocabulary.js';

/** Part of what the payer got that goes this way, as an interval within [0, 1]. */
export const Share = z
  .strictObject({ lo: z.number().min(0).max(1), hi: z.number().min(0).max(1) })
  .refine(({ lo, hi }) => lo <= hi, { error: 'lo must not exceed hi' });

/** Money in whole units of the currency, as decimal strings (a float would add noise). */
const Units = z.string().regex(/^\d{1,15}$/);
export const Amount = z
  .strictObject({
    min: Units.nullable(),
    max: Units.nullable(),
    currency: z.string().regex(/^[A-Z]{3}$/),
    per: z.enum(['night', 'raid', 'month', 'year', 'once']),
  })
  // Fifteen digits are exact as numbers; what is no number is refused by its own rule and by this one.
  .refine(({ min, max }) => min === null || max === null || Number(min) <= Number(max), {
    error: 'min must not exceed max',
  });

export const Tie = defineSubject({
  name: 'tie',
  plural: 'ties',
  prefix: 'tie_',
  label: 'Tie',
  write: 'tie.write',
  fields: {
    from: ref('act_'),
    to: ref('act_', 'iss_'),
    type: TieTypeId,
    /** The layer of the type, kept on the tie so that lists can be filtered by it. */
    layer: Layer,
    status: TieStatus,
    validity: Validity,
    asOf: AsOf.nullable(),
    since: PartialDate.nullable(),
    until: PartialDate.nullable(),
    timeText: line().nullable(),
    confirmedOn: PartialDate.nullable(),
    /** 1 (weak) to 5 (strong); null: not rated. */
    strength: z.int().min(1).max(5).nullable(),
    amount: Amount.nullable(),
    share: Share.nullable(),
    /** The tie whose money or contact this one tells again from the other side. */
    mirrorOf: maybeRef('tie_'),
    statement: prose(1_000).nullable(),
    draft: z.boolean(),
  },
  defaults: {
    layer: 'formal',
    status: 'stated',
    validity: 'current',
    asOf: null,
    since: null,
    until: null,
    timeText: null,
    confirmedOn: null,
    strength: null,
    amount: null,
    share: null,
    mirrorOf: null,
    statement: null,
    draft: false,
  },
  references: {
    from: { relationship: 'FROM', kinds: ['actor'] },
    to: { relationship: 'TO', kinds: ['actor', 'issue'] },
    mirrorOf: { relationship: 'MIRROR_OF', kinds: ['tie'] },
  },
  filters: {
    actor: ['from', 'to'],
    from: ['from'],
    to: ['to'],
    type: ['type'],
    layer: ['layer'],
    status: ['status'],
    validity: ['validity'],
  },
  projected: ['asOf', 'since', 'until', 'confirmedOn', 'strength', 'share', 'amount', 'draft'],
});
export type Tie = z.infer<typeof Tie.read>;
