import { msg } from '@lit/localize';
import type { SessionState } from '../data/edit-session.js';
import type { OutboxState } from '../data/outbox.js';

/** How far saving is, in words; empty while there is nothing to say. */
export function saveWords(session: SessionState, outbox: OutboxState): string {
  if (session === 'saving') {
    if (outbox === 'offline')
      return msg('Not saved: no connection. Your text is kept here; we try again.');
    if (outbox === 'signed-out')
      return msg('Not saved: you are signed out. Your text is kept here; sign in to go on.');
    return msg('Saving …');
  }
  if (session === 'saved') return msg('Saved');
  if (session === 'failed') return msg('Not saved. Your text is kept here.');
  return session === 'changed' ? msg('Not saved yet. Your text is kept here.') : '';
}
