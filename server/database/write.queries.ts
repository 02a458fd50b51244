// Cards of the one write: key, locks, creation, change, links, native relationship, history.
import { z } from 'zod';
import { card, nothing } from './card.js';

const Properties = z.record(z.string(), z.unknown());

/**
 * Opens a write: takes its key or finds what the key did before, takes the write locks of records in
 * the order of the ids given, and reads records. Under their locks nobody else can change them now.
 */
export const openWrite = card({
  name: 'write.open',
  text: `MERGE (k:IdempotencyKey {hash: $hash})
    ON CREATE SET k.bodyHash = $bodyHash, k.write = $write, k.records = $records, k.at = $at,
      k._new = true
    WITH k, k._new IS NOT NULL AS isNew
    REMOVE k._new
    WITH k, isNew
    CALL (isNew) {
      UNWIND CASE WHEN isNew THEN $locked ELSE [] END AS id
      MATCH (r:Record {id: id})
      SET r._lock = true REMOVE r._lock
      RETURN count(r) AS held
    }
    CALL (isNew, held) {
      UNWIND CASE WHEN isNew AND held >= 0 THEN $read ELSE [] END AS id
      MATCH (r:Record {id: id})
      RETURN collect(properties(r)) AS found
    }
    RETURN isNew, k.bodyHash AS bodyHash, k.write AS write, k.records AS records, found`,
  example: {
    hash: '',
    bodyHash: '',
    write: '',
    records: [] as string[],
    at: '',
    locked: [] as string[],
    read: [] as string[],
  },
  row: z.object({
    isNew: z.boolean(),
    bodyHash: z.string(),
    write: z.string(),
    records: z.array(z.string()),
    found: z.array(Properties),
  }),
});

/** Removes keys of writes before a time, so many at once. */
export const removeKeysBefore = card({
  name: 'write.removeKeysBefore',
  text: `MATCH (k:IdempotencyKey) WHERE k.at < $before
    WITH k LIMIT $count DELETE k RETURN count(*) AS removed`,
  example: { before: '', count: 1 },
  row: z.object({ removed: z.number() }),
});

/** Takes the write lock of each record, in the order of the ids given. */
export const lockRecords = card({
  name: 'write.lockRecords',
  text: `UNWIND $ids AS id
    MATCH (r:Record {id: id})
    SET r._lock = true REMOVE r._lock
    RETURN r.id AS id`,
  example: { ids: [] as string[] },
  row: z.object({ id: z.string() }),
});

/** Reads records whose locks are held: what it returns nobody else can change now. */
export const readLocked = card({
  name: 'write.readLocked',
  text: `UNWIND $ids AS id MATCH (r:Record {id: id}) RETURN properties(r) AS properties`,
  example: { ids: [] as string[] },
  row: z.object({ properties: Properties }),
});

export const createRecords = card({
  name: 'write.createRecords',
  text: `UNWIND $rows AS row
    CREATE (r:Record:$(row.label))
    SET r = row.properties`,
  example: { rows: [] as { label: string; properties: Record<string, unknown> }[] },
  row: nothing,
});

/** Sets properties that changed; null takes one away. */
export const changeRecords = card({
  name: 'write.changeRecords',
  text: `UNWIND $rows AS row
    MATCH (r:Record {id: row.id})
    SET r += row.changes`,
  example: { rows: [] as { id: string; changes: Record<string, unknown> }[] },
  row: nothing,
});

/** Removes the relationships that mirror reference fields, before they are written anew. */
export const unlinkRecords = card({
  name: 'write.unlinkRecords',
  text: `UNWIND $rows AS row
    MATCH (:Record {id: row.id})-[l]->(:Record)
    WHERE l.field IN row.fields
    DELETE l`,
  example: { rows: [] as { id: string; fields: string[] }[] },
  row: nothing,
});

export const linkRecords = card({
  name: 'write.linkRecords',
  text: `UNWIND $rows AS row
    MATCH (r:Record {id: row.id})
    MATCH (target:Record {id: row.to})
    CREATE (r)-[:$(row.relationship) {field: row.field, position: row.position}]->(target)
    RETURN row.id AS id`,
  example: {
    rows: [] as { id: string; to: string; relationship: string; field: string; position: number }[],
  },
  row: z.object({ id: z.string() }),
});

/** Removes the native relationship of ties that are retired or whose ends or type change. */
export const removeNative = card({
  name: 'write.removeNative',
  text: `UNWIND $ids AS id
    MATCH (:Record {id: id})-[:FROM]->(a:Record)-[n {tieId: id}]->(:Record)
    DELETE n`,
  example: { ids: [] as string[] },
  row: nothing,
});

/** One native relationship between the ends of a tie, for people who walk the graph by hand. */
export const createNative = card({
  name: 'write.createNative',
  text: `UNWIND $rows AS row
    MATCH (a:Record {id: row.from})
    MATCH (b:Record {id: row.to})
    CREATE (a)-[:$(row.type) {tieId: row.id}]->(b)`,
  example: { rows: [] as { id: string; from: string; to: string; type: string }[] },
  row: nothing,
});

/**
 * Gives entries the next numbers of the change log and writes them. The log's lock makes the order
 * of commits the order of numbers.
 */
export const appendChanges = card({
  name: 'write.appendChanges',
  text: `MATCH (l:Log {id: 'log'})
    SET l._lock = true REMOVE l._lock
    WITH l, l.last AS before
    SET l.last = before + size($rows)
    WITH before
    UNWIND range(1, size($rows)) AS place
    CREATE (c:Change)
    SET c = $rows[place - 1], c.seq = before + place
    RETURN max(c.seq) AS last`,
  example: { rows: [] as Record<string, unknown>[] },
  row: z.object({ last: z.number() }),
});
