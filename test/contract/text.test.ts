import { expect } from 'chai';
import fc from 'fast-check';
import { line, prose } from '../../server/contract/text.js';

const isLine = (text: string): boolean => line().safeParse(text).success;

describe('texts that people type', () => {
  const REFUSED: readonly (readonly [what: string, text: string])[] = [
    ['nothing that can be seen', '\u00a0\u200b'],
    ['a zero-width space inside', 'Mi\u200bnistry'],
    ['a soft hyphen', 'Mini\u00adstry'],
    ['a word joiner', 'Minis\u2060try'],
    ['a mark of byte order inside', 'Minis\ufefftry'],
    ['a joiner between Latin letters', 'Mi\u200dnistry'],
    ['a non-joiner between Cyrillic letters', 'Ми\u200cнистерство'],
    ['a joiner at the end', 'می\u200c'],
    ['a Hangul filler', 'Council\u3164'],
    ['an empty Braille cell', '\u2800'],
    ['a combining mark alone', '\u0301'],
    ['a choice of style after a letter', 'A\ufe0f'],
    ['a tag character', 'Council\u{e0041}'],
    ['an Arabic letter mark', 'Council\u061c'],
  ];
  for (const [what, text] of REFUSED) {
    it(`refuses as a name: ${what}`, () => expect(isLine(text)).to.equal(false));
  }

  const TAKEN = [
    'Министерство юстиции',
    'Өкмөт',
    'Ministère de l’Intérieur',
    'می\u200cخواهم',
    'क्\u200dष',
    'ශ්\u200dරී ලංකා',
    '👩🏽\u200d🚀 team',
    '🏳\ufe0f\u200d🌈 group',
    '🤝',
    '7',
    '()',
    'nai\u0308ve',
  ];
  for (const text of TAKEN)
    it(`takes as a name: ${text}`, () => expect(isLine(text)).to.equal(true));

  it('refuse direction controls in names and notes alike, wherever they stand', () => {
    const control = fc.constantFrom(
      ...'\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2069',
    );
    fc.assert(
      fc.property(fc.lorem(), control, fc.nat(), (text, mark, place) => {
        const at = 1 + (place % (text.length - 1));
        const marked = text.slice(0, at) + mark + text.slice(at);
        expect([isLine(marked), prose().safeParse(marked).success]).to.deep.equal([false, false]);
      }),
    );
  });

  it('lets a note have lines, tabs and joiners', () => {
    expect(prose().safeParse('First\n\tsecond: می\u200cخواهم 👩\u200d🚀').success).to.equal(true);
  });
});
