import type { Change, listOwnChanges, undoWrite } from '../../server/contract/history.js';
import { call } from '../app/api.js';

/** One's own last writes and how to take them back. */
export class HistoryStore {
  async own(limit: number, signal?: AbortSignal): Promise<Change[]> {
    const query = { limit };
    const page = await call<typeof listOwnChanges>('GET', '/api/changes', { query, signal });
    return page.items;
  }

  /** Takes a whole write back; its id begins with `wrt_`. */
  async undo(write: string): Promise<void> {
    await call<typeof undoWrite>('POST', '/api/changes/:id/undo', { params: { id: write } });
  }
}

export const historyStore = new HistoryStore();
