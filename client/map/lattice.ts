// The lattice on which lines run: which cells are taken, which box each cell lies in.
import type { Point, Rect } from './geometry.js';
import { glyphRect } from './metrics.js';
import { depthOf, type MapModel } from './drawn.js';
import type { Packing } from './pack.js';
import { GRID, type Sizes } from './sizes.js';

/** Clear space beside and above names and glyphs, in px. */
const MARGIN = { x: 3, y: 2 };

export interface Lattice {
  columns: number;
  rows: number;
  origin: Point;
  /** 1 where a name or glyph stands, those of a line's own ends included: it enters straight. */
  blocked: Uint8Array;
  /** Index of the innermost box around a cell, -1 for none. */
  boxes: Int16Array;
  /** 1 on the border of a box. */
  borders: Uint8Array;
  /** Index of each node in `boxes`. */
  indexOf: Map<string, number>;
}

export const columnOf = (lattice: Lattice, x: number): number =>
  Math.round((x - lattice.origin.x) / GRID);
export const rowOf = (lattice: Lattice, y: number): number =>
  Math.round((y - lattice.origin.y) / GRID);

/** Calls `visit(cell, onEdge)` for the cells from column and row `a` to `b`, as far as they exist. */
function visitCells(
  { columns, rows }: Lattice,
  [i0, j0]: readonly [number, number],
  [i1, j1]: readonly [number, number],
  visit: (cell: number, onEdge: boolean) => void,
): void {
  for (let j = Math.max(0, j0); j <= Math.min(rows - 1, j1); j++)
    for (let i = Math.max(0, i0); i <= Math.min(columns - 1, i1); i++)
      visit(j * columns + i, i === i0 || i === i1 || j === j0 || j === j1);
}

function blockCells(lattice: Lattice, r: Rect): void {
  const { x, y } = lattice.origin;
  visitCells(
    lattice,
    [Math.ceil((r.x - MARGIN.x - x) / GRID), Math.ceil((r.y - MARGIN.y - y) / GRID)],
    [Math.floor((r.x + r.w + MARGIN.x - x) / GRID), Math.floor((r.y + r.h + MARGIN.y - y) / GRID)],
    (cell) => (lattice.blocked[cell] = 1),
  );
}

/** `names`: where each node's name stands. */
export function makeLattice(
  model: MapModel,
  packing: Packing,
  names: ReadonlyMap<string, Rect>,
  sizes: Sizes,
): Lattice {
  const origin = { x: sizes.left - 2 * GRID, y: sizes.top };
  const floor = Math.max(sizes.top + sizes.height, packing.bottom + GRID);
  const columns = Math.floor((sizes.width + 3 * GRID) / GRID) + 1;
  const rows = Math.floor((floor - 2 - origin.y) / GRID) + 1;
  const lattice: Lattice = {
    columns,
    rows,
    origin,
    blocked: new Uint8Array(columns * rows),
    boxes: new Int16Array(columns * rows).fill(-1),
    borders: new Uint8Array(columns * rows),
    indexOf: new Map([...packing.places.keys()].map((id, i) => [id, i])),
  };
  const outerFirst = [...packing.places].sort(([a], [b]) => depthOf(model, a) - depthOf(model, b));
  for (const [id, place] of outerFirst) {
    const index = lattice.indexOf.get(id) ?? -1;
    if (place.frame)
      visitCells(
        lattice,
        [columnOf(lattice, place.x), rowOf(lattice, place.y)],
        [columnOf(lattice, place.x + place.w), rowOf(lattice, place.y + place.h)],
        (cell, onEdge) => {
          lattice.boxes[cell] = index;
          if (onEdge) lattice.borders[cell] = 1;
        },
      );
    const name = names.get(id);
    if (name) blockCells(lattice, name);
    if (!model.nodes.get(id)?.group) blockCells(lattice, glyphRect(place.glyph));
  }
  return lattice;
}
