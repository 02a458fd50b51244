import { expect } from 'chai';
import {
  advocacyHref,
  frontInUseQuery,
  frontQuery,
  peopleQuery,
  selectionOf,
  toggled,
} from '../../../client/pages/advocacy/advocacy-query.js';

const address = (text: string) => new URLSearchParams(text);

describe('advocacy address', () => {
  it('asks nothing before it says whom to reach', () => {
    expect(frontQuery(address('issue=iss_1'))).to.equal(null);
  });

  it('keeps the front door to formal powers, whatever the other list allows', () => {
    const asked = address('to=act_1&layers=contact,support');
    expect(frontQuery(asked)).to.deep.equal({ to: 'act_1', layers: 'formal,decision' });
    expect(peopleQuery(asked)).to.deep.equal({ to: 'act_1', layers: 'contact,support' });
  });

  it('leaves out powers not yet used only in the search that says so', () => {
    const asked = address('to=act_1&asOf=2005&k=3');
    expect(frontInUseQuery(asked)?.validity?.split(',')).to.not.include('available');
    expect(frontQuery(asked)).to.deep.include({ asOf: '2005', k: 3 }).and.not.have.key('validity');
  });

  it('reads which pathway is shown and drops what makes no sense', () => {
    expect(selectionOf(address('path=people-2'))).to.deep.equal({ list: 'people', rank: 2 });
    expect(selectionOf(address('path=people-0'))).to.equal(null);
    expect(selectionOf(address('path=side-1'))).to.equal(null);
  });

  it('changes an address without touching the rest', () => {
    const asked = address('to=act_1&avoid=act_2,act_3');
    expect(toggled(asked, 'avoid', 'act_2')).to.equal('act_3');
    expect(toggled(address(''), 'avoid', 'act_2')).to.equal('act_2');
    expect(advocacyHref(asked, { avoid: null })).to.equal('/advocacy?to=act_1');
    expect(asked.get('avoid')).to.equal('act_2,act_3');
  });
});
