// Points and rectangles in px of the map, y downwards.

export interface Point {
  x: number;
  y: number;
}

export interface Rect extends Point {
  w: number;
  h: number;
}

/** Whether two rectangles share more than `slack` px in both directions. */
export const overlap = (a: Rect, b: Rect, slack = 0): boolean =>
  a.x < b.x + b.w - slack &&
  b.x < a.x + a.w - slack &&
  a.y < b.y + b.h - slack &&
  b.y < a.y + a.h - slack;

/** The smallest rectangle around two. */
export function around(a: Rect, b: Rect): Rect {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  return { x, y, w: Math.max(a.x + a.w, b.x + b.w) - x, h: Math.max(a.y + a.h, b.y + b.h) - y };
}

export const centreOf = (r: Rect): Point => ({ x: r.x + r.w / 2, y: r.y + r.h / 2 });

export const manhattan = (a: Point, b: Point): number => Math.abs(a.x - b.x) + Math.abs(a.y - b.y);

const clamp = (value: number, low: number, high: number): number =>
  Math.max(low, Math.min(high, value));

/** The least shift that brings a rectangle into an area from (0, 0), `margin` px from its edges. */
export function panInto(r: Rect, width: number, height: number, margin = 24): Point {
  const shift = (start: number, size: number, room: number): number =>
    clamp(start, margin, Math.max(margin, room - margin - size)) - start;
  return { x: shift(r.x, r.w, width), y: shift(r.y, r.h, height) };
}

/** The point of a rectangle's area that is nearest to `point`. */
export const nearestPoint = (r: Rect, point: Point): Point => ({
  x: clamp(point.x, r.x, r.x + r.w),
  y: clamp(point.y, r.y, r.y + r.h),
});

/** Gap between two rectangles, horizontal and vertical part added; 0 when they touch. */
export const gapBetween = (a: Rect, b: Rect): number =>
  Math.max(0, b.x - a.x - a.w, a.x - b.x - b.w) + Math.max(0, b.y - a.y - a.h, a.y - b.y - b.h);

const side = (p: Point, q: Point, r: Point): number =>
  (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);

/** Whether segments ab and cd cross in a point inside both. */
export const segmentsCross = (a: Point, b: Point, c: Point, d: Point): boolean =>
  side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;

/** Whether segment ab runs through a rectangle (Liang and Barsky 1984). */
export function segmentHitsRect(a: Point, b: Point, r: Rect): boolean {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  let [enter, leave] = [0, 1];
  const edges: readonly (readonly [number, number])[] = [
    [-dx, a.x - r.x],
    [dx, r.x + r.w - a.x],
    [-dy, a.y - r.y],
    [dy, r.y + r.h - a.y],
  ];
  for (const [towards, room] of edges) {
    if (towards === 0) {
      if (room < 0) return false;
      continue;
    }
    const t = room / towards;
    if (towards < 0) enter = Math.max(enter, t);
    else leave = Math.min(leave, t);
  }
  return leave > enter;
}

/** Pairs of consecutive points. */
export function segmentsOf(points: readonly Point[]): [Point, Point][] {
  return points.slice(1).map((point, i) => [points[i] ?? point, point]);
}

export const lengthOf = (points: readonly Point[]): number =>
  segmentsOf(points).reduce((sum, [a, b]) => sum + manhattan(a, b), 0);
