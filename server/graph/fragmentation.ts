/** Who holds a network together: the loss of cohesion when some are gone. */
import { checkNodes, type Csr } from './csr.js';
import { startMeter, type Meter } from './meter.js';

/**
 * Distance-weighted fragmentation without the given nodes: 1 − Σ 1/d over ordered pairs of those that
 * are left, divided by their number of pairs; d = ∞ counts as 0 (Borgatti 2006, "Identifying sets of
 * key players in a social network", eq. 9). Arcs are read as ties without direction. O(nodes · arcs).
 * @throws RangeError for an unknown node. @throws Stopped
 */
export function fragmentationWithout(
  csr: Csr,
  removed: readonly number[],
  meter: Meter = startMeter(),
): number {
  checkNodes(csr.nodeCount, removed);
  const gone = new Set(removed);
  const left = csr.nodeCount - gone.size;
  if (left < 2) return 1;
  let closeness = 0;
  for (let node = 0; node < csr.nodeCount; node++) {
    meter.add(csr.from.length);
    if (!gone.has(node)) closeness += closenessOf(csr, node, gone);
  }
  return 1 - closeness / (left * (left - 1));
}

function closenessOf(
  { outgoing, incoming, from, to }: Csr,
  start: number,
  gone: ReadonlySet<number>,
) {
  const distance = new Map([[start, 0]]);
  let sum = 0;
  // A Map hands out what was added while it is read: breadth first.
  for (const [node, hops] of distance) {
    if (hops > 0) sum += 1 / hops;
    for (const [rows, ends] of [[outgoing, to] as const, [incoming, from] as const]) {
      for (let i = rows.start[node]!; i < rows.start[node + 1]!; i++) {
        const end = ends[rows.arcs[i]!]!;
        if (!gone.has(end) && !distance.has(end)) distance.set(end, hops + 1);
      }
    }
  }
  return sum;
}
