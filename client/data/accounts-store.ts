import type { Account, AccountDraft, accountRoutes } from '../../server/contract/accounts.js';
import type { BodyOf, OutputOf } from '../../server/contract/routes.js';
import { call } from '../app/api.js';

type Routes = typeof accountRoutes;

export type TeamMember = OutputOf<Routes['team']>['items'][number];

/** The accounts of this tool: by name for all, else for those who may manage them. */
export class AccountsStore {
  async list(signal?: AbortSignal): Promise<Account[]> {
    const query = { limit: 500 };
    const page = await call<Routes['list']>('GET', '/api/accounts', { query, signal });
    return page.items;
  }

  /** Those whom a record can name, oneself among them. */
  async team(signal?: AbortSignal): Promise<TeamMember[]> {
    const { items } = await call<Routes['team']>('GET', '/api/team', { signal });
    return items;
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
