// The report as the map gets it from the server with full sight, and small graphs made for a test.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { GraphActor, GraphIssue, GraphTie, type Graph } from '../../../server/contract/graph.js';
import { Layer } from '../../../server/contract/vocabulary.js';
import { ALL_CLOSED, type Folds } from '../../../client/map/folds.js';
import { layOut, type LayoutRequest, type Picture } from '../../../client/map/layout.js';
import type { Arrangement } from '../../../client/map/arrangement.js';
import type { MapModel } from '../../../client/map/drawn.js';
import { ALL_NESTED, buildModel, type Nesting } from '../../../client/map/model.js';
import type { Viewport } from '../../../client/map/sizes.js';
import { fillWidthTable, type WidthTable } from '../../../client/map/text-width.js';
import type { LayerNames } from '../../../client/map/words.js';
import { measureLetters } from './letter-widths.js';

/** Ids unlike the keys, so that nothing can depend on the two being the same. */
const idOf = (key: string): string => `id-${key}`;

export function actor(key: string, rest: Partial<GraphActor> = {}): GraphActor {
  return {
    id: idOf(key),
    key,
    tlp: 'CLEAR',
    name: key,
    shortName: key,
    kind: 'institution',
    level: 'national',
    lifecycle: 'active',
    us: false,
    addressable: true,
    ties: 0,
    ...rest,
  };
}

export function tie(
  key: string,
  from: string,
  to: string,
  rest: Pick<GraphTie, 'type' | 'layer'> & Partial<GraphTie>,
): GraphTie {
  return {
    id: idOf(key),
    key,
    tlp: 'CLEAR',
    from: idOf(from),
    to: idOf(to),
    status: 'stated',
    validity: 'current',
    asOf: 'review',
    mirrorOf: null,
    strength: null,
    holds: true,
    sourced: true,
    conflict: false,
    ...rest,
  };
}

export const graphOf = (
  actors: GraphActor[],
  ties: GraphTie[],
  issues: GraphIssue[] = [],
): Graph => ({ asOf: 'review', dates: ['review'], actors, ties, issues, leftOut: 0 });

function readReport<T>(name: string, row: z.ZodType<T>): T[] {
  const file = new URL(`../../../seed/report/${name}.json`, import.meta.url);
  const json: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return z.array(row).parse(json);
}

const ActorRow = GraphActor.pick({ tlp: true, name: true, kind: true, level: true }).extend({
  key: z.string(),
  shortName: z.string().optional(),
  lifecycle: GraphActor.shape.lifecycle.default('active'),
  us: z.boolean().default(false),
});
const TieRow = GraphTie.pick({ tlp: true, type: true, layer: true, status: true }).extend({
  key: z.string(),
  from: z.string(),
  to: z.string(),
  validity: GraphTie.shape.validity,
});
const IssueRow = GraphIssue.pick({ tlp: true, name: true, kind: true }).extend({ key: z.string() });

/** All 128 actors and 205 ties of the report. */
export function reportGraph(): Graph {
  return graphOf(
    readReport('actors', ActorRow).map(({ key, shortName, ...rest }) =>
      actor(key, { ...rest, shortName: shortName ?? rest.name }),
    ),
    readReport('ties', TieRow).map(({ key, from, to, ...rest }) => tie(key, from, to, rest)),
    readReport('issues', IssueRow).map(({ key, ...rest }) => ({
      ...rest,
      key,
      id: idOf(key),
      parent: null,
    })),
  );
}

const TITLES = {
  proposed: 'Proposed, not yet won',
  quiet: 'No tie shown here',
  issues: 'Issues',
} as const;

export const modelOf = (
  graph: Graph,
  folds: Folds = ALL_CLOSED,
  nesting: Nesting = ALL_NESTED,
): MapModel => buildModel(graph, folds, (group, count) => `${TITLES[group]} · ${count}`, nesting);

const LAYER_NAMES = Object.fromEntries(Layer.options.map((l) => [l, l])) as LayerNames;

export function widthsOf(model: MapModel): WidthTable {
  const widths: WidthTable = new Map();
  fillWidthTable(widths, model, measureLetters);
  return widths;
}

export const pictureOf = (
  model: MapModel,
  viewport: Viewport,
  start: Arrangement | null,
  rest: Partial<LayoutRequest> = {},
): Picture =>
  layOut({
    layout: 'levels',
    model,
    viewport,
    start,
    widths: widthsOf(model),
    words: LAYER_NAMES,
    pinned: new Map(),
    centre: null,
    seed: 7,
    ...rest,
  });

/** The area of the map on the two screens for which an order is stored. */
export const WIDE: Viewport = { width: 1864, height: 1000 };
export const NARROW: Viewport = { width: 1384, height: 820 };
