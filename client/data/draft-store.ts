// What was typed and is not written yet, by form. In the memory of the page alone: nothing of a record
// stays behind on a computer (server/decisions/0017).
import type { Drafts, Part } from './edit-session.js';

export class DraftStore implements Drafts {
  readonly #drafts = new Map<string, readonly Part[]>();

  get isEmpty(): boolean {
    return this.#drafts.size === 0;
  }

  recall(key: string): readonly Part[] | undefined {
    return this.#drafts.get(key);
  }

  remember(key: string, parts: readonly Part[]): void {
    this.#drafts.set(key, parts);
  }

  forget(key: string): void {
    this.#drafts.delete(key);
  }

  /** Somebody else may sign in next. */
  clear(): void {
    this.#drafts.clear();
  }
}

export const draftStore = new DraftStore();
