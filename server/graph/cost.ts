/**
 * Costs of paths as whole numbers, so that sums are exact in any order: two paths with the same
 * factors cost the same, bounds never exceed what they bound, and a search that adds up from both
 * ends ranks exactly like one that adds up from the start. Products that agree by other factors
 * (0.5 · 0.5 and 0.25) may differ by a step, and are then not a tie.
 *
 * The cost of a factor p is −ln p in steps of 2⁻³⁴ (a relative error of 3e-11), times 64. An arc
 * costs 1 more: below the step, a total counts its arcs, so among equals fewer hops are cheaper.
 */

const STEPS = 2 ** 34;
const HOPS = 64;

/** More arcs would spill from the counter into the cost. */
export const MAX_HOPS = HOPS - 1;

/** Smaller factors would push a sum of 2 · 63 of them past the whole numbers of a double. */
const SMALLEST = 1e-28;

/** @throws RangeError unless `probability` is 0 (which costs infinity) or in [1e-28, 1]. */
export function factorCost(probability: number): number {
  if (probability === 0) return Infinity;
  if (!(probability >= SMALLEST && probability <= 1)) {
    throw new RangeError(`${probability} is not a probability in [1e-28, 1]`);
  }
  return Math.round(-Math.log(probability) * STEPS) * HOPS;
}

/** The cost of one hop over an arc. */
export function hopCost(probability: number): number {
  return factorCost(probability) + 1;
}

/** A total as −ln of its product, without the count of arcs. */
export function toNepers(cost: number): number {
  return Math.floor(cost / HOPS) / STEPS;
}
