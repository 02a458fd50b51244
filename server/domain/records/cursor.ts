// Cursors are opaque and say nothing but the last record seen.

/** Id after which a page begins; the empty text begins at the start, as does a cursor not ours. */
export function readCursor(cursor: string | undefined): string {
  const id = Buffer.from(cursor ?? '', 'base64url').toString('utf8');
  return /^[a-z]{3}_[0-9a-z]+$/.test(id) ? id : '';
}

export const makeCursor = (id: string): string => Buffer.from(id, 'utf8').toString('base64url');
