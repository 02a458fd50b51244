// "How do we reach …?" on the wire (analysis.md, "Who to lobby: pathways").
import { z } from 'zod';
import { AnsweredTie, CommaList, Factor, NamedRecord, PathClass, upTo } from './analysis.js';
import { AsOf } from './dates.js';
import { Tlp } from './labels.js';
import { defineRoute } from './routes.js';
import { Layer, Stance, TieStatus } from './vocabulary.js';

export const PathStep = z.object({
  tie: AnsweredTie,
  from: NamedRecord,
  to: NamedRecord,
  /** `with`: along the tie as recorded; `against`: from its `to` end to its `from` end. */
  direction: z.enum(['with', 'against']),
  probability: z.number(),
  class: PathClass,
  factors: z.array(Factor),
  /** Willingness of the actor that this step leaves, when it is in between. */
  willingness: z
    .object({
      value: z.number(),
      stance: Stance.nullable(),
      why: z.enum(['position', 'agenda', 'lapsed', 'not_known', 'no_issue', 'refused']),
      position: z.string().nullable(),
    })
    .nullable(),
  /** Parallel ties that could carry this step too. */
  alternatives: z.array(AnsweredTie),
});
export type PathStep = z.infer<typeof PathStep>;

export const Pathway = z.object({
  class: PathClass,
  /** Raw product; shown only when the terms are opened. */
  score: z.number(),
  /** Score as a part of the best answer's, 0 to 1. */
  relative: z.number(),
  /** Index of the weakest step. */
  weakest: z.int(),
  hops: z.int(),
  /** Strictest label of what it was computed from. */
  tlp: Tlp,
  steps: z.array(PathStep),
  /** First under all three readings (cautious, default, generous), or on what the order depends. */
  readings: z.object({
    ranks: z.object({
      cautious: z.int().nullable(),
      default: z.int(),
      generous: z.int().nullable(),
    }),
    stable: z.boolean(),
  }),
  /** Which deciding tie ends it, when the target is an objective or an issue. */
  decides: z.object({ tie: AnsweredTie, on: NamedRecord, wider: z.boolean() }).nullable(),
});
export type Pathway = z.infer<typeof Pathway>;

export const LookedFor = z
  .object({
    from: z.array(NamedRecord),
    to: NamedRecord,
    issue: NamedRecord.nullable(),
    aim: z.enum(['for', 'against']),
    layers: z.array(Layer),
    statuses: z.array(TieStatus),
    include: z.array(z.enum(['proposed', 'open_question'])),
    asOf: AsOf,
    maxHops: z.int(),
    k: z.int(),
    /** Parameters that were out of range and what they became. */
    clamped: z.array(z.string()),
    /** Deciders of the objective or issue that were aimed at, and how they are known. */
    deciders: z.object({
      recorded: z.enum(['named', 'on_issue', 'on_wider_issue', 'none', 'not_asked']),
      on: NamedRecord.nullable(),
      actors: z.array(NamedRecord),
      questions: z.array(NamedRecord),
    }),
    scannedTies: z.int(),
    /** The search stopped before it was done. */
    truncated: z.boolean(),
    /** Best pathway if open questions and proposed ties were allowed; null if none or not needed. */
    ifAllowed: z
      .object({ hops: z.int(), class: PathClass, include: z.array(z.string()) })
      .nullable(),
  })
  .meta({ id: 'LookedFor' });
export type LookedFor = z.infer<typeof LookedFor>;

export const MOST_PATHS = 20;
export const MOST_HOPS = 12;

export const PathwaysQuery = z.strictObject({
  /** Default: us and everyone with an inner tie to us. */
  from: z.string().max(40).optional(),
  /** An actor, an objective or an issue. */
  to: z.string().max(40),
  issue: z.string().max(40).optional(),
  aim: z.enum(['for', 'against']).optional(),
  k: upTo(MOST_PATHS, 5),
  maxHops: upTo(MOST_HOPS, 6),
  /** Default: all layers; the front door is `formal,decision`. */
  layers: CommaList,
  statuses: CommaList,
  validity: CommaList,
  asOf: AsOf.default('review'),
  include: CommaList,
  avoid: CommaList,
  through: CommaList,
});
export type PathwaysQuery = z.infer<typeof PathwaysQuery>;

/** A whole answer with every reference resolved: what rules make and pages show. */
export const Pathways = z.object({ paths: z.array(Pathway), lookedFor: LookedFor });
export type Pathways = z.infer<typeof Pathways>;

const id = z.string();

/** On the wire references are ids; what they name stands once, beside. See `answers.ts`. */
export const PathwaysAnswer = z
  .object({
    paths: z.array(
      Pathway.extend({
        steps: z.array(PathStep.extend({ tie: id, from: id, to: id, alternatives: z.array(id) })),
        decides: z.object({ tie: id, on: id, wider: z.boolean() }).nullable(),
      }),
    ),
    lookedFor: LookedFor,
    records: z.array(NamedRecord),
    ties: z.array(AnsweredTie),
  })
  .meta({ id: 'Pathways' });
export type PathwaysAnswer = z.infer<typeof PathwaysAnswer>;

export const findPathways = defineRoute({
  name: 'analysis.pathways',
  method: 'GET',
  path: '/api/analysis/pathways',
  summary: 'Ranked, explained pathways from us to a decision maker',
  access: 'analysis.run',
  query: PathwaysQuery,
  output: PathwaysAnswer,
});
