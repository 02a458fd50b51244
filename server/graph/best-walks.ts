/** The best path to every node at once, under a cap on hops. */
import { factorCost, hopCost, MAX_HOPS, toNepers } from './cost.js';
import { checkLength, checkNodes, type Csr } from './csr.js';

export interface WalkQuery {
  /** A path starts at any of these and visits no other of them. */
  readonly starts: Int32Array;
  /** A factor beside each start; 0 = no path starts there. 1 when left out. */
  readonly startWeight?: Float64Array;
  /** `backward`: from each node along the arcs to a start. */
  readonly direction: 'forward' | 'backward';
  readonly maxHops: number;
  /** Factor of each arc; 0 = there is no such arc. */
  readonly arcProbability: Float64Array;
  /** Factor of each node as an intermediary; 0 = never one. Does not touch the two ends. */
  readonly nodeProbability: Float64Array;
}

export interface Walk {
  /** In the direction of the arcs; empty at a start. */
  readonly arcs: readonly number[];
  /** Product of the arcs' and intermediaries' factors and of the start's weight. */
  readonly score: number;
}

/**
 * Bellman–Ford in layers of hops. A loop only lowers a product of factors ≤ 1 and costs hops, so the
 * best walk is a path without loops. Of equal ones the fewest hops, then the lowest last arc.
 * O(hops · arcs); returns the way to a node, null where none leads within the cap.
 * @throws RangeError for a query that does not fit the graph.
 */
export function findBestWalks(csr: Csr, query: WalkQuery): (node: number) => Walk | null {
  check(csr, query);
  const { nodeCount } = csr;
  const forward = query.direction === 'forward';
  const rows = forward ? csr.outgoing : csr.incoming;
  const heads = forward ? csr.to : csr.from;
  const tails = forward ? csr.from : csr.to;
  const isStart = new Uint8Array(nodeCount);
  let cost = new Float64Array(nodeCount).fill(Infinity);
  query.starts.forEach((node, i) => {
    isStart[node] = 1;
    cost[node] = Math.min(cost[node]!, factorCost(query.startWeight?.[i] ?? 1));
  });
  // last[h][node]: the arc by which the best walk of at most h hops arrives, -1 where h − 1 do as well.
  const last: Int32Array[] = [];
  let improved: readonly number[] = [...query.starts];
  for (let hops = 1; hops <= query.maxHops && improved.length > 0; hops++) {
    const before = cost;
    cost = before.slice();
    const arrived = new Int32Array(nodeCount).fill(-1);
    const next = new Set<number>();
    for (const tail of improved) {
      const passing = isStart[tail] === 1 ? 0 : factorCost(query.nodeProbability[tail]!);
      if (passing === Infinity) continue;
      for (let i = rows.start[tail]!; i < rows.start[tail + 1]!; i++) {
        const arc = rows.arcs[i]!;
        const head = heads[arc]!;
        if (isStart[head] === 1) continue;
        const total = before[tail]! + passing + hopCost(query.arcProbability[arc]!);
        const known = cost[head]!;
        if (total > known || (total === known && !(arrived[head]! > arc))) continue;
        cost[head] = total;
        arrived[head] = arc;
        next.add(head);
      }
    }
    last.push(arrived);
    improved = [...next].sort((a, b) => a - b);
  }
  return (node) => {
    const total = cost[node]!;
    if (total === Infinity) return null;
    const arcs: number[] = [];
    let at = node;
    for (let hops = last.length - 1; hops >= 0 && isStart[at] === 0; hops--) {
      const arc = last[hops]![at]!;
      if (arc < 0) continue;
      arcs.push(arc);
      at = tails[arc]!;
    }
    return { arcs: forward ? arcs.reverse() : arcs, score: Math.exp(-toNepers(total)) };
  };
}

function check(csr: Csr, query: WalkQuery): void {
  checkNodes(csr.nodeCount, query.starts);
  checkLength('arcProbability', query.arcProbability, csr.from.length);
  checkLength('nodeProbability', query.nodeProbability, csr.nodeCount);
  if (query.startWeight) checkLength('startWeight', query.startWeight, query.starts.length);
  if (!Number.isInteger(query.maxHops) || query.maxHops < 1 || query.maxHops > MAX_HOPS) {
    throw new RangeError(`maxHops is a whole number from 1 to ${MAX_HOPS}`);
  }
}
