// A quick note becomes a record of another kind: what of it the form begins with, and one write for both.
import type { BatchEdit } from '../../../server/contract/batch.js';
import type { RecordOf } from '../../../server/contract/registry.js';
import type { Fields } from '../../data/draft.js';
import { beginNew } from '../../data/edit-store.js';
import type { EditSession } from '../../data/edit-session.js';

type Note = RecordOf<'note'>;

/** What a note can become. */
export const TARGETS = ['engagement', 'tie', 'actor'] as const;
export type Target = (typeof TARGETS)[number];

/** The fields of the new record that the note already says; its label goes with it. */
export function presetFrom({ text, date, about, tlp, circles }: Note, target: Target): Fields {
  const label = { tlp, circles };
  if (target === 'engagement') return { ...label, with: about, date, said: text };
  if (target === 'actor') return { ...label, note: text };
  const [from = null, to = null] = about;
  return { ...label, from, to, statement: text };
}

/** The form of the new record; the note leaves the inbox in the same write, and comes back with its undo. */
export function beginFromNote(note: Note, target: Target): EditSession {
  const retirement: BatchEdit = { op: 'retire', id: note.id };
  return beginNew(target, presetFrom(note, target), [retirement]);
}
