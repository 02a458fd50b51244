// The outbox of this page: it waits for the browser's word that there is a connection, and for the
// same person to sign in again.
import { ApiError } from '../app/api-error.js';
import { Outbox } from './outbox.js';
import { sessionStore } from './session-store.js';

function signedIn(): Promise<void> {
  const before = sessionStore.expired?.id;
  return new Promise((resolve, reject) => {
    const end = sessionStore.subscribe(() => {
      const { account, expired } = sessionStore;
      if (account === null && expired !== null) return;
      end();
      if (account !== null && account.id === before) resolve();
      else reject(new ApiError('session.none', 401));
    });
  });
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const end = new AbortController();
    const timer = setTimeout(() => end.abort(), milliseconds);
    addEventListener('online', () => end.abort(), { signal: end.signal });
    end.signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

export const outbox = new Outbox({ signedIn, pause });
