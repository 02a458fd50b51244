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

/** Lucene query: each word as it is, as a beginning, or with typos. Keys hold [a-z0-9] only. */
export function luceneQuery(words: readonly string[]): string {
  return words
    .map((word) => {
      const typos = allowedTypos(word);
      return `(${word} OR ${word}*${typos > 0 ? ` OR ${word}~${typos}` : ''})`;
    })
    .join(' AND ');
}

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
