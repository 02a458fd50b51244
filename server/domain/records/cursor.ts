// Cursors are opaque and say nothing but the last record seen.

/** Id after which a page begins; the empty text begins at the start, as does a cursor not ours. */
export function readCursor(cursor: string | undefined): string {
  const id = Buffer.from(cursor ?? '', 'base64url').toString('utf8');
  return /^[a-z]{3}_[0-9a-z]+$/.test(id) ? id : '';
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
