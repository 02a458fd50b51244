import { expect } from 'chai';
import { gradeWords } from '../../../client/elements/am-cite/grade-words.js';
import { shareText } from '../../../client/elements/am-flow/flow-words.js';
import { factorRecorded, factorName } from '../../../client/elements/am-factors/factor-words.js';
import { readingsWords } from '../../../client/elements/am-hop-list/pathway-words.js';
import { joinAnd, layersText } from '../../../client/elements/am-looked-for/looked-for-words.js';
import { stanceSentence } from '../../../client/elements/am-stance/stance-sentence.js';
import type { Factor } from '../../../server/contract/analysis.js';
import type { Pathway } from '../../../server/contract/pathways.js';

const official = { stance: 'not_known', agenda: 'not_on', capacity: 'official' } as const;
const personal = { stance: 'leans_for', agenda: 'on', capacity: 'personal' } as const;

const factor = (name: Factor['name'], recorded: string): Factor => ({
  name,
  recorded,
  value: 0.5,
  assumed: name === 'strength',
  effect: 'none',
});

function pathway(ranks: Pathway['readings']['ranks'], stable: boolean): Pathway {
  return {
    class: 'thin',
    score: 0.1,
    relative: 1,
    weakest: 0,
    hops: 1,
    tlp: 'GREEN',
    steps: [],
    readings: { ranks, stable },
    decides: null,
  };
}

describe('sentences', () => {
  it('says both sides of a stance, and that a side is empty', () => {
    expect(stanceSentence({ official, personal, undivided: null })).to.equal(
      'official: not on the agenda · personal: leans for',
    );
    expect(stanceSentence({ official, personal: null, undivided: null })).to.contain(
      'personal: nothing recorded',
    );
  });

  it('says when a source does not split a stance, or when it is read from conduct', () => {
    const whole = { stance: 'against', agenda: 'on', capacity: 'not_distinguished' } as const;
    expect(stanceSentence({ official: null, personal: null, undivided: whole })).to.contain(
      'no split made',
    );
    const shown = { ...whole, capacity: 'shown_by_conduct' } as const;
    expect(stanceSentence({ official: null, personal: null, undivided: shown })).to.equal(
      'by conduct: against',
    );
  });

  it('never says a share more sharply than it is known', () => {
    expect(shareText({ lo: 0, hi: 1 })).to.equal('not known');
    expect(shareText({ lo: 0, hi: 0.5 })).to.equal('at most 50 %');
    expect(shareText({ lo: 0.3, hi: 1 })).to.equal('at least 30 %');
    expect(shareText({ lo: 0.5, hi: 1 })).to.contain('greater share');
    expect(shareText({ lo: 0.2, hi: 0.2 })).to.equal('20 %');
  });

  it('puts an Admiralty grade in words and keeps what it cannot read', () => {
    expect(gradeWords('B2')).to.equal('source usually reliable, information probably true');
    expect(gradeWords('F6')).to.contain('cannot be judged');
    expect(gradeWords('?')).to.equal('?');
  });

  it('reads what the record has for a factor', () => {
    expect(factorRecorded(factor('contact', '1/4'))).to.equal('held 1 of 4 asked');
    expect(factorRecorded(factor('contact', 'never_tried'))).to.equal('never tried');
    expect(factorRecorded(factor('strength', 'not_rated'))).to.equal('not rated; taken as medium');
    expect(factorRecorded(factor('validity', 'available'))).to.equal('available, not yet used');
    expect(factorName('confidence')).to.equal('Evidence');
  });

  it('says how an order holds under the three readings', () => {
    const all = { cautious: 1, default: 1, generous: 1 };
    expect(readingsWords(pathway(all, true), 1)).to.equal(
      'The only pathway, under all three readings.',
    );
    expect(readingsWords(pathway(all, true), 3)).to.equal('First under all three readings.');
    expect(readingsWords(pathway({ ...all, cautious: 2 }, false), 3)).to.match(/^Order depends on/);
  });

  it('joins words as a list', () => {
    expect(joinAnd([])).to.equal('');
    expect(joinAnd(['a'])).to.equal('a');
    expect(joinAnd(['a', 'b', 'c'])).to.equal('a, b and c');
    expect(layersText(['formal', 'decision'])).to.equal('formal and decision relationships');
  });
});
