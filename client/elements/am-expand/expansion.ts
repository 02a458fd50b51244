// What an expansion brings, and what the map is without it.
import type { Expansion } from '../../../server/contract/graph.js';
import type { MapState } from '../../app/map-address.js';

/** How many of the actors around one are not shown yet. */
export function comingIn({ actors }: Expansion, shown: readonly string[]): number {
  const there = new Set(shown);
  return actors.filter((id) => !there.has(id)).length;
}

/**
 * The state without what this actor brought: it is expanded no more, or in focus no more beside
 * others; null where it brought nothing.
 */
export function collapsed(
  { expanded, focus }: Pick<MapState, 'expanded' | 'focus'>,
  actor: string,
): Partial<MapState> | null {
  if (expanded.some((one) => one.actor === actor))
    return { expanded: expanded.filter((one) => one.actor !== actor) };
  if (focus.length > 1 && focus.includes(actor))
    return { focus: focus.filter((one) => one !== actor) };
  return null;
}
