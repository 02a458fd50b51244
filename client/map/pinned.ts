// Puts what somebody moved where they put it, with everything in its box, on the lattice of the lines.
import { depthOf, type MapModel } from './drawn.js';
import type { Point } from './geometry.js';
import type { Packing, Place } from './pack.js';
import { GRID, type Sizes } from './sizes.js';

/** Where the middle of a glyph was put, by actor, in px of the map. */
export type Pinned = ReadonlyMap<string, Point>;

const onLattice = (length: number): number => Math.round(length / GRID) * GRID;

/** The part of a shift that leaves a stretch between `low` and `high`. */
const within = (shift: number, start: number, size: number, low: number, high: number): number =>
  onLattice(Math.max(low - start, Math.min(shift, high - start - size)));

function moveAll(model: MapModel, packing: Packing, id: string, dx: number, dy: number): void {
  const place = packing.places.get(id);
  if (!place) return;
  const { x, y, glyph } = place;
  packing.places.set(id, {
    ...place,
    x: x + dx,
    y: y + dy,
    glyph: { x: glyph.x + dx, y: glyph.y + dy },
  });
  for (const child of model.nodes.get(id)?.children ?? []) moveAll(model, packing, child, dx, dy);
}

/** Moves pinned nodes of a packing, boxes before what is in them, and keeps them inside the map. */
export function placePinned(model: MapModel, packing: Packing, sizes: Sizes, pinned: Pinned): void {
  const outerFirst = [...pinned].sort(([a], [b]) => depthOf(model, a) - depthOf(model, b));
  const bottom = Math.max(packing.bottom, sizes.top + sizes.height);
  for (const [id, pin] of outerFirst) {
    const place: Place | undefined = packing.places.get(id);
    if (!place) continue;
    const { x, y, w, h, glyph } = place;
    const dx = within(pin.x - glyph.x, x, w, sizes.left, sizes.left + sizes.width);
    const dy = within(pin.y - glyph.y, y, h, sizes.top, bottom);
    moveAll(model, packing, id, dx, dy);
  }
}
