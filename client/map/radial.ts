// Rings around one actor: as many steps away as the ring counts, each in the sector of who leads there
// (radial tree drawing, Eades 1992).
import { neighboursOf, type FreeGraph, type Places } from './free-graph.js';
import { placeRest } from './rows.js';

const RING = 110;
/** Along a ring, an actor has at least so much room, in px. */
const ROOM = 46;

interface Tree {
  /** Actors by ring; the first holds the centre alone. */
  rings: string[][];
  parent: Map<string, string>;
}

function treeFrom(centre: string, neighbours: ReadonlyMap<string, ReadonlySet<string>>): Tree {
  const parent = new Map<string, string>();
  const seen = new Set([centre]);
  const rings = [[centre]];
  for (let ring = rings[0] ?? []; ring.length > 0;) {
    const next: string[] = [];
    for (const id of ring)
      for (const other of neighbours.get(id) ?? []) {
        if (seen.has(other)) continue;
        seen.add(other);
        parent.set(other, id);
        next.push(other);
      }
    if (next.length > 0) rings.push(next);
    ring = next;
  }
  return { rings, parent };
}

/** Outermost descendants of each actor, itself where it has none. */
function leavesOf({ rings, parent }: Tree): Map<string, number> {
  const leaves = new Map<string, number>();
  for (const id of rings.flat().reverse()) {
    const own = leaves.get(id) ?? 1;
    leaves.set(id, own);
    const above = parent.get(id);
    if (above !== undefined) leaves.set(above, (leaves.get(above) ?? 0) + own);
  }
  return leaves;
}

/** Sector of each actor, from and to, in parts of the whole round. */
function sectorsOf({ rings, parent }: Tree): Map<string, [number, number]> {
  const leaves = leavesOf({ rings, parent });
  const sectors = new Map<string, [number, number]>();
  const used = new Map<string, number>();
  for (const id of rings.flat()) {
    const above = parent.get(id);
    const [from, to] = above === undefined ? [0, 1] : (sectors.get(above) ?? [0, 1]);
    const part = (to - from) / (leaves.get(above ?? id) ?? 1);
    const start = above === undefined ? from : (used.get(above) ?? from);
    const end = above === undefined ? to : start + part * (leaves.get(id) ?? 1);
    sectors.set(id, [start, end]);
    if (above !== undefined) used.set(above, end);
  }
  return sectors;
}

/** Rings around the centre, or around the most tied actor; below them, in rows, whom no tie reaches. */
export function placeRadially(graph: FreeGraph): Places {
  const { nodes, viewport } = graph;
  const neighbours = neighboursOf(graph);
  const degree = (id: string): number => neighbours.get(id)?.size ?? 0;
  const [first] = nodes;
  const places: Places = new Map();
  if (!first) return places;
  const most = nodes.reduce((best, { id }) => (degree(id) > degree(best) ? id : best), first.id);
  const centre = graph.centre !== null && neighbours.has(graph.centre) ? graph.centre : most;
  const tree = treeFrom(centre, neighbours);
  const sectors = sectorsOf(tree);
  const wide = Math.min(1.6, Math.max(1, viewport.width / Math.max(1, viewport.height)));
  let radius = 0;
  tree.rings.forEach((ring, index) => {
    if (index > 0) radius = Math.max(radius + RING, (ring.length * ROOM) / (2 * Math.PI));
    for (const id of ring) {
      const [from, to] = sectors.get(id) ?? [0, 0];
      const angle = (from + to) * Math.PI - Math.PI / 2;
      places.set(id, { x: radius * wide * Math.cos(angle), y: radius * Math.sin(angle) });
    }
  });
  placeRest(graph, places);
  return places;
}
