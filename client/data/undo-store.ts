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
export type Said =
  { what: Done; write: Write } | { what: 'changed-since' } | { what: 'failed'; error: unknown };

type Done = 'undone' | 'redone';

export class UndoStore extends Observable {
  #stacks: Stacks = { undo: [], redo: [] };
  #said: Said | undefined;
  #busy = false;
  #readings = 0;
  #newest: Promise<void> = Promise.resolve();
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

  /** Reads what one has written last; resolves when the newest reading has been taken in. */
  load(): Promise<void> {
    return (this.#newest = this.#read((this.#readings += 1)));
  }

  undo(): Promise<void> {
    return this.#takeBack(({ undo }) => undo, 'undone');
  }

  /** To take back what took something back is to do it again. */
  redo(): Promise<void> {
    return this.#takeBack(({ redo }) => redo, 'redone');
  }

  /** Somebody else may sign in next. */
  forget(): void {
    this.#stacks = { undo: [], redo: [] };
    this.#passed.clear();
    this.#said = undefined;
    this.changed();
  }

  async #read(reading: number): Promise<void> {
    const { undo, redo } = stacksOf(await historyStore.ownWrites());
    // A slow answer says less than one that was asked for after it.
    if (reading < this.#readings) return this.#newest;
    const open = ({ id }: Write): boolean => !this.#passed.has(id);
    this.#stacks = { undo: undo.filter(open), redo: redo.filter(open) };
    this.changed();
  }

  /** Takes back the last one of a stack. */
  async #takeBack(stack: (stacks: Stacks) => readonly Write[], what: Done): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    this.changed();
    try {
      // What was written a moment ago may not have been read yet, and the one before is not meant.
      await this.load();
      const write = stack(this.#stacks).at(-1);
      if (write) this.#said = await this.#outcomeOf(write, what);
      await this.load();
    } catch (error) {
      this.#said = { what: 'failed', error };
    } finally {
      this.#busy = false;
      this.changed();
    }
  }

  async #outcomeOf(write: Write, what: Done): Promise<Said> {
    try {
      await historyStore.undo(write.id);
      return { what, write };
    } catch (error) {
      if (!(error instanceof ApiError && error.code === 'record.changed'))
        return { what: 'failed', error };
      this.#passed.add(write.id);
      return { what: 'changed-since' };
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
