import { expect } from 'chai';
import fc from 'fast-check';
import { betweenness } from '../../server/graph/betweenness.js';
import { startMeter } from '../../server/graph/meter.js';
import { minProductRow, sumMinProduct, type RatedGraph } from '../../server/graph/min-product.js';
import { pageRank } from '../../server/graph/page-rank.js';
import { simplify, transpose } from '../../server/graph/simple-graph.js';
import { FAMILIES, MARRIAGES } from './florentine.js';
import { built, matrixOf, randomGraph, type RandomGraph } from './random-graphs.js';

const meter = startMeter();
const simple = (graph: RandomGraph) => simplify(built(graph), undefined, meter);
const allNodes = (count: number) => Int32Array.from({ length: count }, (_, i) => i);
/** By definition: for each pair the paths, counted over all walks of the least cost. */
function slowBetweenness(graph: RandomGraph, costOf: (p: number) => number): number[] {
  const n = graph.nodeCount;
  const matrix = matrixOf(graph).map((row) => row.map((p) => (p > 0 ? costOf(p) : Infinity)));
  const far = matrix.map((row, i) => row.map((cost, j) => (i === j ? 0 : cost)));
  const at = (table: number[][], i: number, j: number) => table[i]?.[j] ?? Infinity;
  for (let k = 0; k < n; k++)
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++)
        far[i]![j] = Math.min(at(far, i, j), at(far, i, k) + at(far, k, j));
  const count = (s: number, t: number): number => {
    if (s === t) return 1;
    let sum = 0;
    for (let v = 0; v < n; v++)
      if (at(matrix, s, v) < Infinity && at(matrix, s, v) + at(far, v, t) === at(far, s, t))
        sum += count(v, t);
    return sum;
  };
  return Array.from({ length: n }, (_, v) => {
    let sum = 0;
    for (let s = 0; s < n; s++)
      for (let t = 0; t < n; t++) {
        if (s === t || s === v || t === v || at(far, s, t) === Infinity) continue;
        if (at(far, s, v) + at(far, v, t) !== at(far, s, t)) continue;
        sum += (count(s, v) * count(v, t)) / count(s, t);
      }
    return sum;
  });
}

function expectClose(found: ArrayLike<number>, known: readonly number[]) {
  expect(found.length).to.equal(known.length);
  known.forEach((value, i) => expect(found[i], `of ${i}`).to.be.closeTo(value, 1e-9));
}

describe('centrality', () => {
  it('collapses parallel arcs into the best and drops loops', () => {
    fc.assert(
      fc.property(randomGraph({ nodes: 6, arcs: 30 }), (graph) => {
        const rows = simple(graph);
        const matrix = matrixOf(graph);
        const found = matrix.map((row) => row.map(() => 0));
        const turned = matrix.map((row) => row.map(() => 0));
        const back = transpose(rows);
        for (let node = 0; node < graph.nodeCount; node++) {
          for (let e = rows.start[node]!; e < rows.start[node + 1]!; e++)
            found[node]![rows.ends[e]!]! += Math.exp(-rows.costs[e]! / 64 / 2 ** 28);
          for (let e = back.start[node]!; e < back.start[node + 1]!; e++)
            turned[back.ends[e]!]![node]! += Math.exp(-back.costs[e]! / 64 / 2 ** 28);
        }
        for (const table of [found, turned])
          table.forEach((row, i) =>
            row.forEach((p, j) => expect(p).to.be.closeTo(matrix[i]![j]!, 1e-7)),
          );
      }),
      { numRuns: 300 },
    );
  });

  it('finds the betweenness of the Florentine families', () => {
    const arcs = [...MARRIAGES, ...MARRIAGES.map(([a, b]) => [b, a] as const)].map(([a, b]) => ({
      from: FAMILIES.indexOf(a),
      to: FAMILIES.indexOf(b),
      p: 0.5,
    }));
    const graph = simple({ nodeCount: 15, arcs });
    const values = betweenness(graph, allNodes(15), 'hops', meter);
    const known = { Medici: 0.522, Guadagni: 0.255, Albizzi: 0.212, Salviati: 0.143, Ridolfi: 0.114, Bischeri: 0.104, Strozzi: 0.103 }; // prettier-ignore
    for (const [family, value] of Object.entries(known)) {
      const found = (values[FAMILIES.indexOf(family)] ?? NaN) / (14 * 13);
      expect(found, family).to.be.closeTo(value, 5e-4);
    }
  });

  it('gives 0, 1, 0 to a chain of three with one tie doubled', () => {
    const arcs = [[0, 1], [0, 1], [1, 2]].map(([from = 0, to = 0]) => ({ from, to, p: 0.5 })); // prettier-ignore
    for (const distance of ['hops', 'costs'] as const) {
      const graph = simple({ nodeCount: 3, arcs });
      expect([...betweenness(graph, allNodes(3), distance, meter)]).to.eql([0, 1, 0]);
    }
  });

  it('equals betweenness by definition, by hops and by costs', () => {
    fc.assert(
      fc.property(randomGraph({ nodes: 6, arcs: 24 }), (graph) => {
        const pivots = allNodes(graph.nodeCount);
        const rows = simple(graph);
        expectClose(
          betweenness(rows, pivots, 'hops', meter),
          slowBetweenness(graph, () => 1),
        );
        const stored = (p: number) => Math.round(-Math.log(p) * 2 ** 28) * 64 + 1;
        expectClose(betweenness(rows, pivots, 'costs', meter), slowBetweenness(graph, stored));
      }),
      { numRuns: 1000 },
    );
  });

  it('estimates betweenness from a sample: the mean over all samples is the truth', () => {
    fc.assert(
      fc.property(randomGraph({ nodes: 6, arcs: 24 }), (graph) => {
        const rows = simple(graph);
        const whole = betweenness(rows, allNodes(graph.nodeCount), 'hops', meter);
        const samples = [...allNodes(graph.nodeCount)].map((pivot) =>
          betweenness(rows, Int32Array.of(pivot), 'hops', meter),
        );
        const mean = [...whole].map((_, i) =>
          samples.reduce((sum, sample) => sum + (sample[i] ?? NaN) / samples.length, 0),
        );
        expectClose(whole, mean);
      }),
      { numRuns: 100 },
    );
  });

  it('finds the stationary distribution of the random walk, weighted or not', () => {
    fc.assert(
      fc.property(randomGraph({ nodes: 6, arcs: 20 }), fc.boolean(), (graph, weighted) => {
        const n = graph.nodeCount;
        const rows = simple(graph);
        const weights = rows.costs.map((cost) => Math.exp(-cost / 64 / 2 ** 28));
        const { ranks, settled } = pageRank(rows, weighted ? { weights } : {}, meter);
        expect(settled).to.equal(true);
        const matrix = matrixOf(graph).map((row) =>
          row.map((p) => (p > 0 ? (weighted ? p : 1) : 0)),
        );
        const step = matrix.map((row) => {
          const sum = row.reduce((total, weight) => total + weight, 0);
          return row.map((weight) => (0.15 + 0.85 * (sum > 0 ? (weight / sum) * n : 1)) / n);
        });
        const next = step.map((_, j) =>
          step.reduce((sum, row, i) => sum + (ranks[i] ?? NaN) * (row[j] ?? NaN), 0),
        );
        expectClose(ranks, next);
        expect(ranks.reduce((sum, rank) => sum + rank, 0)).to.be.closeTo(1, 1e-9);
      }),
      { numRuns: 500 },
    );
  });

  it('finds the sums of the constructed MACTOR matrix', () => {
    const direct = [[0, 3, 1, 2], [1, 0, 2, 0], [2, 1, 0, 3], [0, 2, 1, 0]]; // prettier-ignore
    const graph = rated(direct);
    const rows = direct.map((row, i) =>
      row.map((_, j) => minProductRow(graph, i, meter).get(j) ?? 0),
    );
    expect(rows).to.eql([[2, 6, 4, 3], [3, 2, 3, 3], [3, 5, 3, 5], [2, 3, 3, 1]]); // prettier-ignore
    const sums = sumMinProduct(graph, true, meter);
    expect([...sums.rows]).to.eql([15, 11, 16, 9]);
    expect([...sums.columns]).to.eql([10, 16, 13, 12]);
  });

  it('sums the min-product as the full matrix does, with and without its diagonal', () => {
    const matrix = fc
      .integer({ min: 1, max: 6 })
      .chain((n) => fc.array(fc.array(fc.nat(4), { minLength: n, maxLength: n }), { minLength: n, maxLength: n })); // prettier-ignore
    fc.assert(
      fc.property(matrix, fc.boolean(), (ratings, withDiagonal) => {
        const direct = ratings.map((row, i) => row.map((rating, j) => (i === j ? 0 : rating)));
        const at = (i: number, j: number) => direct[i]?.[j] ?? NaN;
        const whole = direct.map((row, i) =>
          row.map((rating, j) =>
            i === j && !withDiagonal
              ? 0
              : direct.reduce((sum, _, k) => sum + Math.min(at(i, k), at(k, j)), rating),
          ),
        );
        const sums = sumMinProduct(rated(direct), withDiagonal, meter);
        expect([...sums.rows]).to.eql(whole.map((row) => row.reduce((a, b) => a + b, 0)));
        expect([...sums.columns]).to.eql(whole.map((_, j) => whole.reduce((a, row) => a + (row[j] ?? NaN), 0))); // prettier-ignore
      }),
      { numRuns: 500 },
    );
  });

  it('stops when cancelled', () => {
    const cancel = new Int32Array(new SharedArrayBuffer(4));
    Atomics.store(cancel, 0, 1);
    const arcs = Array.from({ length: 2_000 }, (_, i) => ({
      from: i % 40,
      to: (i * 7) % 41,
      p: 0.5,
    }));
    const graph = simple({ nodeCount: 41, arcs });
    const pivots = new Int32Array(1_000);
    expect(() => betweenness(graph, pivots, 'hops', startMeter({ cancel }))).to.throw('cancelled');
    expect(() => betweenness(graph, pivots, 'hops', startMeter())).not.to.throw();
  });
});

function rated(matrix: readonly (readonly number[])[]): RatedGraph {
  const start = [0];
  const ends: number[] = [];
  const ratings: number[] = [];
  for (const row of matrix) {
    row.forEach((rating, end) => {
      if (rating === 0) return;
      ends.push(end);
      ratings.push(rating);
    });
    start.push(ends.length);
  }
  return {
    nodeCount: matrix.length,
    start: Int32Array.from(start),
    ends: Int32Array.from(ends),
    ratings: Uint8Array.from(ratings),
  };
}
