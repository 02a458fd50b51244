// What the map draws: the visible actors and ties under filters, at a date.
import { z } from 'zod';
import { AsOf } from './dates.js';
import { Tlp } from './labels.js';
import { defineRoute } from './routes.js';
import { TieTypeId } from './tie-types.js';
import { ActorKind, Layer, Level, Lifecycle, TieStatus, Validity } from './vocabulary.js';

/** Actors that the map draws at most, unless more are asked for; the rest is counted in `leftOut`. */
export const GRAPH_LIMIT = 500;
/** Actors that can be asked for at most. */
export const GRAPH_MOST = 2_000;

export const GraphActor = z
  .object({
    id: z.string(),
    key: z.string().nullable(),
    tlp: Tlp,
    name: z.string(),
    shortName: z.string(),
    kind: ActorKind,
    level: Level,
    lifecycle: Lifecycle,
    us: z.boolean(),
    addressable: z.boolean(),
    /** Number of its visible ties, under the filters. */
    ties: z.int(),
  })
  .meta({ id: 'GraphActor' });
export type GraphActor = z.infer<typeof GraphActor>;

export const GraphTie = z
  .object({
    id: z.string(),
    key: z.string().nullable(),
    tlp: Tlp,
    from: z.string(),
    to: z.string(),
    type: TieTypeId,
    layer: Layer,
    status: TieStatus,
    validity: Validity,
    asOf: AsOf.nullable(),
    mirrorOf: z.string().nullable(),
    strength: z.int().nullable(),
    /** False: not known for the date asked, drawn pale; only with `unknownThen=true`. */
    holds: z.boolean(),
    sourced: z.boolean(),
    /** Evidence contradicts it, and nobody has judged that yet. */
    conflict: z.boolean(),
  })
  .meta({ id: 'GraphTie' });
export type GraphTie = z.infer<typeof GraphTie>;

export const GraphIssue = z.object({
  id: z.string(),
  key: z.string().nullable(),
  tlp: Tlp,
  name: z.string(),
  kind: z.enum(['issue', 'topic']),
  parent: z.string().nullable(),
});
export type GraphIssue = z.infer<typeof GraphIssue>;

export const Graph = z
  .object({
    /** The date asked for; null: everything recorded. */
    asOf: AsOf.nullable(),
    /** Dates that the visible ties have, oldest first, `review` last: the stops of the slider. */
    dates: z.array(AsOf),
    actors: z.array(GraphActor),
    issues: z.array(GraphIssue),
    ties: z.array(GraphTie),
    /** Visible actors beyond the limit: those with the fewest ties, by id. */
    leftOut: z.int(),
  })
  .meta({ id: 'Graph' });
export type Graph = z.infer<typeof Graph>;

/** Several values, by comma. */
const list = z.string().max(2_000).optional();

export const GraphQuery = z.strictObject({
  /** Absent: everything recorded, whatever its date. */
  asOf: AsOf.optional(),
  unknownThen: z.enum(['true', 'false']).default('false'),
  /** Only these actors and those within `steps` ties of them. */
  focus: list,
  steps: z.coerce.number().int().min(1).max(4).default(1),
  layers: list,
  types: list,
  statuses: list,
  validity: list,
  kinds: list,
  levels: list,
  labels: list,
  limit: z.coerce.number().int().min(1).max(GRAPH_MOST).default(GRAPH_LIMIT),
});
export type GraphQuery = z.infer<typeof GraphQuery>;

/** What an expansion would bring, counted before it is done. */
export const Expansion = z
  .object({
    /** Ids of the actors that would stand on the map, those of the focus among them. */
    actors: z.array(z.string()),
    ties: z.int(),
    /** Ties by layer, the most first. */
    layers: z.array(z.object({ layer: Layer, ties: z.int() })),
    /** Visible actors beyond the limit of the map. */
    leftOut: z.int(),
  })
  .meta({ id: 'Expansion' });
export type Expansion = z.infer<typeof Expansion>;

export const expandGraph = defineRoute({
  name: 'graph.expand',
  method: 'GET',
  path: '/api/graph/expand',
  summary: 'Who and how many ties would come with the actors of a focus, under filters',
  access: 'record.read',
  query: z.strictObject({ ...GraphQuery.shape, focus: z.string().min(1).max(2_000) }),
  output: Expansion,
});

export const readGraph = defineRoute({
  name: 'graph.read',
  method: 'GET',
  path: '/api/graph',
  summary: 'The visible actors and ties that the map draws',
  access: 'record.read',
  query: GraphQuery,
  output: Graph,
});
