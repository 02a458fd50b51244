import { msg, str } from '@lit/localize';
import { AGENDA_WORDS, STANCE_WORDS } from '../../../server/contract/vocabulary.js';
import { word } from '../../app/locale.js';
import { stanceMark, type StanceSide } from './stance-mark.js';

export interface StanceSides {
  official: StanceSide | null;
  personal: StanceSide | null;
  /** A position of which the source does not say whose capacity it is, or that is read from conduct. */
  undivided: StanceSide | null;
}

/** One side in words: "for", "not on the agenda", "not known, but aware", "nothing recorded". */
export function sideWords(side: StanceSide | null): string {
  if (side === null) return msg('nothing recorded');
  const mark = stanceMark(side);
  if (mark === 'nothing') return msg('nothing recorded');
  if (mark === 'not_on_agenda') return word(AGENDA_WORDS.not_on);
  if (mark !== 'not_known') return word(STANCE_WORDS[mark]);
  if (side.agenda === 'aware') return msg('not known, but aware');
  if (side.agenda === 'unaware') return msg('not known, unaware');
  return word(STANCE_WORDS.not_known);
}

/** Which whole disc stands for both sides, if one does. */
export function wholeSide({ official, personal, undivided }: StanceSides): StanceSide | null {
  return official === null && personal === null ? undivided : null;
}

/**
 * The sentence that says what the mark shows; `effect` is what the side that counts does, said
 * beside it. A private view counts for nothing, so it never has one.
 */
export function stanceSentence(sides: StanceSides, effect = ''): string {
  const tail = effect ? `, ${effect}` : '';
  const whole = wholeSide(sides);
  if (whole?.capacity === 'shown_by_conduct')
    return msg(str`by conduct: ${sideWords(whole)}`) + tail;
  if (whole !== null)
    return msg(str`${sideWords(whole)}${tail}; no split made between official and personal`);
  const official = sideWords(sides.official) + (sides.undivided && !sides.official ? '' : tail);
  const halves = msg(str`official: ${official} · personal: ${sideWords(sides.personal)}`);
  if (sides.undivided === null) return halves;
  const undivided = sideWords(sides.undivided) + (sides.official ? '' : tail);
  return msg(str`${halves} · of neither in particular: ${undivided}`);
}
