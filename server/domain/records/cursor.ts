// Cursors are opaque and say nothing but the last record seen.
import { invalid } from '../../problem-error.js';

const ID = /^[a-z]{3}_[0-9a-z]+$/;

/**
 * What a page begins after: an id, or what else fits the pattern; the empty text without a cursor.
 * @throws ProblemError `input.invalid` for a cursor that is none of ours
 */
export function readCursor(cursor: string | undefined, pattern = ID): string {
  if (cursor === undefined) return '';
  const last = Buffer.from(cursor, 'base64url').toString('utf8');
  if (!pattern.test(last) || makeCursor(last) !== cursor) {
    throw invalid(['query.cursor', 'is not a cursor that a list has given']);
  }
  return last;
}

export const makeCursor = (id: string): string => Buffer.from(id, 'utf8').toString('base64url');
