// Rows of names, one under another, each in the middle of the same width.
import type { FreeGraph, FreeNode, Places } from './free-graph.js';

const GAP = 24;
/** From the middle of a glyph to the left edge of its room, in px. */
export const GLYPH_INSET = 8;

const widthOf = (row: readonly FreeNode[]): number =>
  row.reduce((sum, { w }) => sum + w + GAP, -GAP);

/** Cuts a list into rows no wider than `width`. */
export function wrapRows(nodes: readonly FreeNode[], width: number): FreeNode[][] {
  const rows: FreeNode[][] = [];
  for (const node of nodes) {
    const row = rows.at(-1);
    if (row && widthOf(row) + GAP + node.w <= width) row.push(node);
    else rows.push([node]);
  }
  return rows;
}

/** Puts a row's glyphs at height `y`, the middle of the row at 0. */
export function placeRow(row: readonly FreeNode[], y: number, places: Places): void {
  let x = -widthOf(row) / 2;
  for (const { id, w } of row) {
    places.set(id, { x: x + GLYPH_INSET, y });
    x += w + GAP;
  }
}

/** Between two of the rows of those whom a layout has no place for, in px. */
const REST_ROW = 40;

/** Puts whom a layout has no place for in rows under it. */
export function placeRest(graph: FreeGraph, places: Places): void {
  const rest = graph.nodes.filter(({ id }) => !places.has(id));
  const lowest = Math.max(-2 * REST_ROW, ...[...places.values()].map(({ y }) => y));
  wrapRows(rest, fittingWidth(rest, REST_ROW, graph.viewport)).forEach((row, index) =>
    placeRow(row, lowest + (index + 2) * REST_ROW, places),
  );
}

/** The width at which rows of this height make a picture of the viewport's proportions. */
export function fittingWidth(
  nodes: readonly FreeNode[],
  rowHeight: number,
  { width, height }: { width: number; height: number },
): number {
  const area = nodes.reduce((sum, { w }) => sum + (w + GAP) * rowHeight, 0);
  return Math.max(width * 0.8, Math.sqrt((area * width) / Math.max(1, height)));
}
