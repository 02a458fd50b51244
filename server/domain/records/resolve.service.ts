// Resolving somebody not yet known into an actor that is recorded: everything that points at the one
// points at the other afterwards, and the placeholder is retired. One write, taken back as a whole.
import type { BatchAnswer, BatchEdit } from '../../contract/batch.js';
import { SUBJECT_NAMES, subjectOf } from '../../contract/registry.js';
import type { Resolution } from '../../contract/resolve.js';
import type { StoredRecord } from '../../database/codec.js';
import { firmFields, idsNamed } from '../../database/links.js';
import { invalid } from '../../problem-error.js';
import { isKind } from '../../projection/facts.js';
import type { ViewerFacts } from '../../projection/store.js';
import type { Caller, WriteContext } from '../../caller.js';
import type { Deps } from '../deps.js';
import { writeBatch } from './batch.service.js';
import { fetchRecords, mayChange, requireVisible } from './records.service.js';

/**
 * What the resolver does not see stays where it is, as do comments and saved maps of others.
 * @throws ProblemError `record.missing` for an actor that is not there, `input.invalid` where it is no
 *   placeholder, or a tie does not join the kind of the actor; whatever a batch of these edits throws
 */
export async function resolvePlaceholder(
  deps: Deps,
  context: WriteContext,
  id: string,
  { into, reason }: Resolution,
): Promise<{ answer: BatchAnswer; replayed: boolean }> {
  const { caller } = context;
  const facts = deps.projection.facts.for(caller.viewer);
  requireVisible(facts, 'actor', id);
  requireVisible(facts, 'actor', into);
  const placeholder = facts.get(id);
  if (!isKind(placeholder, 'actor') || placeholder.fields.kind !== 'unknown_placeholder') {
    throw invalid(['id', 'is somebody known already']);
  }
  if (id === into) throw invalid(['into', 'is the same actor']);
  const moved = await movesOf(deps, caller, facts, id, into);
  const edits: BatchEdit[] = [...moved, { op: 'retire', id }];
  return writeBatch(deps, context, { ...(reason === undefined ? {} : { reason }), edits });
}

async function movesOf(
  deps: Deps,
  caller: Caller,
  facts: ViewerFacts,
  id: string,
  into: string,
): Promise<BatchEdit[]> {
  const edits: BatchEdit[] = [];
  for (const name of SUBJECT_NAMES) {
    const subject = subjectOf(name);
    const pointing = facts.pointingAt(id, name).filter((fact) => mayChange(caller, fact));
    const records = await fetchRecords(
      deps,
      subject,
      pointing.map((fact) => fact.id),
    );
    for (const record of records) {
      const fields = movedFields(record, firmFields(subject), id, into);
      edits.push(
        name === 'tie' && joinsItself(record, fields)
          ? { op: 'retire', id: record.id, version: record.version }
          : { op: 'patch', id: record.id, version: record.version, fields },
      );
    }
  }
  return edits;
}

/** Fields that named the one, naming the other. */
const movedFields = (record: StoredRecord, fields: readonly string[], id: string, into: string) =>
  Object.fromEntries(
    fields
      .filter((field) => idsNamed(record[field]).includes(id))
      .map((field) => [field, renamed(record[field], id, into)]),
  );

/** What was said between the two says nothing once they are one. */
const joinsItself = (record: StoredRecord, fields: Readonly<Record<string, unknown>>): boolean =>
  (fields['from'] ?? record['from']) === (fields['to'] ?? record['to']);

function renamed(value: unknown, id: string, into: string): unknown {
  if (value === id) return into;
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => renamed(item, id, into));
    return items.filter((item, index) => item !== into || items.indexOf(item) === index);
  }
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, renamed(inner, id, into)]),
  );
}
