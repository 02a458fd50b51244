// Begins the forms of new and of stored records.
import type { BatchEdit } from '../../server/contract/batch.js';
import { isEvidenced } from '../../server/contract/evidenced.js';
import type { SubjectName } from '../../server/contract/registry.js';
import { subjectOf } from '../../server/contract/registry.js';
import { draftStore } from './draft-store.js';
import { draftOf, emptyDraft, type Fields } from './draft.js';
import { EditSession, type Part } from './edit-session.js';
import { readRecord } from './records.js';
import { sendBatch } from './write-store.js';

/**
 * The form of a new record, beginning with these values of its fields. With what evidence can speak
 * for, its evidence is written in the same write, and so are these further edits of other records.
 */
export function beginNew(
  kind: SubjectName,
  preset: Fields = {},
  further: readonly BatchEdit[] = [],
): EditSession {
  const as = `$${kind}`;
  const record = newPart(kind, preset);
  const parts = isEvidenced(kind)
    ? [{ ...record, as }, { ...newPart('evidence', { record: as }), optional: true }]
    : [record];
  const key = `new ${kind} ${JSON.stringify([preset, ...further])}`;
  return new EditSession(key, parts, draftStore, (batch) =>
    sendBatch({ ...batch, edits: [...batch.edits, ...further] }),
  );
}

/** The form of a stored record, as it is now. @throws ApiError `record.missing` */
export async function beginEdit(
  kind: SubjectName,
  id: string,
  signal?: AbortSignal,
): Promise<EditSession> {
  const record = await readRecord(kind, id, signal);
  const base = draftOf(kind, Object.fromEntries(Object.entries(record)));
  const part: Part = { kind, id, version: record.version, base, fields: base };
  return new EditSession(id, [part], draftStore, sendBatch);
}

/** Reads the records of a form again and takes over what was written meanwhile. */
export async function readAgain(session: EditSession, signal?: AbortSignal): Promise<void> {
  const stored = session.parts.flatMap(({ kind, id }) => (id === null ? [] : [{ kind, id }]));
  const records = await Promise.all(stored.map(({ kind, id }) => readRecord(kind, id, signal)));
  session.meet(records.map((record) => Object.fromEntries(Object.entries(record))));
}

function newPart(kind: SubjectName, preset: Fields): Part {
  const base = emptyDraft(kind, preset);
  return { kind, id: null, version: 0, base, fields: base };
}

/** Values for a new record that an address gives, for the fields that its kind has. */
export function presetOf(kind: SubjectName, query: URLSearchParams): Fields {
  const { fields } = subjectOf(kind);
  const given = [...query].filter(([name]) => Object.hasOwn(fields, name));
  return Object.fromEntries(
    given.map(([name, text]) => {
      const list = text.split(',');
      return [name, fields[name]?.safeParse(list).success ? list : text];
    }),
  );
}
