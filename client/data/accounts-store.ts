import type { Account, AccountDraft, accountRoutes } from '../../server/contract/accounts.js';
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

  /** A disabled account cannot sign in; its sessions end. */
  setDisabled({ id, version }: Account, disabled: boolean): Promise<Account> {
    const options = { params: { id }, version, body: { disabled } };
    return call<Routes['patch']>('PATCH', '/api/accounts/:id', options);
  }
}

export const accountsStore = new AccountsStore();
