// Sessions: kept in Neo4j by the hash of their id, so that they can be ended from the server.
import { createHash } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import session, { Store, type SessionData } from 'express-session';
import { z } from 'zod';
import { permissionsOf } from '../../contract/permissions.js';
import { inTransaction, read, run } from '../../database/card.js';
import { decode } from '../../database/codec.js';
import type { Database } from '../../database/driver.js';
import { ACCOUNT, readAccountRecord, type StoredAccount } from './account.storage.js';
import { endSession, findSession, saveSession, touchSession } from './accounts.queries.js';
import type { Caller } from '../../caller.js';

declare module 'express-session' {
  interface SessionData {
    account: string;
    sharedComputer: boolean;
    /** Read with the session at each request; never stored in it. */
    signedIn: SignedIn;
  }
}

export interface SignedIn {
  account: StoredAccount;
  caller: Caller;
  /** Hash that names this session in the database. */
  session: string;
  idleMinutes: number;
  /** Number of the last entry of the change log when the request began. */
  lastChange: number;
}

/** A session as it is stored: whose it is, and what its cookie was made with. */
const StoredSession = z.object({
  account: z.string(),
  sharedComputer: z.boolean(),
  cookie: z.object({
    originalMaxAge: z.number().nullable(),
    httpOnly: z.boolean(),
    sameSite: z.literal('strict'),
    secure: z.boolean(),
    path: z.string(),
  }),
});

const MINUTE = 60_000;
const IDLE_MINUTES = { own: 12 * 60, shared: 5 };
const ABSOLUTE_HOURS = 24 * 7;

const hashSession = (id: string): string => createHash('sha256').update(id).digest('base64url');

interface SessionOptions {
  database: Database;
  secret: string;
  secure: boolean;
  now: () => Date;
}

/** The session middleware: cookie HttpOnly, SameSite=Strict; nothing is stored before sign-in. */
export function sessions(options: SessionOptions): RequestHandler {
  return session({
    name: options.secure ? '__Host-allymap' : 'allymap',
    secret: options.secret,
    store: new Neo4jSessions(options),
    resave: false,
    saveUninitialized: false,
    cookie: { httpOnly: true, sameSite: 'strict', secure: options.secure, path: '/' },
  });
}

/** Who is signed in. The account is read at each request: a right that was taken is gone at once. */
export const whoIs = (request: Request): Promise<SignedIn | null> =>
  Promise.resolve(request.session.signedIn ?? null);

/** Rights of an account as services take them. */
export function callerOf(account: StoredAccount): Caller {
  const { id, clearance, memberOf, affiliation, roles } = account;
  return {
    viewer: { account: id, clearance, circles: memberOf, affiliation },
    permissions: permissionsOf(roles),
  };
}

/**
 * The session that a hash names, as long as it is open; null for one that was unused or there too long,
 * or whose account is disabled.
 */
export async function findOpenSession(database: Database, hash: string, now: Date) {
  const [row] = await read(database, findSession, { hash });
  if (!row) return null;
  const account = readAccountRecord(decode(ACCOUNT, row.properties));
  const data = StoredSession.parse(JSON.parse(row.data));
  const idleMinutes = data.sharedComputer ? IDLE_MINUTES.shared : IDLE_MINUTES.own;
  const idle = now.getTime() - Date.parse(row.lastSeen);
  const age = now.getTime() - Date.parse(row.startedAt);
  const isOver = idle > idleMinutes * MINUTE || age > ABSOLUTE_HOURS * 60 * MINUTE;
  if (account.disabled || isOver) return null;
  return { account, data, idle, idleMinutes, lastChange: row.lastChange };
}

class Neo4jSessions extends Store {
  readonly #database: Database;
  readonly #now: () => Date;

  constructor({ database, now }: SessionOptions) {
    super();
    this.#database = database;
    this.#now = now;
  }

  override get(id: string, done: (error: unknown, session?: SessionData | null) => void): void {
    this.#find(id).then((found) => done(null, found), done);
  }

  override set(id: string, data: SessionData, done?: (error?: unknown) => void): void {
    const { cookie, account, sharedComputer } = data;
    const parameters = {
      hash: hashSession(id),
      account,
      data: JSON.stringify({ cookie, account, sharedComputer }),
      at: this.#now().toISOString(),
    };
    inTransaction(this.#database, (t) => run(t, saveSession, parameters)).then(
      () => done?.(),
      (error: unknown) => done?.(error),
    );
  }

  override destroy(id: string, done?: (error?: unknown) => void): void {
    inTransaction(this.#database, (t) => run(t, endSession, { hash: hashSession(id) })).then(
      () => done?.(),
      (error: unknown) => done?.(error),
    );
  }

  /** Called by the middleware at the end of every request; `get` has touched it already. */
  override touch(_id: string, _data: SessionData, done?: () => void): void {
    done?.();
  }

  async #find(id: string): Promise<SessionData | null> {
    const hash = hashSession(id);
    const now = this.#now();
    const open = await findOpenSession(this.#database, hash, now);
    if (!open) return null;
    const { account, data, idle, idleMinutes, lastChange } = open;
    if (idle > MINUTE) {
      await inTransaction(this.#database, (t) =>
        run(t, touchSession, { hash, at: now.toISOString() }),
      );
    }
    return {
      ...data,
      signedIn: { account, caller: callerOf(account), session: hash, idleMinutes, lastChange },
    };
  }
}
