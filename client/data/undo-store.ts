// One's own writes that can be taken back, and those that were and can be done again. The server has
// them; what was undone before a reload of the page can be redone after it.
import { ApiError } from '../app/api-error.js';
import { historyStore, type Write } from './history-store.js';
import { Observable } from './observable.js';

export interface Stacks {
  /** Writes to take back, and writes that took one back, each with the next one last. */
  undo: readonly Write[];
  redo: readonly Write[];
}

/** What was just done, for the page to say. */
export interface Said {
  what: 'undone' | 'redone' | 'changed-since' | 'failed';
  write: Write;
  error?: unknown;
}

export class UndoStore extends Observable {
  #stacks: Stacks = { undo: [], redo: [] };
  #said: Said | undefined;
  #busy = false;
  /** Writes on what somebody else changed since: those before them can still be taken back. */
  readonly #passed = new Set<string>();

  get stacks(): Stacks {
    return this.#stacks;
  }

  get said(): Said | undefined {
    return this.#said;
  }

  get busy(): boolean {
    return this.#busy;
  }

  /** Reads what one has written last. */
  async load(): Promise<void> {
    const { undo, redo } = stacksOf(await historyStore.ownWrites());
    const open = ({ id }: Write): boolean => !this.#passed.has(id);
    this.#stacks = { undo: undo.filter(open), redo: redo.filter(open) };
    this.changed();
  }

  undo(): Promise<void> {
    return this.#takeBack(this.#stacks.undo.at(-1), 'undone');
  }

  /** To take back what took something back is to do it again. */
  redo(): Promise<void> {
    return this.#takeBack(this.#stacks.redo.at(-1), 'redone');
  }

  /** Somebody else may sign in next. */
  forget(): void {
    this.#stacks = { undo: [], redo: [] };
    this.#passed.clear();
    this.#said = undefined;
    this.changed();
  }

  async #takeBack(write: Write | undefined, what: 'undone' | 'redone'): Promise<void> {
    if (!write || this.#busy) return;
    this.#busy = true;
    this.changed();
    try {
      await historyStore.undo(write.id);
      this.#said = { what, write };
    } catch (error) {
      const changed = error instanceof ApiError && error.code === 'record.changed';
      if (changed) this.#passed.add(write.id);
      this.#said = { what: changed ? 'changed-since' : 'failed', write, error };
    } finally {
      this.#busy = false;
      await this.load().catch(() => this.changed());
    }
  }
}

/** What can be undone and redone after these writes, given newest first. */
export function stacksOf(writes: readonly Write[]): Stacks {
  const undo: Write[] = [];
  let redo: Write[] = [];
  for (const write of writes.toReversed()) {
    const { undoes } = write.first;
    const undone = redo.findIndex(({ id }) => id === undoes);
    if (undone >= 0) {
      redo.splice(undone, 1);
      undo.push(write);
    } else if (undoes !== null) {
      const done = undo.findIndex(({ id }) => id === undoes);
      if (done >= 0) undo.splice(done, 1);
      redo.push(write);
    } else {
      undo.push(write);
      redo = [];
    }
  }
  // A write that was read in part is taken back as a whole, but what it was cannot be told.
  return { undo: undo.filter(({ cut }) => !cut), redo: redo.filter(({ cut }) => !cut) };
}

export const undoStore = new UndoStore();
