// Our own order of search results: by how a visible name matches, never by the index's score.
import { distance } from 'fastest-levenshtein';
import { soundKey } from '../../text/romanise.js';

/** Words of what was typed, as keys; none for text without letters or digits. */
export const queryWords = (query: string): string[] =>
  soundKey(query)
    .split(' ')
    .filter((word) => word.length > 0);

/** Typos allowed in a word of this length. */
const allowedTypos = (word: string): number => (word.length <= 3 ? 0 : word.length <= 5 ? 1 : 2);

/**
 * Lucene query for every key that may match, and some that do not. A word with at most n typos keeps
 * one of its n + 1 pieces whole, n places off at most; so each piece is looked for where it may be,
 * whatever follows. Patterns, not Lucene's own fuzzy terms: of those it takes the 50 best of all
 * records, so that hidden names would push visible ones out. Keys hold [a-z0-9] only.
 */
export function luceneQuery(words: readonly string[]): string {
  return words.map((word) => `(${pieces(word).map(pattern).join(' OR ')})`).join(' AND ');
}

interface Piece {
  text: string;
  /** Place of its first letter, and how far typos may have moved it. */
  at: number;
  typos: number;
}

function pieces(word: string): Piece[] {
  const typos = allowedTypos(word);
  const cut = (index: number): number => Math.floor((index * word.length) / (typos + 1));
  return Array.from({ length: typos + 1 }, (_, index) => {
    const at = cut(index);
    return { text: word.slice(at, cut(index + 1)), at, typos };
  });
}

const pattern = ({ text, at, typos }: Piece): string =>
  `/.{${Math.max(0, at - typos)},${at + typos}}${text}.*/`;

/** How far a name is from the words typed: 0 exact, below 1 a beginning, above 1 typos; null: no match. */
export function nameDistance(words: readonly string[], name: string): number | null {
  const parts = soundKey(name).split(' ').filter(Boolean);
  let total = 0;
  for (const word of words) {
    const best = Math.min(...parts.map((part) => wordDistance(word, part)));
    if (!Number.isFinite(best)) return null;
    total += best;
  }
  // Among equals a name with little beside the words typed comes first.
  return total + Math.max(0, parts.length - words.length) * 0.01;
}

function wordDistance(word: string, part: string): number {
  if (word === part) return 0;
  if (part.startsWith(word)) return 0.2;
  const typos = Math.min(distance(word, part), distance(word, part.slice(0, word.length)) + 0.3);
  return typos <= allowedTypos(word) + 0.3 ? 1 + typos : Infinity;
}
