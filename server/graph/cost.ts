/**
 * Costs of paths as whole numbers, so that sums are exact in any order: two paths with the same
 * factors cost the same, bounds never exceed what they bound, and a search that adds up from both
 * ends ranks exactly like one that adds up from the start. Products that agree by other factors
 * (0.5 · 0.5 and 0.25) may differ by a step, and are then not a tie.
 *
 * An arc stores the cost of its factor p in 32 bits: −ln p in steps of 2⁻²⁸, an error of 2e-9 at
 * most. A total is 64 times the sum, plus 1 for each arc: below the step it counts its arcs, so
 * among equals fewer hops are cheaper.
 */

const STEPS = 2 ** 28;

/** What a total holds for each step of a stored cost; below it, the number of arcs. */
export const TOTAL = 64;

/** More arcs would spill from the counter into the cost. */
export const MAX_HOPS = TOTAL - 1;

/** The stored cost of an arc that carries nothing. */
export const CLOSED = 2 ** 32 - 1;

/** Smaller factors would not fit 32 bits. */
const SMALLEST = 2e-7;

/**
 * The cost of a factor as an arc stores it; `CLOSED` for 0.
 * @throws RangeError unless `probability` is 0 or in [2e-7, 1].
 */
export function storedCost(probability: number): number {
  if (probability === 0) return CLOSED;
  if (!(probability >= SMALLEST && probability <= 1)) {
    throw new RangeError(`${probability} is not a probability in [${SMALLEST}, 1]`);
  }
  return Math.round(-Math.log(probability) * STEPS);
}

/** The cost of a factor in a total, infinity for 0. @throws RangeError as `storedCost`. */
export function factorCost(probability: number): number {
  const cost = storedCost(probability);
  return cost === CLOSED ? Infinity : cost * TOTAL;
}

/** The cost of one hop over an arc, in a total. @throws RangeError as `storedCost`. */
export function hopCost(probability: number): number {
  return factorCost(probability) + 1;
}

/** A total as −ln of its product, without the count of arcs. */
export function toNepers(total: number): number {
  return Math.floor(total / TOTAL) / STEPS;
}
