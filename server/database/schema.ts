// Numbered migrations (constraints, indexes, the log counter), search keys of this program, and the note that a database is being
// filled. They run outside the write wrapper.
import { openSession, type Database } from './driver.js';
import {
  SCHEMA_STEPS,
  findFilling,
  findSchemaVersion,
  setFilling,
  setSchemaVersion,
} from './schema.queries.js';
import { inTransaction, read, run } from './card.js';
import { renewSearchKeys } from './search-keys.js';

/** Version of a database into which a restore did not come to its end. */
export const UNFINISHED = -1;

/**
 * Brings an empty or older database to the version of this program.
 * @throws Error with one sentence: made by a newer program, or half restored.
 */
export async function migrate(database: Database): Promise<void> {
  const [state] = await read(database, findSchemaVersion, {});
  const done = state?.version ?? 0;
  if (done > SCHEMA_STEPS.length) {
    throw new Error(
      `The database has schema version ${done}; this program knows ${SCHEMA_STEPS.length}. Use the newer program.`,
    );
  }
  if (done === UNFINISHED) {
    throw new Error('A restore into this database was cut off: run npm run restore again.');
  }
  for (let version = done + 1; version <= SCHEMA_STEPS.length; version += 1) {
    await runSteps(database, version - 1, version);
    await inTransaction(database, (transaction) => run(transaction, setSchemaVersion, { version }));
  }
  await renewSearchKeys(database);
}

/** Makes the constraints and indexes of the versions after `from`, up to `to`. */
export async function runSteps(database: Database, from: number, to: number): Promise<void> {
  for (const statement of SCHEMA_STEPS.slice(from, to).flat()) {
    const session = openSession(database, 'WRITE');
    try {
      await session.run(statement);
    } finally {
      await session.close();
    }
  }
}

/** Runs what fills an empty database; cut off half way it leaves a note, and must be run again. */
export async function fill(database: Database, work: () => Promise<void>): Promise<void> {
  const note = (filling: boolean) =>
    inTransaction(database, (transaction) => run(transaction, setFilling, { filling }));
  await note(true);
  await work();
  await note(false);
}

/** Whether filling this database was cut off. */
export async function isHalfFilled(database: Database): Promise<boolean> {
  return (await read(database, findFilling, {}))[0]?.filling ?? false;
}
