// What came, went and changed between two dates, as far as what is recorded tells.
import { z } from 'zod';
import { NamedRecord } from './analysis.js';
import { AsOf, PartialDate } from './dates.js';
import { GraphTie } from './graph.js';
import { defineRoute } from './routes.js';
import { Stance, Validity } from './vocabulary.js';

/** Why a tie stands at one date and not at the other. The last two tell of our knowledge, not of the world. */
export const REASONS = [
  'began',
  'ended',
  'happened_once',
  'lapsed',
  'not_known_before',
  'not_known_after',
] as const;
export const Reason = z.enum(REASONS).meta({ id: 'CompareReason' });
export type Reason = z.infer<typeof Reason>;

export const ComparedTie = GraphTie.pick({
  id: true,
  key: true,
  tlp: true,
  from: true,
  to: true,
  type: true,
  layer: true,
  status: true,
  validity: true,
  asOf: true,
}).extend({ since: PartialDate.nullable(), until: PartialDate.nullable() });
export type ComparedTie = z.infer<typeof ComparedTie>;

/** What a tie's validity counts as at each date. */
const Both = <T extends z.ZodType>(value: T) => z.object({ before: value, after: value });

export const StanceAt = z.object({ position: z.string(), stance: Stance, validity: Validity });

export const Comparison = z
  .object({
    from: AsOf,
    to: AsOf,
    came: z.array(ComparedTie.extend({ reason: Reason })),
    went: z.array(ComparedTie.extend({ reason: Reason })),
    /** Ties that stand at both dates and do not count alike. */
    changed: z.array(ComparedTie.extend({ counted: Both(Validity) })),
    /** Ties that one took the place of: same ends, same type. Ids of `went` and of `came`. */
    replaced: z.array(z.object({ went: z.string(), came: z.string() })),
    /** Where somebody stands on an issue; null: not known for that date. */
    stances: z.array(
      z
        .object({
          actor: z.string(),
          issue: z.string(),
          capacity: z.enum(['official', 'personal']),
        })
        .extend(Both(StanceAt.nullable()).shape),
    ),
    /** Ties that stand at both dates and count alike. */
    same: z.int(),
    /** Actors and issues that are named. */
    records: z.array(NamedRecord),
  })
  .meta({ id: 'Comparison' });
export type Comparison = z.infer<typeof Comparison>;

export const compareGraph = defineRoute({
  name: 'graph.compare',
  method: 'GET',
  path: '/api/graph/compare',
  summary: 'What came, went and changed between two dates',
  access: 'record.read',
  query: z.strictObject({ from: AsOf, to: AsOf }),
  output: Comparison,
});
