// The one way to write: idempotency key, locks, version check, changes and their history entries
// in one transaction. The driver may run the transaction again when the answer to COMMIT is lost,
// so everything that makes a write unique is fixed before it begins.
import { isDeepStrictEqual } from 'node:util';
import type { ManagedTransaction } from 'neo4j-driver';
import type { AnySubject } from '../contract/subjects.js';
import { newId } from '../ids.js';
import { ProblemError } from '../problem-error.js';
import { inTransaction, run } from './card.js';
import { changeRow, type Operation } from './changes.js';
import { decode, encode, type StoredRecord } from './codec.js';
import { isTaken, type Database } from './driver.js';
import { linksOf, nativeOf, type Link } from './links.js';
import * as cards from './write.queries.js';

/** A kind of thing that is stored through the wrapper; `secret` fields stay out of the history. */
export type Storage = AnySubject & { secret?: readonly string[] };

export interface Edit {
  subject: Storage;
  id: string;
  operation: Operation;
  /** Version that the editor saw; null: whatever it is now. Ignored for a creation. */
  version: number | null;
  /**
   * What the record becomes, from what it is now (null for a creation). Pure; it runs under the
   * record's lock and may throw a ProblemError.
   */
  apply: (current: StoredRecord | null) => StoredRecord;
}

export interface Write {
  by: string;
  /** ISO time that all entries of this write carry. */
  at: string;
  reason?: string;
  /** The write that this one takes back. */
  undoes?: string;
  /** Hash of (account, method, path, key) and of the body; absent: not repeatable by the client. */
  key?: { hash: string; bodyHash: string };
  edits: readonly Edit[];
  /** Other records that nobody may change meanwhile, and what must hold of them. */
  held?: { subject: Storage; ids: readonly string[]; check: Check };
}

/** May throw a ProblemError; gets the held records that are there. */
type Check = (records: readonly StoredRecord[]) => void;

export interface Written {
  write: string;
  /** Ids of the records written, in the order of the edits. */
  records: readonly string[];
  replayed: boolean;
  /** What this call has committed itself; null for what was committed before. */
  made: Made | null;
}

export interface Made {
  /** The records as they are stored now. */
  records: readonly StoredRecord[];
  /** Number of the last of their entries in the change log; there is one entry a record. */
  last: number;
}

/**
 * Carries a write out, or returns what the same key did before.
 * @throws ProblemError `record.missing`, `record.changed`, `record.exists`, `key.reused`.
 */
export async function write(database: Database, request: Write): Promise<Written> {
  const id = newId('wrt_');
  const key = request.key ?? { hash: id, bodyHash: id };
  const edits = [...request.edits].sort((a, b) => (a.id < b.id ? -1 : 1));
  const records = request.edits.map((edit) => edit.id);
  try {
    return await inTransaction(database, async (transaction): Promise<Written> => {
      const opened = await open(
        transaction,
        { ...key, write: id, records, at: request.at },
        request,
      );
      if (opened.isNew) {
        const made = await applyEdits(transaction, id, request, edits, opened.current);
        return { write: id, records, replayed: false, made };
      }
      if (opened.bodyHash !== key.bodyHash) throw new ProblemError('key.reused');
      return {
        write: opened.write,
        records: opened.records,
        replayed: opened.write !== id,
        made: null,
      };
    });
  } catch (error) {
    throw isTaken(error) ? new ProblemError('record.exists', { cause: error }) : error;
  }
}

interface Outcome {
  edit: Edit;
  before: StoredRecord | null;
  after: StoredRecord;
  /** What it becomes, as the properties of its node. */
  properties: Record<string, unknown>;
  /** Those of them that differ from what is stored, null for one that goes. */
  changes: Record<string, unknown>;
}

/** Takes the key and all locks. These in the order of ids: two writes never wait for each other. */
async function open(
  transaction: ManagedTransaction,
  key: { hash: string; bodyHash: string; write: string; records: string[]; at: string },
  { edits, held }: Write,
) {
  const changed = edits.filter((edit) => edit.operation !== 'created').map((edit) => edit.id);
  const others = held?.ids ?? [];
  const [row] = await run(transaction, cards.openWrite, {
    ...key,
    locked: [...changed, ...others].sort(),
    read: [...edits.map((edit) => edit.id), ...others],
  });
  if (!row) throw new Error('a write was opened without an answer');
  const current = new Map(row.found.map((properties) => [String(properties['id']), properties]));
  return { ...row, current };
}

async function applyEdits(
  transaction: ManagedTransaction,
  id: string,
  request: Write,
  edits: readonly Edit[],
  current: ReadonlyMap<string, Record<string, unknown>>,
): Promise<Made> {
  const { held } = request;
  held?.check(held.ids.flatMap((ref) => decodeFound(held.subject, current.get(ref))));
  const outcomes = edits.map((edit): Outcome => {
    const stored = current.get(edit.id);
    const before = stored ? decode(edit.subject, stored) : null;
    if ((before === null) !== (edit.operation === 'created')) {
      throw new ProblemError(before === null ? 'record.missing' : 'record.exists');
    }
    if (before && edit.version !== null && before.version !== edit.version) {
      throw new ProblemError('record.changed');
    }
    const after = { ...edit.apply(before), version: (before?.version ?? 0) + 1 };
    const properties = encode(edit.subject, after);
    return { edit, before, after, properties, changes: differences(stored ?? {}, properties) };
  });
  // Nobody waits for an answer before the next statement is sent: they are carried out in this order.
  const [, , [log]] = await Promise.all([
    store(transaction, outcomes),
    relate(transaction, outcomes),
    run(transaction, cards.appendChanges, {
      rows: outcomes.map((outcome) => changeRow({ write: id, request, ...outcome })),
    }),
  ]);
  if (!log) throw new Error('the change log is missing');
  const stored = outcomes.map(({ edit, properties }) => decode(edit.subject, properties));
  return { records: stored, last: log.last };
}

function differences(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const differing = names.filter((name) => !isDeepStrictEqual(before[name], after[name]));
  return Object.fromEntries(differing.map((name) => [name, after[name] ?? null]));
}

const decodeFound = (subject: Storage, properties: Record<string, unknown> | undefined) =>
  properties ? [decode(subject, properties)] : [];

async function store(transaction: ManagedTransaction, outcomes: readonly Outcome[]) {
  const created = outcomes.filter(({ before }) => before === null);
  const changed = outcomes.filter(({ before }) => before !== null);
  await Promise.all([
    created.length > 0 &&
      run(transaction, cards.createRecords, {
        rows: created.map(({ edit, properties }) => ({ label: edit.subject.label, properties })),
      }),
    changed.length > 0 &&
      run(transaction, cards.changeRecords, {
        rows: changed.map(({ edit, changes }) => ({ id: edit.id, changes })),
      }),
  ]);
}

/** Brings the relationships in line with the reference fields, and ties with their native one. */
async function relate(transaction: ManagedTransaction, outcomes: readonly Outcome[]) {
  const changed = outcomes.filter(({ before }) => before !== null);
  const stale = changed.filter(({ edit, before, after }) => nativeDiffers(edit, before, after));
  const moved = changed.map(({ edit, before, after }) => ({
    id: edit.id,
    fields: Object.keys(edit.subject.references).filter(
      (field) => JSON.stringify(before?.[field]) !== JSON.stringify(after[field]),
    ),
  }));
  const unlinked = moved.filter(({ fields }) => fields.length > 0);
  const movedFields = new Map(moved.map(({ id, fields }) => [id, new Set(fields)]));
  const links = outcomes.flatMap(({ edit, after }): Link[] =>
    linksOf(edit.subject, after).filter(
      (link) => movedFields.get(edit.id)?.has(link.field) ?? true,
    ),
  );
  const native = outcomes
    .filter(({ edit, before, after }) => before === null || nativeDiffers(edit, before, after))
    .flatMap(({ edit, after }) => nativeOf(edit.subject, after) ?? []);
  const [, , made] = await Promise.all([
    stale.length > 0 &&
      run(transaction, cards.removeNative, { ids: stale.map(({ edit }) => edit.id) }),
    unlinked.length > 0 && run(transaction, cards.unlinkRecords, { rows: unlinked }),
    links.length > 0 && run(transaction, cards.linkRecords, { rows: links }),
    native.length > 0 && run(transaction, cards.createNative, { rows: native }),
  ]);
  if (made && made.length !== links.length) throw new ProblemError('record.missing');
}

function nativeDiffers(edit: Edit, before: StoredRecord | null, after: StoredRecord): boolean {
  const was = before && nativeOf(edit.subject, before);
  return JSON.stringify(was) !== JSON.stringify(nativeOf(edit.subject, after));
}
