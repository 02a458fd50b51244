/** A directed multigraph cut out for one request: compressed sparse rows in both directions. */

/** Arc indices grouped by node: those of `node` are `arcs[start[node]] … arcs[start[node + 1] - 1]`. */
export interface Rows {
  readonly start: Int32Array;
  readonly arcs: Int32Array;
}

export interface Csr {
  readonly nodeCount: number;
  /** Tail and head of each arc. An arc's index is its position in the input and never changes. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly outgoing: Rows;
  readonly incoming: Rows;
}

export interface ArcList {
  readonly nodeCount: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/**
 * Indexes the arcs `from[i] → to[i]`; parallel arcs and self loops are allowed. Within a row arcs
 * ascend. The input arrays are kept, not copied. O(nodes + arcs).
 * @throws RangeError when the arrays differ in length or an end is not a node.
 */
export function buildCsr({ nodeCount, from, to }: ArcList): Csr {
  if (from.length !== to.length) throw new RangeError('from and to differ in length');
  return {
    nodeCount,
    from,
    to,
    outgoing: groupByNode(nodeCount, from),
    incoming: groupByNode(nodeCount, to),
  };
}

/** @throws RangeError when one of the indices is not a node of the graph. */
export function checkNodes(nodeCount: number, nodes: Iterable<number>): void {
  for (const node of nodes) {
    if (!Number.isInteger(node) || node < 0 || node >= nodeCount) {
      throw new RangeError(`${node} is not a node: there are ${nodeCount}`);
    }
  }
}

/** @throws RangeError when a per-node or per-arc array does not have one entry each. */
export function checkLength(name: string, array: { readonly length: number }, length: number) {
  if (array.length !== length) {
    throw new RangeError(`${name} has ${array.length} entries instead of ${length}`);
  }
}

/** Reads one byte an arc (0 = does not exist for this request) as a test; none lets all through. */
export function arcTest(csr: Csr, pass: Uint8Array | undefined): (arc: number) => boolean {
  if (pass === undefined) return () => true;
  checkLength('arcPass', pass, csr.from.length);
  return (arc) => pass[arc] !== 0;
}

/** A counting sort, stable in the arc index. */
function groupByNode(nodeCount: number, ends: Int32Array): Rows {
  checkNodes(nodeCount, ends);
  const start = new Int32Array(nodeCount + 1);
  for (const node of ends) start[node + 1]! += 1;
  for (let node = 0; node < nodeCount; node++) start[node + 1]! += start[node]!;
  const next = start.slice(0, nodeCount);
  const arcs = new Int32Array(ends.length);
  ends.forEach((node, arc) => {
    arcs[next[node]!++] = arc;
  });
  return { start, arcs };
}
