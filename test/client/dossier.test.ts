import { expect } from 'chai';
import { choiceOf, labelsFor } from '../../client/pages/dossier/dossier-choice.js';
import { leftOutLines } from '../../client/pages/dossier/left-out.js';

const author = { clearance: 'AMBER', circles: ['north', 'south'], affiliation: 'member' } as const;

describe('choice of a dossier', () => {
  const choice = (query: string) => choiceOf(new URLSearchParams(query), author, 'ru');

  it('offers labels up to one’s own, never RED, to partners AMBER at most', () => {
    expect(labelsFor(author)).to.deep.equal(['CLEAR', 'GREEN', 'AMBER']);
    expect(labelsFor({ ...author, clearance: 'RED' })).to.deep.equal([
      'CLEAR',
      'GREEN',
      'AMBER',
      'AMBER+STRICT',
    ]);
    const partner = { ...author, affiliation: 'partner' } as const;
    expect(labelsFor({ ...partner, clearance: 'RED' })).to.deep.equal(labelsFor(author));
    expect(labelsFor({ ...partner, clearance: 'CLEAR' })).to.deep.equal(['CLEAR']);
  });

  it('takes from the address only what its author may', () => {
    expect(choice('')).to.deep.equal({ tlp: 'GREEN', lang: 'ru', circles: [] });
    expect(choice('tlp=AMBER&lang=ky&circles=south,west')).to.deep.equal({
      tlp: 'AMBER',
      lang: 'ky',
      circles: ['south'],
    });
    expect(choice('tlp=AMBER%2BSTRICT&lang=xx')).to.include({ tlp: 'GREEN', lang: 'en' });
  });

  it('says what was left out, one line a reason', () => {
    const lines = leftOutLines([
      { reason: 'label', kind: 'tie', count: 2 },
      { reason: 'label', kind: 'engagement', count: 1 },
      { reason: 'consent', kind: 'evidence', count: 1 },
    ]);
    expect(lines).to.have.length(2);
    expect(lines[0]).to.match(/: 2 relationships, 1 contact\.$/);
  });
});
