// One actor is us: the map is drawn for it, and pathways begin there.
import type { StoredRecord } from '../../database/codec.js';
import { ProblemError, invalid } from '../../problem-error.js';
import type { KnownFacts } from '../../projection/store.js';
import type { Caller } from '../../caller.js';

/**
 * Directors say who is us, and who is it already makes way in the same write. Judged by what the
 * writer may see: another us that is hidden from them is as good as none.
 * @throws ProblemError `permission.none`, `input.invalid` naming `us`
 */
export function checkUs(
  { permissions }: Caller,
  facts: KnownFacts,
  before: StoredRecord | null,
  after: StoredRecord,
): void {
  const [was, is] = [before?.['us'] === true, after['us'] === true];
  if (was !== is && !permissions.has('us.choose')) throw new ProblemError('permission.none');
  const stays = was && before?.['retiredAt'] === null;
  if (!is || stays) return;
  if (facts.all('actor').every(({ id, fields }) => id === after.id || !fields.us)) return;
  throw invalid(['us', 'is another actor already: take it from that one in the same batch']);
}
