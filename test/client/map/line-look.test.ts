import { expect } from 'chai';
import { groupOfLayer, layerGroups, lineSample } from '../../../client/map/line-look.js';
import { Layer } from '../../../server/contract/vocabulary.js';

describe('the look of lines', () => {
  it('has a colour group for every layer, eight in all', () => {
    expect(layerGroups).to.have.length(8);
    for (const layer of Layer.options) expect(groupOfLayer(layer).layers).to.include(layer);
  });

  it('makes coercion and money the only strong ones, wider than the others', () => {
    const strong = layerGroups.filter((group) => group.strong).map((group) => group.id);
    expect(strong).to.deep.equal(['coercion', 'money']);
    expect(lineSample('money', 'stated').width).to.be.greaterThan(
      lineSample('formal', 'stated').width,
    );
  });

  it('tells a statement from a reading by the dash, and several ties from one by the width', () => {
    expect(lineSample('formal', 'stated').dash).to.deep.equal([]);
    expect(lineSample('formal', 'open_question').dash).to.deep.equal([2, 4]);
    expect(lineSample('coercion', 'stated', 3).width).to.be.greaterThan(
      lineSample('coercion', 'stated').width,
    );
  });
});
