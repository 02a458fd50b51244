import { graphStore } from './graph-store.js';
import { Observable } from './observable.js';

/** Whether what the reader sees is as of the undated review: pages then say that it is no advice. */
export class ReviewStore extends Observable {
  /** Until it is known, what is shown is taken to be that old. */
  #undated = true;

  get undated(): boolean {
    return this.#undated;
  }

  /** Reads it anew; where it cannot be read, it stays as it is. */
  async load(): Promise<void> {
    const dates = await graphStore.dates().catch(() => null);
    const undated = dates === null ? this.#undated : dates.includes('review');
    if (undated === this.#undated) return;
    this.#undated = undated;
    this.changed();
  }
}

export const reviewStore = new ReviewStore();
