/** PageRank (Brin, Page 1998): how much of a walk that follows arcs at random is spent at each node. */
import type { Meter } from './meter.js';
import { transpose, type SimpleGraph } from './simple-graph.js';

export interface PageRankQuery {
  /** Beside each arc, how likely it is taken; all alike when left out. Above 0. */
  readonly weights?: Float64Array;
  /** Chance of following an arc rather than starting anywhere anew; .85 when left out. */
  readonly damping?: number;
  /** Stops when the ranks moved by less in sum; 1e-12 when left out. */
  readonly tolerance?: number;
  /** At most; 200 when left out. */
  readonly iterations?: number;
}

export interface PageRank {
  /** Beside each node; they sum to 1. */
  readonly ranks: Float64Array;
  readonly iterations: number;
  readonly settled: boolean;
}

/** A walk that gets stuck at a node without arcs starts anywhere anew. @throws Stopped */
export function pageRank(graph: SimpleGraph, query: PageRankQuery, meter: Meter): PageRank {
  const { nodeCount, ends } = graph;
  const { weights, damping = 0.85, tolerance = 1e-12, iterations = 200 } = query;
  const share = sharesOf(graph, weights);
  const incoming = transpose(weights ? { ...graph, costs: weights } : graph);
  const pulled = weights ? weightedPull(incoming) : plainPull(incoming);
  let ranks = new Float64Array(nodeCount).fill(1 / nodeCount);
  let next = new Float64Array(nodeCount);
  /** What each node gives along each arc, before the arc's weight. */
  const given = new Float64Array(nodeCount);
  for (let iteration = 1; ; iteration++) {
    meter.add(ends.length);
    let stuck = 0;
    for (let node = 0; node < nodeCount; node++) {
      given[node] = ranks[node]! * share[node]!;
      if (share[node] === 0) stuck += ranks[node]!;
    }
    const base = (1 - damping + damping * stuck) / nodeCount;
    pulled(given, next);
    let moved = 0;
    for (let node = 0; node < nodeCount; node++) {
      const rank = base + damping * next[node]!;
      moved += Math.abs(rank - ranks[node]!);
      next[node] = rank;
    }
    [ranks, next] = [next, ranks];
    if (moved <= tolerance || iteration === iterations) {
      return { ranks, iterations: iteration, settled: moved <= tolerance };
    }
  }
}

/** What a node gives along an arc of weight 1; 0 when it has no arcs. */
function sharesOf({ nodeCount, start }: SimpleGraph, weights?: Float64Array): Float64Array {
  const share = new Float64Array(nodeCount);
  for (let node = 0; node < nodeCount; node++) {
    let sum = 0;
    for (let entry = start[node]!; entry < start[node + 1]!; entry++) sum += weights?.[entry] ?? 1;
    share[node] = sum === 0 ? 0 : 1 / sum;
  }
  return share;
}

type Pull = (given: Float64Array, sums: Float64Array) => void;

function plainPull({ nodeCount, start, ends }: SimpleGraph): Pull {
  return (given, sums) => {
    let entry = 0;
    for (let node = 0; node < nodeCount; node++) {
      let sum = 0;
      for (const stop = start[node + 1]!; entry < stop; entry++) sum += given[ends[entry]!]!;
      sums[node] = sum;
    }
  };
}

/** The weights stand where costs stood. */
function weightedPull({ nodeCount, start, ends, costs: weights }: SimpleGraph): Pull {
  return (given, sums) => {
    let entry = 0;
    for (let node = 0; node < nodeCount; node++) {
      let sum = 0;
      for (const stop = start[node + 1]!; entry < stop; entry++) {
        sum += given[ends[entry]!]! * weights[entry]!;
      }
      sums[node] = sum;
    }
  };
}
