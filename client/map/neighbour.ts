// The next actor in a direction, for the arrow keys.
import type { Point } from './geometry.js';

export const ARROWS = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
} as const satisfies Record<string, Point>;
export type Arrow = keyof typeof ARROWS;

export const isArrow = (key: string): key is Arrow => Object.hasOwn(ARROWS, key);

/** Way aside counts this much more than way ahead. */
const ASIDE = 3;

/** The nearest of `points` from `from` in the direction of the arrow; null when there is none. */
export function neighbour(
  points: ReadonlyMap<string, Point>,
  from: string,
  arrow: Arrow,
): string | null {
  const start = points.get(from);
  if (!start) return null;
  const way = ARROWS[arrow];
  let best: { id: string; cost: number } | null = null;
  for (const [id, point] of points) {
    const [dx, dy] = [point.x - start.x, point.y - start.y];
    const ahead = dx * way.x + dy * way.y;
    const aside = Math.abs(dx * way.y) + Math.abs(dy * way.x);
    if (id === from || ahead <= 0) continue;
    const cost = ahead + ASIDE * aside;
    if (!best || cost < best.cost) best = { id, cost };
  }
  return best?.id ?? null;
}
