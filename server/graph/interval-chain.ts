/**
 * Least and greatest probabilities in an interval Markov chain that absorbs.
 *
 * A node sends the part s(a) of what it gets along each of its arcs, low(a) ≤ s(a) ≤ high(a),
 * Σ s ≤ 1, and keeps the rest. Any such choice, one per node, is an ordinary absorbing chain; the
 * answers are the least and the greatest probability over all choices. Such a chain is a Markov
 * decision process whose actions are the vertices of those polytopes; a choice per node is enough,
 * and the best vertex fills the arcs greedily in order of the value behind them (Givan, Leach, Dean
 * 2000, "Bounded-parameter Markov decision processes", Artificial Intelligence 122; Škulj 2009,
 * "Discrete time Markov chains with interval probabilities", Int. J. Approximate Reasoning 50).
 * Value iteration from 0 rises to the least fixed point, in which what circles for ever ends
 * nowhere (Puterman 1994, "Markov decision processes", ch. 7, positive models).
 */

import { startMeter, type Meter } from './meter.js';

/** The arcs out of node i are start[i] … start[i + 1] − 1; Σ low of a node ≤ 1. */
export interface IntervalChain {
  readonly start: Int32Array;
  readonly head: Int32Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

export type Extreme = 'least' | 'greatest';

/** `ends`: what the target keeps; `arrives`: what ever gets to it. */
export type Event = 'ends' | 'arrives';

export interface Extremes {
  /** For each node, the probability that what it holds comes to the event. */
  readonly values: Float64Array;
  /** False when values still moved by more than 1e-13 in the last sweep. */
  readonly settled: boolean;
}

const TOLERANCE = 1e-13;
const MAX_SWEEPS = 100_000;

/**
 * Sweeps in place from the last node to the first, so number the nodes from the source on.
 * @throws Stopped
 */
export function solveChain(
  chain: IntervalChain,
  target: number,
  event: Event,
  extreme: Extreme,
  meter: Meter = startMeter(),
): Extremes {
  const values = new Float64Array(chain.start.length - 1);
  const order = Int32Array.from(chain.head, (_, arc) => arc);
  for (let sweep = 0; sweep < MAX_SWEEPS; sweep++) {
    meter.add(chain.head.length);
    let moved = 0;
    for (let node = values.length - 1; node >= 0; node--) {
      const value =
        event === 'arrives' && node === target
          ? 1
          : bestShares(chain, values, order, node, node === target ? 1 : 0, extreme);
      moved = Math.max(moved, value - values[node]!);
      values[node] = value;
    }
    if (moved <= TOLERANCE) return { values, settled: true };
  }
  return { values, settled: false };
}

/**
 * The node's extreme value given those of its successors. What is not yet promised by the lower
 * shares goes first to the successors that beat keeping it (worth `kept`), the best first.
 * `order` holds each row's arcs from best to worst and is corrected in place.
 */
function bestShares(
  { start, head, low, high }: IntervalChain,
  values: Float64Array,
  order: Int32Array,
  node: number,
  kept: number,
  extreme: Extreme,
): number {
  const sign = extreme === 'greatest' ? 1 : -1;
  const worth = (arc: number) => sign * values[head[arc]!]!;
  const row = order.subarray(start[node], start[node + 1]);
  sortByWorth(row, worth);
  let total = 0;
  let free = 1;
  for (const arc of row) {
    total += low[arc]! * values[head[arc]!]!;
    free -= low[arc]!;
  }
  free = Math.max(free, 0);
  for (const arc of row) {
    if (free <= 0 || worth(arc) <= sign * kept) break;
    const share = Math.min(high[arc]! - low[arc]!, free);
    total += share * values[head[arc]!]!;
    free -= share;
  }
  return Math.min(total + free * kept, 1);
}

/** Insertion sort, the greatest worth first: between sweeps a row hardly changes. */
function sortByWorth(row: Int32Array, worth: (arc: number) => number): void {
  for (let i = 1; i < row.length; i++) {
    const arc = row[i]!;
    let hole = i;
    while (hole > 0 && worth(row[hole - 1]!) < worth(arc)) {
      row[hole] = row[hole - 1]!;
      hole -= 1;
    }
    row[hole] = arc;
  }
}
