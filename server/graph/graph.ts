/**
 * A directed multigraph in compressed sparse rows, both directions, on shared memory. Rows ascend
 * by cost, so that a search may leave a row where it gets too dear. Beside an arc: its cost, its
 * class (`pass.ts`) and its key, the number by which the caller knows it. 28 bytes an arc.
 */
import { REMOVED } from './pass.js';
import { sharedInt32, sharedUint16, sharedUint32 } from './shared.js';
import { groupStarts, sortIndices } from './sort.js';

/** Arcs by node: those of `node` are the entries start[node] … start[node + 1] − 1. */
export interface Rows {
  readonly start: Int32Array;
  /** The other end of each arc. */
  readonly ends: Int32Array;
  readonly costs: Uint32Array;
  readonly classes: Uint32Array;
}

/** What was added since the rows were built, as a list for each node. */
export interface Overlay {
  /** Nodes in the graph, arcs added, arcs removed. */
  readonly counts: Int32Array;
  readonly costs: Uint32Array;
  readonly classes: Uint32Array;
  readonly outgoing: Links;
  readonly incoming: Links;
}

/** Entries are numbered as added, −1 ends a list; entry e is the arc `arcCount + e`. */
export interface Links {
  /** The newest entry of each node. */
  readonly first: Int32Array;
  /** The entry after each. */
  readonly next: Int32Array;
  /** The other end of each. */
  readonly ends: Int32Array;
}

/** Arcs are numbered along the outgoing rows, those of the overlay after them. */
export interface Graph {
  readonly nodeCapacity: number;
  /** Arcs in the rows, removed ones included; the overlay's arcs begin here. */
  readonly arcCount: number;
  readonly outgoing: Rows;
  readonly incoming: Rows;
  readonly keys: Uint32Array;
  readonly nodeClasses: Uint16Array;
  readonly overlay: Overlay;
}

/** Beside each other, one entry an arc. */
export interface ArcList {
  readonly nodeCount: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** As `storedCost` makes them; 0 when left out. */
  readonly costs?: Uint32Array;
  /** 0 when left out. */
  readonly classes?: Uint32Array;
  /** What the arc is called in answers and ranked by among equals; its place when left out. */
  readonly keys?: Uint32Array;
  /** 0 when left out. */
  readonly nodeClasses?: Uint16Array;
}

export interface Room {
  /** Arcs and nodes that can be added before the graph must be built anew. */
  readonly arcs: number;
  readonly nodes: number;
}

/**
 * Indexes the arcs; parallel arcs and self loops are allowed. The input is copied. O(nodes + arcs).
 * @throws RangeError when arrays differ in length, an end is no node or a class is that of removed arcs.
 */
export function buildGraph(list: ArcList, room: Room = { arcs: 0, nodes: 0 }): Graph {
  checkArcs(list);
  const { nodeCount, from, to } = list;
  const arcCount = from.length;
  const nodeCapacity = nodeCount + room.nodes;
  const costs = list.costs ?? new Uint32Array(arcCount);
  const order = byCostAndKey(costs, list.keys);
  const outgoing = makeRows(nodeCapacity, from);
  const incoming = makeRows(nodeCapacity, to);
  const keys = sharedUint32(arcCount + room.arcs);
  const nextOut = outgoing.start.slice();
  const nextIn = incoming.start.slice();
  for (const i of order) {
    const [cost, arcClass] = [costs[i]!, list.classes?.[i] ?? 0];
    const arc = nextOut[from[i]!]!++;
    outgoing.ends[arc] = to[i]!;
    outgoing.costs[arc] = cost;
    outgoing.classes[arc] = arcClass;
    keys[arc] = list.keys?.[i] ?? i;
    const entry = nextIn[to[i]!]!++;
    incoming.ends[entry] = from[i]!;
    incoming.costs[entry] = cost;
    incoming.classes[entry] = arcClass;
  }
  const nodeClasses = sharedUint16(nodeCapacity);
  if (list.nodeClasses) nodeClasses.set(list.nodeClasses);
  return {
    nodeCapacity,
    arcCount,
    outgoing,
    incoming,
    keys,
    nodeClasses,
    overlay: {
      counts: sharedInt32(3).fill(nodeCount, 0, 1),
      costs: sharedUint32(room.arcs),
      classes: sharedUint32(room.arcs),
      outgoing: makeLinks(nodeCapacity, room.arcs),
      incoming: makeLinks(nodeCapacity, room.arcs),
    },
  };
}

/** @throws RangeError when one of the indices is not a node of the graph. */
export function checkNodes({ overlay }: Graph, nodes: Iterable<number>): void {
  const count = overlay.counts[0]!;
  for (const node of nodes) {
    if (!Number.isInteger(node) || node < 0 || node >= count) {
      throw new RangeError(`${node} is not a node: there are ${count}`);
    }
  }
}

function checkArcs(list: ArcList): void {
  const { nodeCount, from, to, costs, classes, keys, nodeClasses } = list;
  for (const column of [to, costs, classes, keys]) {
    if (column && column.length !== from.length) throw new RangeError('columns differ in length');
  }
  if (nodeClasses && nodeClasses.length !== nodeCount) {
    throw new RangeError('nodeClasses does not fit the nodes');
  }
  if (classes?.includes(REMOVED)) throw new RangeError(`${REMOVED} is no class`);
  for (const ends of [from, to]) {
    for (const node of ends) {
      if (node < 0 || node >= nodeCount) throw new RangeError(`${node} is not a node`);
    }
  }
}

function byCostAndKey(costs: Uint32Array, keys: Uint32Array | undefined): Uint32Array {
  const asGiven = Uint32Array.from(costs, (_, i) => i);
  return sortIndices(keys ? sortIndices(asGiven, keys) : asGiven, costs);
}

function makeRows(nodeCapacity: number, nodes: Int32Array): Rows {
  const start = sharedInt32(nodeCapacity + 1);
  groupStarts(nodes, start);
  return {
    start,
    ends: sharedInt32(nodes.length),
    costs: sharedUint32(nodes.length),
    classes: sharedUint32(nodes.length),
  };
}

function makeLinks(nodeCapacity: number, room: number): Links {
  return {
    first: sharedInt32(nodeCapacity).fill(-1),
    next: sharedInt32(room),
    ends: sharedInt32(room),
  };
}
