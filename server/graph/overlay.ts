/**
 * Writes to a built graph: what is added goes into lists beside the rows, what is removed loses its
 * class. Reading hardly slows down up to a hundredth of the arcs; then build anew, aside, and swap.
 */
import { buildGraph, type ArcList, type Graph, type Room, type Rows } from './graph.js';
import { REMOVED } from './pass.js';

export interface NewArc {
  readonly from: number;
  readonly to: number;
  /** As `storedCost` makes it. */
  readonly cost: number;
  readonly class: number;
  readonly key: number;
}

const REBUILD_SHARE = 0.01;

/** The index of a new node. @throws RangeError when there is no room. */
export function addNode({ overlay, nodeCapacity, nodeClasses }: Graph, nodeClass: number): number {
  const node = overlay.counts[0]!;
  if (node === nodeCapacity) throw new RangeError('no room for a node: build the graph anew');
  nodeClasses[node] = nodeClass;
  overlay.counts[0] = node + 1;
  return node;
}

/** Adds an arc, in constant time. @throws RangeError when there is no room or an end is no node. */
export function addArc({ overlay, arcCount, keys }: Graph, arc: NewArc): void {
  const { counts, costs, classes, outgoing, incoming } = overlay;
  const entry = counts[1]!;
  if (entry === costs.length) throw new RangeError('no room for an arc: build the graph anew');
  if (arc.from >= counts[0]! || arc.to >= counts[0]!) throw new RangeError('an end is no node');
  costs[entry] = arc.cost;
  classes[entry] = arc.class;
  keys[arcCount + entry] = arc.key;
  for (const [links, node, end] of [
    [outgoing, arc.from, arc.to],
    [incoming, arc.to, arc.from],
  ] as const) {
    links.ends[entry] = end;
    links.next[entry] = links.first[node]!;
    links.first[node] = entry;
  }
  counts[1] = entry + 1;
}

/** Removes the arc of this key between two nodes; false when there is none. O(the two rows). */
export function removeArc(graph: Graph, from: number, to: number, key: number): boolean {
  const { outgoing, incoming, keys, overlay, arcCount } = graph;
  const arc = arcsBetween(graph, from, to).find((other) => keys[other] === key);
  if (arc === undefined) return false;
  if (arc >= arcCount) {
    overlay.classes[arc - arcCount] = REMOVED;
  } else {
    // Entries of parallel arcs that agree in cost and class stand for one another.
    const [cost, arcClass] = [outgoing.costs[arc], outgoing.classes[arc]];
    const entry = entriesBetween(incoming, to, from).find(
      (other) => incoming.costs[other] === cost && incoming.classes[other] === arcClass,
    )!;
    incoming.classes[entry] = REMOVED;
    outgoing.classes[arc] = REMOVED;
  }
  overlay.counts[2]! += 1;
  return true;
}

/** Whether so much was written that the graph should be built anew. */
export function isStale({ overlay: { counts }, arcCount }: Graph): boolean {
  return counts[1]! + counts[2]! > arcCount * REBUILD_SHARE;
}

/** The graph with its writes in the rows, and room for more. Nodes and keys stay the same. */
export function rebuildGraph(graph: Graph, room: Room): Graph {
  return buildGraph(listArcs(graph), room);
}

/** All arcs from one node to another, in no order. O(the row). */
export function arcsBetween(graph: Graph, from: number, to: number): number[] {
  const { overlay, arcCount } = graph;
  const arcs = entriesBetween(graph.outgoing, from, to);
  const { first, next, ends } = overlay.outgoing;
  for (let entry = first[from]!; entry >= 0; entry = next[entry]!) {
    if (ends[entry] === to && overlay.classes[entry] !== REMOVED) arcs.push(arcCount + entry);
  }
  return arcs;
}

function entriesBetween({ start, ends, classes }: Rows, node: number, end: number): number[] {
  const entries: number[] = [];
  const stop = start[node + 1]!;
  for (let entry = start[node]!; entry < stop; entry++) {
    if (ends[entry] === end && classes[entry] !== REMOVED) entries.push(entry);
  }
  return entries;
}

function listArcs(graph: Graph): ArcList {
  const { outgoing, overlay, arcCount, keys, nodeClasses } = graph;
  const [nodeCount = 0, added = 0, removed = 0] = overlay.counts;
  const count = arcCount + added - removed;
  const list = {
    nodeCount,
    from: new Int32Array(count),
    to: new Int32Array(count),
    costs: new Uint32Array(count),
    classes: new Uint32Array(count),
    keys: new Uint32Array(count),
    nodeClasses: nodeClasses.slice(0, nodeCount),
  };
  let i = 0;
  const put = (arc: number, from: number, to: number, cost: number, arcClass: number) => {
    if (arcClass === REMOVED) return;
    list.from[i] = from;
    list.to[i] = to;
    list.costs[i] = cost;
    list.classes[i] = arcClass;
    list.keys[i] = keys[arc]!;
    i += 1;
  };
  for (let node = 0; node < nodeCount; node++) {
    for (let arc = outgoing.start[node]!; arc < outgoing.start[node + 1]!; arc++) {
      put(arc, node, outgoing.ends[arc]!, outgoing.costs[arc]!, outgoing.classes[arc]!);
    }
  }
  for (let entry = 0; entry < added; entry++) {
    const [from, to] = [overlay.incoming.ends[entry]!, overlay.outgoing.ends[entry]!];
    put(arcCount + entry, from, to, overlay.costs[entry]!, overlay.classes[entry]!);
  }
  return list;
}
