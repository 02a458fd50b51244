import { expect } from 'chai';
import fc from 'fast-check';
import { buildCsr } from '../../server/graph/csr.js';
import { findDisjointPaths } from '../../server/graph/disjoint-paths.js';

type Ends = readonly (readonly [from: number, to: number])[];

function find(nodeCount: number, ends: Ends, sources: number[], targets: number[], pass: number[]) {
  const csr = buildCsr({
    nodeCount,
    from: Int32Array.from(ends, ([from]) => from),
    to: Int32Array.from(ends, ([, to]) => to),
  });
  return findDisjointPaths(csr, {
    sources: Int32Array.from(sources),
    targets: Int32Array.from(targets),
    arcPass: Uint8Array.from(ends, () => 1),
    nodePass: Uint8Array.from(pass),
  });
}

/** All paths, then the largest family of them in which no intermediary and no direct step is shared. */
function most(ends: Ends, source: number, target: number, pass: number[]): number {
  const paths: number[][] = [];
  const go = (path: number[]) => {
    const at = path.at(-1);
    for (const next of new Set(ends.filter(([from]) => from === at).map(([, to]) => to))) {
      if (path.includes(next)) continue;
      if (next === target) paths.push([...path, next]);
      else if (pass[next] === 1) go([...path, next]);
    }
  };
  go([source]);
  const between = paths.map((path) =>
    path.length === 2 ? ['direct'] : path.slice(1, -1).map(String),
  );
  const largest = (rest: string[][]): number => {
    const [first, ...others] = rest;
    if (first === undefined) return 0;
    const free = others.filter((path) => !path.some((node) => first.includes(node)));
    return Math.max(largest(others), 1 + largest(free));
  };
  return largest(between);
}

const cases = fc.noBias(
  fc.integer({ min: 2, max: 6 }).chain((nodeCount) =>
    fc.record({
      nodeCount: fc.constant(nodeCount),
      ends: fc.array(fc.tuple(fc.nat(nodeCount - 1), fc.nat(nodeCount - 1)), { maxLength: 11 }),
      pass: fc.array(fc.constantFrom(1, 1, 1, 0), { minLength: nodeCount, maxLength: nodeCount }),
    }),
  ),
);

describe('disjoint paths', () => {
  it('are as many as any family of paths that share nobody in between', () => {
    fc.assert(
      fc.property(cases, ({ nodeCount, ends, pass }) => {
        const paths = find(nodeCount, ends, [0], [1], pass);
        expect(paths).to.have.length(most(ends, 0, 1, pass));
        const between = paths.flatMap((path) => path.slice(1, -1));
        expect(new Set(between).size).to.equal(between.length);
        for (const path of paths) {
          expect([path[0], path.at(-1)]).to.deep.equal([0, 1]);
          path.slice(1).forEach((node, i) => expect(ends).to.deep.include([path[i], node]));
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('take back a step that was in the way', () => {
    // The shortest way 0 1 4 5 blocks both 0 1 … and … 4 5 unless it is undone.
    const ends: Ends = [[0, 1], [1, 4], [4, 5], [0, 2], [2, 4], [1, 3], [3, 5]]; // prettier-ignore
    expect(find(6, ends, [0], [5], [1, 1, 1, 1, 1, 1])).to.have.length(2);
  });
});
