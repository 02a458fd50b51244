// Layers of formal authority: who stands over others is drawn above them (Sugiyama, Tagawa and Toda
// 1981: break circles, rank by longest path, order by barycentres).
import type { GraphTie } from '../../server/contract/graph.js';
import type { TieTypeId } from '../../server/contract/tie-types.js';
import type { FreeGraph, FreeNode, Places } from './free-graph.js';
import { fittingWidth, placeRest, placeRow, wrapRows } from './rows.js';

/** Which end of a tie stands over the other. */
const ABOVE: Partial<Record<TieTypeId, 'from' | 'to'>> = {
  leads: 'from',
  oversees: 'from',
  can_summon: 'from',
  law_targets: 'from',
  part_of: 'to',
  holds_office_in: 'to',
  works_for: 'to',
  holds_mandate: 'to',
  reports_to: 'to',
  can_bring_case_to: 'to',
  party_to_treaty: 'to',
};
const SWEEPS = 6;
const LAYER_HEIGHT = 72;
const LINE_HEIGHT = 40;

/** Superiors by actor, as far as it is said to hold. */
function superiorsIn(ties: readonly GraphTie[]): Map<string, Set<string>> {
  const superiors = new Map<string, Set<string>>();
  for (const { type, from, to, status, validity } of ties) {
    const end = ABOVE[type];
    const hoped = status === 'recommended' || status === 'open_question' || validity === 'proposed';
    if (!end || hoped || from === to) continue;
    const [above, below] = end === 'from' ? [from, to] : [to, from];
    const known = superiors.get(below);
    if (known) known.add(above);
    else superiors.set(below, new Set([above]));
  }
  return superiors;
}

/** Drops what would make somebody their own superior. */
function breakCircles(ids: readonly string[], superiors: Map<string, Set<string>>): void {
  const state = new Map<string, 'open' | 'done'>();
  const visit = (id: string): void => {
    state.set(id, 'open');
    const above = superiors.get(id);
    for (const superior of above ?? [])
      if (state.get(superior) === 'open') above?.delete(superior);
      else if (!state.has(superior)) visit(superior);
    state.set(id, 'done');
  };
  for (const id of ids) if (!state.has(id)) visit(id);
}

/** Layer by actor, 0 on top; actors without formal authority on either side have none. */
export function ranksOf(ids: readonly string[], ties: readonly GraphTie[]): Map<string, number> {
  const superiors = superiorsIn(ties);
  breakCircles(ids, superiors);
  const ranks = new Map<string, number>();
  const rank = (id: string): number => {
    const known = ranks.get(id);
    if (known !== undefined) return known;
    const above = [...(superiors.get(id) ?? [])].map(rank);
    const own = above.length === 0 ? 0 : Math.max(...above) + 1;
    ranks.set(id, own);
    return own;
  };
  for (const id of superiors.keys()) rank(id);
  // Who has no superior stands right above the highest of those below.
  const highest = new Map<string, number>();
  for (const [id, above] of superiors)
    for (const superior of above)
      highest.set(superior, Math.min(highest.get(superior) ?? Infinity, rank(id)));
  for (const [id, below] of highest)
    if ((superiors.get(id)?.size ?? 0) === 0) ranks.set(id, Math.max(0, below - 1));
  return ranks;
}

/** Orders each layer by the mean place of its neighbours in the layers beside, down and up in turn. */
function orderLayers(layers: FreeNode[][], neighbours: ReadonlyMap<string, ReadonlySet<string>>) {
  const at = new Map<string, number>();
  const note = (layer: readonly FreeNode[]): void =>
    layer.forEach(({ id }, index) => at.set(id, (index + 0.5) / layer.length));
  layers.forEach(note);
  const mean = (id: string): number => {
    const places = [...(neighbours.get(id) ?? [])].flatMap((other) => at.get(other) ?? []);
    if (places.length === 0) return at.get(id) ?? 0;
    return places.reduce((sum, place) => sum + place, 0) / places.length;
  };
  for (let sweep = 0; sweep < SWEEPS; sweep++)
    for (const layer of sweep % 2 === 0 ? layers : [...layers].reverse()) {
      const means = new Map(layer.map(({ id }) => [id, mean(id)]));
      layer.sort((a, b) => (means.get(a.id) ?? 0) - (means.get(b.id) ?? 0));
      note(layer);
    }
}

/** Layers from top to bottom; below them, in rows, whoever has no formal authority recorded. */
export function placeByAuthority(graph: FreeGraph): Places {
  const { nodes, edges, viewport } = graph;
  const ties = edges.flatMap((edge) => edge.ties);
  const ids = nodes.map(({ id }) => id);
  const ranks = ranksOf(ids, ties);
  const layers: FreeNode[][] = [];
  for (const node of nodes) {
    const rank = ranks.get(node.id);
    if (rank !== undefined) (layers[rank] ??= []).push(node);
  }
  const neighbours = new Map(ids.map((id) => [id, new Set<string>()]));
  for (const { from, to } of edges)
    if (ranks.get(from) !== ranks.get(to)) {
      neighbours.get(from)?.add(to);
      neighbours.get(to)?.add(from);
    }
  const filled = layers.filter(Boolean);
  orderLayers(filled, neighbours);
  const places: Places = new Map();
  const width = fittingWidth(filled.flat(), LINE_HEIGHT, viewport);
  let y = 0;
  for (const layer of filled) {
    for (const row of wrapRows(layer, width)) {
      placeRow(row, y, places);
      y += LINE_HEIGHT;
    }
    y += LAYER_HEIGHT - LINE_HEIGHT;
  }
  placeRest(graph, places);
  return places;
}
