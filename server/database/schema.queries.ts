import { z } from 'zod';
import { card, nothing } from './card.js';

export const findSchemaVersion = card({
  name: 'schema.findVersion',
  text: `OPTIONAL MATCH (s:Schema {id: 'schema'}) RETURN s.version AS version`,
  example: {},
  row: z.object({ version: z.number().nullable() }),
});

export const setSchemaVersion = card({
  name: 'schema.setVersion',
  text: `MERGE (s:Schema {id: 'schema'}) SET s.version = $version`,
  example: { version: 1 },
  row: nothing,
});

/** Whether the first start has begun to fill this database and did not come to its end. */
export const findFilling = card({
  name: 'schema.findFilling',
  text: `OPTIONAL MATCH (s:Schema {id: 'schema'}) RETURN coalesce(s.filling, false) AS filling`,
  example: {},
  row: z.object({ filling: z.boolean() }),
});

export const setFilling = card({
  name: 'schema.setFilling',
  text: `MERGE (s:Schema {id: 'schema'}) SET s.filling = $filling`,
  example: { filling: true },
  row: nothing,
});

/** Statements of each version, in order. Every one can be run again. */
export const SCHEMA_STEPS: readonly (readonly string[])[] = [
  [
    `CREATE CONSTRAINT record_id IF NOT EXISTS FOR (n:Record) REQUIRE n.id IS UNIQUE`,
    `CREATE CONSTRAINT account_email IF NOT EXISTS FOR (n:Account) REQUIRE n.email IS UNIQUE`,
    `CREATE CONSTRAINT change_id IF NOT EXISTS FOR (n:Change) REQUIRE n.id IS UNIQUE`,
    `CREATE CONSTRAINT change_seq IF NOT EXISTS FOR (n:Change) REQUIRE n.seq IS UNIQUE`,
    `CREATE CONSTRAINT key_hash IF NOT EXISTS FOR (n:IdempotencyKey) REQUIRE n.hash IS UNIQUE`,
    `CREATE CONSTRAINT session_hash IF NOT EXISTS FOR (n:Session) REQUIRE n.hash IS UNIQUE`,
    `CREATE CONSTRAINT attempt_key IF NOT EXISTS FOR (n:SignInAttempt) REQUIRE n.key IS UNIQUE`,
    `CREATE CONSTRAINT schema_id IF NOT EXISTS FOR (n:Schema) REQUIRE n.id IS UNIQUE`,
    `CREATE CONSTRAINT log_id IF NOT EXISTS FOR (n:Log) REQUIRE n.id IS UNIQUE`,
    `CREATE INDEX change_record IF NOT EXISTS FOR (n:Change) ON (n.record)`,
    `CREATE INDEX change_write IF NOT EXISTS FOR (n:Change) ON (n.write)`,
    `CREATE INDEX change_by IF NOT EXISTS FOR (n:Change) ON (n.by)`,
    `CREATE INDEX session_account IF NOT EXISTS FOR (n:Session) ON (n.account)`,
    `CREATE FULLTEXT INDEX record_search IF NOT EXISTS FOR (n:Record) ON EACH [n.searchKey] OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'whitespace'}}`,
    `MERGE (l:Log {id: 'log'}) ON CREATE SET l.last = 0`,
    `CALL db.awaitIndexes(60)`,
  ],
  [
    `CREATE INDEX key_at IF NOT EXISTS FOR (n:IdempotencyKey) ON (n.at)`,
    `CALL db.awaitIndexes(60)`,
  ],
];
