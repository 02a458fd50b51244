// The two worlds in the real database: A as the product writes it, B as what the oracle leaves of A.
import { ACCOUNT } from '../../server/domain/accounts/account.storage.js';
import type { Deps } from '../../server/domain/deps.js';
import { subjectOf, subjectOfId } from '../../server/contract/registry.js';
import { write } from '../../server/database/write.js';
import type { Viewer } from '../../server/visibility/viewer.js';
import { mayKnow, purgeNames, purgeRecords } from './purge.js';
import type { World } from './worlds.js';

type Stores = Pick<Deps, 'database' | 'projection'>;

async function cypher(
  { database }: Stores,
  text: string,
  parameters: object = {},
): Promise<Record<string, unknown>[]> {
  const { records } = await database.driver.executeQuery(text, parameters, {
    database: database.name,
  });
  return records.map((record) => record.toObject());
}

/** Writes world A, through the one write of the product, in place of whatever was there. */
export async function loadWorld(stores: Stores, { steps, viewer }: World): Promise<void> {
  await cypher(stores, 'MATCH (n) WHERE n:Change OR n:IdempotencyKey DELETE n');
  await cypher(stores, `MATCH (n:Record) WHERE NOT n:${ACCOUNT.label} DETACH DELETE n`);
  for (const { by, at, done } of steps) {
    await write(stores.database, {
      by,
      at,
      edits: done.map(({ after, operation }) => {
        const name = subjectOfId(after.id);
        if (name === undefined) throw new Error(`${after.id} is of no kind`);
        return {
          subject: subjectOf(name),
          id: after.id,
          operation,
          version: null,
          apply: () => after,
        };
      }),
    });
  }
  await giveRights(stores, viewer);
  await stores.projection.load();
}

/** The viewer's account gets the rights of this world; its session goes on. */
async function giveRights(
  stores: Stores,
  { account, clearance, circles, affiliation }: Viewer,
): Promise<void> {
  await cypher(
    stores,
    `MATCH (a:Record {id: $account})
     SET a.clearance = $clearance, a.memberOf = $circles, a.affiliation = $affiliation`,
    { account, clearance, circles, affiliation },
  );
}

/** Turns A into B: what the viewer may not know of is removed from the database, without a trace. */
export async function purgeWorld(stores: Stores, world: World): Promise<void> {
  const kept = keptIds(world);
  const known = new Set(
    world.steps
      .flatMap(({ done }) => done)
      .filter((one) => mayKnow(one, kept, world.viewer))
      .map(({ after }) => `${after.id} ${after.version}`),
  );
  const changes = await changesOf(stores);
  const gone = changes.filter(({ key }) => !known.has(key)).map(({ id }) => id);
  await cypher(
    stores,
    `MATCH (n:Record) WHERE NOT n:${ACCOUNT.label} AND NOT n.id IN $kept DETACH DELETE n`,
    { kept: [...kept] },
  );
  await cypher(stores, 'MATCH (c:Change) WHERE c.id IN $gone DELETE c', { gone });
  await purgeMaps(stores, kept);
  await cypher(
    stores,
    `MATCH (c:Change) WITH c ORDER BY c.seq WITH collect(c) AS entries
     UNWIND range(0, size(entries) - 1) AS place
     WITH entries[place] AS c, place SET c.seq = place + 1`,
  );
  await cypher(stores, `MATCH (l:Log {id: 'log'}) SET l.last = $last`, {
    last: changes.length - gone.length,
  });
  await stores.projection.load();
}

/** Saved maps and their histories lose the names of what is gone. */
async function purgeMaps(stores: Stores, kept: ReadonlySet<string>): Promise<void> {
  const rows = await cypher(
    stores,
    `MATCH (n) WHERE n.id STARTS WITH 'viw_' OR n.record STARTS WITH 'viw_'
     RETURN n.id AS id, properties(n) AS said`,
  );
  for (const { id, said } of rows) {
    const purged = Object.entries(said as Record<string, unknown>).map(([name, value]) => [
      name,
      typeof value === 'string' && /^[[{]/.test(value)
        ? JSON.stringify(purgeNames(JSON.parse(value), kept))
        : Array.isArray(value)
          ? purgeNames(value, kept)
          : value,
    ]);
    await cypher(stores, 'MATCH (n {id: $id}) SET n += $purged', {
      id,
      purged: Object.fromEntries(purged),
    });
  }
}

export const keptIds = ({ records, viewer }: World): Set<string> =>
  new Set(purgeRecords(records, viewer).map(({ id }) => id));

export interface StoredChangeKey {
  id: string;
  /** Record and version that it made. */
  key: string;
}

/** All entries of the change log. */
export async function changesOf(stores: Stores): Promise<StoredChangeKey[]> {
  const rows = await cypher(
    stores,
    `MATCH (c:Change) RETURN c.id AS id, c.record + ' ' + toString(c.version) AS key ORDER BY c.seq`,
  );
  return rows.map(({ id, key }) => ({ id: String(id), key: String(key) }));
}
