// What colleagues say to each other about a record.
import type { listReaders } from '../../server/contract/inbox.js';
import type { RecordOf } from '../../server/contract/registry.js';
import type { OutputOf } from '../../server/contract/routes.js';
import { stricter, tlpRank, type Label, type Tlp } from '../../server/contract/labels.js';
import { call } from '../app/api.js';
import { listAll } from './records.js';
import { sendBatch } from './write-store.js';

type Comment = RecordOf<'comment'>;
export type Reader = OutputOf<typeof listReaders>['items'][number];

/** What is written: the words, and the ids of the accounts that they speak to. */
export interface Words {
  text: string;
  mentions: string[];
}

export const commentStore = {
  /** Oldest first. */
  async list(on: string, signal?: AbortSignal): Promise<Comment[]> {
    const comments = await listAll('comment', { on }, signal);
    return comments.sort((a, b) => a.createdAt.localeCompare(b.createdAt));
  },

  /** Others who may see the record. */
  async readers(id: string, signal?: AbortSignal): Promise<Reader[]> {
    const params = { id };
    const found = await call<typeof listReaders>('GET', '/api/records/:id/readers', {
      params,
      signal,
    });
    return found.items;
  },

  /** On a record with this label, by somebody with this clearance. */
  async add(on: string, words: Words, record: Label, clearance: Tlp): Promise<void> {
    const { circles, recipients } = record;
    const fields = { on, ...words, tlp: commentTlp(record.tlp, clearance), circles, recipients };
    await sendBatch({ edits: [{ op: 'create', kind: 'comment', fields }] });
  },

  async change({ id, version }: Comment, words: Words): Promise<void> {
    await sendBatch({ edits: [{ op: 'patch', id, version, fields: { ...words } }] });
  },

  async retire({ id }: Comment): Promise<void> {
    await sendBatch({ edits: [{ op: 'retire', id }] });
  },
};

/** What colleagues say about something public. */
const AMONG_US: Tlp = 'AMBER';

/** A comment is as closed as its record, and never public as far as its writer may read. */
export const commentTlp = (record: Tlp, clearance: Tlp): Tlp =>
  stricter(record, tlpRank(clearance) < tlpRank(AMONG_US) ? clearance : AMONG_US);
