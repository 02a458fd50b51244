// Questions of analysis.md "Who to lobby: pathways" and "Trace", and their answers on the wire.
import { z } from 'zod';
import { AsOf } from './dates.js';
import { Tlp } from './labels.js';
import { defineRoute } from './routes.js';
import { TieTypeId } from './tie-types.js';
import { Layer, Stance, TieStatus, Validity } from './vocabulary.js';

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

const list = z.string().max(2_000).optional();

export const PathwaysQuery = z.strictObject({
  /** Default: us and everyone with an inner tie to us. */
  from: z.string().max(40).optional(),
  /** An actor, an objective or an issue. */
  to: z.string().max(40),
  issue: z.string().max(40).optional(),
  aim: z.enum(['for', 'against']).optional(),
  k: z.coerce.number().int().default(5),
  maxHops: z.coerce.number().int().default(6),
  /** Default: all layers; the front door is `formal,decision`. */
  layers: list,
  statuses: list,
  validity: list,
  asOf: AsOf.default('review'),
  include: list,
  avoid: list,
  through: list,
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

const Interval = z.object({ lo: z.number(), hi: z.number() });

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
  statuses: list,
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

/** Decides and benefits: one actor, or a direct tie, seen on both sides of an issue. */
export const DecidesQuery = z.strictObject({
  issue: z.string().max(40),
  asOf: AsOf.default('review'),
});

const Side = z.object({ actor: NamedRecord, tie: AnsweredTie });
export const DecidesAndBenefits = z
  .object({
    issue: NamedRecord,
    deciders: z.array(Side),
    /** Deciders of the wider issue, when none is recorded on this one. */
    widerOf: NamedRecord.nullable(),
    beneficiaries: z.array(Side),
    onBothSides: z.array(NamedRecord),
    direct: z.array(z.object({ tie: AnsweredTie, from: NamedRecord, to: NamedRecord })),
    /** Belonging only: "same institution, no link shown". */
    sameInstitution: z.array(
      z.object({ decider: NamedRecord, beneficiary: NamedRecord, ties: z.array(AnsweredTie) }),
    ),
    questions: z.array(NamedRecord),
  })
  .meta({ id: 'DecidesAndBenefits' });
export type DecidesAndBenefits = z.infer<typeof DecidesAndBenefits>;

export const decidesAndBenefits = defineRoute({
  name: 'analysis.decidesAndBenefits',
  method: 'GET',
  path: '/api/analysis/decides-and-benefits',
  summary: 'Those who decide on an issue against those who benefit',
  access: 'analysis.run',
  query: DecidesQuery,
  output: DecidesAndBenefits,
});
