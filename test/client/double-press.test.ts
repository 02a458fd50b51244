import { expect } from 'chai';
import { makeDoublePress } from '../../client/app/double-press.js';

describe('a key pressed twice', () => {
  const told = (...times: number[]): boolean[] => times.map(makeDoublePress(500));

  it('is told at the second press, when that comes soon', () => {
    expect(told(1_000, 1_500)).to.deep.equal([false, true]);
    expect(told(1_000, 1_501)).to.deep.equal([false, false]);
  });

  it('begins anew after each pair', () => {
    expect(told(0, 100, 200, 300)).to.deep.equal([false, true, false, true]);
  });
});
