import type { Account, AccountDraft, accountRoutes } from '../../server/contract/accounts.js';
import type { BodyOf } from '../../server/contract/routes.js';
import { call } from '../app/api.js';

type Routes = typeof accountRoutes;

/** The accounts of this tool, for those who may manage them. */
export class AccountsStore {
  async list(signal?: AbortSignal): Promise<Account[]> {
    const query = { limit: 500 };
    const page = await call<Routes['list']>('GET', '/api/accounts', { query, signal });
    return page.items;
  }

  create(body: AccountDraft): Promise<Account> {
    return call<Routes['create']>('POST', '/api/accounts', { body });
  }

  /** Other rights end its sessions; a disabled account cannot sign in. */
  change({ id, version }: Account, body: BodyOf<Routes['patch']>): Promise<Account> {
    const options = { params: { id }, version, body };
    return call<Routes['patch']>('PATCH', '/api/accounts/:id', options);
  }
}

export const accountsStore = new AccountsStore();
