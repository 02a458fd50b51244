// What an empty database gets: the first administrator, and the report as the example data.
import { loadReport } from '../seed/load.js';
import { fill, isHalfFilled } from './database/schema.js';
import {
  ADMINISTRATOR_EMAIL,
  anyAccount,
  createAccount,
  findAccount,
  findAccountByEmail,
  findAdministrator,
} from './domain/accounts/accounts.service.js';
import { callerOf } from './domain/accounts/sessions.js';
import type { Deps } from './domain/deps.js';
import type { Running } from './start.js';

/** Who makes the first administrator: nobody is there yet. */
const NOBODY = 'usr_first-start';

interface Admin {
  email: string;
  password: string;
}

/** Whether the database is empty, or a first start was cut off before it had filled it. */
export const needsFirstStart = async (deps: Deps): Promise<boolean> =>
  !(await anyAccount(deps)) || (await isHalfFilled(deps.database));

/**
 * Makes the first administrator, who is also director and reads everything: the RED rows of the
 * report are addressed to this account. Without address and password it is entered by a link.
 */
export function firstStart(deps: Deps, admin: Admin | undefined): Promise<void> {
  return fill(deps.database, async () => {
    const account = (await anyAccount(deps))
      ? await findAdministrator(deps)
      : await createAdministrator(deps, admin);
    await loadReport(deps, callerOf(account));
  });
}

async function createAdministrator(deps: Deps, admin: Admin | undefined) {
  const { id } = await createAccount(deps, NOBODY, {
    email: admin?.email.toLowerCase() ?? ADMINISTRATOR_EMAIL,
    password: admin?.password ?? null,
    name: 'Administrator',
    roles: ['administrator', 'director'],
    clearance: 'RED',
  });
  return findAccount(deps, id);
}

/** A one-time link, as long as the first administrator has no password. */
export async function openingLink({ deps, link, url }: Running): Promise<string | null> {
  const account = await findAccountByEmail(deps, ADMINISTRATOR_EMAIL);
  if (!account || account.passwordHash !== null) return null;
  // Behind the "#" it reaches no server log and no referrer.
  return `${url}/sign-in#token=${link.issue(account.id)}`;
}
