import { z } from 'zod';
import { Change } from '../../contract/history.js';
import { labelFields } from '../../contract/labels.js';
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
export function isEntryVisible(entry: StoredChange, viewer: Viewer, facts: ViewerFacts): boolean {
  return (
    facts.has(entry.record) &&
    entry.refsThen.every((id) => facts.has(id)) &&
    Labels.parse(JSON.parse(entry.labelsThen)).every((label) => mayReadLabel(viewer, label))
  );
}

/** The fields that an entry changed. */
export const fieldsOf = (entry: StoredChange): Change['fields'] =>
  Fields.parse(JSON.parse(entry.fields));

/** The entry as the API shows it: without the number, which counts hidden entries too. */
export function toChange(entry: StoredChange, byName: string): Change {
  return Change.parse({ ...entry, byName, fields: fieldsOf(entry) });
}
