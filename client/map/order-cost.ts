// What an arrangement costs before its lines are routed: the annealing makes this small.
import { type Bundle, type MapModel, shareEnd } from './drawn.js';
import {
  centreOf,
  gapBetween,
  manhattan,
  nearestPoint,
  segmentsCross,
  type Point,
  type Rect,
} from './geometry.js';
import { glyphRect } from './metrics.js';
import type { Packing, Place } from './pack.js';
import type { Sizes } from './sizes.js';

const CROSSING = 220;
const TOO_HIGH = 400;
/** Strong lines shorter than this look like a detail, though they are the story. */
const STRONG_ROOM = 96;
const ROOM = 32;

const aimOf = (place: Place): Point => (place.frame ? centreOf(place) : place.glyph);

/** Where a straight line from `place` to `other` would begin. */
export const portOf = (place: Place, other: Place): Point =>
  place.frame ? nearestPoint(place, aimOf(other)) : place.glyph;

const bodyOf = (place: Place): Rect => (place.frame ? place : glyphRect(place.glyph));

function roomCost(bundle: Bundle, from: Place, to: Place, length: number): number {
  if (!bundle.strong) return length < ROOM ? (ROOM - length) * 6 : 0;
  const gap = gapBetween(bodyOf(from), bodyOf(to));
  return gap < STRONG_ROOM ? bundle.weight * (STRONG_ROOM - gap) * 16 : 0;
}

/** Pull of the grey groups to the right edge, and of ourselves to the middle. */
function pullCost(model: MapModel, packing: Packing, sizes: Sizes): number {
  let cost = 0;
  for (const node of model.nodes.values()) {
    const place = packing.places.get(node.id);
    if (!place || (!node.group && node.id !== model.us)) continue;
    if (node.group)
      cost += (sizes.left + sizes.width - place.x - place.w) * (node.children.length > 3 ? 4 : 2);
    else cost += 2 * Math.abs(centreOf(place).x - sizes.left - sizes.width / 2);
  }
  return cost;
}

/** Length, crossings of straight lines, room for strong lines, height and pulls, in weighted px. */
export function orderCost(model: MapModel, packing: Packing, sizes: Sizes): number {
  let cost = pullCost(model, packing, sizes);
  const ends: { bundle: Bundle; a: Point; b: Point }[] = [];
  for (const bundle of model.bundles) {
    const from = packing.places.get(bundle.from);
    const to = packing.places.get(bundle.to);
    if (!from || !to) continue;
    const [a, b] = [portOf(from, to), portOf(to, from)];
    const length = manhattan(a, b);
    cost += bundle.weight * length + roomCost(bundle, from, to, length);
    for (const other of ends)
      if (segmentsCross(a, b, other.a, other.b) && !shareEnd(bundle, other.bundle))
        cost += CROSSING;
    ends.push({ bundle, a, b });
  }
  return cost + TOO_HIGH * Math.max(0, packing.bottom - sizes.height);
}
