import { expect } from 'chai';
import { Amount } from '../../server/contract/ties.js';

describe('amounts', () => {
  const amount = (min: string | null, max: string | null) =>
    Amount.safeParse({ min, max, currency: 'KGS', per: 'night' }).success;

  it('are intervals of whole units, open at either side', () => {
    expect(amount('100', '500')).to.equal(true);
    expect(amount('999999999999999', null)).to.equal(true);
    expect(amount(null, '500')).to.equal(true);
    expect(amount('500', '100')).to.equal(false);
    expect(amount('999999999999999', '999999999999998')).to.equal(false);
  });

  it('refuse what is no number, and do not break on it', () => {
    expect(amount('0', 'AAA')).to.equal(false);
    expect(amount('1.5', '2')).to.equal(false);
  });
});
