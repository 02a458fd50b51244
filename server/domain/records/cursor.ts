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

/** How far somebody has looked: a change and its time, which tells the place once it is hidden. */
export interface Mark {
  id: string;
  at: string;
}

/** The mark of a text; null for a text that is none of ours. */
export function readMark(text: string | null): Mark | null {
  const [id = '', at = ''] = Buffer.from(text ?? '', 'base64url')
    .toString('utf8')
    .split(' ');
  return /^chg_[0-9a-z]+$/.test(id) && !Number.isNaN(Date.parse(at)) ? { id, at } : null;
}

export const makeMark = ({ id, at }: Mark): string => makeCursor(`${id} ${at}`);

export const makeCursor = (id: string): string => Buffer.from(id, 'utf8').toString('base64url');
