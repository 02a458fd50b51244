import { expect } from 'chai';
import { dateOf } from '../../../client/forms/date-text.js';
import { faultText } from '../../../client/forms/fault-words.js';
import { tieTypesFor, USUAL } from '../../../client/forms/tie-types-for.js';
import { faultsIn } from '../../../client/data/draft.js';
import { actor, graph, tie } from '../graphs.js';

describe('dates in forms', () => {
  it('are taken as people write them, with the precision that they have', () => {
    for (const [typed, date] of [
      ['2005', '2005'],
      ['2005-3', '2005-03'],
      ['3/2005', '2005-03'],
      ['17.3.2005', '2005-03-17'],
      [' 17.03.2005 ', '2005-03-17'],
      ['', null],
    ])
      expect(dateOf(typed ?? ''), typed ?? '').to.equal(date);
  });

  it('are left as they are where they are none, for the contract to judge', () => {
    expect(dateOf('before the review')).to.equal('before the review');
    const fields = { name: 'x', kind: 'ngo', since: dateOf('31.2.2005') };
    const [fault] = faultsIn('actor', fields, true);
    expect(fault?.path).to.equal('since');
    expect(faultText(fault!, fields.since)).to.contain('2005-03-17');
  });
});

describe('types of relationship in forms', () => {
  const actors = [
    actor('a', { kind: 'ministry' }),
    actor('b', { kind: 'agency' }),
    actor('c', { kind: 'agency' }),
  ];

  it('are those that join the two kinds', () => {
    const person = tieTypesFor('person_official', 'ministry', graph([], []));
    expect(person).to.include('holds_office_in');
    expect(tieTypesFor('ministry', 'agency', graph([], []))).not.to.include('holds_office_in');
    expect(tieTypesFor('ministry', 'issue', graph([], []))).to.include('decides_policy_on');
  });

  it('stand in the order of their use between these kinds, then beside them', () => {
    const ties = [
      tie('a', 'b', { type: 'oversees' }),
      tie('a', 'c', { type: 'oversees' }),
      tie('a', 'b', { type: 'funds' }),
      tie('b', 'c', { type: 'reports_to' }),
    ];
    const types = tieTypesFor('ministry', 'agency', graph(actors, ties));
    expect(types.slice(0, 3)).to.deep.equal(['oversees', 'funds', 'reports_to']);
    expect(types.length).to.be.greaterThan(USUAL);
  });
});
