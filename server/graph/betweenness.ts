/** Betweenness: on what share of the shortest paths between others a node lies (Brandes 2001). */
import type { Meter } from './meter.js';
import { makeNodeHeap } from './node-heap.js';
import type { SimpleGraph } from './simple-graph.js';

export type Distance = 'hops' | 'costs';

/** Reaches all nodes from a pivot; leaves distances and path counts, answers the order of settling. */
type Search = (pivot: number) => number;

interface Memory {
  readonly distance: Float64Array;
  /** Number of shortest paths from the pivot. */
  readonly paths: Float64Array;
  /** Nodes by distance. */
  readonly order: Int32Array;
}

/**
 * Beside each node, the sum over pairs of others of the share of shortest paths that go through it;
 * directed, not normalised. With some pivots as sources only, a sample: scaled up to all nodes.
 * Exact where costs are: equal sums of whole numbers are ties. O(pivots · arcs), with costs times a
 * logarithm. @throws Stopped
 */
export function betweenness(
  graph: SimpleGraph,
  pivots: Int32Array,
  distance: Distance,
  meter: Meter,
): Float64Array {
  const { nodeCount, start, ends, costs } = graph;
  const memory: Memory = {
    distance: new Float64Array(nodeCount).fill(Infinity),
    paths: new Float64Array(nodeCount),
    order: new Int32Array(nodeCount),
  };
  const search = distance === 'hops' ? byHops(graph, memory) : byCosts(graph, memory);
  const values = new Float64Array(nodeCount);
  const dependency = new Float64Array(nodeCount);
  const { distance: far, paths, order } = memory;
  for (const pivot of pivots) {
    const count = search(pivot);
    let scanned = 0;
    for (let i = count - 1; i >= 0; i--) {
      const node = order[i]!;
      const here = far[node]!;
      const stop = start[node + 1]!;
      let sum = 0;
      for (let entry = start[node]!; entry < stop; entry++) {
        const end = ends[entry]!;
        const step = distance === 'hops' ? 1 : costs[entry]!;
        if (far[end] === here + step) sum += (1 + dependency[end]!) / paths[end]!;
      }
      dependency[node] = sum * paths[node]!;
      if (node !== pivot) values[node]! += dependency[node];
      scanned += stop - start[node]!;
    }
    for (let i = 0; i < count; i++) {
      far[order[i]!] = Infinity;
      dependency[order[i]!] = 0;
    }
    meter.add(2 * scanned);
  }
  const scale = pivots.length === 0 ? 0 : nodeCount / pivots.length;
  return scale === 1 ? values : values.map((value) => value * scale);
}

/** Breadth first. */
function byHops({ start, ends }: SimpleGraph, { distance, paths, order }: Memory): Search {
  return (pivot) => {
    let count = 1;
    order[0] = pivot;
    distance[pivot] = 0;
    paths[pivot] = 1;
    for (let i = 0; i < count; i++) {
      const node = order[i]!;
      const next = distance[node]! + 1;
      const through = paths[node]!;
      const stop = start[node + 1]!;
      for (let entry = start[node]!; entry < stop; entry++) {
        const end = ends[entry]!;
        if (distance[end] === Infinity) {
          distance[end] = next;
          paths[end] = through;
          order[count++] = end;
        } else if (distance[end] === next) {
          paths[end]! += through;
        }
      }
    }
    return count;
  };
}

/** Dijkstra; every arc costs something. */
function byCosts({ start, ends, costs }: SimpleGraph, { distance, paths, order }: Memory): Search {
  const heap = makeNodeHeap(distance);
  return (pivot) => {
    let count = 0;
    distance[pivot] = 0;
    paths[pivot] = 1;
    heap.raise(pivot);
    while (heap.size() > 0) {
      const node = heap.pop();
      order[count++] = node;
      const through = paths[node]!;
      const stop = start[node + 1]!;
      for (let entry = start[node]!; entry < stop; entry++) {
        const end = ends[entry]!;
        const next = distance[node]! + costs[entry]!;
        if (next < distance[end]!) {
          distance[end] = next;
          paths[end] = through;
          heap.raise(end);
        } else if (next === distance[end]) {
          paths[end]! += through;
        }
      }
    }
    return count;
  };
}
