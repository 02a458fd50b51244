// Counts what changed on the server; pages read again when the count goes up.
import type { LiveChange } from '../../server/contract/live.js';
import { startLive } from '../app/live.js';
import { forgetNames } from './names.js';
import { Observable } from './observable.js';

/** Changes often come in flocks: one rereading for all within this many milliseconds. */
const FLOCK = 250;

export class LiveStore extends Observable {
  #revision = 0;
  #end: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Goes up by one whenever what was read may be out of date. */
  get revision(): number {
    return this.#revision;
  }

  start(): void {
    this.#end ??= startLive({
      onChange: (change) => this.receive(change),
      onReconnect: () => this.#soon(),
    });
  }

  stop(): void {
    this.#end?.();
    this.#end = undefined;
    clearTimeout(this.#timer);
  }

  receive({ records }: LiveChange): void {
    forgetNames(records.map(({ id }) => id));
    this.#soon();
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#revision += 1;
      this.changed();
    }, FLOCK);
  }
}

export const liveStore = new LiveStore();
