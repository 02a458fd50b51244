// What was typed and is not written yet, by form. It is kept in memory; where the server lends a key,
// also as ciphertext in this tab, so that it survives a reload of the page.
import type { Drafts, Part } from './edit-session.js';

export class DraftStore implements Drafts {
  readonly #drafts = new Map<string, readonly Part[]>();

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
