import { expect } from 'chai';
import fc from 'fast-check';
import { storedCost } from '../../server/graph/cost.js';
import { buildGraph, type Graph } from '../../server/graph/graph.js';
import { rebuildGraph } from '../../server/graph/overlay.js';
import type { PathQuery } from '../../server/graph/path-query.js';
import { findPaths, type PathResult } from '../../server/graph/paths.js';
import { enumeratePaths, type PathCase } from './brute-force-paths.js';
import { buildCase, pathCase } from './random-paths.js';

type Arc = readonly [from: number, to: number, probability: number];

function graphOf(nodeCount: number, arcs: readonly Arc[]): Graph {
  return buildGraph({
    nodeCount,
    from: Int32Array.from(arcs, ([from]) => from),
    to: Int32Array.from(arcs, ([, to]) => to),
    costs: Uint32Array.from(arcs, ([, , probability]) => storedCost(probability)),
  });
}

/** Searches from node 0 to the last node, intermediaries free, unless `change` says otherwise. */
function search(nodeCount: number, arcs: readonly Arc[], change: Partial<PathQuery> = {}) {
  return findPaths(graphOf(nodeCount, arcs), {
    sources: Int32Array.of(0),
    targets: Int32Array.of(nodeCount - 1),
    k: 20,
    maxHops: 6,
    ...change,
  });
}

/** The three forms that a graph goes through: as built, with writes beside, built anew. */
const FORMS: Record<string, (one: PathCase) => Graph> = {
  built: (one) => buildCase(one),
  written: (one) => buildCase(one, { written: true }),
  rebuilt: (one) => rebuildGraph(buildCase(one, { written: true }), { arcs: 0, nodes: 0 }),
};

const searchCase = (one: PathCase, form = FORMS['built']!): PathResult =>
  findPaths(form(one), one.query);

const nodesOf = (result: PathResult) => result.paths.map((path) => [...path.nodes]);
const keysOf = (result: PathResult) => result.paths.map((path) => [...path.keys]);

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
    const { paths, exactHops } = search(6, arcs);
    expect(paths.map((path) => Math.round(path.cost * 50))).to.eql([5, 7, 8, 8, 8, 11, 11]);
    expect(exactHops).to.equal(6);
  });

  for (const [name, form] of Object.entries(FORMS)) {
    it(`equals brute force, ${name}: same paths, same order, same alternatives`, () => {
      fc.assert(
        fc.property(pathCase, (one) => {
          const known = enumeratePaths(one);
          const result = searchCase(one, form);
          expect(result.exactHops).to.equal(one.query.maxHops);
          expect(keysOf(result)).to.eql(known.map((path) => path.keys));
          result.paths.forEach((path, i) => {
            expect([...path.nodes]).to.eql(known[i]?.nodes);
            expect(path.alternatives.map((list) => [...list])).to.eql(known[i]?.alternatives);
            expect(path.score).to.be.closeTo(known[i]?.score ?? -1, 1e-7);
            expect(Math.exp(-path.cost)).to.be.closeTo(path.score, 1e-12);
          });
        }),
        { numRuns: 4000 },
      );
    });
  }

  it('answers the same with a limit from fewer hops as without, in larger graphs', () => {
    const NODES = 14;
    const node = fc.nat(NODES - 1);
    const p = fc.oneof(fc.constantFrom(0.2, 0.5, 0.9), fc.double({ min: 0.01, max: 0.99, noNaN: true })); // prettier-ignore
    const large = fc.record({
      arcs: fc.noBias(fc.array(fc.tuple(node, node, p), { minLength: 40, maxLength: 120 })),
      k: fc.integer({ min: 1, max: 6 }),
      maxHops: fc.integer({ min: 2, max: 7 }),
      between: fc.constantFrom(1, 0.5, 0.9),
      through: fc.array(node, { maxLength: 1 }),
    });
    fc.assert(
      fc.property(large, ({ arcs, k, maxHops, between, through }) => {
        const query = {
          k,
          maxHops,
          classFactors: Float64Array.of(between),
          ...(through.length > 0 && { through: Int32Array.from(through) }),
        };
        const whole = search(NODES, arcs, { ...query, costlyLayer: Infinity });
        for (const costlyLayer of [0, 3, 10, 30]) {
          const limited = search(NODES, arcs, { ...query, costlyLayer });
          expect(limited.paths).to.eql(whole.paths);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('meets in those random graphs what it must stand up to', () => {
    const met = { several: 0, alternatives: 0, tied: 0, through: 0, none: 0, long: 0 };
    for (const one of fc.sample(pathCase, { numRuns: 2000, seed: 1 })) {
      const known = enumeratePaths(one);
      if (known.length === 0) met.none += 1;
      if (known.length > 4) met.several += 1;
      if (known.some((path) => path.keys.length > 3)) met.long += 1;
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
        expect(keysOf(first)).to.eql(keysOf(result).slice(0, 1));
      }),
      { numRuns: 300 },
    );
  });

  it('breaks ties by fewer hops, then by keys', () => {
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
    expect(keysOf(search(6, arcs, { targets }))).to.eql([
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
      nodeFactors: new Map([[0, 0], [1, 0.5], [2, 0]]), // prettier-ignore
      targetFactors: Float64Array.of(0.6),
    });
    expect(paths.map((path) => path.score)[0]).to.be.closeTo(0.8 * 0.5 * 0.5 * 0.6, 1e-8);
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

  it('goes on from what a look at fewer hops has improved already', () => {
    // Node 1 has so many arcs that the other side is searched first, and then again from there.
    const ballast = Array.from({ length: 28 }, (): Arc => [1, 0, 0.2]);
    const way = [0, 6, 1, 10, 9, 3, 2, 13];
    const arcs: Arc[] = [
      ...ballast,
      ...way.slice(1).map((node, i): Arc => [way[i]!, node, 0.2]),
      [0, 9, 0.2],
      [2, 3, 0.2],
      [2, 8, 0.2],
      [8, 2, 0.2],
      [9, 3, 0.01],
    ];
    for (const costlyLayer of [0, 3, 10, 30]) {
      const query = { k: 1, maxHops: 7, through: Int32Array.of(1), costlyLayer };
      expect(nodesOf(search(14, arcs, query))).to.eql([way]);
    }
  });

  it('counts its work, and at the bound answers for the hops that it is sure of', () => {
    fc.assert(
      fc.property(pathCase, fc.nat(60), (one, maxArcs) => {
        const query = { ...one.query, costlyLayer: 0, limits: { maxArcs } };
        const { paths, exactHops, scannedArcs } = searchCase({ ...one, query });
        const known = exactHops === 0 ? [] : enumeratePaths({ ...one, query: { ...query, maxHops: exactHops } }); // prettier-ignore
        expect(paths.map(({ keys }) => [...keys])).to.eql(known.map(({ keys }) => keys));
        if (exactHops < one.query.maxHops) expect(scannedArcs).to.be.above(maxArcs);
      }),
      { numRuns: 2000 },
    );
  });

  it('stops when cancelled', () => {
    const arcs = Array.from({ length: 70_000 }, (): Arc => [0, 1, 0.5]);
    const cancel = new Int32Array(new SharedArrayBuffer(4));
    const change = { maxHops: 1, limits: { cancel } };
    expect(search(2, arcs, change).paths.length).to.equal(1);
    Atomics.store(cancel, 0, 1);
    expect(() => search(2, arcs, change)).to.throw('cancelled');
    expect(search(2, arcs, { maxHops: 1 }).paths.length).to.equal(1);
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
    const result = search(last + 1, arcs, { limits: { maxArcs: 10_000 } });
    expect(result.exactHops).to.equal(6);
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
      { targetFactors: Float64Array.of(1, 1) },
      { targetFactors: Float64Array.of(1.5) },
      { classFactors: Float64Array.of(NaN) },
      { nodeFactors: new Map([[2, 1]]) },
      { avoid: Int32Array.of(2) },
      { through: Int32Array.of(9) },
    ];
    for (const change of wrong) {
      expect(() => search(2, arcs, change), Object.keys(change)[0]).to.throw(RangeError);
    }
    expect(nodesOf(search(2, arcs))).to.eql([[0, 1]]);
  });
});
