// Who is signed in and what they may do.
import type { Account } from '../../server/contract/accounts.js';
import type { Permission } from '../../server/contract/permissions.js';
import type { BodyOf } from '../../server/contract/routes.js';
import type { SessionState, SignIn, sessionRoutes } from '../../server/contract/session.js';
import { call } from '../app/api.js';
import { tellTabs } from '../app/tabs.js';
import { Observable } from './observable.js';

type Routes = typeof sessionRoutes;
type PasswordChange = BodyOf<Routes['setPassword']>;

export class SessionStore extends Observable {
  /** Undefined until the first answer of the server. */
  #state: SessionState | undefined;
  #expired: Account | null = null;
  #elsewhere = false;
  #generation = 0;

  /** Goes up when nothing that was shown may stay: whoever shows something begins anew. */
  get generation(): number {
    return this.#generation;
  }

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

  /** Somebody signed in or out in another tab, so that this one is no longer what it was. */
  get changedElsewhere(): boolean {
    return this.#elsewhere;
  }

  /** The person has read that. */
  noticed(): void {
    this.#elsewhere = false;
    this.changed();
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

  /**
   * Asks again whose session this is and what they may see. Where that is another one than before,
   * nothing of what was shown stays.
   */
  async check(): Promise<void> {
    const before = this.#expired ?? this.account;
    const generation = this.#generation;
    const state = await call<Routes['read']>('GET', '/api/session');
    // Somebody signed in or out meanwhile: that is newer.
    if (generation !== this.#generation) return;
    const sees = reachOf(state.account);
    if (before && sees !== reachOf(before)) {
      this.end();
      this.#elsewhere = true;
    }
    if (state.account) this.#expired = null;
    this.#set(state);
  }

  /** With address and password, or with the token of a one-time link. */
  async signIn(body: SignIn): Promise<void> {
    const state = await call<Routes['signIn']>('POST', '/api/session', { body });
    // What the one before had open is not for somebody else.
    if (this.#expired && this.#expired.id !== state.account?.id) this.end();
    this.#expired = null;
    this.#elsewhere = false;
    this.#set(state);
    tellTabs();
  }

  /** Here, or with `everywhere` on all devices. */
  async signOut(everywhere = false): Promise<void> {
    const query = { everywhere: everywhere ? 'true' : 'false' } as const;
    await call<Routes['signOut']>('DELETE', '/api/session', { query });
    this.end();
    tellTabs();
  }

  /** Signs out where nobody is at the computer any more, also without a connection. */
  async leave(): Promise<void> {
    await this.signOut().catch(() => this.end());
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
    this.#generation += 1;
    this.#expired = null;
    this.#elsewhere = false;
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

/** Who somebody is and what decides over what they see. */
function reachOf(account: Account | null): string {
  if (!account) return '';
  const { id, clearance, circles, affiliation, roles } = account;
  return JSON.stringify([id, clearance, circles, affiliation, roles]);
}

export const sessionStore = new SessionStore();
