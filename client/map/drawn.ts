// What is drawn: nodes in boxes and bands, and lines between them. The layout knows no more.
import type { GraphTie } from '../../server/contract/graph.js';
import type { Level } from '../../server/contract/vocabulary.js';
import type { BoxTie } from './boxes.js';
import type { Fold } from './folds.js';
import type { LayerGroup } from './line-look.js';
import type { Shape } from './shapes.js';

/** Bands from top to bottom. */
export const BANDS: readonly Level[] = [
  'international',
  'national',
  'regional',
  'local',
  'unknown',
];

/** Groups that are no institution: actors without a drawn tie, and issues. */
export const GROUPS = ['proposed', 'quiet', 'issues'] as const;
export type Group = (typeof GROUPS)[number];

export interface MapNode {
  id: string;
  /** Same in every copy of the data; a stored order refers to it. */
  key: string;
  /** Short name of an actor or issue, title of a group. */
  name: string;
  fullName: string;
  shape: Shape;
  /** Set on groups only. */
  group: Group | null;
  level: Level;
  parent: string | null;
  children: string[];
  /** No drawn tie, or no longer there: drawn grey. */
  quiet: boolean;
  us: boolean;
  /** Actors inside a closed box; 0 for every other node. */
  inside: number;
}

/** The ties of one pair of actors and one colour group, drawn as one line. */
export interface Bundle {
  id: string;
  from: string;
  to: string;
  group: LayerGroup;
  strong: boolean;
  /** Best established first: its status gives the dash, its validity the paleness. */
  ties: GraphTie[];
  /** Arrowheads at the `to` and at the `from` end. */
  forward: boolean;
  backward: boolean;
  /** All its ties deny a relationship: a bar, no arrow. */
  denies: boolean;
  /** One of its ties is contradicted and not judged: drawn double. */
  conflict: boolean;
  /** What a px of its length costs in the layout. */
  weight: number;
}

export interface MapCounts {
  /** Actors drawn, also those inside closed boxes, and visible ones. */
  actors: number;
  visibleActors: number;
  /** Ties that the graph has: `drawn` + `boxes` + `inside` + those of the closed folds. */
  ties: number;
  drawn: number;
  lines: number;
  boxes: number;
  /** Ties whose two ends are in the same closed box. */
  inside: number;
  /** Ties that belong to each fold, open or closed. */
  folded: Record<Fold, number>;
}

export interface MapModel {
  nodes: Map<string, MapNode>;
  /** Outermost nodes by band, in stable order. */
  tops: Record<Level, string[]>;
  bundles: Bundle[];
  /** Ties drawn as boxes, by id. */
  boxTies: Map<string, BoxTie>;
  /** For each actor inside a closed box, the box that is drawn for it. */
  standIn: ReadonlyMap<string, string>;
  /** The outermost node that is us. */
  us: string | null;
  counts: MapCounts;
}

/** The node that is drawn for an actor: itself, or the closed box that it is in. */
export const drawnFor = ({ standIn }: Pick<MapModel, 'standIn'>, id: string): string =>
  standIn.get(id) ?? id;

/** Outermost holder of a node. */
export function outermost(model: Pick<MapModel, 'nodes'>, id: string): string {
  let at = id;
  for (let parent = model.nodes.get(at)?.parent; parent; parent = model.nodes.get(at)?.parent)
    at = parent;
  return at;
}

/** Number of boxes around a node. */
export function depthOf(model: Pick<MapModel, 'nodes'>, id: string): number {
  let depth = 0;
  for (let at = model.nodes.get(id)?.parent; at; at = model.nodes.get(at)?.parent) depth++;
  return depth;
}

/** Whether two lines have an end in common. */
export const shareEnd = (a: Bundle, b: Bundle): boolean =>
  a.from === b.from || a.to === b.to || a.from === b.to || a.to === b.from;
