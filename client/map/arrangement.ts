// The order in which nodes are packed: all that is kept of a layout, since the rest follows from it.
import type { Level } from '../../server/contract/vocabulary.js';
import { BANDS, type MapModel, type MapNode } from './drawn.js';

export interface Arrangement {
  /** Outermost nodes of each band; ids that are not drawn now keep their place for later. */
  bands: Record<Level, string[]>;
  /** Number of columns by box. */
  columns: Record<string, number>;
  /** Order of what a box holds. */
  children: Record<string, string[]>;
  /** Vertical gap between blocks, in px; the layout may take less to fit. */
  gap: number | null;
}

export const emptyBands = (): Record<Level, string[]> => ({
  international: [],
  national: [],
  regional: [],
  local: [],
  unknown: [],
});

/** Columns that a box starts with. */
function startColumns(node: MapNode): number {
  const n = node.children.length;
  if (n < 4) return 1;
  return n < (node.group ? 9 : 10) ? 2 : 3;
}

/** Most columns that a box may have. */
export const mostColumns = (node: MapNode): number =>
  Math.min(node.group ? 7 : 4, node.children.length);

const isBox = (model: MapModel, id: string): boolean =>
  (model.nodes.get(id)?.children.length ?? 0) > 0;

/** An arrangement to begin with: leaves before boxes in each box, bands in the model's order. */
export function firstArrangement(model: MapModel): Arrangement {
  const first: Arrangement = { bands: emptyBands(), columns: {}, children: {}, gap: null };
  for (const band of BANDS) first.bands[band] = [...model.tops[band]];
  for (const node of model.nodes.values()) {
    if (node.children.length === 0) continue;
    first.columns[node.id] = startColumns(node);
    first.children[node.id] = [...node.children].sort(
      (a, b) => Number(isBox(model, a)) - Number(isBox(model, b)),
    );
  }
  return first;
}

/**
 * `kept` completed with what the model has besides: children at the end of their box, boxes with
 * their first columns. Outermost nodes without a place yet are returned as `fresh`, by band.
 */
export function completeArrangement(kept: Arrangement, model: MapModel) {
  const first = firstArrangement(model);
  const merged: Arrangement = {
    bands: emptyBands(),
    columns: { ...first.columns, ...kept.columns },
    children: { ...kept.children },
    gap: kept.gap,
  };
  const fresh: { band: Level; id: string }[] = [];
  for (const band of BANDS) {
    merged.bands[band] = [...kept.bands[band]];
    const placed = new Set(kept.bands[band]);
    for (const id of first.bands[band]) if (!placed.has(id)) fresh.push({ band, id });
  }
  for (const [box, children] of Object.entries(first.children)) {
    const before = kept.children[box] ?? [];
    merged.children[box] = [...before, ...children.filter((id) => !before.includes(id))];
  }
  return { arrangement: merged, fresh };
}
