/** Small random graphs as arc lists, parallel arcs and loops included. */
import fc from 'fast-check';
import { storedCost } from '../../server/graph/cost.js';
import { buildGraph, type Graph } from '../../server/graph/graph.js';

export interface RandomGraph {
  readonly nodeCount: number;
  /** Each arc's key is its place. */
  readonly arcs: readonly { readonly from: number; readonly to: number; readonly p: number }[];
}

export const randomGraph = (most: { nodes: number; arcs: number }): fc.Arbitrary<RandomGraph> =>
  fc.noBias(
    fc.integer({ min: 2, max: most.nodes }).chain((nodeCount) => {
      const node = fc.nat(nodeCount - 1);
      const p = fc.oneof(fc.constantFrom(0.25, 0.5, 0.5), fc.double({ min: 0.05, max: 0.99, noNaN: true })); // prettier-ignore
      return fc.record({
        nodeCount: fc.constant(nodeCount),
        arcs: fc.array(fc.record({ from: node, to: node, p }), { maxLength: most.arcs }),
      });
    }),
  );

export function built({ nodeCount, arcs }: RandomGraph): Graph {
  return buildGraph({
    nodeCount,
    from: Int32Array.from(arcs, ({ from }) => from),
    to: Int32Array.from(arcs, ({ to }) => to),
    costs: Uint32Array.from(arcs, ({ p }) => storedCost(p)),
  });
}

/** The best probability from each node to each, 0 where there is no arc. */
export function matrixOf({ nodeCount, arcs }: RandomGraph): number[][] {
  const matrix = Array.from({ length: nodeCount }, () => new Array<number>(nodeCount).fill(0));
  for (const { from, to, p } of arcs) {
    const row = matrix[from];
    if (row && from !== to) row[to] = Math.max(row[to] ?? 0, p);
  }
  return matrix;
}
