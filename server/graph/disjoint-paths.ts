/** How many paths lead from here to there that share nobody in between. */
import { checkLength, checkNodes, type Csr } from './csr.js';

export interface DisjointQuery {
  readonly sources: Int32Array;
  /** One that is a source too is no target. */
  readonly targets: Int32Array;
  /** 0 = the arc does not exist for this request. */
  readonly arcPass: Uint8Array;
  /** 0 = the node never stands in between. */
  readonly nodePass: Uint8Array;
}

/** Edges in pairs: 2i runs along, 2i + 1 takes back what ran along 2i. */
interface Residual {
  readonly head: number[];
  readonly room: number[];
  readonly out: number[][];
}

/**
 * The most paths without a common intermediary, each as its nodes: a maximum flow over nodes split in
 * two with room for one between the halves (Menger 1927; Edmonds, Karp 1972). There is no cap on
 * hops: with one the question is NP-hard. Parallel arcs are one step. O(paths · arcs).
 * @throws RangeError for a query that does not fit the graph.
 */
export function findDisjointPaths(csr: Csr, query: DisjointQuery): number[][] {
  const { nodeCount, from, to } = csr;
  checkNodes(nodeCount, [...query.sources, ...query.targets]);
  checkLength('arcPass', query.arcPass, from.length);
  checkLength('nodePass', query.nodePass, nodeCount);
  const entry = (node: number) => 2 * node;
  const exit = (node: number) => 2 * node + 1;
  const [start, end] = [2 * nodeCount, 2 * nodeCount + 1];
  const net: Residual = {
    head: [],
    room: [],
    out: Array.from({ length: 2 * nodeCount + 2 }, (): number[] => []),
  };
  const sources = new Set(query.sources);
  const targets = new Set([...query.targets].filter((node) => !sources.has(node)));
  for (const node of sources) addEdge(net, start, exit(node), nodeCount);
  for (const node of targets) addEdge(net, entry(node), end, nodeCount);
  for (let node = 0; node < nodeCount; node++) {
    const between = !sources.has(node) && !targets.has(node) && query.nodePass[node] !== 0;
    if (between) addEdge(net, entry(node), exit(node), 1);
  }
  const joined = new Set<number>();
  for (let arc = 0; arc < from.length; arc++) {
    const step = from[arc]! * nodeCount + to[arc]!;
    if (query.arcPass[arc] === 0 || joined.has(step) || sources.has(to[arc]!)) continue;
    joined.add(step);
    addEdge(net, exit(from[arc]!), entry(to[arc]!), 1);
  }
  let count = 0;
  while (augment(net, start, end)) count += 1;
  return Array.from({ length: count }, () => takePath(net, start, end));
}

function addEdge({ head, room, out }: Residual, tail: number, to: number, capacity: number): void {
  out[tail]!.push(head.length);
  out[to]!.push(head.length + 1);
  head.push(to, tail);
  room.push(capacity, 0);
}

/** Sends one more along a shortest way that has room; false when there is none. */
function augment({ head, room, out }: Residual, start: number, end: number): boolean {
  const by = new Map<number, number>([[start, -1]]);
  // A Map hands out what was added while it is read: breadth first.
  for (const node of by.keys()) {
    for (const edge of out[node]!) {
      if (room[edge]! > 0 && !by.has(head[edge]!)) by.set(head[edge]!, edge);
    }
  }
  if (!by.has(end)) return false;
  for (let node = end; node !== start;) {
    const edge = by.get(node)!;
    room[edge]! -= 1;
    room[edge ^ 1]! += 1;
    node = head[edge ^ 1]!;
  }
  return true;
}

/** Follows one unit of the flow and takes it out; the two halves of a node are one step. */
function takePath({ head, room, out }: Residual, start: number, end: number): number[] {
  const nodes: number[] = [];
  for (let at = start; at !== end;) {
    const edge = out[at]!.find((one) => one % 2 === 0 && room[one ^ 1]! > 0)!;
    room[edge ^ 1]! -= 1;
    at = head[edge]!;
    const node = at >> 1;
    if (at !== end && nodes.at(-1) !== node) nodes.push(node);
  }
  return nodes;
}
