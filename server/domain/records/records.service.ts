// Reading of any kind of record: lists and single records, as far as the asker sees them.
import { subjectOf, type SubjectName } from '../../contract/registry.js';
import type { AnySubject, Page } from '../../contract/subjects.js';
import { read } from '../../database/card.js';
import { decode, type StoredRecord } from '../../database/codec.js';
import { withoutAbsent } from '../../database/links.js';
import { recordsById } from '../../database/records.queries.js';
import { ProblemError } from '../../problem-error.js';
import type { Fact } from '../../projection/facts.js';
import type { ViewerFacts } from '../../projection/store.js';
import type { Caller } from '../../caller.js';
import type { Deps } from '../deps.js';
import { seenVersions, type SeenVersions } from '../history/seen-versions.service.js';
import { readCursor, makeCursor } from './cursor.js';
import { derivedFields } from './derived.rules.js';
import { matches, type ListQuery } from './filter.rules.js';

/** Visible records of one kind that match, by id, in pages. */
export async function listRecords(
  { database, projection }: Deps,
  { viewer }: Caller,
  name: SubjectName,
  query: ListQuery,
): Promise<Page<StoredRecord>> {
  const subject = subjectOf(name);
  const facts = projection.facts.for(viewer);
  const candidates = query.retired === 'true' ? facts.allWithRetired(name) : facts.all(name);
  const after = readCursor(query.cursor);
  const found: string[] = [];
  for (const fact of candidates) {
    if (fact.id <= after) continue;
    const fields = { ...fact.fields, ...derivedFields(fact, facts) };
    if (!matches(subject, { ...fact, fields }, query)) continue;
    found.push(fact.id);
    if (found.length > query.limit) break;
  }
  const page = found.slice(0, query.limit);
  const last = page.at(-1);
  const records = await fetchRecords({ database }, subject, page);
  const versions = await seenVersions({ database }, facts, viewer, page);
  return {
    items: records.map((record) => asSeen(record, facts, versions.get(record.id))),
    next: found.length > query.limit && last !== undefined ? makeCursor(last) : null,
  };
}

/**
 * One visible record; `stored` is what the caller knows to be stored now.
 * @throws ProblemError `record.missing`, for a hidden one too.
 */
export async function readRecord(
  { database, projection }: Deps,
  { viewer }: Caller,
  name: SubjectName,
  id: string,
  stored?: StoredRecord,
): Promise<StoredRecord> {
  const facts = projection.facts.for(viewer);
  requireVisible(facts, name, id);
  const record = stored ?? (await fetchRecords({ database }, subjectOf(name), [id]))[0];
  if (!record) throw new ProblemError('record.missing');
  const versions = await seenVersions({ database }, facts, viewer, [id]);
  return asSeen(record, facts, versions.get(id));
}

/** A record with what follows for this viewer from other records, without what they may not see. */
function asSeen(
  record: StoredRecord,
  facts: ViewerFacts,
  seen: SeenVersions | undefined,
): StoredRecord {
  const fact = facts.get(record.id);
  if (!fact) return record;
  const loose = subjectOf(fact.subject).loose.map((field): [string, unknown] => [
    field,
    withoutAbsent(record[field], (id) => facts.get(id)?.retired === false),
  ]);
  const counted = seen && {
    version: seen.version,
    updatedAt: seen.updatedAt ?? record['createdAt'],
  };
  return { ...record, ...counted, ...Object.fromEntries(loose), ...derivedFields(fact, facts) };
}

/** @throws ProblemError `record.missing` unless this viewer sees a record of this kind and id. */
export function requireVisible(facts: ViewerFacts, name: SubjectName, id: string): void {
  if (facts.get(id)?.subject !== name) throw new ProblemError('record.missing');
}

/** A comment or a saved map is changed by its author and by directors, who moderate. */
export const mayChange = ({ viewer, permissions }: Caller, { subject, createdBy }: Fact): boolean =>
  !subjectOf(subject).personal ||
  permissions.has('others.moderate') ||
  createdBy === viewer.account;

/** @throws ProblemError `permission.none` for a personal record of somebody else */
export function requireOwn(facts: ViewerFacts, caller: Caller, id: string): void {
  const fact = facts.get(id);
  if (fact && !mayChange(caller, fact)) throw new ProblemError('permission.none');
}

/** Records of one kind by id, in the order of the ids. */
export async function fetchRecords(
  { database }: Pick<Deps, 'database'>,
  subject: AnySubject,
  ids: readonly string[],
): Promise<StoredRecord[]> {
  if (ids.length === 0) return [];
  const rows = await read(database, recordsById, { ids: [...ids] });
  const byId = new Map(
    rows.map(({ properties }) => [String(properties['id']), decode(subject, properties)]),
  );
  return ids.flatMap((id) => byId.get(id) ?? []);
}
