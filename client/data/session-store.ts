// Who is signed in and what they may do.
import type { Account } from '../../server/contract/accounts.js';
import type { Permission } from '../../server/contract/permissions.js';
import type { BodyOf } from '../../server/contract/routes.js';
import type { SessionState, SignIn, sessionRoutes } from '../../server/contract/session.js';
import { call } from '../app/api.js';
import { Observable } from './observable.js';

type Routes = typeof sessionRoutes;
type PasswordChange = BodyOf<Routes['setPassword']>;

export class SessionStore extends Observable {
  /** Undefined until the first answer of the server. */
  #state: SessionState | undefined;

  get known(): boolean {
    return this.#state !== undefined;
  }

  get account(): Account | null {
    return this.#state?.account ?? null;
  }

  /** Minutes without a request after which the session ends; null: not limited so. */
  get idleMinutes(): number | null {
    return this.#state?.idleMinutes ?? null;
  }

  can(permission: Permission): boolean {
    return this.#state?.permissions.includes(permission) ?? false;
  }

  async load(): Promise<void> {
    this.#set(await call<Routes['read']>('GET', '/api/session'));
  }

  /** With address and password, or with the token of a one-time link. */
  async signIn(body: SignIn): Promise<void> {
    this.#set(await call<Routes['signIn']>('POST', '/api/session', { body }));
  }

  /** Here, or with `everywhere` on all devices. */
  async signOut(everywhere = false): Promise<void> {
    const query = { everywhere: everywhere ? 'true' : 'false' } as const;
    await call<Routes['signOut']>('DELETE', '/api/session', { query });
    this.end();
  }

  async setPassword(body: PasswordChange): Promise<void> {
    await call<Routes['setPassword']>('POST', '/api/session/password', { body });
    await this.load();
  }

  /** The server said that the session is over. */
  end(): void {
    this.#set({ account: null, permissions: [], idleMinutes: null });
  }

  #set(state: SessionState): void {
    this.#state = state;
    this.changed();
  }
}

export const sessionStore = new SessionStore();
