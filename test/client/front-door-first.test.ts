import { expect } from 'chai';
import { bestFirst } from '../../client/pages/home/front-door-first.js';

describe('whom to suggest first', () => {
  it('moves the one with the highest score to the front, and nobody else', () => {
    expect(bestFirst(['a', 'b', 'c', 'd'], [0.1, 0.2, 0.05])).to.deep.equal(['b', 'a', 'c', 'd']);
  });

  it('keeps the order where none is better, or there is nobody', () => {
    expect(bestFirst(['a', 'b'], [0, 0])).to.deep.equal(['a', 'b']);
    expect(bestFirst([], [])).to.deep.equal([]);
  });
});
