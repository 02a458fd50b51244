import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { Change } from '../../contract/history.js';
import { labelFields } from '../../contract/labels.js';
import { subjectOf, subjectOfId } from '../../contract/registry.js';
import { withoutAbsent } from '../../database/links.js';
import type { ViewerFacts } from '../../projection/store.js';
import { mayReadLabel } from '../../visibility/labels.rules.js';
import type { Viewer } from '../../visibility/viewer.js';

/** An entry of the change log as it is stored. */
export const StoredChange = z.object({
  ...Change.shape,
  byName: z.string().default(''),
  seq: z.number(),
  reason: z.string().nullable().default(null),
  fields: z.string(),
  labelsThen: z.string(),
  refsThen: z.array(z.string()),
});
export type StoredChange = z.infer<typeof StoredChange>;

const Labels = z.array(z.object(labelFields));
const Fields = Change.shape.fields;

/**
 * An entry is visible when its record is visible now and was readable then: its labels then may be
 * read, and all that it pointed at then is visible now.
 */
export function isEntryVisible(
  entry: Pick<StoredChange, 'record' | 'refsThen' | 'labelsThen'>,
  viewer: Viewer,
  facts: ViewerFacts,
): boolean {
  return (
    facts.has(entry.record) &&
    entry.refsThen.every((id) => facts.has(id)) &&
    Labels.parse(JSON.parse(entry.labelsThen)).every((label) => mayReadLabel(viewer, label))
  );
}

/**
 * Whether writes on a record, newest first, took each other back, so that it is as it was before them.
 */
export function cancelOut(writes: readonly Pick<StoredChange, 'write' | 'undoes'>[]): boolean {
  const undone = new Set<string>();
  for (const { write, undoes } of writes) {
    if (undone.delete(write)) continue;
    if (undoes === null) return false;
    undone.add(undoes);
  }
  return undone.size === 0;
}

/** The fields that an entry changed. */
export const fieldsOf = (entry: StoredChange): Change['fields'] =>
  Fields.parse(JSON.parse(entry.fields));

/**
 * The entry as the API shows it: without the number, which counts hidden entries too, and without
 * the records that loose fields name and the viewer may not see. Undefined when nothing is left of it.
 */
export function toChange(
  entry: StoredChange,
  byName: string,
  facts: ViewerFacts,
): Change | undefined {
  const fields = fieldsWithout(entry, (id) => facts.get(id)?.retired === false);
  if (isEmptied(entry, fields)) return undefined;
  return Change.parse({ ...entry, byName, fields });
}

/** Whether an entry is about anything but records that are hidden from the viewer and named loosely. */
export const tellsAnything = (entry: StoredChange, facts: ViewerFacts): boolean =>
  !isEmptied(
    entry,
    fieldsWithout(entry, (id) => facts.has(id)),
  );

const isEmptied = (entry: StoredChange, left: Change['fields']): boolean =>
  left.length === 0 && fieldsOf(entry).length > 0;

/** The changed fields without the records that are not there, where they are named loosely. */
function fieldsWithout(entry: StoredChange, isThere: (id: string) => boolean): Change['fields'] {
  const name = subjectOfId(entry.record);
  const loose = name === undefined ? [] : subjectOf(name).loose;
  return fieldsOf(entry)
    .map(({ field, before, after }) =>
      loose.includes(field)
        ? {
            field,
            before: withoutAbsent(before, isThere),
            after: withoutAbsent(after, isThere),
          }
        : { field, before, after },
    )
    .filter(({ before, after }) => !isDeepStrictEqual(before, after));
}
