import { expect } from 'chai';
import fc from 'fast-check';
import { findStartingSet, type CascadeQuery } from '../../server/graph/cascade.js';
import { shareInterval } from '../../server/graph/binomial.js';
import { buildCsr } from '../../server/graph/csr.js';

interface Case {
  nodeCount: number;
  ends: readonly (readonly [number, number])[];
  query: Omit<CascadeQuery, 'arcProbability' | 'contactProbability'>;
  arcs: readonly number[];
  contacts: readonly number[];
}

/** Independent of the product: every world of arcs and of contacts, walked forwards. */
function likelihoodOf({ ends, query, arcs, contacts }: Case, set: readonly number[]): number {
  const coins = [...arcs, ...set.map((node) => contacts[node] ?? 0)];
  let sum = 0;
  for (let world = 0; world < 2 ** coins.length; world++) {
    const works = (i: number) => Math.floor(world / 2 ** i) % 2 === 1;
    const chance = coins.reduce((product, p, i) => product * (works(i) ? p : 1 - p), 1);
    const reached = new Set(set.filter((_, i) => works(arcs.length + i)));
    for (let size = -1; size < reached.size;) {
      size = reached.size;
      ends.forEach(([from, to], arc) => {
        if (works(arc) && reached.has(from)) reached.add(to);
      });
    }
    if (reached.has(query.target)) sum += chance;
  }
  return sum;
}

function setsOf(items: readonly number[], size: number): number[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, i) =>
    setsOf(items.slice(i + 1), size - 1).map((rest) => [item, ...rest]),
  );
}

const probability = fc.constantFrom(0, 0.05, 0.25, 0.5, 0.9, 1);
const cases: fc.Arbitrary<Case> = fc.noBias(
  fc
    .record({ nodeCount: fc.integer({ min: 3, max: 6 }), arcCount: fc.integer({ min: 2, max: 8 }) })
    .chain(({ nodeCount, arcCount }) =>
      fc.record({
        nodeCount: fc.constant(nodeCount),
        ends: fc.array(fc.tuple(fc.nat(nodeCount - 1), fc.nat(nodeCount - 1)), {
          minLength: arcCount,
          maxLength: arcCount,
        }),
        arcs: fc.array(probability, { minLength: arcCount, maxLength: arcCount }),
        contacts: fc.array(probability, { minLength: nodeCount, maxLength: nodeCount }),
        query: fc.record({
          target: fc.nat(nodeCount - 1),
          m: fc.integer({ min: 1, max: 3 }),
          seed: fc.integer(),
          maxSamples: fc.constant(4_000),
        }),
      }),
    ),
);

function find({ nodeCount, ends, query, arcs, contacts }: Case) {
  const csr = buildCsr({
    nodeCount,
    from: Int32Array.from(ends, ([from]) => from),
    to: Int32Array.from(ends, ([, to]) => to),
  });
  return findStartingSet(csr, {
    ...query,
    arcProbability: Float64Array.from(arcs),
    contactProbability: Float64Array.from(contacts),
  });
}

/** A ladder with more uncertain arcs than are enumerated: s → 8 in between → 8 more → target 0. */
function wide(seed: number): Case {
  const ends = Array.from({ length: 8 }, (_, i): [number, number][] => [[i + 9, i + 1], [i + 1, 0]]).flat(); // prettier-ignore
  return {
    nodeCount: 17,
    ends,
    arcs: ends.map((_, i) => 0.2 + (i % 5) * 0.15),
    contacts: Array.from({ length: 17 }, (_, i) => (i > 8 ? 0.3 + (i % 3) * 0.2 : 0)),
    query: { target: 0, m: 3, seed, maxSamples: 2_000 },
  };
}

describe('the starting set', () => {
  it('is the best of all sets, with its exact likelihood, on small graphs', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const found = find(one);
        const able = one.contacts.flatMap((p, node) =>
          p > 0 && node !== one.query.target ? [node] : [],
        );
        const best = setsOf(able, Math.min(one.query.m, able.length))
          .map((set) => likelihoodOf(one, set))
          .reduce((most, value) => Math.max(most, value), 0);
        const chosen = found.chosen.map(({ node }) => node);
        expect(found.method).to.equal('exact');
        expect(found.likelihood).to.be.closeTo(best, 1e-9);
        expect(likelihoodOf(one, chosen)).to.be.closeTo(best, 1e-9);
        expect(found.chosen.reduce((sum, { gain }) => sum + gain, 0)).to.be.closeTo(best, 1e-9);
      }),
      { numRuns: 300 },
    );
  });

  it('is near the best, and says how near, where it is sampled', () => {
    const one = wide(7);
    // Each of the eight ladders stands by itself.
    const alone = Array.from({ length: 8 }, (_, i) => (one.contacts[i + 9] ?? 0) * (one.arcs[2 * i] ?? 0) * (one.arcs[2 * i + 1] ?? 0)); // prettier-ignore
    const reach = (nodes: readonly number[]) =>
      1 - nodes.reduce((none, node) => none * (1 - (alone[node - 9] ?? 0)), 1);
    const best = Math.max(...setsOf([9, 10, 11, 12, 13, 14, 15, 16], 3).map(reach));
    const found = find({ ...one, query: { ...one.query, maxSamples: 64_000 } });
    expect(found.method).to.equal('sampled');
    const value = reach(found.chosen.map(({ node }) => node));
    expect(value).to.be.greaterThan(found.guarantee * best);
    expect(value / best).to.be.greaterThan(0.95);
    expect(found.guarantee).to.be.greaterThan(1 - 1 / Math.E - 0.1);
    expect(find({ ...one, query: { ...one.query, maxSamples: 64_000 } })).to.deep.equal(found);
  });

  it('states an interval that holds the exact value as often as it says, over 1,000 seeds', function () {
    this.timeout(120_000);
    const alone = (node: number) => {
      const { arcs, contacts } = wide(0);
      const i = node - 9;
      return (contacts[node] ?? 0) * (arcs[2 * i] ?? 0) * (arcs[2 * i + 1] ?? 0);
    };
    let held = 0;
    for (let seed = 0; seed < 1_000; seed++) {
      const one = wide(seed * 2);
      const { chosen, hits, draws } = find({ ...one, query: { ...one.query, maxSamples: 1_000 } });
      const exact = 1 - chosen.reduce((none, { node }) => none * (1 - alone(node)), 1);
      const { lo, hi } = shareInterval(hits, draws, 0.95);
      if (lo <= exact && exact <= hi) held += 1;
    }
    expect(held).to.be.within(935, 985);
  });
});

describe('the interval of a share', () => {
  const choose = (n: number, k: number): number =>
    k === 0 ? 1 : (choose(n, k - 1) * (n - k + 1)) / k;
  const exactly = (n: number, k: number, p: number) => choose(n, k) * p ** k * (1 - p) ** (n - k);
  const sum = (n: number, from: number, to: number, p: number) =>
    Array.from({ length: to - from + 1 }, (_, i) => exactly(n, from + i, p)).reduce(
      (a, b) => a + b,
      0,
    );

  it('leaves half of what it may miss in each tail (Clopper and Pearson)', () => {
    for (const [hits, draws, rate] of [
      [7, 20, 0.95],
      [1, 9, 0.9],
      [40, 50, 0.99],
    ] as const) {
      const { lo, hi } = shareInterval(hits, draws, rate);
      expect(sum(draws, hits, draws, lo)).to.be.closeTo((1 - rate) / 2, 1e-9);
      expect(sum(draws, 0, hits, hi)).to.be.closeTo((1 - rate) / 2, 1e-9);
    }
    expect(shareInterval(0, 10, 0.95)).to.deep.equal({ lo: 0, hi: shareInterval(0, 10, 0.95).hi });
    expect(shareInterval(0, 10, 0.95).hi).to.be.closeTo(1 - 0.025 ** (1 / 10), 1e-9);
    expect(shareInterval(10, 10, 0.95).hi).to.equal(1);
  });
});
