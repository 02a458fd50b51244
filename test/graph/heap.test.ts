import { expect } from 'chai';
import fc from 'fast-check';
import { popHeap, pushHeap } from '../../server/graph/heap.js';

describe('heap', () => {
  it('hands out what was put in, the first first, pushes and pops in any order', () => {
    const smaller = (a: number, b: number) => a < b;
    const moves = fc.array(fc.option(fc.nat(20), { freq: 3 }));
    fc.assert(
      fc.property(moves, (list) => {
        const heap: number[] = [];
        const sorted: number[] = [];
        for (const move of list) {
          if (move === null) {
            expect(popHeap(heap, smaller)).to.equal(sorted.shift());
          } else {
            pushHeap(heap, move, smaller);
            sorted.push(move);
            sorted.sort((a, b) => a - b);
          }
        }
        for (const next of sorted) expect(popHeap(heap, smaller)).to.equal(next);
        expect(popHeap(heap, smaller)).to.equal(undefined);
      }),
    );
  });
});
