// What the free layouts arrange: names with their room, and who is tied to whom. No boxes, no bands.
import type { GraphTie } from '../../server/contract/graph.js';
import type { MapModel } from './drawn.js';
import type { Point } from './geometry.js';
import type { NodeMetrics } from './metrics.js';
import type { Viewport } from './sizes.js';

export interface FreeNode {
  id: string;
  /** Room that glyph and name take, in px. */
  w: number;
  h: number;
}

export interface FreeEdge {
  from: string;
  to: string;
  ties: readonly GraphTie[];
}

export interface FreeGraph {
  nodes: readonly FreeNode[];
  edges: readonly FreeEdge[];
  viewport: Viewport;
  /** Glyphs that somebody put where they are. */
  pinned: ReadonlyMap<string, Point>;
  /** Around whom a radial layout is drawn. */
  centre: string | null;
}

/** Centres of the glyphs, around (0, 0). */
export type Places = Map<string, Point>;

export function freeGraph(
  model: MapModel,
  metrics: ReadonlyMap<string, NodeMetrics>,
  rest: Pick<FreeGraph, 'viewport' | 'pinned' | 'centre'>,
): FreeGraph {
  const nodes = [...model.nodes.keys()].flatMap((id) => {
    const size = metrics.get(id);
    return size ? [{ id, w: size.width, h: size.height }] : [];
  });
  return { nodes, edges: model.bundles.filter(({ from, to }) => from !== to), ...rest };
}

/** Neighbours by node, each once. */
export function neighboursOf({ nodes, edges }: FreeGraph): Map<string, Set<string>> {
  const neighbours = new Map(nodes.map(({ id }) => [id, new Set<string>()]));
  for (const { from, to } of edges) {
    neighbours.get(from)?.add(to);
    neighbours.get(to)?.add(from);
  }
  return neighbours;
}
