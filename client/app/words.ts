// Words of the vocabulary as options, and words that stand on several pages.
import { msg } from '@lit/localize';
import type { Change } from '../../server/contract/history.js';
import { TLP_LABELS } from '../../server/contract/labels.js';
import {
  ACTOR_KIND_WORDS,
  LAYER_WORDS,
  LEVEL_WORDS,
  TIE_STATUS_WORDS,
  VALIDITY_WORDS,
  type Word,
} from '../../server/contract/vocabulary.js';
import type { LayerGroup } from '../map/line-look.js';
import { language, word } from './locale.js';
import type { FilterPart } from './map-address.js';

export interface Option {
  value: string;
  text: string;
}

const optionsOf = (words: Readonly<Record<string, Word>>): Option[] =>
  Object.entries(words).map(([value, text]) => ({ value, text: word(text) }));

/** The choices of each part of a filter, in the order of the vocabulary. */
export const FILTER_OPTIONS: Readonly<Record<FilterPart, () => Option[]>> = {
  layers: () => optionsOf(LAYER_WORDS),
  statuses: () => optionsOf(TIE_STATUS_WORDS),
  validity: () => optionsOf(VALIDITY_WORDS),
  kinds: () => optionsOf(ACTOR_KIND_WORDS),
  levels: () => optionsOf(LEVEL_WORDS),
  labels: () => TLP_LABELS.map((label) => ({ value: label, text: label })),
};

export const FILTER_TITLES: Readonly<Record<FilterPart, () => string>> = {
  layers: () => msg('Layer'),
  statuses: () => msg('How it is known'),
  validity: () => msg('Still holds?'),
  kinds: () => msg('Kind of actor'),
  levels: () => msg('Level'),
  labels: () => msg('Label'),
};

/** What the colour groups of the lines are called. */
export const LAYER_GROUP_WORDS: Readonly<Record<LayerGroup, () => string>> = {
  coercion: () => msg('Coercion'),
  money: () => msg('Money'),
  formal: () => msg('Formal'),
  decision: () => msg('Decision'),
  support: () => msg('Support and advocacy'),
  contact: () => msg('Contact'),
  membership: () => msg('Membership'),
  knowledge: () => msg('Knowledge and opinion'),
};

/** First letter as a capital, for a word of the vocabulary that begins a line. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A date by the reader's language, as exact as its source has it; the undated review in words. */
export function dateWord(date: string): string {
  if (date === 'review') return msg('the review');
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  const exact = day === undefined ? YEAR_AND_MONTH : ({ dateStyle: 'medium' } as const);
  return new Intl.DateTimeFormat(language(), { ...exact, timeZone: 'UTC' }).format(new Date(date));
}
const YEAR_AND_MONTH = { year: 'numeric', month: 'long' } as const;

const OPERATIONS: Readonly<Record<Change['operation'], () => string>> = {
  created: () => msg('created'),
  updated: () => msg('changed'),
  retired: () => msg('retired'),
  restored: () => msg('restored'),
};

/** What a write did to a record. */
export const operationWord = (operation: Change['operation']): string => OPERATIONS[operation]();
