/** The nodes that one search for paths meets, numbered as it meets them, with what it knows of each. */
import { factorCost } from './cost.js';
import type { Graph } from './graph.js';
import type { PathQuery } from './path-query.js';

/**
 * `rest` holds, for each node met, hops left and set of `through` nodes still missing, the least
 * cost known from arriving there to the end, the node's own factor included. It may visit a node
 * twice, so it never exceeds the truth. More hops left never cost more.
 */
export interface PathNodes {
  sourceCount: number;
  maxHops: number;
  /** How many sets of missing `through` nodes there are. */
  sets: number;
  /** Place of a node's first entry in `rest` is its number times this. */
  stride: number;
  /** The number of each node of the graph, −1 when it was not met. Sources come first. */
  readonly slotOf: Int32Array;
  count: number;
  node: Int32Array;
  /** Cost of going on from the node: 0 at a source. */
  passing: Float64Array;
  /** Cost of ending there. */
  ending: Float64Array;
  /** Its bit in a set of `through` nodes. */
  bit: Uint8Array;
  /** Least cost known of arriving there from a source. */
  arriving: Float64Array;
  /** Used by the search alone: 0 when it begins and ends. */
  step: Int32Array;
  rest: Float64Array;
}

/** Memory of earlier searches, used again: making and clearing it would cost O(nodes). */
const kept = new WeakMap<Graph, PathNodes>();

/** Meets the nodes that the query names. `releaseNodes` must follow. */
export function meetNamed(graph: Graph, query: PathQuery): PathNodes {
  const sources = new Set(query.sources);
  const through = new Set(query.through);
  const sets = 1 << through.size;
  const nodes = kept.get(graph) ?? makeNodes(graph);
  kept.set(graph, nodes);
  nodes.sourceCount = sources.size;
  nodes.maxHops = query.maxHops;
  nodes.sets = sets;
  nodes.stride = (query.maxHops + 1) * sets;
  const { slotOf } = nodes;
  const named = new Set([
    ...sources,
    ...query.targets,
    ...through,
    ...(query.nodeFactors?.keys() ?? []),
    ...(query.avoid ?? []),
  ]);
  reserve(nodes, named.size);
  for (const node of named) {
    const factor = query.nodeFactors?.get(node);
    meet(nodes, node, factor === undefined ? classCost(graph, query, node) : factorCost(factor));
  }
  [...through].forEach((node, i) => (nodes.bit[slotOf[node]!] = 1 << i));
  query.targets.forEach((node, i) => {
    const slot = slotOf[node]!;
    const cost = factorCost(query.targetFactors?.[i] ?? 1);
    if (!sources.has(node)) nodes.ending[slot] = Math.min(nodes.ending[slot]!, cost);
  });
  for (const node of sources) {
    nodes.passing[slotOf[node]!] = 0;
    nodes.arriving[slotOf[node]!] = 0;
  }
  for (const node of query.avoid ?? []) {
    const slot = slotOf[node]!;
    nodes.passing[slot] = nodes.ending[slot] = Infinity;
    nodes.arriving[slot] = Infinity;
  }
  return nodes;
}

/** Forgets the numbers, so that the next search finds none. */
export function releaseNodes(nodes: PathNodes): void {
  const { slotOf, node, count } = nodes;
  for (let slot = 0; slot < count; slot++) slotOf[node[slot]!] = -1;
  nodes.count = 0;
}

function makeNodes({ nodeCapacity }: Graph): PathNodes {
  return {
    sourceCount: 0,
    maxHops: 0,
    sets: 1,
    stride: 0,
    slotOf: new Int32Array(nodeCapacity).fill(-1),
    count: 0,
    node: new Int32Array(0),
    passing: new Float64Array(0),
    ending: new Float64Array(0),
    bit: new Uint8Array(0),
    arriving: new Float64Array(0),
    step: new Int32Array(0),
    rest: new Float64Array(0),
  };
}

/** Cost of going on from each class of nodes, as a node met on the way has it. */
export function classCosts({ classFactors }: PathQuery): Float64Array {
  return (classFactors ?? new Float64Array(0)).map(factorCost);
}

function classCost({ nodeClasses }: Graph, { classFactors }: PathQuery, node: number): number {
  return factorCost(classFactors?.[nodeClasses[node]!] ?? 1);
}

/** Numbers a node; there must be room for it. */
export function meet(nodes: PathNodes, node: number, passing: number): number {
  const slot = nodes.count++;
  nodes.slotOf[node] = slot;
  nodes.node[slot] = node;
  nodes.passing[slot] = passing;
  nodes.ending[slot] = Infinity;
  nodes.arriving[slot] = Infinity;
  nodes.bit[slot] = 0;
  const { rest, stride } = nodes;
  for (let at = slot * stride, end = at + stride; at < end; at++) rest[at] = Infinity;
  return slot;
}

/** Makes room for so many more; arrays read before are then stale. */
export function reserve(nodes: PathNodes, more: number): void {
  const needed = nodes.count + more;
  if (needed > nodes.node.length) {
    const size = Math.max(needed, 2 * nodes.node.length, 256);
    nodes.node = copied(new Int32Array(size), nodes.node);
    nodes.passing = copied(new Float64Array(size), nodes.passing);
    nodes.ending = copied(new Float64Array(size), nodes.ending);
    nodes.bit = copied(new Uint8Array(size), nodes.bit);
    nodes.arriving = copied(new Float64Array(size), nodes.arriving);
    nodes.step = copied(new Int32Array(size), nodes.step);
  }
  if (needed * nodes.stride > nodes.rest.length) {
    const size = nodes.node.length * nodes.stride;
    nodes.rest = copied(new Float64Array(size), nodes.rest);
  }
}

function copied<T extends Int32Array | Float64Array | Uint8Array>(bigger: T, old: T): T {
  bigger.set(old);
  return bigger;
}
