import { msg, str } from '@lit/localize';
import type { Factor } from '../../../server/contract/analysis.js';
import type { PathStep } from '../../../server/contract/pathways.js';
import { TIE_TYPES, tieType, type TieTypeId } from '../../../server/contract/tie-types.js';
import {
  TIE_STATUS_WORDS,
  VALIDITY_WORDS,
  type Word,
} from '../../../server/contract/vocabulary.js';
import { word } from '../../app/locale.js';
import { gradeWords } from '../am-cite/grade-words.js';

/** What a factor of a tie's weight is called. */
export function factorName(name: Factor['name']): string {
  switch (name) {
    case 'access':
      return msg('Kind of relationship');
    case 'strength':
      return msg('Strength');
    case 'status':
      return msg('Status');
    case 'confidence':
      return msg('Evidence');
    case 'validity':
      return msg('Still holds?');
    case 'contact':
      return msg('Contact so far');
    case 'openQuestion':
      return msg('Open question');
    case 'proposed':
      return msg('Not there yet');
  }
}

/** What the record has for a factor, in words; text without a word of its own stands as it is. */
export function factorRecorded({ name, recorded }: Factor): string {
  switch (name) {
    case 'access':
      return isTieType(recorded) ? word(tieType(recorded).phrase) : recorded;
    case 'strength':
      return recorded === 'not_rated'
        ? msg('not rated; taken as medium')
        : msg(str`rated ${recorded} of 5`);
    case 'confidence':
      return evidenceWords(recorded);
    case 'contact':
      return contactWords(recorded);
    default:
      return WORDS[recorded] ? word(WORDS[recorded]) : recorded;
  }
}

const WORDS: Readonly<Record<string, Word>> = { ...VALIDITY_WORDS, ...TIE_STATUS_WORDS };
const isTieType = (id: string): id is TieTypeId => Object.hasOwn(TIE_TYPES, id);

function evidenceWords(recorded: string): string {
  if (recorded === 'unsourced') return msg('unsourced');
  if (recorded === 'contradicted') return msg('only evidence against it');
  return recorded
    .split(' ')
    .map((grade) => `${gradeWords(grade)} (${grade})`)
    .join('; ');
}

function contactWords(recorded: string): string {
  const [held, asked] = recorded.split('/');
  if (asked === undefined) return recorded === 'never_tried' ? msg('never tried') : recorded;
  return msg(str`held ${held} of ${asked} asked`);
}

/** What a factor does to the step. */
export function factorEffect(effect: Factor['effect']): string {
  switch (effect) {
    case 'holds_back_most':
      return msg('holds it back most');
    case 'holds_back':
      return msg('holds it back');
    case 'lowers_a_little':
      return msg('lowers it a little');
    case 'assumed':
      return msg('assumed');
    case 'none':
      return msg('no effect');
  }
}

/** Which way influence runs over a step. */
export function travelWords({ tie, from, to }: PathStep): string {
  if (tieType(tie.type).leverage === 'both') return msg('both ways');
  return msg(str`from ${from.name} to ${to.name}`);
}
