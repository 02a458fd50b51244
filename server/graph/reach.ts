/** What can be reached from a node, in the order of a drawing: layers, arcs, cycles cut open. */
import { arcTest, checkNodes, type Csr } from './csr.js';

/** `forward`: along the arcs; `backward`: against them, to all that can reach the start. */
export type Direction = 'forward' | 'backward';

export interface Reach {
  /** In breadth-first order, the start first. */
  readonly nodes: Int32Array;
  /** Beside each node: its least number of hops from the start. */
  readonly layers: Int32Array;
  /** All passing arcs between them, ascending. */
  readonly arcs: Int32Array;
  /** Beside each arc: 1 when it closes a cycle. The arcs with 0 make no cycle. */
  readonly back: Uint8Array;
}

/**
 * Back arcs are those that lead to a node still open in a depth-first search from the start, which
 * takes arcs in ascending order (Tarjan 1972); every cycle has at least one. O(nodes + arcs).
 * @throws RangeError when the start is not a node.
 */
export function reachableArcs(
  csr: Csr,
  start: number,
  direction: Direction = 'forward',
  arcPass?: Uint8Array,
): Reach {
  checkNodes(csr.nodeCount, [start]);
  const passes = arcTest(csr, arcPass);
  const rows = direction === 'forward' ? csr.outgoing : csr.incoming;
  const ends = direction === 'forward' ? csr.to : csr.from;
  const arcsOf = (node: number) =>
    rows.arcs.subarray(rows.start[node], rows.start[node + 1]).filter(passes);

  const layerOf = new Map([[start, 0]]);
  const arcs: number[] = [];
  // A Map hands out what was added while it is read: the queue of the breadth-first search.
  for (const [node, layer] of layerOf) {
    for (const arc of arcsOf(node)) {
      arcs.push(arc);
      const end = ends[arc]!;
      if (!layerOf.has(end)) layerOf.set(end, layer + 1);
    }
  }
  const used = Int32Array.from(arcs).sort();
  const backArcs = findBackArcs(start, arcsOf, ends);
  return {
    nodes: Int32Array.from(layerOf.keys()),
    layers: Int32Array.from(layerOf.values()),
    arcs: used,
    back: Uint8Array.from(used, (arc) => (backArcs.has(arc) ? 1 : 0)),
  };
}

/** Depth first with an own stack: a long chain must not overflow the call stack. */
function findBackArcs(
  start: number,
  arcsOf: (node: number) => Int32Array,
  ends: Int32Array,
): Set<number> {
  const backArcs = new Set<number>();
  const seen = new Set([start]);
  const open = new Set([start]);
  const stack = [{ node: start, arcs: arcsOf(start).values() }];
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const { done, value: arc } = top.arcs.next();
    if (done) {
      open.delete(top.node);
      stack.pop();
      continue;
    }
    const end = ends[arc]!;
    if (open.has(end)) backArcs.add(arc);
    if (seen.has(end)) continue;
    seen.add(end);
    open.add(end);
    stack.push({ node: end, arcs: arcsOf(end).values() });
  }
  return backArcs;
}
