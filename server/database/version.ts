import neo4j from 'neo4j-driver';
import type { Database } from './driver.js';

/** Oldest server whose Cypher the cards use (dynamic labels and types came with 5.26). */
const OLDEST = [5, 26] as const;

/**
 * Asks the server who it is.
 * @throws Error with one sentence: not reachable, wrong password, too old.
 */
export async function requireSupported({ driver, name }: Database, uri: string): Promise<void> {
  const info = await driver.getServerInfo({ database: name }).catch((error: unknown) => {
    throw new Error(explain(error, uri), { cause: error });
  });
  if (isSupported(info.agent)) return;
  throw new Error(
    `The server at ${uri} is ${info.agent ?? 'unknown'}; Neo4j ${OLDEST.join('.')} or newer is needed.`,
  );
}

/** Whether a server that calls itself so (`Neo4j/5.26.0`) is new enough; one without a number is not. */
export function isSupported(agent: string | undefined): boolean {
  const found = /(\d+)\.(\d+)/.exec(agent ?? '');
  const [major, minor] = [Number(found?.[1] ?? 0), Number(found?.[2] ?? 0)];
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}

function explain(error: unknown, uri: string): string {
  if (!(error instanceof neo4j.Neo4jError)) return `No Neo4j answers at ${uri}.`;
  if (error.code.startsWith('Neo.ClientError.Security')) {
    return `Neo4j at ${uri} refuses NEO4J_USER and NEO4J_PASSWORD.`;
  }
  if (error.code === 'Neo.ClientError.Database.DatabaseNotFound') {
    return `Neo4j at ${uri} has no database of the name in NEO4J_DATABASE.`;
  }
  return `No Neo4j answers at ${uri}. Is it running, and is NEO4J_URI right?`;
}
