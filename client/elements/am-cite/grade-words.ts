import { msg, str } from '@lit/localize';
import {
  CREDIBILITY_WORDS,
  RELIABILITY_WORDS,
  type Word,
} from '../../../server/contract/vocabulary.js';
import { word } from '../../app/locale.js';

const RELIABILITY: Readonly<Record<string, Word>> = RELIABILITY_WORDS;
const CREDIBILITY: Readonly<Record<string, Word>> = CREDIBILITY_WORDS;

/** An Admiralty grade (`B2`) in words; the two parts are judged apart and never averaged. */
export function gradeWords(grade: string): string {
  const reliability = RELIABILITY[grade.charAt(0)];
  const credibility = CREDIBILITY[grade.charAt(1)];
  if (!reliability || !credibility) return grade;
  if (grade === 'F6') return msg('reliability and credibility cannot be judged');
  return msg(str`source ${word(reliability)}, information ${word(credibility)}`);
}
