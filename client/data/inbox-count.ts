// How much waits in the inbox, said in the rail and the tabs of every page.
import { inboxStore } from './inbox-store.js';
import { Observable } from './observable.js';

export class InboxCount extends Observable {
  #value = 0;

  /** Mentions, follow-ups and one's own notes; what is to be confirmed again waits for everybody. */
  get value(): number {
    return this.#value;
  }

  async load(signal?: AbortSignal): Promise<void> {
    const { mentions, due, notes } = await inboxStore.read(signal);
    this.#value = mentions.length + due.length + notes.length;
    this.changed();
  }
}

export const inboxCount = new InboxCount();
