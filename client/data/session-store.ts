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
  #expired: Account | null = null;

  get known(): boolean {
    return this.#state !== undefined;
  }

  get account(): Account | null {
    return this.#state?.account ?? null;
  }

  /** Whose session the server ended while they were at work; they may sign in again and go on. */
  get expired(): Account | null {
    return this.#expired;
  }

  /** Minutes without a request after which the session ends; null: not limited so. */
  get idleMinutes(): number | null {
    return this.#state?.idleMinutes ?? null;
  }

  /** Others use this computer too: nothing is to stay behind on it. */
  get sharedComputer(): boolean {
    return this.#state?.sharedComputer ?? false;
  }

  /** Languages in which they like to read texts, the preferred one first. */
  get languages(): readonly string[] {
    return this.#state?.languages ?? [];
  }

  can(permission: Permission): boolean {
    return this.#state?.permissions.includes(permission) ?? false;
  }

  async load(): Promise<void> {
    this.#set(await call<Routes['read']>('GET', '/api/session'));
  }

  /** With address and password, or with the token of a one-time link. */
  async signIn(body: SignIn): Promise<void> {
    const state = await call<Routes['signIn']>('POST', '/api/session', { body });
    // What the one before had open is not for somebody else.
    if (this.#expired && this.#expired.id !== state.account?.id) this.end();
    this.#expired = null;
    this.#set(state);
  }

  /** Here, or with `everywhere` on all devices. */
  async signOut(everywhere = false): Promise<void> {
    const query = { everywhere: everywhere ? 'true' : 'false' } as const;
    await call<Routes['signOut']>('DELETE', '/api/session', { query });
    this.end();
  }

  async setLanguages(languages: string[]): Promise<void> {
    this.#set(await call<Routes['patch']>('PATCH', '/api/session', { body: { languages } }));
  }

  async setPassword(body: PasswordChange): Promise<void> {
    await call<Routes['setPassword']>('POST', '/api/session/password', { body });
    await this.load();
  }

  /** The server said that the session is over. */
  expire(): void {
    this.#expired ??= this.account;
    this.#set(NOBODY);
  }

  /** The person left, or was away too long: nothing of theirs stays. */
  end(): void {
    this.#expired = null;
    this.#set(NOBODY);
  }

  #set(state: SessionState): void {
    this.#state = state;
    this.changed();
  }
}

const NOBODY: SessionState = {
  account: null,
  permissions: [],
  idleMinutes: null,
  sharedComputer: false,
  languages: [],
};

export const sessionStore = new SessionStore();
