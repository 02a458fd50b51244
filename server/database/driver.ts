import neo4j, { type BookmarkManager, type Driver, type Session } from 'neo4j-driver';

export interface DatabaseAddress {
  uri: string;
  user: string;
  password: string;
  database: string;
}

/** A driver bound to one database: everything that talks to Neo4j is handed this. */
export interface Database {
  driver: Driver;
  name: string;
  /** What was committed last: every session begins after it, whichever server of a cluster it gets. */
  bookmarks: BookmarkManager;
  /** A driver with one connection of its own, to be closed: the pool may be busy without being dead. */
  openPulse: () => Driver;
}

/**
 * Milliseconds in which a connection that has answered is used again without being asked first: a
 * round trip less for every statement. What it meets when Neo4j froze meanwhile, `whileAlive` ends.
 */
const TRUSTED_FOR = 1_000;

/**
 * Opens a driver whose calls end: with the driver's defaults a frozen server hangs every query
 * (safety notes, E7).
 */
export function openDatabase(address: DatabaseAddress): Database {
  const open = (maxConnectionPoolSize: number): Driver =>
    neo4j.driver(address.uri, neo4j.auth.basic(address.user, address.password), {
      disableLosslessIntegers: true,
      connectionAcquisitionTimeout: 2_000,
      connectionTimeout: 5_000,
      connectionLivenessCheckTimeout: TRUSTED_FOR,
      maxTransactionRetryTime: 4_000,
      maxConnectionPoolSize,
    });
  return {
    driver: open(50),
    name: address.database,
    bookmarks: neo4j.bookmarkManager(),
    openPulse: () => open(1),
  };
}

/** Opens a session that sees whatever this process has written or read before. */
export const openSession = (
  { driver, name, bookmarks }: Database,
  defaultAccessMode: 'READ' | 'WRITE',
): Session => driver.session({ database: name, defaultAccessMode, bookmarkManager: bookmarks });

/** Milliseconds after which the server ends a transaction by itself. */
export const TRANSACTION_TIMEOUT = 10_000;

/** Neo4j answers nothing at all. */
export class UnavailableError extends Error {
  override readonly name = 'UnavailableError';
}

/** Whether an error says that the database cannot be reached or is not ready now. */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof UnavailableError) return true;
  if (!(error instanceof neo4j.Neo4jError)) return false;
  return (
    error.retriable ||
    error.code === neo4j.error.SERVICE_UNAVAILABLE ||
    error.code === neo4j.error.SESSION_EXPIRED ||
    error.code.includes('General.') ||
    // The driver gives this one no code of its own.
    error.message.startsWith('Connection acquisition timed out')
  );
}

/** Whether a uniqueness constraint refused a write. */
export function isTaken(error: unknown): boolean {
  return (
    error instanceof neo4j.Neo4jError &&
    error.code === 'Neo.ClientError.Schema.ConstraintValidationFailed'
  );
}
