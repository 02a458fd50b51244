import { expect } from 'chai';
import fc from 'fast-check';
import { buildCsr } from '../../server/graph/csr.js';
import type { PathQuery } from '../../server/graph/path-query.js';
import { findPaths, type PathResult } from '../../server/graph/paths.js';
import { enumeratePaths, type PathCase } from './brute-force-paths.js';
import { pathCase } from './random-paths.js';

type Arc = readonly [from: number, to: number, probability: number];

/** Searches from node 0 to the last node, intermediaries free, unless `change` says otherwise. */
function search(nodeCount: number, arcs: readonly Arc[], change: Partial<PathQuery> = {}) {
  const csr = buildCsr({
    nodeCount,
    from: Int32Array.from(arcs, ([from]) => from),
    to: Int32Array.from(arcs, ([, to]) => to),
  });
  return findPaths(csr, {
    sources: Int32Array.of(0),
    targets: Int32Array.of(nodeCount - 1),
    k: 20,
    maxHops: 6,
    arcProbability: Float64Array.from(arcs, ([, , probability]) => probability),
    nodeProbability: new Float64Array(nodeCount).fill(1),
    ...change,
  });
}

function searchCase({ from, to, query }: PathCase): PathResult {
  const nodeCount = query.nodeProbability.length;
  return findPaths(
    buildCsr({ nodeCount, from: Int32Array.from(from), to: Int32Array.from(to) }),
    query,
  );
}

const nodesOf = (result: PathResult) => result.paths.map((path) => [...path.nodes]);
const arcsOf = (result: PathResult) => result.paths.map((path) => [...path.arcs]);

describe('paths', () => {
  it('finds the seven shortest of the reference graph', () => {
    const lengths: [string, number][] = [
      ['CD', 3], ['CE', 2], ['DF', 4], ['ED', 1], ['EF', 2], ['EG', 3], ['FG', 2], ['FH', 1], ['GH', 2],
    ]; // prettier-ignore
    const node = (name: string | undefined) => 'CDEFGH'.indexOf(name ?? '');
    const arcs = lengths.map(([[from, to], length]): Arc => [
      node(from),
      node(to),
      Math.exp(-length / 50),
    ]);
    const { paths, truncated } = search(6, arcs);
    expect(paths.map((path) => Math.round(path.cost * 50))).to.eql([5, 7, 8, 8, 8, 11, 11]);
    expect(truncated).to.equal(false);
  });

  it('equals brute force: same paths, same order, same alternatives', () => {
    fc.assert(
      fc.property(pathCase, (one) => {
        const known = enumeratePaths(one);
        const result = searchCase(one);
        expect(result.truncated).to.equal(false);
        expect(arcsOf(result)).to.eql(known.map((path) => path.arcs));
        result.paths.forEach((path, i) => {
          expect([...path.nodes]).to.eql(known[i]?.nodes);
          expect(path.alternatives.map((list) => [...list])).to.eql(known[i]?.alternatives);
          expect(path.hops).to.equal(path.arcs.length);
          expect(path.score).to.be.closeTo(known[i]?.score ?? -1, 1e-9);
          expect(Math.exp(-path.cost)).to.be.closeTo(path.score, 1e-12);
          const p = (arc: number) => one.query.arcProbability[arc] ?? 0;
          const weakest = Math.min(...[...path.arcs].map(p));
          expect(path.weakestArc).to.equal(path.arcs.find((arc) => p(arc) === weakest));
        });
      }),
      { numRuns: 6000 },
    );
  });

  it('meets in those random graphs what it must stand up to', () => {
    const met = { several: 0, alternatives: 0, tied: 0, through: 0, none: 0, long: 0 };
    for (const one of fc.sample(pathCase, { numRuns: 2000, seed: 1 })) {
      const known = enumeratePaths(one);
      if (known.length === 0) met.none += 1;
      if (known.length > 4) met.several += 1;
      if (known.some((path) => path.arcs.length > 3)) met.long += 1;
      if (known.some((path) => path.alternatives.some((list) => list.length > 0)))
        met.alternatives += 1;
      if (known.length > 0 && one.query.through) met.through += 1;
      if (known.some((path, i) => path.score === known[i + 1]?.score)) met.tied += 1;
    }
    for (const [what, count] of Object.entries(met)) expect(count, what).to.be.above(100);
  });

  it('is the same for the same graph, and cutting k cuts the end', () => {
    fc.assert(
      fc.property(pathCase, (one) => {
        const result = searchCase(one);
        expect(searchCase(one)).to.eql(result);
        const first = searchCase({ ...one, query: { ...one.query, k: 1 } });
        expect(arcsOf(first)).to.eql(arcsOf(result).slice(0, 1));
      }),
      { numRuns: 300 },
    );
  });

  it('breaks ties by fewer hops, then by arc indices', () => {
    const arcs: Arc[] = [
      [1, 4, 0.6],
      [0, 2, 0.6],
      [0, 1, 0.3],
      [2, 4, 0.3],
      [0, 3, 1],
      [3, 5, 0.3],
      [5, 4, 0.6],
    ];
    const targets = Int32Array.of(4);
    expect(arcsOf(search(6, arcs, { targets }))).to.eql([
      [1, 3],
      [2, 0],
      [4, 5, 6],
    ]);
  });

  it('keeps the hop cap to the hop', () => {
    const chain: Arc[] = [
      [0, 1, 0.9],
      [1, 2, 0.9],
      [2, 3, 0.9],
      [0, 3, 0.1],
    ];
    expect(nodesOf(search(4, chain, { maxHops: 3 }))).to.eql([
      [0, 1, 2, 3],
      [0, 3],
    ]);
    expect(nodesOf(search(4, chain, { maxHops: 2 }))).to.eql([[0, 3]]);
  });

  it('visits no node twice, even where that would score best', () => {
    const arcs: Arc[] = [
      [0, 1, 0.9],
      [1, 2, 0.9],
      [2, 1, 0.9],
      [1, 3, 0.9],
      [3, 3, 0.9],
    ];
    expect(nodesOf(search(4, arcs))).to.eql([[0, 1, 3]]);
    expect(nodesOf(search(4, arcs, { through: Int32Array.of(2) }))).to.eql([]);
  });

  it('multiplies arcs, intermediaries and the weight of the target', () => {
    const arcs: Arc[] = [
      [0, 1, 0.8],
      [1, 2, 0.5],
    ];
    const { paths } = search(3, arcs, {
      nodeProbability: Float64Array.of(0, 0.5, 0),
      targetWeight: Float64Array.of(0.6),
    });
    expect(paths.map((path) => path.score)[0]).to.be.closeTo(0.8 * 0.5 * 0.5 * 0.6, 1e-10);
  });

  it('starts at any source but passes through none', () => {
    const arcs: Arc[] = [
      [0, 1, 0.9],
      [1, 2, 0.5],
      [0, 2, 0.1],
    ];
    const sources = Int32Array.of(0, 1);
    expect(nodesOf(search(3, arcs, { sources }))).to.eql([
      [1, 2],
      [0, 2],
    ]);
    expect(search(3, arcs, { sources, targets: Int32Array.of(1) }).paths).to.eql([]);
  });

  it('visits what it must pass through, in any order', () => {
    const arcs: Arc[] = [
      [0, 1, 0.9],
      [1, 2, 0.2],
      [2, 1, 0.9],
      [0, 2, 0.2],
      [1, 3, 0.9],
      [2, 3, 0.9],
    ];
    const through = Int32Array.of(1, 2, 1);
    expect(nodesOf(search(4, arcs, { through }))).to.eql([
      [0, 1, 2, 3],
      [0, 2, 1, 3],
    ]);
  });

  it('counts its work and tells when it gave up', () => {
    const arcs: Arc[] = [];
    for (let from = 0; from < 8; from++) {
      for (let to = 0; to < 8; to++) arcs.push([from, to, 0.5]);
    }
    const whole = search(8, arcs, { k: 500 });
    expect(whole.scannedArcs).to.be.above(64);
    expect(whole.truncated).to.equal(false);
    const part = search(8, arcs, { k: 500, maxExpansions: 20 });
    expect(part.truncated).to.equal(true);
    expect(part.paths.length).to.be.within(1, 499);
    expect(arcsOf(part)).to.eql(arcsOf(whole).slice(0, part.paths.length));
  });

  it('answers fast where thousands of paths tie', () => {
    const layers = 5;
    const width = 12;
    const arcs: Arc[] = [];
    const node = (layer: number, i: number) => 1 + layer * width + i;
    const last = 1 + layers * width;
    for (let i = 0; i < width; i++) {
      arcs.push([0, node(0, i), 0.5], [node(layers - 1, i), last, 0.5]);
      for (let layer = 1; layer < layers; layer++) {
        for (let j = 0; j < width; j++) arcs.push([node(layer - 1, i), node(layer, j), 0.5]);
      }
    }
    const result = search(last + 1, arcs, { maxExpansions: 200 });
    expect(result.truncated).to.equal(false);
    expect(result.paths.length).to.equal(20);
  });

  it('refuses a query that does not fit', () => {
    const arcs: Arc[] = [[0, 1, 0.5]];
    const wrong: Partial<PathQuery>[] = [
      { sources: Int32Array.of(2) },
      { targets: Int32Array.of(-1) },
      { k: 0 },
      { maxHops: 0 },
      { maxHops: 64 },
      { maxHops: 1.5 },
      { arcProbability: Float64Array.of() },
      { arcProbability: Float64Array.of(1.5) },
      { arcProbability: Float64Array.of(NaN) },
      { targetWeight: Float64Array.of(1, 1) },
      { nodeProbability: Float64Array.of(1) },
      { nodePass: Uint8Array.of(1) },
      { avoid: Uint8Array.of(1) },
      { arcPass: Uint8Array.of() },
      { through: Int32Array.of(9) },
    ];
    for (const change of wrong) {
      expect(() => search(2, arcs, change), Object.keys(change)[0]).to.throw(RangeError);
    }
    expect(nodesOf(search(2, arcs))).to.eql([[0, 1]]);
  });
});
