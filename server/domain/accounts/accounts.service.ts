// Accounts: create, read, change rights; who may sign in.
import type { Account, AccountDraft, AccountPatch } from '../../contract/accounts.js';
import type { Page } from '../../contract/subjects.js';
import { inTransaction, read, run } from '../../database/card.js';
import { decode } from '../../database/codec.js';
import { recordsById } from '../../database/records.queries.js';
import type { Database } from '../../database/driver.js';
import { write, type Write } from '../../database/write.js';
import { newId } from '../../ids.js';
import { ProblemError } from '../../problem-error.js';
import type { WriteContext } from '../../caller.js';
import type { Deps } from '../deps.js';
import { makeCursor, readCursor } from '../records/cursor.js';
import { ACCOUNT, readAccountRecord, toAccount, type StoredAccount } from './account.storage.js';
import {
  accountByEmail,
  endSessionsOf,
  liveAdministrators,
  pageAccounts,
} from './accounts.queries.js';
import { hashPassword } from './passwords.js';
import { checkAdministered, checkRights, isAdministrator } from './rights.rules.js';

/** Address of the first administrator until somebody gives another. */
export const ADMINISTRATOR_EMAIL = 'administrator@localhost';

/** What the cursor of a list of accounts holds: the last e-mail address. */
const ADDRESS = /^[^\s@]+@[^\s@]+$/;

type AccountDeps = Pick<Deps, 'database' | 'now'>;

export async function listAccounts(
  { database }: AccountDeps,
  {
    limit,
    cursor,
    key,
  }: {
    limit: number;
    cursor?: string | undefined;
    key?: string | undefined;
  },
): Promise<Page<Account>> {
  const after = readCursor(cursor, ADDRESS);
  const rows = await read(database, pageAccounts, { after, count: limit + 1, key: key ?? null });
  const items = rows.slice(0, limit).map(({ properties }) => toAccount(stored(properties)));
  const last = items.at(-1)?.email;
  const more = rows.length > limit && last !== undefined;
  return { items, next: more ? makeCursor(last) : null };
}

/** The stored account of an id. @throws ProblemError `record.missing` */
export async function findAccount({ database }: AccountDeps, id: string): Promise<StoredAccount> {
  const [row] = await read(database, recordsById, { ids: [id] });
  if (!row || !id.startsWith(ACCOUNT.prefix)) throw new ProblemError('record.missing');
  return stored(row.properties);
}

export async function findAccountByEmail(
  { database }: AccountDeps,
  email: string,
): Promise<StoredAccount | null> {
  const [row] = await read(database, accountByEmail, { email: email.trim().toLowerCase() });
  return row ? stored(row.properties) : null;
}

/** Whether any account is there, `npm start` asks at its first start. */
export async function anyAccount({ database }: AccountDeps): Promise<boolean> {
  return (await read(database, pageAccounts, { after: '', count: 1, key: null })).length > 0;
}

/** All accounts that are not disabled. */
export async function liveAccounts({
  database,
}: Pick<AccountDeps, 'database'>): Promise<StoredAccount[]> {
  const rows = await read(database, pageAccounts, { after: '', count: 1_000, key: null });
  return rows.map(({ properties }) => stored(properties)).filter(({ disabled }) => !disabled);
}

/** The first live account with administrator's and director's rights and full clearance. */
export async function findAdministrator({ database }: AccountDeps): Promise<StoredAccount> {
  const found = (await liveAccounts({ database }))
    .filter(({ roles, clearance }) => clearance === 'RED' && roles.includes('director'))
    .sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1))[0];
  if (!found) throw new Error('No account has the role director and the clearance RED.');
  return found;
}

/** Creates an account; without a password it can only be entered by the one-time link. */
export async function createAccount(
  { database, now }: AccountDeps,
  by: string,
  draft: Omit<AccountDraft, 'password'> & { password: string | null; id?: string },
  key?: WriteContext['key'],
): Promise<Account> {
  const affiliation = draft.affiliation ?? 'member';
  checkRights(draft.roles, affiliation);
  const at = now().toISOString();
  const id = draft.id ?? newId(ACCOUNT.prefix);
  const passwordHash = draft.password === null ? null : await hashPassword(draft.password);
  const record = {
    id,
    key: draft.key ?? null,
    version: 0,
    tlp: 'RED',
    circles: [],
    recipients: [],
    tags: [],
    createdAt: at,
    createdBy: by,
    updatedAt: at,
    retiredAt: null,
    email: draft.email,
    name: draft.name,
    roles: draft.roles,
    clearance: draft.clearance,
    memberOf: draft.circles ?? [],
    affiliation,
    disabled: false,
    passwordHash,
  };
  const written = await write(database, {
    by,
    at,
    ...(key ? { key } : {}),
    edits: [{ subject: ACCOUNT, id, operation: 'created', version: null, apply: () => record }],
  });
  return toAccount(await findAccount({ database, now }, written.records[0] ?? id));
}

/**
 * Changes rights or the password. All its sessions end: rights change at the next request.
 * @throws ProblemError `account.lastAdministrator` when nobody would be left to manage accounts
 */
export async function patchAccount(
  { database, now }: AccountDeps,
  { caller, version, key }: WriteContext,
  id: string,
  { password, circles, ...rights }: AccountPatch,
  keepSession = '',
): Promise<Account> {
  const account = await findAccount({ database, now }, id);
  const { roles = account.roles, disabled = account.disabled } = rights;
  const resigns = isAdministrator(account) && !isAdministrator({ roles, disabled });
  const at = now().toISOString();
  const passwordHash = password === undefined ? undefined : await hashPassword(password);
  await write(database, {
    by: caller.viewer.account,
    at,
    ...(key ? { key } : {}),
    ...(resigns ? { held: await otherAdministrators(database, id) } : {}),
    edits: [
      {
        subject: ACCOUNT,
        id,
        operation: 'updated',
        version,
        apply: (current) => {
          if (!current) throw new ProblemError('record.missing');
          const before = readAccountRecord(current);
          checkRights(rights.roles ?? before.roles, rights.affiliation ?? before.affiliation);
          return {
            ...current,
            ...rights,
            ...(circles ? { memberOf: circles } : {}),
            ...(passwordHash === undefined ? {} : { passwordHash }),
            updatedAt: at,
          };
        },
      },
    ],
  });
  await inTransaction(database, (transaction) =>
    run(transaction, endSessionsOf, { account: id, but: keepSession }),
  );
  return toAccount(await findAccount({ database, now }, id));
}

/** The administrators beside one, held so that two who disable each other do not both succeed. */
async function otherAdministrators(
  database: Database,
  id: string,
): Promise<NonNullable<Write['held']>> {
  const found = await read(database, liveAdministrators, {});
  return {
    subject: ACCOUNT,
    ids: found.map((other) => other.id).filter((other) => other !== id),
    check: (records) => checkAdministered(records.map(readAccountRecord)),
  };
}

const stored = (properties: Record<string, unknown>): StoredAccount =>
  readAccountRecord(decode(ACCOUNT, properties));
