// Who is named in records: the accounts that read them, by name.
import { permissionsOf } from '../../contract/permissions.js';
import type { Viewer } from '../../visibility/viewer.js';
import type { Deps } from '../deps.js';
import { liveAccounts } from './accounts.service.js';
import type { StoredAccount } from './account.storage.js';

/** Live accounts that read records, the viewer's own among them. A partner is told their circles only. */
export async function teamOf(
  deps: Pick<Deps, 'database'>,
  { account, affiliation, circles }: Viewer,
): Promise<StoredAccount[]> {
  const isNear = ({ id, memberOf }: StoredAccount): boolean =>
    id === account ||
    affiliation === 'member' ||
    memberOf.some((circle) => circles.includes(circle));
  return (await liveAccounts(deps)).filter(
    (one) => isNear(one) && permissionsOf(one.roles).has('record.read'),
  );
}

/**
 * What a viewer is told of who wrote something, from the account's id and name: a partner no name from
 * outside their circles, but the empty text.
 */
export async function namesTold(
  deps: Pick<Deps, 'database'>,
  viewer: Viewer,
): Promise<(account: string, name: string) => string> {
  if (viewer.affiliation === 'member') return (_account, name) => name;
  const near = new Set((await teamOf(deps, viewer)).map(({ id }) => id));
  return (account, name) => (near.has(account) ? name : '');
}

/** Ids and names alone, by name. */
export const named = (accounts: readonly StoredAccount[]) => ({
  items: accounts
    .map(({ id, name }) => ({ id, name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1)),
});
