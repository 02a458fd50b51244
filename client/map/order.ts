// Which order a layout begins with: the one drawn last, a stored one, or none.
import type { Arrangement } from './arrangement.js';
import type { MapModel } from './drawn.js';
import type { Viewport } from './sizes.js';
import { storedArrangement } from './stored-orders.js';

export interface Order {
  /** Null: the layout has to find one. */
  arrangement: Arrangement | null;
  /** Taken from the stored ones, for a map of `width`; it gives way to that of another width. */
  stored: boolean;
  width: number;
}

/** Keeps what was drawn, so that added data and opened folds move little. */
export function chooseOrder(
  kept: Order | null,
  model: MapModel,
  { width, height }: Viewport,
): Order {
  if (kept && (!kept.stored || kept.width === width)) return kept;
  const stored = storedArrangement(model, { width, height });
  return { arrangement: stored ?? kept?.arrangement ?? null, stored: stored !== null, width };
}
