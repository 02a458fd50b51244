import type {
  Change,
  listNewChanges,
  listOwnChanges,
  markSeen,
  undoWrite,
} from '../../server/contract/history.js';
import { call } from '../app/api.js';
import { outbox } from './outbox-in-page.js';

/** One write, as far as its changes are among the last ones. */
export interface Write {
  /** Begins with `wrt_`. */
  id: string;
  first: Change;
  /** Further changes of the same write. */
  more: number;
  /** It may have more than these: the list of changes ended in the middle of it. */
  cut: boolean;
}

/** What was written last: by oneself, and how to take it back; by others. */
export class HistoryStore {
  /** Newest first. */
  async ownWrites(signal?: AbortSignal): Promise<Write[]> {
    const query = { limit: 100 };
    const page = await call<typeof listOwnChanges>('GET', '/api/changes', { query, signal });
    return writesOf(page.items, page.next !== null);
  }

  /** What others wrote since one last said that one has looked, newest first, and the mark for that. */
  async newWrites(signal?: AbortSignal): Promise<{ writes: Write[]; mark: string | null }> {
    const query = { limit: 100 };
    const page = await call<typeof listNewChanges>('GET', '/api/changes/new', { query, signal });
    return { writes: writesOf(page.items, page.next !== null), mark: page.mark };
  }

  /** Says that one has looked at all up to the mark. */
  async looked(mark: string): Promise<void> {
    await call<typeof markSeen>('POST', '/api/changes/seen', { body: { mark } });
  }

  /** Takes a whole write back; its id begins with `wrt_`. */
  async undo(write: string): Promise<void> {
    await outbox.deliver((idempotencyKey) =>
      call<typeof undoWrite>('POST', '/api/changes/:id/undo', {
        params: { id: write },
        idempotencyKey,
      }),
    );
  }
}

/**
 * Changes by the write that they belong to, in the order of the first of each; `goesOn`: the list
 * has a next page.
 */
export function writesOf(changes: readonly Change[], goesOn: boolean): Write[] {
  const writes = new Map<string, Write>();
  for (const change of changes) {
    const write = writes.get(change.write);
    if (write) write.more += 1;
    else writes.set(change.write, { id: change.write, first: change, more: 0, cut: false });
  }
  const last = writes.get(changes.at(-1)?.write ?? '');
  if (last) last.cut = goesOn;
  return [...writes.values()];
}

export const historyStore = new HistoryStore();
