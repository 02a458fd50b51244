// What the answers of all analyses are made of: classes, named records, ties with their evidence.
import { z } from 'zod';
import { AsOf } from './dates.js';
import { Tlp } from './labels.js';
import { TieTypeId } from './tie-types.js';
import { Layer, TieStatus, Validity } from './vocabulary.js';

export const PATH_CLASSES = ['strong', 'workable', 'thin', 'speculative'] as const;
export const PathClass = z.enum(PATH_CLASSES).meta({ id: 'PathClass' });
export type PathClass = z.infer<typeof PathClass>;

/** An actor or issue as an answer names it. */
export const NamedRecord = z
  .object({
    id: z.string(),
    key: z.string().nullable(),
    name: z.string(),
    kind: z.string(),
    tlp: Tlp,
  })
  .meta({ id: 'NamedRecord' });
export type NamedRecord = z.infer<typeof NamedRecord>;

/** One factor of a tie's weight: what counts, what is recorded, what it does here. */
export const Factor = z.object({
  name: z.enum([
    'access',
    'strength',
    'status',
    'confidence',
    'validity',
    'contact',
    'openQuestion',
    'proposed',
  ]),
  value: z.number(),
  /** Recorded word or grade, as a vocabulary id or short text. */
  recorded: z.string(),
  assumed: z.boolean(),
  effect: z.enum(['holds_back_most', 'holds_back', 'lowers_a_little', 'assumed', 'none']),
});
export type Factor = z.infer<typeof Factor>;

/** Evidence under a step, as this viewer sees it. */
export const CitedEvidence = z.object({
  id: z.string(),
  source: z.string(),
  sourceTitle: z.string(),
  locator: z.string(),
  /** Admiralty grade, `B2`. */
  grade: z.string(),
  supports: z.boolean(),
  paraphrase: z.string().nullable(),
});

export const AnsweredTie = z.object({
  id: z.string(),
  key: z.string().nullable(),
  tlp: Tlp,
  type: TieTypeId,
  layer: Layer,
  status: TieStatus,
  validity: Validity,
  asOf: AsOf.nullable(),
  from: z.string(),
  to: z.string(),
  statement: z.string().nullable(),
  evidence: z.array(CitedEvidence),
});
export type AnsweredTie = z.infer<typeof AnsweredTie>;

/** Bounds within [0, 1]. */
export const Interval = z.object({ lo: z.number(), hi: z.number() });
export type Interval = z.infer<typeof Interval>;

/** A whole number from 1 to `most`; what lies beyond is brought into that and said in `clamped`. */
export const upTo = (most: number, fallback: number) =>
  z.coerce
    .number()
    .int()
    .default(fallback)
    .meta({
      minimum: 1,
      maximum: most,
      description: `From 1 to ${most}; a number beyond is brought into that and named in lookedFor.clamped`,
    });

/** Several values, by comma. */
export const CommaList = z.string().max(2_000).optional();
