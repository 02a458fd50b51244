import { subjectOfId } from '../../contract/registry.js';
import type { AnySubject } from '../../contract/subjects.js';
import { read } from '../../database/card.js';
import { decode, type StoredRecord } from '../../database/codec.js';
import { recordsById } from '../../database/records.queries.js';
import { factOf } from '../../projection/projection.js';
import { withChanged, type KnownFacts } from '../../projection/store.js';
import type { Deps } from '../deps.js';

export interface Becoming {
  subject: AnySubject;
  id: string;
  /** The record after its edit, from what it is now, null while it is not there. */
  become: (current: StoredRecord | null) => StoredRecord;
}

/**
 * What one knows once all of these edits are made, unless somebody changes one of the records
 * meanwhile: edits of one write may need each other.
 */
export async function foresee(
  { database }: Pick<Deps, 'database'>,
  facts: KnownFacts,
  edits: readonly Becoming[],
): Promise<KnownFacts> {
  const rows = await read(database, recordsById, { ids: edits.map(({ id }) => id) });
  const stored = new Map(rows.map(({ properties }) => [String(properties['id']), properties]));
  const changed = edits.flatMap(({ subject, id, become }) => {
    const properties = stored.get(id);
    const record = become(properties ? decode(subject, properties) : null);
    const name = subjectOfId(id);
    return name === undefined ? [] : [factOf(name, record)];
  });
  return withChanged(facts, new Map(changed.map((fact) => [fact.id, fact])));
}
