import { accountRoutes } from '../../contract/accounts.js';
import { bind, type Binding } from '../../http/mount.js';
import type { Deps } from '../deps.js';
import { createAccount, findAccount, listAccounts, patchAccount } from './accounts.service.js';
import { toAccount } from './account.storage.js';
import { named, teamOf } from './team.service.js';

export const accountBindings = (deps: Deps): Binding[] => [
  bind(accountRoutes.list, ({ query }) => listAccounts(deps, query)),
  bind(accountRoutes.read, async ({ id }) => toAccount(await findAccount(deps, id))),
  bind(accountRoutes.create, ({ caller, write, body }) =>
    createAccount(deps, caller.viewer.account, body, write.key),
  ),
  bind(accountRoutes.patch, ({ write, id, body }) => patchAccount(deps, write, id, body)),
  bind(accountRoutes.team, async ({ caller }) => named(await teamOf(deps, caller.viewer))),
];
