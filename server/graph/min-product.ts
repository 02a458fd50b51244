/**
 * Direct and indirect strength of arcs rated in whole numbers, as a matrix that is never written
 * down: M_ij = R_ij + Σ_k min(R_ik, R_kj), a path of two arcs being as strong as its weaker one
 * (Godet 1991, "MACTOR": from MDI to MIDI).
 */
import type { Meter } from './meter.js';
import type { SimpleGraph } from './simple-graph.js';

/** A simple graph with a rating beside each arc, 0 … 255. */
export interface RatedGraph extends Pick<SimpleGraph, 'nodeCount' | 'start' | 'ends'> {
  readonly ratings: Uint8Array;
}

export interface Sums {
  readonly rows: Float64Array;
  readonly columns: Float64Array;
}

/**
 * Row and column sums of M. What node k hands on of a strength x is Σ_j min(x, R_kj), which depends
 * on x alone: one small table a node answers for all its arcs. O(nodes · highest rating + arcs); the
 * diagonal, when it shall not count, costs O(Σ row lengths of neighbours) more. @throws Stopped
 */
export function sumMinProduct(graph: RatedGraph, withDiagonal: boolean, meter: Meter): Sums {
  const { nodeCount, start, ends, ratings } = graph;
  const rows = new Float64Array(nodeCount);
  const columns = new Float64Array(nodeCount);
  const width = ratings.reduce((most, rating) => Math.max(most, rating), 0) + 1;
  meter.add(2 * ends.length);
  const out = new Float64Array(nodeCount * width);
  const into = new Float64Array(nodeCount * width);
  for (let node = 0; node < nodeCount; node++) {
    for (let entry = start[node]!; entry < start[node + 1]!; entry++) {
      const rating = ratings[entry]!;
      rows[node]! += rating;
      columns[ends[entry]!]! += rating;
      out[node * width + rating]! += 1;
      into[ends[entry]! * width + rating]! += 1;
    }
  }
  countsToTables(out, width);
  countsToTables(into, width);
  for (let node = 0; node < nodeCount; node++) {
    for (let entry = start[node]!; entry < start[node + 1]!; entry++) {
      const [end, rating] = [ends[entry]!, ratings[entry]!];
      rows[node]! += out[end * width + rating]!;
      columns[end]! += into[node * width + rating]!;
    }
  }
  if (!withDiagonal) {
    for (let node = 0; node < nodeCount; node++) {
      const own = minProductRow(graph, node, meter).get(node) ?? 0;
      rows[node]! -= own;
      columns[node]! -= own;
    }
  }
  return { rows, columns };
}

/** The entries of one row of M that are not 0. @throws Stopped */
export function minProductRow(
  { start, ends, ratings }: RatedGraph,
  node: number,
  meter: Meter,
): Map<number, number> {
  const row = new Map<number, number>();
  const add = (end: number, rating: number) => row.set(end, (row.get(end) ?? 0) + rating);
  for (let entry = start[node]!; entry < start[node + 1]!; entry++) {
    const [between, rating] = [ends[entry]!, ratings[entry]!];
    add(between, rating);
    const [first, stop] = [start[between]!, start[between + 1]!];
    meter.add(stop - first);
    for (let next = first; next < stop; next++) {
      add(ends[next]!, Math.min(rating, ratings[next]!));
    }
  }
  return row;
}

/** Turns how many arcs have each rating into Σ min(x, rating) for each x. */
function countsToTables(counts: Float64Array, width: number): void {
  for (let first = 0; first < counts.length; first += width) {
    let stronger = 0;
    for (let rating = 1; rating < width; rating++) stronger += counts[first + rating]!;
    let sum = 0;
    for (let x = 1; x < width; x++) {
      const equal = counts[first + x]!;
      sum += stronger;
      counts[first + x] = sum;
      stronger -= equal;
    }
    counts[first] = 0;
  }
}
