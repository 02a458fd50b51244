// Sends what was written until the server has answered: over a lost connection, a restart of the
// server and an expired sign-in. Each write keeps its idempotency key, so that it is done once.
import { ApiError, type ApiErrorCode } from '../app/api-error.js';
import { Observable } from './observable.js';

/** What the outbox is at: nothing to send, sending, or why it waits. */
export type OutboxState = 'idle' | 'sending' | 'offline' | 'signed-out';

/** Failures after which the same write is sent again. */
const PASSING: ReadonlySet<ApiErrorCode> = new Set([
  'network.none',
  'network.slow',
  'answer.unreadable',
  'store.unavailable',
  'rate.limited',
]);

const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 30_000;

export interface Surroundings {
  /** Resolves when the same person is signed in again; rejects when somebody else is. */
  signedIn: () => Promise<void>;
  /** Resolves after so many milliseconds, or sooner when the connection is said to be back. */
  pause: (milliseconds: number) => Promise<void>;
}

export class Outbox extends Observable {
  readonly #surroundings: Surroundings;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #state: OutboxState = 'idle';

  constructor(surroundings: Surroundings) {
    super();
    this.#surroundings = surroundings;
  }

  get state(): OutboxState {
    return this.#state;
  }

  /**
   * Sends one write after all that were given before. `send` gets the key to send it under.
   * @throws ApiError when the server refuses it
   */
  deliver<T>(send: (key: string) => Promise<T>): Promise<T> {
    this.#waiting += 1;
    const key = crypto.randomUUID();
    const done = this.#last
      .then(() => this.#insist(() => send(key)))
      .finally(() => {
        this.#waiting -= 1;
        if (this.#waiting === 0) this.#set('idle');
      });
    this.#last = done.catch(() => undefined);
    return done;
  }

  async #insist<T>(send: () => Promise<T>): Promise<T> {
    for (let wait = FIRST_WAIT; ; ) {
      this.#set('sending');
      try {
        return await send();
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        if (error.code === 'session.none') {
          this.#set('signed-out');
          await this.#surroundings.signedIn();
        } else if (PASSING.has(error.code)) {
          this.#set('offline');
          await this.#surroundings.pause(wait);
          wait = Math.min(wait * 2, LONGEST_WAIT);
        } else throw error;
      }
    }
  }

  #set(state: OutboxState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.changed();
  }
}
