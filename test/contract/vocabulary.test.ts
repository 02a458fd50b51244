import { expect } from 'chai';
import * as vocabulary from '../../server/contract/vocabulary.js';
import { TIE_TYPES, TieTypeId, tieType } from '../../server/contract/tie-types.js';
import { ActorKind, Layer, type Word } from '../../server/contract/vocabulary.js';

const LISTS = Object.entries(vocabulary).filter(([name]) => name.endsWith('_WORDS'));
const CYRILLIC = /^\P{Script=Latin}*\p{Script=Cyrillic}\P{Script=Latin}*$/u;
const TYPES = TieTypeId.options;
const FORMAL_CHAIN: readonly TieTypeId[] = [
  'can_bring_case_to',
  'reports_to',
  'refers_follow_up_to',
  'can_summon',
];

/** The word is there in three languages, in the script of each, and not an id shown raw. */
function expectWord(word: Word, id: string): void {
  expect(word.en, id).to.match(/^[A-Za-z][^_]*$/);
  if (id.includes('_')) expect(word.en).not.to.equal(id);
  expect(word.ru, id).to.match(CYRILLIC);
  expect(word.ky, id).to.match(CYRILLIC);
}

describe('vocabulary', () => {
  it('says every word in English, Russian and Kyrgyz', () => {
    expect(LISTS.length).to.be.greaterThan(15);
    for (const [, words] of LISTS) {
      for (const [id, word] of Object.entries(words as Record<string, Word>)) expectWord(word, id);
    }
  });

  it('gives every tie type two phrases in three languages', () => {
    for (const id of TYPES) {
      expectWord(tieType(id).phrase, id);
      expectWord(tieType(id).inverse, id);
    }
  });

  it('tells the two ends of a directed type apart, and not those of a mutual one', () => {
    for (const id of TYPES) {
      const { directed, phrase, inverse } = tieType(id);
      for (const language of ['en', 'ru', 'ky'] as const) {
        expect(phrase[language] !== inverse[language], `${id} ${language}`).to.equal(directed);
      }
    }
  });

  it('says one thing with one phrase: no two types share theirs', () => {
    for (const language of ['en', 'ru', 'ky'] as const) {
      const phrases = TYPES.map((id) => tieType(id).phrase[language]);
      expect(new Set(phrases).size, language).to.equal(phrases.length);
    }
  });

  it('holds the 72 types of the report and the two that it lacks', () => {
    expect(TYPES).to.have.length(74);
    expect(TYPES).to.include.members(['funds', 'succeeds']);
  });

  it('keeps layers, kinds, weights and intervals in their domains', () => {
    for (const id of TYPES) {
      const type = tieType(id);
      expect(Layer.options, id).to.include(type.layer);
      expect([...ActorKind.options, 'issue'], id).to.include.members([...type.from, ...type.to]);
      for (const end of [type.from, type.to]) {
        expect(end, id).not.to.have.length(0);
        expect(new Set(end).size, id).to.equal(end.length);
      }
      expect(type.access, id).to.be.within(0.01, 1);
      if (type.reviewMonths !== null) expect(type.reviewMonths, id).to.be.greaterThan(0);
    }
  });

  it('lets a mutual type join the same kinds at both ends', () => {
    for (const id of TYPES.filter((type) => !TIE_TYPES[type].directed)) {
      expect(tieType(id).from, id).to.have.members([...tieType(id).to]);
    }
  });

  it('lets somebody not yet known stand wherever somebody known may', () => {
    for (const id of TYPES) {
      for (const end of [tieType(id).from, tieType(id).to]) {
        if (end.some((kind) => kind !== 'issue' && kind !== 'instrument')) {
          expect(end, id).to.include('unknown_placeholder');
        }
      }
    }
  });

  it('carries influence forward along the formal route and money against extortion', () => {
    for (const id of FORMAL_CHAIN) {
      expect(tieType(id)).to.include({ leverage: 'forward', layer: 'formal', reviewMonths: null });
    }
    expect(tieType('extorts_from')).to.include({ leverage: 'none', money: 'backward' });
    expect(tieType('pays_bribe_to')).to.include({ leverage: 'none', money: 'forward' });
  });
});
