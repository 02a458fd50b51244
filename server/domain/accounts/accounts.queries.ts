import { z } from 'zod';
import { card, nothing } from '../../database/card.js';

const Properties = z.record(z.string(), z.unknown());

export const accountByEmail = card({
  name: 'accounts.byEmail',
  text: `MATCH (a:Account {email: $email}) RETURN properties(a) AS properties`,
  example: { email: '' },
  row: z.object({ properties: Properties }),
});

export const pageAccounts = card({
  name: 'accounts.page',
  text: `MATCH (a:Account) WHERE a.email > $after AND ($key IS NULL OR a.key = $key)
    RETURN properties(a) AS properties ORDER BY a.email LIMIT $count`,
  example: { after: '', count: 1, key: null as string | null },
  row: z.object({ properties: Properties }),
});

/** Ids of accounts that administer and are not disabled. */
export const liveAdministrators = card({
  name: 'accounts.liveAdministrators',
  text: `MATCH (a:Account) WHERE a.email > '' AND NOT a.disabled AND 'administrator' IN a.roles
    RETURN a.id AS id`,
  example: {},
  row: z.object({ id: z.string() }),
});

/** A live session with its account, and the number of the last change of any record. */
export const findSession = card({
  name: 'sessions.find',
  text: `MATCH (s:Session {hash: $hash})
    MATCH (a:Record {id: s.account})
    MATCH (l:Log {id: 'log'})
    RETURN s.data AS data, s.lastSeen AS lastSeen, s.startedAt AS startedAt,
      properties(a) AS properties, l.last AS lastChange`,
  example: { hash: '' },
  row: z.object({
    data: z.string(),
    lastSeen: z.string(),
    startedAt: z.string(),
    properties: Properties,
    lastChange: z.number(),
  }),
});

export const saveSession = card({
  name: 'sessions.save',
  text: `MERGE (s:Session {hash: $hash})
    ON CREATE SET s.startedAt = $at
    SET s.account = $account, s.data = $data, s.lastSeen = $at`,
  example: { hash: '', account: '', data: '', at: '' },
  row: nothing,
});

export const touchSession = card({
  name: 'sessions.touch',
  text: `MATCH (s:Session {hash: $hash}) SET s.lastSeen = $at`,
  example: { hash: '', at: '' },
  row: nothing,
});

export const endSession = card({
  name: 'sessions.end',
  text: `MATCH (s:Session {hash: $hash}) DELETE s`,
  example: { hash: '' },
  row: nothing,
});

/** Ends all sessions of an account, but the one named (the empty text names none). */
export const endSessionsOf = card({
  name: 'sessions.endAllOf',
  text: `MATCH (s:Session {account: $account}) WHERE s.hash <> $but DELETE s`,
  example: { account: '', but: '' },
  row: nothing,
});

export const findAttempts = card({
  name: 'attempts.find',
  text: `MATCH (t:SignInAttempt {key: $key}) RETURN t.failed AS failed, t.until AS until`,
  example: { key: '' },
  row: z.object({ failed: z.number(), until: z.string() }),
});

export const noteAttempt = card({
  name: 'attempts.note',
  text: `MERGE (t:SignInAttempt {key: $key}) SET t.failed = $failed, t.until = $until`,
  example: { key: '', failed: 0, until: '' },
  row: nothing,
});
