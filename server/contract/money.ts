// "Where does the money go?" on the wire (analysis.md, "Trace").
import { z } from 'zod';
import { AnsweredTie, CommaList, Interval, NamedRecord } from './analysis.js';
import { AsOf } from './dates.js';
import { Tlp } from './labels.js';
import { defineRoute } from './routes.js';
import { TieStatus } from './vocabulary.js';

const id = z.string();

export const MoneyFlow = z.object({
  tie: AnsweredTie,
  /** The way the money runs, whichever way the tie points. */
  payer: NamedRecord,
  payee: NamedRecord,
  share: Interval,
  shareStated: z.boolean(),
  amount: z.string().nullable(),
  confidence: z.number(),
  /** Counted, or shown only: a mirror of another tie, an open question. */
  counted: z.boolean(),
  why: z.enum(['counted', 'mirror', 'open_question', 'recommended', 'not_asked']),
  /** Layers from the start, 0 for a tie that leaves it. */
  depth: z.int(),
  /** Closes a cycle of money. */
  returns: z.boolean(),
});
export type MoneyFlow = z.infer<typeof MoneyFlow>;

export const TrailEnd = z.object({
  actor: NamedRecord,
  /** Part of the source's money that ends here. */
  share: Interval,
  /** Part that passed through or arrived. */
  arrived: Interval,
  confidence: z.number(),
  why: z.enum(['known_end', 'placeholder', 'not_looked_at', 'passes_on']),
  tlp: Tlp,
  /** Open questions that name it, a body that it belongs to, or one that belongs to it. */
  questions: z.array(NamedRecord),
});
export type TrailEnd = z.infer<typeof TrailEnd>;

export const MoneyQuery = z.strictObject({
  from: z.string().max(40),
  direction: z.enum(['down', 'up']).default('down'),
  statuses: CommaList,
  asOf: AsOf.default('review'),
});
export type MoneyQuery = z.infer<typeof MoneyQuery>;

export const Money = z.object({
  source: NamedRecord,
  flows: z.array(MoneyFlow),
  ends: z.array(TrailEnd),
  /** Stakes without a flow ("has an economic interest in"). */
  stakes: z.array(z.object({ tie: AnsweredTie, actor: NamedRecord, in: NamedRecord })),
  /** Open questions about money beyond the ends, with their open-question ties: carries nothing. */
  asked: z.array(z.object({ tie: AnsweredTie, from: NamedRecord, to: NamedRecord })),
  /** Ends that belong to each other, so that adding them would count twice. */
  overlaps: z.array(z.object({ tie: AnsweredTie, part: NamedRecord, whole: NamedRecord })),
  lookedFor: z.object({
    direction: z.enum(['down', 'up']),
    statuses: z.array(TieStatus),
    asOf: AsOf,
    scannedTies: z.int(),
  }),
});
export type Money = z.infer<typeof Money>;

/** On the wire references are ids; what they name stands once, beside. See `answers.ts`. */
export const MoneyAnswer = Money.extend({
  flows: z.array(MoneyFlow.extend({ tie: id, payer: id, payee: id })),
  ends: z.array(TrailEnd.extend({ actor: id, questions: z.array(id) })),
  records: z.array(NamedRecord),
  ties: z.array(AnsweredTie),
}).meta({ id: 'Money' });
export type MoneyAnswer = z.infer<typeof MoneyAnswer>;

export const traceMoney = defineRoute({
  name: 'analysis.money',
  method: 'GET',
  path: '/api/analysis/money',
  summary: 'Where the money of a payer goes, or whose money reaches a holder',
  access: 'analysis.run',
  query: MoneyQuery,
  output: MoneyAnswer,
});
