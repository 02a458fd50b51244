/** Reads the arcs of a node that a request may use, a handful at a time, cheapest first. */
import { CLOSED, TOTAL } from './cost.js';
import type { Graph } from './graph.js';
import type { Meter } from './meter.js';
import { passTest, type Pass } from './pass.js';

export interface RowReader {
  /** What the last `read` found: the other end, the cost in a total, the arc (outgoing only). */
  readonly ends: Int32Array;
  readonly costs: Float64Array;
  readonly arcs: Int32Array;
  /** Begins the row of a node. */
  open(node: number): void;
  /**
   * How many arcs it found that cost at most `limit`, 0 at the end of the row. Arcs of the overlay
   * come first, in no order; those of the rows ascend by cost and key.
   */
  read(limit: number): number;
}

export type Direction = 'outgoing' | 'incoming';

/** Short enough that a row is left soon after it got too dear. */
const CHUNK = 16;

export function makeReader(
  graph: Graph,
  direction: Direction,
  pass: Pass | undefined,
  meter: Meter,
): RowReader {
  const { arcCount, overlay } = graph;
  const rows = graph[direction];
  const links = overlay[direction];
  const passes = passTest(rows.classes, pass);
  const passesLate = passTest(overlay.classes, pass);
  const ends = new Int32Array(CHUNK);
  const costs = new Float64Array(CHUNK);
  const arcs = new Int32Array(CHUNK);
  let next = 0;
  let stop = 0;
  let link = -1;

  /** The overlay's part of the row. */
  function readLinks(limit: number): number {
    let count = 0;
    let read = 0;
    while (link >= 0 && count < CHUNK) {
      const entry = link;
      link = links.next[entry]!;
      read += 1;
      const cost = overlay.costs[entry]! * TOTAL + 1;
      if (cost > limit || !passesLate(entry)) continue;
      ends[count] = links.ends[entry]!;
      costs[count] = cost;
      arcs[count] = arcCount + entry;
      count += 1;
    }
    meter.add(read);
    return count;
  }

  return {
    ends,
    costs,
    arcs,
    open(node) {
      next = rows.start[node]!;
      stop = rows.start[node + 1]!;
      link = links.first[node]!;
    },
    read(limit) {
      const most = Math.min(limit, (CLOSED - 1) * TOTAL + 1);
      if (link >= 0) {
        const count = readLinks(most);
        if (count > 0) return count;
      }
      const rowCosts = rows.costs;
      const rowEnds = rows.ends;
      const begin = next;
      let count = 0;
      let i = begin;
      while (i < stop && count < CHUNK) {
        const cost = rowCosts[i]! * TOTAL + 1;
        if (cost > most) {
          stop = i;
          break;
        }
        if (passes(i)) {
          ends[count] = rowEnds[i]!;
          costs[count] = cost;
          arcs[count] = i;
          count += 1;
        }
        i += 1;
      }
      next = i;
      meter.add(i - begin);
      return count;
    },
  };
}
