import { expect } from 'chai';
import { matching, openMap } from '../../client/app/commands.js';

describe('commands of the palette', () => {
  const all = ['New actor', 'Go to: Map', 'Open the map: Карта Бишкек', 'Sign out'].map((text) => ({
    ...openMap('', '/'),
    text,
  }));
  const found = (text: string): string[] => matching(all, text).map((one) => one.text);

  it('are found by the beginnings of their words, in any order and script', () => {
    expect(found('map')).to.deep.equal(['Go to: Map', 'Open the map: Карта Бишкек']);
    expect(found('act NEW')).to.deep.equal(['New actor']);
    expect(found('биш')).to.deep.equal(['Open the map: Карта Бишкек']);
  });

  it('are not found by the middle of a word, nor by nothing', () => {
    expect(found('ctor')).to.deep.equal([]);
    expect(found('  ')).to.deep.equal([]);
    expect(found('new map')).to.deep.equal([]);
  });
});
