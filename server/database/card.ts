// A card is one named piece of Cypher with the shape of its parameters and rows. All Cypher is on
// cards in *.queries.ts, so that a test can EXPLAIN every one against the real engine.
import neo4j, { type ManagedTransaction, type QueryResult, type Session } from 'neo4j-driver';
import { z } from 'zod';
import { whileAlive } from './alive.js';
import { TRANSACTION_TIMEOUT, openSession, type Database } from './driver.js';

export interface Card<P extends Record<string, unknown>, R> {
  name: string;
  text: string;
  /** Example parameters, for EXPLAIN. */
  example: P;
  row: z.ZodType<R>;
}

const CARDS: Card<Record<string, unknown>, unknown>[] = [];

/** Declares a card; `example` types the parameters and serves the EXPLAIN test. */
export function card<P extends Record<string, unknown>, R>(definition: Card<P, R>): Card<P, R> {
  CARDS.push(definition);
  return definition;
}

/** Every card declared so far. */
export const allCards = (): readonly Card<Record<string, unknown>, unknown>[] => CARDS;

/** Row schema of cards that return nothing. */
export const nothing = z.object({});

// Neo4j stores a JavaScript number as a float unless told that it is an integer.
function toNeo4j(value: unknown): unknown {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return neo4j.int(value);
  if (Array.isArray(value)) return value.map(toNeo4j);
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toNeo4j(inner)]));
  }
  return value;
}

/** Runs a card inside a transaction. */
export async function run<P extends Record<string, unknown>, R>(
  transaction: ManagedTransaction,
  { text, row }: Card<P, R>,
  parameters: P,
): Promise<R[]> {
  return rowsOf(await transaction.run(text, toNeo4j(parameters)), row);
}

const rowsOf = <R>({ records }: QueryResult, row: z.ZodType<R>): R[] =>
  records.map((record) => row.parse(record.toObject()));

/**
 * Runs a reading card by itself, in one round trip: no messages begin and end a transaction. What
 * the driver repeats in those, after a broken connection, is repeated here, once.
 * @throws as `whileAlive`
 */
export async function read<P extends Record<string, unknown>, R>(
  database: Database,
  { text, row }: Card<P, R>,
  parameters: P,
): Promise<R[]> {
  const attempt = () =>
    inSession(database, 'READ', (session) =>
      session.run(text, toNeo4j(parameters), { timeout: TRANSACTION_TIMEOUT }),
    );
  const result = await attempt().catch((error: unknown) => {
    if (neo4j.isRetryableError(error)) return attempt();
    throw error;
  });
  return rowsOf(result, row);
}

/**
 * Runs work in one writing transaction. The driver may run it again: it must be pure.
 * @throws as `whileAlive`
 */
export function inTransaction<T>(
  database: Database,
  work: (transaction: ManagedTransaction) => Promise<T>,
): Promise<T> {
  return inSession(database, 'WRITE', (session) =>
    session.executeWrite(work, { timeout: TRANSACTION_TIMEOUT }),
  );
}

function inSession<T>(
  database: Database,
  defaultAccessMode: 'READ' | 'WRITE',
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const session = openSession(database, defaultAccessMode);
  return whileAlive(
    database,
    work(session).finally(() => session.close()),
  );
}
