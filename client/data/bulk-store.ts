// One change of many records, as one write that is taken back as one.
import type { BatchEdit } from '../../server/contract/batch.js';
import type { Tlp } from '../../server/contract/labels.js';
import { ApiError } from '../app/api-error.js';
import { kindOfId, readRecord } from './records.js';
import { sendBatch } from './write-store.js';

export type BulkChange =
  { what: 'label'; tlp: Tlp; reason: string } | { what: 'tag'; tag: string } | { what: 'retire' };

/** How many records were changed, and how many were so already. */
export interface BulkOutcome {
  changed: number;
  already: number;
}

/** Nothing was written, because of these records (none: because of the change itself). */
export class BulkError extends Error {
  constructor(
    override readonly cause: ApiError,
    readonly records: readonly string[],
  ) {
    super(cause.message, { cause });
  }
}

/** Records that one write takes, as the contract's batch has it. */
export const MOST = 500;

/**
 * Changes all of these records or none.
 * @throws BulkError when the server refuses it
 */
export async function changeAll(ids: readonly string[], change: BulkChange): Promise<BulkOutcome> {
  const edits = (await Promise.all(ids.map((id) => editOf(id, change)))).filter(
    (edit) => edit !== null,
  );
  if (edits.length > 0) await send(edits, change.what === 'label' ? change.reason.trim() : '');
  return { changed: edits.length, already: ids.length - edits.length };
}

/** Retires a record, or brings it back. */
export async function setRetired(id: string, retired: boolean): Promise<void> {
  await sendBatch({ edits: [{ op: retired ? 'retire' : 'restore', id }] });
}

async function send(edits: BatchEdit[], reason: string): Promise<void> {
  try {
    await sendBatch({ ...(reason === '' ? {} : { reason }), edits });
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const faulty = new Set(error.fields.map(({ path }) => path.split('.')[1]));
    const records = edits.filter((_, index) => faulty.has(`${index}`));
    throw new BulkError(
      error,
      records.map((edit) => ('id' in edit ? edit.id : '')),
    );
  }
}

/** The edit of one record, null where it is so already. */
async function editOf(id: string, change: BulkChange): Promise<BatchEdit | null> {
  if (change.what === 'retire') return { op: 'retire', id };
  const kind = kindOfId(id);
  if (!kind) throw new ApiError('record.missing', 404);
  const { version, tlp, tags } = await readRecord(kind, id);
  if (change.what === 'label')
    return tlp === change.tlp
      ? null
      : { op: 'patch', id, version, fields: { tlp: change.tlp } };
  if (tags.includes(change.tag)) return null;
  return { op: 'patch', id, version, fields: { tags: [...tags, change.tag] } };
}
