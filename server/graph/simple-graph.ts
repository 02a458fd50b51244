/** A graph without loops and parallel arcs, as one request sees it: what centralities are read on. */
import type { Graph } from './graph.js';
import type { Meter } from './meter.js';
import type { Pass } from './pass.js';
import { makeReader } from './row-reader.js';
import { groupStarts } from './sort.js';

/** Arcs of `node` are the entries start[node] … start[node + 1] − 1. */
export interface SimpleGraph {
  readonly nodeCount: number;
  readonly start: Int32Array;
  readonly ends: Int32Array;
  /** Cost of the best of the parallel arcs, in the whole numbers of a total (`cost.ts`). */
  readonly costs: Float64Array;
}

/** The outgoing rows under a pass, parallel arcs collapsed into the best. O(nodes + arcs). */
export function simplify(graph: Graph, pass: Pass | undefined, meter: Meter): SimpleGraph {
  const nodeCount = graph.overlay.counts[0]!;
  const most = graph.arcCount + graph.overlay.counts[1]!;
  const rows = makeReader(graph, 'outgoing', pass, meter);
  const start = new Int32Array(nodeCount + 1);
  const ends = new Int32Array(most);
  const costs = new Float64Array(most);
  /** The last entry to each node: of this row when it is not before the row. */
  const entryTo = new Int32Array(nodeCount).fill(-1);
  let count = 0;
  for (let node = 0; node < nodeCount; node++) {
    rows.open(node);
    for (let n = rows.read(Infinity); n > 0; n = rows.read(Infinity)) {
      for (let i = 0; i < n; i++) {
        const end = rows.ends[i]!;
        const known = entryTo[end]!;
        if (end === node) continue;
        if (known >= start[node]!) {
          costs[known] = Math.min(costs[known]!, rows.costs[i]!);
          continue;
        }
        entryTo[end] = count;
        ends[count] = end;
        costs[count] = rows.costs[i]!;
        count += 1;
      }
    }
    start[node + 1] = count;
  }
  return { nodeCount, start, ends: ends.slice(0, count), costs: costs.slice(0, count) };
}

/** The same arcs, by their heads. */
export function transpose({ nodeCount, start, ends, costs }: SimpleGraph): SimpleGraph {
  const turned = {
    nodeCount,
    start: new Int32Array(nodeCount + 1),
    ends: new Int32Array(ends.length),
    costs: new Float64Array(ends.length),
  };
  groupStarts(ends, turned.start);
  const next = turned.start.slice();
  for (let node = 0; node < nodeCount; node++) {
    for (let entry = start[node]!; entry < start[node + 1]!; entry++) {
      const to = next[ends[entry]!]!++;
      turned.ends[to] = node;
      turned.costs[to] = costs[entry]!;
    }
  }
  return turned;
}
