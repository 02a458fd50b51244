// Entries of the change log: what a write did to one record, and who may later read that entry.
import { isDeepStrictEqual } from 'node:util';
import { newId } from '../ids.js';
import type { StoredRecord } from './codec.js';
import { referencesOf } from './links.js';
import type { Edit, Write } from './write.js';

export type Operation = 'created' | 'updated' | 'retired' | 'restored';

/** Fields that each write sets by itself: no news in a history. */
const MECHANICAL = new Set(['version', 'updatedAt', 'createdAt', 'createdBy', 'id']);

/** Node properties of one entry but its number. `refsThen` and the labels then decide who may read it. */
export function changeRow(entry: {
  write: string;
  request: Write;
  edit: Edit;
  before: StoredRecord | null;
  after: StoredRecord;
}): Record<string, unknown> {
  const { edit, before, after, request } = entry;
  const secret = new Set(edit.subject.secret ?? []);
  const fields = Object.keys(after)
    .filter((field) => !MECHANICAL.has(field) && !secret.has(field))
    .filter((field) => !isDeepStrictEqual(before?.[field] ?? null, after[field] ?? null))
    .map((field) => ({ field, before: before?.[field] ?? null, after: after[field] ?? null }));
  const refs = [before, after].flatMap((side) => (side ? referencesOf(edit.subject, side) : []));
  return {
    id: newId('chg_'),
    write: entry.write,
    record: edit.id,
    kind: edit.subject.name,
    operation: edit.operation,
    version: after.version,
    by: request.by,
    at: request.at,
    ...(request.reason === undefined ? {} : { reason: request.reason }),
    ...(request.undoes === undefined ? {} : { undoes: request.undoes }),
    fields: JSON.stringify(fields),
    labelsThen: JSON.stringify([before, after].filter((side) => side !== null).map(labelOf)),
    refsThen: [...new Set(refs)],
  };
}

const labelOf = (record: StoredRecord) => ({
  tlp: record['tlp'],
  circles: record['circles'],
  recipients: record['recipients'],
});
