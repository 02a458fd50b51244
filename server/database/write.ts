// The one way to write: idempotency key, locks, version check, changes and their history entries
// in one transaction. The driver may run the transaction again when the answer to COMMIT is lost,
// so everything that makes a write unique is fixed before it begins.
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
  const attempt = () =>
    inTransaction(database, async (transaction): Promise<Written> => {
      const [earlier] = await run(transaction, cards.findKey, { hash: key.hash });
      if (earlier) {
        if (earlier.bodyHash !== key.bodyHash) throw new ProblemError('key.reused');
        return { write: earlier.write, records: earlier.records, replayed: earlier.write !== id };
      }
      await run(transaction, cards.createKey, { ...key, write: id, records, at: request.at });
      await applyEdits(transaction, id, request, edits);
      return { write: id, records, replayed: false };
    });
  try {
    return await attempt();
  } catch (error) {
    if (!isTaken(error)) throw error;
    // Another request with the same key won the race: its answer is ours. Otherwise it is a
    // constraint on the data, and the second try says so again.
    return await attempt().catch((second: unknown) => {
      throw isTaken(second) ? new ProblemError('record.exists', { cause: second }) : second;
    });
  }
}

interface Outcome {
  edit: Edit;
  before: StoredRecord | null;
  after: StoredRecord;
}

async function applyEdits(
  transaction: ManagedTransaction,
  id: string,
  request: Write,
  edits: readonly Edit[],
): Promise<void> {
  const { held } = request;
  const current = await lock(transaction, edits, held?.ids);
  held?.check(held.ids.flatMap((ref) => decodeFound(held.subject, current.get(ref))));
  const outcomes = edits.map((edit): Outcome => {
    const properties = current.get(edit.id);
    const before = properties ? decode(edit.subject, properties) : null;
    if ((before === null) !== (edit.operation === 'created')) {
      throw new ProblemError(before === null ? 'record.missing' : 'record.exists');
    }
    if (before && edit.version !== null && before.version !== edit.version) {
      throw new ProblemError('record.changed');
    }
    const after = { ...edit.apply(before), version: (before?.version ?? 0) + 1 };
    return { edit, before, after };
  });
  await store(transaction, outcomes);
  await relate(transaction, outcomes);
  const [numbers] = await run(transaction, cards.takeNumbers, { count: outcomes.length });
  const first = (numbers?.last ?? outcomes.length) - outcomes.length + 1;
  await run(transaction, cards.createChanges, {
    rows: outcomes.map(({ edit, before, after }, index) =>
      changeRow({ write: id, seq: first + index, request, edit, before, after }),
    ),
  });
}

const decodeFound = (subject: Storage, properties: Record<string, unknown> | undefined) =>
  properties ? [decode(subject, properties)] : [];

/** Locks are taken in the order of the ids, so that two writes never wait for each other. */
async function lock(
  transaction: ManagedTransaction,
  edits: readonly Edit[],
  held: readonly string[] = [],
) {
  const edited = edits.filter((edit) => edit.operation !== 'created').map((edit) => edit.id);
  const ids = [...edited, ...held].sort();
  if (ids.length > 0) await run(transaction, cards.lockRecords, { ids });
  const wanted = [...edits.map((edit) => edit.id), ...held];
  const rows = await run(transaction, cards.readLocked, { ids: wanted });
  return new Map(rows.map(({ properties }) => [String(properties['id']), properties]));
}

async function store(transaction: ManagedTransaction, outcomes: readonly Outcome[]) {
  const created = outcomes.filter(({ before }) => before === null);
  const changed = outcomes.filter(({ before }) => before !== null);
  if (created.length > 0) {
    await run(transaction, cards.createRecords, {
      rows: created.map(({ edit, after }) => ({
        label: edit.subject.label,
        properties: encode(edit.subject, after),
      })),
    });
  }
  if (changed.length > 0) {
    await run(transaction, cards.replaceRecords, {
      rows: changed.map(({ edit, after }) => ({
        id: edit.id,
        properties: encode(edit.subject, after),
      })),
    });
  }
}

/** Brings the relationships in line with the reference fields, and ties with their native one. */
async function relate(transaction: ManagedTransaction, outcomes: readonly Outcome[]) {
  const changed = outcomes.filter(({ before }) => before !== null);
  const stale = changed.filter(({ edit, before, after }) => nativeDiffers(edit, before, after));
  if (stale.length > 0) {
    await run(transaction, cards.removeNative, { ids: stale.map(({ edit }) => edit.id) });
  }
  const moved = changed.map(({ edit, before, after }) => ({
    id: edit.id,
    fields: Object.keys(edit.subject.references).filter(
      (field) => JSON.stringify(before?.[field]) !== JSON.stringify(after[field]),
    ),
  }));
  const unlinked = moved.filter(({ fields }) => fields.length > 0);
  if (unlinked.length > 0) await run(transaction, cards.unlinkRecords, { rows: unlinked });
  const movedFields = new Map(moved.map(({ id, fields }) => [id, new Set(fields)]));
  const links = outcomes.flatMap(({ edit, after }): Link[] =>
    linksOf(edit.subject, after).filter(
      (link) => movedFields.get(edit.id)?.has(link.field) ?? true,
    ),
  );
  if (links.length > 0) {
    const made = await run(transaction, cards.linkRecords, { rows: links });
    if (made.length !== links.length) throw new ProblemError('record.missing');
  }
  const native = outcomes
    .filter(({ edit, before, after }) => before === null || nativeDiffers(edit, before, after))
    .flatMap(({ edit, after }) => nativeOf(edit.subject, after) ?? []);
  if (native.length > 0) await run(transaction, cards.createNative, { rows: native });
}

function nativeDiffers(edit: Edit, before: StoredRecord | null, after: StoredRecord): boolean {
  const was = before && nativeOf(edit.subject, before);
  return JSON.stringify(was) !== JSON.stringify(nativeOf(edit.subject, after));
}
