import { expect } from 'chai';
import { makeDoublePress } from '../../client/app/double-press.js';

describe('a key pressed twice', () => {
  const told = (...times: number[]): boolean[] => {
    const isSecond = makeDoublePress(500);
    return times.map((time) => isSecond(true, time));
  };

  it('is told at the second press, when that comes soon', () => {
    expect(told(1_000, 1_500)).to.deep.equal([false, true]);
    expect(told(1_000, 1_501)).to.deep.equal([false, false]);
  });

  it('is no pair with another key in between', () => {
    const isSecond = makeDoublePress(500);
    expect([isSecond(true, 0), isSecond(false, 100), isSecond(true, 200)]).to.deep.equal([
      false,
      false,
      false,
    ]);
  });

  it('begins anew after each pair', () => {
    expect(told(0, 100, 200, 300)).to.deep.equal([false, true, false, true]);
  });
});
