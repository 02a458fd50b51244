/** Lower bounds for the search of paths: what the rest of a path costs at least. */
import type { Csr } from './csr.js';
import type { PathCosts } from './path-query.js';

export interface PathBounds {
  /**
   * Least cost from arriving at `node` to the end, its own factor included, over at most `hopsLeft`
   * arcs, visiting at least the `through` nodes in the bit set `missing`; infinity when there is no
   * way. Exact but for one thing: the rest may visit a node twice. So it never exceeds the truth.
   */
  rest(node: number, hopsLeft: number, missing: number): number;
  readonly scannedArcs: number;
}

/**
 * Bellman–Ford in layers of hops, backwards from the ends, over states (missing, node); a layer
 * touches only arcs into states that the layer before it improved.
 */
export function computeBounds(csr: Csr, costs: PathCosts, maxHops: number): PathBounds {
  const { nodeCount, incoming, from } = csr;
  const stateOf = (node: number, missing: number) => missing * nodeCount + node;
  let layer = new Float64Array(nodeCount << costs.throughCount).fill(Infinity);
  for (const node of costs.ends) layer[stateOf(node, 0)] = costs.ending(node);
  const layers = [layer];
  let improved = new Set(costs.ends.map((node) => stateOf(node, 0)));
  let scannedArcs = 0;

  for (let hops = 1; hops <= maxHops; hops++) {
    const before = layer;
    layer = before.slice();
    layers.push(layer);
    const next = new Set<number>();
    for (const state of improved) {
      const node = state % nodeCount;
      const missing = (state - node) / nodeCount;
      // Before the arc into a `through` node, that node may be still missing or be visited already.
      const missingBefore = [missing, missing | costs.throughBit(node)];
      for (let i = incoming.start[node]!; i < incoming.start[node + 1]!; i++) {
        const arc = incoming.arcs[i]!;
        scannedArcs += 1;
        const tail = from[arc]!;
        const cost = costs.passing(tail) + costs.arc(arc) + before[state]!;
        for (const set of missingBefore) {
          const tailState = stateOf(tail, set);
          if (cost >= layer[tailState]!) continue;
          layer[tailState] = cost;
          if (!costs.isSource(tail)) next.add(tailState);
        }
      }
    }
    improved = next;
  }
  return {
    rest: (node, hopsLeft, missing) => layers[hopsLeft]![stateOf(node, missing)]!,
    scannedArcs,
  };
}
