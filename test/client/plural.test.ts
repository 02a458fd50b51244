import { expect } from 'chai';
import { plural } from '../../client/app/plural.js';

describe('plural', () => {
  const forms = { one: 'one', few: 'few', many: 'many', other: 'other' };

  it('takes the form that English, Russian and Kyrgyz ask for', () => {
    const of = (locale: string, ...counts: number[]) =>
      counts.map((count) => plural(count, forms, locale));
    expect(of('en', 0, 1, 2, 21)).to.deep.equal(['other', 'one', 'other', 'other']);
    expect(of('ru', 1, 2, 5, 21, 11)).to.deep.equal(['one', 'few', 'many', 'one', 'many']);
    expect(of('ky', 1, 2, 5)).to.deep.equal(['one', 'other', 'other']);
  });

  it('falls back to the form for all others', () => {
    expect(plural(2, { other: 'ties' }, 'ru')).to.equal('ties');
  });
});
