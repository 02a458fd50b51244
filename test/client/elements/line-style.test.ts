import { expect } from 'chai';
import { lineStyle } from '../../../client/elements/am-line/line-style.js';

describe('line style', () => {
  it('tells every status apart from a stated one', () => {
    const stated = lineStyle('formal', 'stated', 'current');
    expect(stated.dash).to.deep.equal([]);
    for (const status of [
      'interviewee',
      'authors_inferred',
      'analyst_inferred',
      'alleged',
    ] as const)
      expect(lineStyle('formal', status, 'current').dash).to.not.deep.equal([]);
    expect(lineStyle('formal', 'open_question', 'current').asked).to.equal(true);
    expect(lineStyle('formal', 'recommended', 'current').hollow).to.equal(true);
  });

  it('fades what no longer holds and dots what happened once', () => {
    expect(lineStyle('contact', 'stated', 'lapsed').opacity).to.be.below(
      lineStyle('contact', 'stated', 'weakened').opacity,
    );
    expect(lineStyle('contact', 'stated', 'one_off').once).to.equal(true);
    expect(lineStyle('contact', 'stated', 'one_off').opacity).to.equal(1);
  });

  it('gives eleven layers eight colours', () => {
    expect(lineStyle('service', 'stated', 'current').group).to.equal('support');
    expect(lineStyle('opinion', 'stated', 'current').group).to.equal('knowledge');
  });
});
