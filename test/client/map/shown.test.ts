import { expect } from 'chai';
import { shownIds } from '../../../client/map/show.js';
import { tieTitle } from '../../../client/map/tie-title.js';
import { modelOf, reportGraph } from './fixture.js';

describe('what was asked for on the map', () => {
  it('is the line of a tie, once for all ties that it bundles', () => {
    const model = modelOf(reportGraph());
    const bundle = model.bundles.find(({ ties }) => ties.length > 1);
    expect(bundle).to.not.equal(undefined);
    if (!bundle) return;
    const ids = [bundle.from, ...bundle.ties.map(({ id }) => id)];
    expect(shownIds(model, ids)).to.deep.equal([bundle.from, bundle.id]);
  });
});

describe('title of a tie', () => {
  it('keeps the names as recorded, apart from the phrase', () => {
    expect(tieTitle('pays bribes to', 'sex workers', 'police')).to.equal(
      'Pays bribes to: sex workers → police',
    );
    expect(tieTitle('met', 'a', 'b', false)).to.equal('Met: a – b');
  });
});
