// Words that a person reads in the map.
import { msg, str } from '@lit/localize';
import type { GraphTie } from '../../server/contract/graph.js';
import { tieType } from '../../server/contract/tie-types.js';
import {
  Layer,
  LAYER_WORDS,
  LEVEL_WORDS,
  type Level,
  type Word,
} from '../../server/contract/vocabulary.js';
import { BANDS, type Group } from './drawn.js';
import { tieTitle } from './tie-title.js';
import type { LayerNames } from './words.js';

/** A word of the vocabulary in the language of the screen. */
export type InLanguage = (word: Word) => string;

const upperFirst = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

export function groupTitle(group: Group, count: number): string {
  if (group === 'proposed') return msg(str`Proposed, not yet won · ${count}`);
  if (group === 'issues') return msg(str`Issues · ${count}`);
  return msg(str`No tie shown here · ${count}`);
}

export function bandNames(word: InLanguage): Record<Level, string> {
  const names = BANDS.map((level) => [level, upperFirst(word(LEVEL_WORDS[level]))] as const);
  return Object.fromEntries(names) as Record<Level, string>;
}

export function layerNames(word: InLanguage): LayerNames {
  const names = Layer.options.map((layer) => [layer, word(LAYER_WORDS[layer])] as const);
  return Object.fromEntries(names) as Record<Layer, string>;
}

/** A line for each tie. */
export const tieTitles = (
  ties: readonly GraphTie[],
  nameOf: (id: string) => string,
  word: InLanguage,
): string[] =>
  ties.map(({ type, from, to }) => {
    const { phrase, directed } = tieType(type);
    return tieTitle(word(phrase), nameOf(from), nameOf(to), directed);
  });
