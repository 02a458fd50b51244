import { expect } from 'chai';
import fc from 'fast-check';
import { buildCsr, type Rows } from '../../server/graph/csr.js';

const row = (rows: Rows, node: number) => [
  ...rows.arcs.subarray(rows.start[node], rows.start[node + 1]),
];

describe('csr', () => {
  it('keeps arc indices, parallel arcs and self loops', () => {
    const from = Int32Array.of(1, 0, 1, 2, 1);
    const to = Int32Array.of(2, 1, 2, 2, 0);
    const csr = buildCsr({ nodeCount: 4, from, to });
    expect([0, 1, 2, 3].map((node) => row(csr.outgoing, node))).to.eql([[1], [0, 2, 4], [3], []]);
    expect([0, 1, 2, 3].map((node) => row(csr.incoming, node))).to.eql([[4], [1], [0, 2, 3], []]);
  });

  it('puts every arc once in the row of its tail and of its head, ascending', () => {
    const graph = fc.integer({ min: 1, max: 8 }).chain((nodeCount) => {
      const node = fc.nat(nodeCount - 1);
      return fc.record({ nodeCount: fc.constant(nodeCount), ends: fc.array(fc.tuple(node, node)) });
    });
    fc.assert(
      fc.property(graph, ({ nodeCount, ends }) => {
        const from = Int32Array.from(ends, ([tail]) => tail);
        const to = Int32Array.from(ends, ([, head]) => head);
        const csr = buildCsr({ nodeCount, from, to });
        for (let node = 0; node < nodeCount; node++) {
          const arcs = ends.map((_, arc) => arc);
          expect(row(csr.outgoing, node)).to.eql(arcs.filter((arc) => from[arc] === node));
          expect(row(csr.incoming, node)).to.eql(arcs.filter((arc) => to[arc] === node));
        }
      }),
    );
  });

  it('refuses ends that are no nodes and arrays that do not match', () => {
    const build = (from: number[], to: number[]) => () =>
      buildCsr({ nodeCount: 2, from: Int32Array.from(from), to: Int32Array.from(to) });
    expect(build([0], [2])).to.throw(RangeError);
    expect(build([-1], [0])).to.throw(RangeError);
    expect(build([0, 1], [1])).to.throw(RangeError);
    expect(build([0, 1], [1, 0])).not.to.throw();
  });
});
