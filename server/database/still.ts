// Reading everything as of one moment from a database that others write to. Neo4j shows each read
// the newest commit, so a long reading mixes moments; the log's last number tells whether it did.
import type { ManagedTransaction } from 'neo4j-driver';
import { run, type Card } from './card.js';
import { openSession, type Database } from './driver.js';

/** Longest time that one reading of everything may take, in ms. */
const READING_TIMEOUT = 300_000;
const TRIES = 5;

/**
 * Runs reads in one transaction, again while a write was committed during them.
 * `moment` must return another row after each write. No lock is taken: nobody waits for it.
 * @throws Error with one sentence when writing never paused.
 */
export async function readStill<R, T>(
  database: Database,
  moment: Card<Record<string, never>, R>,
  work: (transaction: ManagedTransaction) => Promise<T>,
): Promise<T> {
  const session = openSession(database, 'READ');
  const now = async (transaction: ManagedTransaction) =>
    JSON.stringify(await run(transaction, moment, {}));
  try {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const read = await session.executeRead(
        async (transaction) => {
          const before = await now(transaction);
          const value = await work(transaction);
          return (await now(transaction)) === before ? { value } : null;
        },
        { timeout: READING_TIMEOUT },
      );
      if (read) return read.value;
    }
    throw new Error('Writing never paused while everything was read; try again in a moment.');
  } finally {
    await session.close();
  }
}
