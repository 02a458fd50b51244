// Counts what changed on the server; pages read again when the count goes up.
import type { LiveChange } from '../../server/contract/live.js';
import { startLive } from '../app/live.js';
import { forgetNames } from './names.js';
import { Observable } from './observable.js';

/** Changes often come in flocks: one rereading for all within this many milliseconds. */
const FLOCK = 250;
/** A break that ends within this many milliseconds is not told. */
const SHORT_BREAK = 5_000;

export class LiveStore extends Observable {
  #revision = 0;
  #end: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #breakTimer: ReturnType<typeof setTimeout> | undefined;
  #cut = false;
  readonly #reconnects = new Set<() => void>();

  /** Goes up by one whenever what was read may be out of date. */
  get revision(): number {
    return this.#revision;
  }

  /** Whether the stream has been cut for some time. */
  get cut(): boolean {
    return this.#cut;
  }

  /** Called when the stream is there again: the server ends it too when somebody's rights change. */
  onReconnect(listener: () => void): void {
    this.#reconnects.add(listener);
  }

  start(): void {
    this.#end ??= startLive({
      onChange: (change) => this.receive(change),
      onBreak: () => {
        this.#breakTimer = setTimeout(() => this.#setCut(true), SHORT_BREAK);
      },
      onReconnect: () => {
        this.#setCut(false);
        for (const tell of this.#reconnects) tell();
        this.#soon();
      },
    });
  }

  stop(): void {
    this.#end?.();
    this.#end = undefined;
    clearTimeout(this.#timer);
    this.#setCut(false);
  }

  receive({ records }: LiveChange): void {
    forgetNames(records.map(({ id }) => id));
    this.#soon();
  }

  #setCut(cut: boolean): void {
    clearTimeout(this.#breakTimer);
    if (cut === this.#cut) return;
    this.#cut = cut;
    this.changed();
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
