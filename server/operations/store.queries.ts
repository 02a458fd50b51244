// Cards that read the whole store in pages, and write it anew.
import { z } from 'zod';
import { card, nothing } from '../database/card.js';

const Properties = z.record(z.string(), z.unknown());
const Page = z.object({ properties: Properties });

export const pageRecordNodes = card({
  name: 'operations.pageRecordNodes',
  text: `MATCH (r:Record) WHERE r.id > $after
    RETURN properties(r) AS properties, labels(r) AS labels ORDER BY r.id LIMIT $count`,
  example: { after: '', count: 1 },
  row: z.object({ properties: Properties, labels: z.array(z.string()) }),
});

/** Relationships that leave a page of records. */
export const pageRelationships = card({
  name: 'operations.pageRelationships',
  text: `MATCH (r:Record) WHERE r.id > $after
    WITH r ORDER BY r.id LIMIT $count
    OPTIONAL MATCH (r)-[l]->(t)
    WITH r, collect({type: type(l), to: t.id, field: l.field, position: l.position, tieId: l.tieId}) AS links
    RETURN r.id AS id, [link IN links WHERE link.type IS NOT NULL] AS links ORDER BY id`,
  example: { after: '', count: 1 },
  row: z.object({
    id: z.string(),
    links: z.array(
      z.object({
        type: z.string(),
        to: z.string().nullable(),
        field: z.string().nullable(),
        position: z.number().nullable(),
        tieId: z.string().nullable(),
      }),
    ),
  }),
});

export const pageChanges = card({
  name: 'operations.pageChanges',
  text: `MATCH (c:Change) WHERE c.seq > $after
    RETURN properties(c) AS properties ORDER BY c.seq LIMIT $count`,
  example: { after: 0, count: 1 },
  row: Page,
});

export const pageKeys = card({
  name: 'operations.pageKeys',
  text: `MATCH (k:IdempotencyKey) WHERE k.hash > $after
    RETURN properties(k) AS properties ORDER BY k.hash LIMIT $count`,
  example: { after: '', count: 1 },
  row: Page,
});

export const pageSessions = card({
  name: 'operations.pageSessions',
  text: `MATCH (s:Session) WHERE s.hash > $after
    RETURN s.hash AS hash, s.account AS account ORDER BY s.hash LIMIT $count`,
  example: { after: '', count: 1 },
  row: z.object({ hash: z.string(), account: z.string() }),
});

/** Nodes and relationships of any kind, from the count store. */
export const countAll = card({
  name: 'operations.countAll',
  text: `CALL () { MATCH (n) RETURN count(n) AS nodes }
    CALL () { MATCH ()-[l]->() RETURN count(l) AS relationships }
    CALL () { MATCH (s:Session) RETURN count(s) AS sessions }
    CALL () { MATCH (a:SignInAttempt) RETURN count(a) AS attempts }
    RETURN nodes, relationships, sessions, attempts`,
  example: {},
  row: z.object({
    nodes: z.number(),
    relationships: z.number(),
    sessions: z.number(),
    attempts: z.number(),
  }),
});

/** Names of the indexes that serve queries now; each uniqueness constraint owns one. */
export const onlineIndexes = card({
  name: 'operations.onlineIndexes',
  text: `SHOW INDEXES YIELD name, state WHERE state = 'ONLINE' RETURN name`,
  example: {},
  row: z.object({ name: z.string() }),
});

/** Removes some nodes, all but the schema's, with their relationships. Used by a restore alone. */
export const removeSome = card({
  name: 'operations.removeSome',
  text: `MATCH (n) WHERE NOT n:Schema WITH n LIMIT $count DETACH DELETE n RETURN count(*) AS removed`,
  example: { count: 1 },
  row: z.object({ removed: z.number() }),
});

export const createKeys = card({
  name: 'operations.createKeys',
  text: `UNWIND $rows AS row CREATE (k:IdempotencyKey) SET k = row`,
  example: { rows: [] as Record<string, unknown>[] },
  row: nothing,
});

export const createChanges = card({
  name: 'operations.createChanges',
  text: `UNWIND $rows AS row CREATE (c:Change) SET c = row`,
  example: { rows: [] as Record<string, unknown>[] },
  row: nothing,
});

export const setLog = card({
  name: 'operations.setLog',
  text: `MERGE (l:Log {id: 'log'}) SET l.last = $last`,
  example: { last: 0 },
  row: nothing,
});
