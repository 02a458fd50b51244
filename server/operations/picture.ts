// Everything that is stored, read as of one moment: what a backup holds and `doctor` looks at.
import type { z } from 'zod';
import { read, run, type Card } from '../database/card.js';
import type { Database } from '../database/driver.js';
import { findSchemaVersion } from '../database/schema.queries.js';
import { readStill } from '../database/still.js';
import { lastChange } from '../projection/projection.queries.js';
import * as cards from './store.queries.js';

export type Properties = Readonly<Record<string, unknown>>;

/** The nodes of one purpose; all but sessions and sign-in attempts, which a backup leaves out. */
export interface Stored {
  /** Version of the schema, null before the first start. */
  schema: number | null;
  /** Last number of the change log, null before the first start. */
  log: number | null;
  /** Records and accounts, by id. */
  records: readonly RecordNode[];
  /** The change log, by number. */
  changes: readonly Properties[];
  /** Idempotency keys, by hash. */
  keys: readonly Properties[];
}

type Counts = z.infer<typeof cards.countAll.row>;
export type RecordNode = z.infer<typeof cards.pageRecordNodes.row>;

/** A relationship that leaves a record; `to` is null when it leads to no record. */
export type Relationship = z.infer<typeof cards.pageRelationships.row>['links'][number] & {
  from: string;
};

/** What is stored, and what belongs to it without being in a backup. */
export interface Picture extends Stored {
  relationships: readonly Relationship[];
  sessions: readonly { hash: string; account: string }[];
  counts: Counts;
  /** Names of indexes that serve queries. */
  indexes: readonly string[];
}

type Transaction = Parameters<typeof run>[0];

const PAGE = 2_000;

/** What a backup holds. */
export const readStored = (database: Database): Promise<Stored> =>
  readStill(database, lastChange, storedIn);

/** What `doctor` looks at. */
export async function readPicture(database: Database): Promise<Picture> {
  const indexes = (await read(database, cards.onlineIndexes, {})).map(({ name }) => name);
  return readStill(database, lastChange, async (transaction) => {
    const stored = await storedIn(transaction);
    const linked = await pages(transaction, cards.pageRelationships, '', ({ id }) => id);
    const [counts] = await run(transaction, cards.countAll, {});
    if (!counts) throw new Error('the database does not count');
    return {
      ...stored,
      relationships: linked.flatMap(({ id, links }) =>
        links.map((link) => ({ from: id, ...link })),
      ),
      sessions: await pages(transaction, cards.pageSessions, '', ({ hash }) => hash),
      counts,
      indexes,
    };
  });
}

async function storedIn(transaction: Transaction): Promise<Stored> {
  const [schema] = await run(transaction, findSchemaVersion, {});
  const [log] = await run(transaction, lastChange, {});
  const changes = await pages(transaction, cards.pageChanges, 0, ({ properties }) =>
    Number(properties['seq']),
  );
  const keys = await pages(transaction, cards.pageKeys, '', ({ properties }) =>
    String(properties['hash']),
  );
  return {
    schema: schema?.version ?? null,
    log: log?.last ?? null,
    records: await pages(transaction, cards.pageRecordNodes, '', ({ properties }) =>
      String(properties['id']),
    ),
    changes: changes.map(({ properties }) => properties),
    keys: keys.map(({ properties }) => properties),
  };
}

/** All rows of a card that reads what comes after a mark. */
async function pages<M extends string | number, R>(
  transaction: Transaction,
  card: Card<{ after: M; count: number }, R>,
  first: M,
  markOf: (row: R) => M,
): Promise<R[]> {
  const rows: R[] = [];
  for (let after = first, more = true; more;) {
    const page = await run(transaction, card, { after, count: PAGE });
    for (const row of page) rows.push(row);
    const last = page.at(-1);
    if (last !== undefined) after = markOf(last);
    more = page.length === PAGE;
  }
  return rows;
}
