// The one way by which the page writes records: a batch of edits, sent through the outbox.
import type { Batch, BatchAnswer, writeBatch } from '../../server/contract/batch.js';
import { call } from '../app/api.js';
import { outbox } from './outbox-in-page.js';

/** @throws ApiError when the server refuses it; a lost connection is waited for */
export function sendBatch(batch: Batch): Promise<BatchAnswer> {
  return outbox.deliver((idempotencyKey) =>
    call<typeof writeBatch>('POST', '/api/batch', { body: batch, idempotencyKey }),
  );
}
