/** The k best loopless paths under a cap on hops, exact. */
import { toNepers } from './cost.js';
import type { Csr } from './csr.js';
import { popHeap, pushHeap } from './heap.js';
import { computeBounds } from './path-bounds.js';
import { readQuery, type PathCosts, type PathQuery } from './path-query.js';

export interface Path {
  /** The best arc of each step. */
  readonly arcs: Int32Array;
  /** One more than arcs: start, intermediaries, end. */
  readonly nodes: Int32Array;
  /** −ln of the score. */
  readonly cost: number;
  /** Product of the arcs' factors, the intermediaries' factors and the target's weight. */
  readonly score: number;
  readonly hops: number;
  /** Arc with the smallest factor, the earliest of equals. */
  readonly weakestArc: number;
  /** For each step the other arcs between its two nodes, best first. */
  readonly alternatives: readonly Int32Array[];
}

export interface PathResult {
  /** Best first; equal ones by fewer hops, then by their arc indices in dictionary order. */
  readonly paths: readonly Path[];
  /** Arcs looked at: the work done, without a clock. */
  readonly scannedArcs: number;
  /** The search gave up: `paths` are the very best, but there may be more. */
  readonly truncated: boolean;
}

interface Step {
  readonly arc: number;
  readonly head: number;
  readonly cost: number;
}

interface Label {
  /** What it has cost so far, factors of its intermediaries included. */
  readonly spent: number;
  /** No path that begins like this one costs less. */
  readonly bound: number;
  readonly arcs: readonly number[];
  readonly nodes: readonly number[];
  /** Bit set of `through` nodes not visited yet. */
  readonly missing: number;
  readonly ended: boolean;
}

const DEFAULT_EXPANSIONS = 200_000;

/**
 * Best-first enumeration of loopless partial paths (A*: Hart, Nilsson, Raphael 1968) with the
 * bounds of `computeBounds`: they never exceed the truth, so an ended path that leaves the heap is
 * the best of those still to come. "Equal" means equal as costs of `cost.ts`. Parallel arcs count as
 * one step, carried by the best of them (of equals the lowest index).
 * @throws RangeError for a query that does not fit the graph, see `readQuery`.
 */
export function findPaths(csr: Csr, query: PathQuery): PathResult {
  const costs = readQuery(csr, query);
  const bounds = computeBounds(csr, costs, query.maxHops);
  const maxExpansions = query.maxExpansions ?? DEFAULT_EXPANSIONS;
  const paths: Path[] = [];
  const heap: Label[] = [];
  const rows = new Map<number, readonly Step[]>();
  let scannedArcs = bounds.scannedArcs;
  let expansions = 0;

  const offer = (label: Label) => {
    if (label.bound < Infinity) pushHeap(heap, label, comesFirst);
  };

  const stepsFrom = (node: number): readonly Step[] => {
    const known = rows.get(node);
    if (known) return known;
    const steps = bestSteps(csr, costs, node);
    scannedArcs += csr.outgoing.start[node + 1]! - csr.outgoing.start[node]!;
    rows.set(node, steps);
    return steps;
  };

  const expand = (label: Label) => {
    const node = label.nodes[label.nodes.length - 1]!;
    const hopsLeft = query.maxHops - label.nodes.length;
    for (const { arc, head, cost } of stepsFrom(node)) {
      if (costs.isSource(head) || label.nodes.includes(head)) continue;
      const arrived = label.spent + cost;
      const arcs = [...label.arcs, arc];
      const nodes = [...label.nodes, head];
      const missing = label.missing & ~costs.throughBit(head);
      if (missing === 0) {
        const spent = arrived + costs.ending(head);
        offer({ spent, bound: spent, arcs, nodes, missing, ended: true });
      }
      if (hopsLeft > 0) {
        const spent = arrived + costs.passing(head);
        const bound = Math.max(spent, arrived + bounds.rest(head, hopsLeft, missing));
        offer({ spent, bound, arcs, nodes, missing, ended: false });
      }
    }
  };

  for (const node of costs.starts) {
    const missing = ((1 << costs.throughCount) - 1) & ~costs.throughBit(node);
    const bound = bounds.rest(node, query.maxHops, missing);
    offer({ spent: 0, bound, arcs: [], nodes: [node], missing, ended: false });
  }
  while (paths.length < query.k) {
    const label = popHeap(heap, comesFirst);
    if (label === undefined) break;
    if (label.ended) {
      paths.push(describe(csr, query, costs, label));
    } else if (expansions < maxExpansions) {
      expansions += 1;
      expand(label);
    } else {
      return { paths, scannedArcs, truncated: true };
    }
  }
  return { paths, scannedArcs, truncated: false };
}

/** By cost (which counts hops among equals), then in dictionary order, a beginning before its end. */
function comesFirst(a: Label, b: Label): boolean {
  if (a.bound !== b.bound) return a.bound < b.bound;
  const shared = Math.min(a.arcs.length, b.arcs.length);
  for (let i = 0; i < shared; i++) {
    if (a.arcs[i] !== b.arcs[i]) return a.arcs[i]! < b.arcs[i]!;
  }
  return a.arcs.length < b.arcs.length;
}

/** The usable steps out of a node, one per neighbour. */
function bestSteps(csr: Csr, costs: PathCosts, node: number): readonly Step[] {
  const best = new Map<number, Step>();
  for (const step of usableSteps(csr, costs, node)) {
    if (step.cost < (best.get(step.head)?.cost ?? Infinity)) best.set(step.head, step);
  }
  return [...best.values()];
}

/** Parallel ones included, by ascending arc index. */
function usableSteps({ outgoing, to }: Csr, costs: PathCosts, node: number): Step[] {
  return [...outgoing.arcs.subarray(outgoing.start[node], outgoing.start[node + 1])]
    .map((arc) => ({ arc, head: to[arc]!, cost: costs.arc(arc) }))
    .filter((step) => step.cost < Infinity);
}

function describe(
  csr: Csr,
  query: PathQuery,
  costs: PathCosts,
  { arcs, nodes, spent }: Label,
): Path {
  const cost = toNepers(spent);
  return {
    arcs: Int32Array.from(arcs),
    nodes: Int32Array.from(nodes),
    cost,
    score: Math.exp(-cost),
    hops: arcs.length,
    weakestArc: arcs.reduce((weakest, arc) =>
      query.arcProbability[arc]! < query.arcProbability[weakest]! ? arc : weakest,
    ),
    alternatives: arcs.map((arc) => parallelArcs(csr, costs, arc)),
  };
}

function parallelArcs(csr: Csr, costs: PathCosts, arc: number): Int32Array {
  const others = usableSteps(csr, costs, csr.from[arc]!)
    .filter((step) => step.head === csr.to[arc] && step.arc !== arc)
    .sort((a, b) => a.cost - b.cost);
  return Int32Array.from(others, (step) => step.arc);
}
