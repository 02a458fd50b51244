import { inTransaction, run } from './card.js';
import type { Database } from './driver.js';
import { removeKeysBefore } from './write.queries.js';

/** Days for which a repeated request gets its first answer again. */
export const KEY_DAYS = 7;

const DAY = 86_400_000;
const BATCH = 5_000;

/** Removes the keys of writes that nobody repeats any more; each write leaves one. */
export async function forgetOldKeys(database: Database, now: Date): Promise<void> {
  const before = new Date(now.getTime() - KEY_DAYS * DAY).toISOString();
  for (let removed = BATCH; removed === BATCH;) {
    const [row] = await inTransaction(database, (transaction) =>
      run(transaction, removeKeysBefore, { before, count: BATCH }),
    );
    removed = row?.removed ?? 0;
  }
}
