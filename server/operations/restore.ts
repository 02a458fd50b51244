// Puts a backup into a database, in place of what is there. Outside the write wrapper: the history is
// brought back, not made.
import { inTransaction, read, run } from '../database/card.js';
import { decode, encode } from '../database/codec.js';
import type { Database } from '../database/driver.js';
import { linksOf, nativeOf } from '../database/links.js';
import { UNFINISHED, migrate, runSteps } from '../database/schema.js';
import { SCHEMA_STEPS, setSchemaVersion } from '../database/schema.queries.js';
import { createNative, createRecords, linkRecords } from '../database/write.queries.js';
import { contentHash } from './backup-file.js';
import { storageOf } from './known.js';
import { readStored, type Stored } from './picture.js';
import { createChanges, createKeys, pageRecordNodes, removeSome, setLog } from './store.queries.js';

/** Rows that one transaction writes. */
const BATCH = 1_000;

type Transaction = Parameters<Parameters<typeof inTransaction>[1]>[0];

/** Whether nobody has put anything into this database. */
export const isEmpty = async (database: Database): Promise<boolean> =>
  (await read(database, pageRecordNodes, { after: '', count: 1 })).length === 0;

/**
 * Replaces everything in the database and brings it to this program's version. Cut off half way it
 * leaves a database on which nothing starts until a restore comes to its end.
 * @throws Error with one sentence: a newer backup, an unknown kind of record, or what is stored
 * afterwards is not what the backup holds.
 */
export async function restoreStored(database: Database, stored: Stored): Promise<void> {
  const schema = stored.schema ?? 0;
  if (schema > SCHEMA_STEPS.length) {
    throw new Error('This backup was made by a newer Allymap: restore it with that one.');
  }
  const nodes = stored.records.map(({ properties }) => {
    const subject = storageOf(String(properties['id']));
    if (!subject) throw new Error('This backup has records of a kind that this Allymap lacks.');
    return { subject, record: decode(subject, properties) };
  });
  await inTransaction(database, (t) => run(t, setSchemaVersion, { version: UNFINISHED }));
  await removeAll(database);
  await runSteps(database, 0, schema);
  const inBatches = batchWriter(database);
  await inBatches(nodes, (t, batch) =>
    run(t, createRecords, {
      rows: batch.map(({ subject, record }) => ({
        label: subject.label,
        properties: encode(subject, record),
      })),
    }),
  );
  const links = nodes.flatMap(({ subject, record }) => linksOf(subject, record));
  await inBatches(links, (t, rows) => run(t, linkRecords, { rows }));
  const natives = nodes.flatMap(({ subject, record }) => nativeOf(subject, record) ?? []);
  await inBatches(natives, (t, rows) => run(t, createNative, { rows }));
  await inBatches(stored.changes, (t, rows) => run(t, createChanges, { rows }));
  await inBatches(stored.keys, (t, rows) => run(t, createKeys, { rows }));
  await inTransaction(database, (t) => run(t, setLog, { last: stored.log ?? 0 }));
  if (contentHash(await readStored(database)) !== contentHash(stored)) {
    throw new Error('What is stored now is not what the backup holds: restore again.');
  }
  await inTransaction(database, (t) => run(t, setSchemaVersion, { version: schema }));
  await migrate(database);
}

async function removeAll(database: Database): Promise<void> {
  for (let removed = BATCH; removed === BATCH;) {
    const [row] = await inTransaction(database, (t) => run(t, removeSome, { count: BATCH }));
    removed = row?.removed ?? 0;
  }
}

const batchWriter =
  (database: Database) =>
  async <T>(
    rows: readonly T[],
    write: (transaction: Transaction, batch: T[]) => Promise<unknown>,
  ): Promise<void> => {
    for (let at = 0; at < rows.length; at += BATCH) {
      await inTransaction(database, (t) => write(t, rows.slice(at, at + BATCH)));
    }
  };
