import { expect } from 'chai';
import fc from 'fast-check';
import { findBestWalks } from '../../server/graph/best-walks.js';
import { buildCsr } from '../../server/graph/csr.js';

const probability = fc.constantFrom(0, 0.05, 0.25, 0.5, 0.5, 0.9, 1);
const many = <T>(length: number, value: fc.Arbitrary<T>) =>
  fc.array(value, { minLength: length, maxLength: length });

const cases = fc.noBias(
  fc
    .record({
      nodeCount: fc.integer({ min: 2, max: 6 }),
      arcCount: fc.integer({ min: 1, max: 14 }),
    })
    .chain(({ nodeCount, arcCount }) =>
      fc.record({
        nodeCount: fc.constant(nodeCount),
        ends: many(arcCount, fc.tuple(fc.nat(nodeCount - 1), fc.nat(nodeCount - 1))),
        arcs: many(arcCount, probability),
        nodes: many(nodeCount, probability),
        starts: fc.uniqueArray(fc.nat(nodeCount - 1), { minLength: 1, maxLength: 2 }),
        startWeight: fc.constantFrom(1, 0.5),
        maxHops: fc.integer({ min: 1, max: 5 }),
        direction: fc.constantFrom('forward' as const, 'backward' as const),
      }),
    ),
);

/** The best product over all loopless paths, tried one after the other. */
function bestProduct(
  one: typeof cases extends fc.Arbitrary<infer T> ? T : never,
  end: number,
): number {
  const { ends, arcs, nodes, starts, startWeight, maxHops, direction } = one;
  let best = starts.includes(end) ? startWeight : 0;
  const go = (node: number, seen: readonly number[], product: number) => {
    if (node === end) best = Math.max(best, product);
    if (seen.length > maxHops) return;
    const leaving = seen.length === 1 ? 1 : (nodes[node] ?? 0);
    ends.forEach(([from, to], arc) => {
      const [tail, head] = direction === 'forward' ? [from, to] : [to, from];
      if (tail !== node || seen.includes(head) || starts.includes(head)) return;
      go(head, [...seen, head], product * leaving * (arcs[arc] ?? 0));
    });
  };
  for (const start of starts) go(start, [start], startWeight);
  return best;
}

describe('best walks', () => {
  it('are the best loopless paths to every node, both ways', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const csr = buildCsr({
          nodeCount: one.nodeCount,
          from: Int32Array.from(one.ends, ([from]) => from),
          to: Int32Array.from(one.ends, ([, to]) => to),
        });
        const walkTo = findBestWalks(csr, {
          starts: Int32Array.from(one.starts),
          startWeight: Float64Array.from(one.starts, () => one.startWeight),
          direction: one.direction,
          maxHops: one.maxHops,
          arcProbability: Float64Array.from(one.arcs),
          nodeProbability: Float64Array.from(one.nodes),
        });
        for (let node = 0; node < one.nodeCount; node++) {
          const best = bestProduct(one, node);
          const walk = walkTo(node);
          expect(walk?.score ?? 0).to.be.closeTo(best, 1e-8);
          if (walk === null || walk.arcs.length === 0) continue;
          const path = walk.arcs.map((arc) => one.ends[arc] ?? [-1, -1]);
          const [first, last] = [path[0]?.[0], path.at(-1)?.[1]];
          expect(one.direction === 'forward' ? last : first).to.equal(node);
          expect(one.starts).to.include(one.direction === 'forward' ? first : last);
          path.slice(1).forEach(([from], i) => expect(path[i]?.[1]).to.equal(from));
          expect(path.length).to.be.at.most(one.maxHops);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('stay away from a start that they do not begin at', () => {
    const csr = buildCsr({ nodeCount: 3, from: Int32Array.of(0, 1), to: Int32Array.of(1, 2) });
    const all = Float64Array.of(1, 1, 1);
    const query = { direction: 'forward', maxHops: 6, nodeProbability: all } as const;
    const walk = findBestWalks(csr, { ...query, starts: Int32Array.of(0, 1), arcProbability: Float64Array.of(1, 0.5) }); // prettier-ignore
    expect(walk(2)).to.deep.equal({ arcs: [1], score: walk(2)?.score });
    expect(() => findBestWalks(csr, { ...query, starts: Int32Array.of(9), arcProbability: all })).to.throw(RangeError); // prettier-ignore
  });
});
