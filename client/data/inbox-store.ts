import type { Inbox, readInbox } from '../../server/contract/inbox.js';
import { call } from '../app/api.js';

/** What waits for the one who is signed in. */
export const inboxStore = {
  read: (signal?: AbortSignal): Promise<Inbox> =>
    call<typeof readInbox>('GET', '/api/inbox', { signal }),
};
