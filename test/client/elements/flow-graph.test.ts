import { expect } from 'chai';
import fc from 'fast-check';
import { breakCycles } from '../../../client/elements/am-flow/flow-graph.js';

type Arc = readonly [from: string, to: string];
const ends = (arc: Arc): Arc => arc;
const node = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const arcs = fc.array(fc.tuple(node, node), { maxLength: 14 });

/** Kahn's algorithm: whether all arcs can be put in an order. */
function isAcyclic(list: readonly Arc[]): boolean {
  let left = [...list];
  for (;;) {
    const targets = new Set(left.map(([, to]) => to));
    const next = left.filter(([from]) => targets.has(from));
    if (next.length === left.length) return left.length === 0;
    left = next;
  }
}

describe('breaking cycles of money', () => {
  it('keeps a chain as it is', () => {
    const chain: Arc[] = [
      ['a', 'b'],
      ['b', 'c'],
    ];
    expect(breakCycles(chain, ends)).to.deep.equal({ onward: chain, returning: [] });
  });

  it('draws apart what returns, and a payment to oneself', () => {
    const { onward, returning } = breakCycles<Arc>(
      [
        ['a', 'b'],
        ['b', 'a'],
        ['b', 'b'],
      ],
      ends,
    );
    expect(onward).to.deep.equal([['a', 'b']]);
    expect(returning).to.deep.equal([
      ['b', 'a'],
      ['b', 'b'],
    ]);
  });

  it('puts every arc in exactly one part, and leaves no cycle', () => {
    fc.assert(
      fc.property(arcs, (list) => {
        const { onward, returning } = breakCycles<Arc>(list, ends);
        expect([...onward, ...returning]).to.have.members(list);
        expect(onward.length + returning.length).to.equal(list.length);
        expect(isAcyclic(onward)).to.equal(true);
      }),
    );
  });

  it('takes out nothing where there is no cycle', () => {
    const upwards = arcs.map((list) => list.filter(([from, to]) => from < to));
    fc.assert(
      fc.property(upwards, (list) => {
        expect(breakCycles<Arc>(list, ends).returning).to.deep.equal([]);
      }),
    );
  });
});
