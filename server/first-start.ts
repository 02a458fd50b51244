// What an empty database gets: the first administrator, and the report as the example data.
import { loadReport } from '../seed/load.js';
import {
  ADMINISTRATOR_EMAIL,
  createAccount,
  findAccount,
  findAccountByEmail,
} from './domain/accounts/accounts.service.js';
import { callerOf } from './domain/accounts/sessions.js';
import type { Deps } from './domain/deps.js';
import type { Running } from './start.js';

/** Who makes the first administrator: nobody is there yet. */
const NOBODY = 'usr_first-start';

/**
 * Makes the first administrator, who is also director and reads everything: the RED rows of the
 * report are addressed to this account. Without address and password it is entered by a link.
 */
export async function firstStart(
  deps: Deps,
  admin: { email: string; password: string } | undefined,
): Promise<void> {
  const { id } = await createAccount(deps, NOBODY, {
    email: admin?.email.toLowerCase() ?? ADMINISTRATOR_EMAIL,
    password: admin?.password ?? null,
    name: 'Administrator',
    roles: ['administrator', 'director'],
    clearance: 'RED',
  });
  await loadReport(deps, callerOf(await findAccount(deps, id)));
}

/** A one-time link, as long as the first administrator has no password. */
export async function openingLink({ deps, link, url }: Running): Promise<string | null> {
  const account = await findAccountByEmail(deps, ADMINISTRATOR_EMAIL);
  if (!account || account.passwordHash !== null) return null;
  // Behind the "#" it reaches no server log and no referrer.
  return `${url}/sign-in#token=${link.issue(account.id)}`;
}
