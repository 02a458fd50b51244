/** What a search for paths is asked, checked against the graph. */
import { MAX_HOPS } from './cost.js';
import { checkNodes, type Graph } from './graph.js';
import type { Limits } from './meter.js';
import type { Pass } from './pass.js';

export interface PathQuery {
  /** A path starts at any of these and visits no other of them. */
  readonly sources: Int32Array;
  /** A path ends at any of these; it may pass through another. One that is a source is no end. */
  readonly targets: Int32Array;
  /** Last factor of a path, beside each target; 0 = no path ends there. 1 when left out. */
  readonly targetFactors?: Float64Array;
  /** How many paths, best first. */
  readonly k: number;
  /** Most arcs in a path, 1 … 63. */
  readonly maxHops: number;
  readonly pass?: Pass;
  /** Factor of a node as an intermediary, by its class; 0 = never one. 1 when left out. */
  readonly classFactors?: Float64Array;
  /** Nodes whose factor as an intermediary is another than that of their class. */
  readonly nodeFactors?: ReadonlyMap<number, number>;
  /** No path touches these nodes, not even as an end. */
  readonly avoid?: Int32Array;
  /** At most 5 nodes that every path visits, in any order; an end counts as visited. */
  readonly through?: Int32Array;
  /** Which of two keys comes first among paths equal in cost; the smaller when left out. */
  readonly compareKeys?: (a: number, b: number) => number;
  /** A layer of more arcs waits for a limit on cost, see `findPaths`; 2,000 when left out. */
  readonly costlyLayer?: number;
  readonly limits?: Limits;
}

const MAX_THROUGH = 5;

/** @throws RangeError for an unknown node, an array of the wrong length or a limit out of range. */
export function checkQuery(graph: Graph, query: PathQuery): void {
  const { sources, targets, targetFactors, k, maxHops, avoid = [], through = [] } = query;
  for (const nodes of [sources, targets, avoid, through]) checkNodes(graph, nodes);
  checkNodes(graph, query.nodeFactors?.keys() ?? []);
  if (targetFactors && targetFactors.length !== targets.length) {
    throw new RangeError('targetFactors does not fit the targets');
  }
  if (new Set(through).size > MAX_THROUGH) {
    throw new RangeError(`through has over ${MAX_THROUGH} nodes`);
  }
  if (!Number.isInteger(k) || k < 1) throw new RangeError('k is a whole number from 1');
  if (!Number.isInteger(maxHops) || maxHops < 1 || maxHops > MAX_HOPS) {
    throw new RangeError(`maxHops is a whole number from 1 to ${MAX_HOPS}`);
  }
}
