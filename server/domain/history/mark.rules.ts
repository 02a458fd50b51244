// How far somebody has looked, as an opaque text: a change and its time, which tells the place once the
// change is hidden.
import { invalid } from '../../problem-error.js';

export interface Mark {
  id: string;
  at: string;
}

const MARK = /^(chg_[0-9a-z]{20}) (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)$/;

/** The mark of a text; null for a text that is none of ours. */
export function readMark(text: string): Mark | null {
  const [, id = '', at = ''] = MARK.exec(Buffer.from(text, 'base64url').toString('utf8')) ?? [];
  return makeMark({ id, at }) === text && !Number.isNaN(Date.parse(at)) ? { id, at } : null;
}

/** @throws ProblemError `input.invalid` naming the field, for a text that is none of ours */
export function requireMark(text: string, field: string): Mark {
  const mark = readMark(text);
  if (mark === null) throw invalid([field, 'is no mark that an answer has given']);
  return mark;
}

export const makeMark = ({ id, at }: Mark): string =>
  Buffer.from(`${id} ${at}`, 'utf8').toString('base64url');
