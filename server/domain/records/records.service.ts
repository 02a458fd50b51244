// Use cases that every kind of record shares: list, read, create, change, retire, restore.
import { subjectOf, type SubjectName } from '../../contract/registry.js';
import type { AnySubject, Page } from '../../contract/subjects.js';
import { read } from '../../database/card.js';
import { decode, type StoredRecord } from '../../database/codec.js';
import { idsNamed } from '../../database/links.js';
import { recordsById } from '../../database/records.queries.js';
import { write, type Edit, type Written } from '../../database/write.js';
import { newId } from '../../ids.js';
import { ProblemError, invalid } from '../../problem-error.js';
import type { ViewerFacts } from '../../projection/store.js';
import type { Caller, WriteContext } from '../../caller.js';
import type { Deps } from '../deps.js';
import { derivedFields } from './derived.rules.js';
import { checkLabel, completeDraft, mergePatch } from './draft.rules.js';
import { readCursor, makeCursor } from './cursor.js';
import { matches, type ListQuery } from './filter.rules.js';
import { checkRecord } from './record.rules.js';

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
  return {
    items: (await fetchRecords({ database }, subject, page)).map((r) => asSeen(r, facts)),
    next: found.length > query.limit && last !== undefined ? makeCursor(last) : null,
  };
}

/** One visible record. @throws ProblemError `record.missing`, for a hidden one too. */
export async function readRecord(
  { database, projection }: Deps,
  { viewer }: Caller,
  name: SubjectName,
  id: string,
): Promise<StoredRecord> {
  const facts = projection.facts.for(viewer);
  requireVisible(facts, name, id);
  const [record] = await fetchRecords({ database }, subjectOf(name), [id]);
  if (!record) throw new ProblemError('record.missing');
  return asSeen(record, facts);
}

/** A record with what follows for this viewer from other records. */
function asSeen(record: StoredRecord, facts: ViewerFacts): StoredRecord {
  const fact = facts.get(record.id);
  return fact ? { ...record, ...derivedFields(fact, facts) } : record;
}

/** Creates one record from a draft that the contract's schema has passed. */
export async function createRecord(
  deps: Deps,
  context: WriteContext,
  name: SubjectName,
  draft: Readonly<Record<string, unknown>>,
): Promise<{ record: StoredRecord; written: Written }> {
  const written = await createRecords(deps, context, [{ kind: name, id: null, draft }]);
  return afterWrite(deps, context.caller, name, written);
}

export interface Creation {
  kind: SubjectName;
  /** Made by the caller where several new records point at each other; null: made here. */
  id: string | null;
  draft: Readonly<Record<string, unknown>>;
}

/** Creates several records in one transaction; they may point at each other. */
export async function createRecords(
  { database, projection, now }: Deps,
  { caller, key, author = caller.viewer.account }: WriteContext,
  creations: readonly Creation[],
): Promise<Written> {
  const at = now().toISOString();
  const facts = projection.facts.for(caller.viewer);
  const fresh = new Map<string, StoredRecord>();
  for (const { kind, id, draft } of creations) {
    const subject = subjectOf(kind);
    const record = completeDraft(subject, draft, {
      id: id ?? newId(subject.prefix),
      account: author,
      at,
    });
    fresh.set(record.id, record);
  }
  const edits = [...fresh.values()].map((record, index): Edit => {
    const subject = subjectOf((creations[index] as Creation).kind);
    checkLabel(caller, null, record);
    checkReferences(facts, subject, record, fresh);
    checkRecord(subject, record, (ref) => facts.get(ref) ?? freshFact(fresh.get(ref)));
    return { subject, id: record.id, operation: 'created', version: null, apply: () => record };
  });
  const written = await write(database, {
    by: author,
    at,
    ...(key ? { key } : {}),
    edits,
  });
  await projection.catchUp();
  return written;
}

/** Changes fields of one record. `version` is the one that the editor saw. */
export async function patchRecord(
  deps: Deps,
  context: WriteContext,
  name: SubjectName,
  id: string,
  patch: Readonly<Record<string, unknown>>,
): Promise<{ record: StoredRecord; written: Written }> {
  const { projection, now } = deps;
  const subject = subjectOf(name);
  const facts = projection.facts.for(context.caller.viewer);
  requireVisible(facts, name, id);
  const { reason, ...fields } = patch;
  const at = now().toISOString();
  const edit: Edit = {
    subject,
    id,
    operation: 'updated',
    version: context.version,
    apply: (current) => {
      const record = mergePatch(subject, current, fields, by(context.caller, at));
      checkLabel(context.caller, current, record, typeof reason === 'string' ? reason : null);
      checkReferences(facts, subject, record, new Map());
      checkRecord(subject, record, (ref) => facts.get(ref));
      return record;
    },
  };
  return edited(deps, context, name, edit, typeof reason === 'string' ? reason : undefined);
}

/** Retires a record, or brings a retired one back. Nothing that points at it is touched. */
export async function setRetired(
  deps: Deps,
  context: WriteContext,
  name: SubjectName,
  id: string,
  retired: boolean,
): Promise<{ record: StoredRecord; written: Written }> {
  const subject = subjectOf(name);
  requireVisible(deps.projection.facts.for(context.caller.viewer), name, id);
  const at = deps.now().toISOString();
  return edited(deps, context, name, {
    subject,
    id,
    operation: retired ? 'retired' : 'restored',
    version: context.version,
    apply: (current) =>
      mergePatch(subject, current, { retiredAt: retired ? at : null }, by(context.caller, at)),
  });
}

async function edited(
  deps: Deps,
  context: WriteContext,
  name: SubjectName,
  edit: Edit,
  reason?: string,
): Promise<{ record: StoredRecord; written: Written }> {
  try {
    const written = await write(deps.database, {
      by: context.caller.viewer.account,
      at: deps.now().toISOString(),
      ...(reason === undefined ? {} : { reason }),
      ...(context.key ? { key: context.key } : {}),
      edits: [edit],
    });
    await deps.projection.catchUp();
    return await afterWrite(deps, context.caller, name, written);
  } catch (error) {
    if (!(error instanceof ProblemError) || error.code !== 'record.changed') throw error;
    await deps.projection.catchUp();
    const current = await readRecord(deps, context.caller, name, edit.id);
    throw new ProblemError('record.changed', { current, cause: error });
  }
}

/** The written record as the writer may see it today: a replay reads it again, under today's rights. */
async function afterWrite(deps: Deps, caller: Caller, name: SubjectName, written: Written) {
  const [id] = written.records;
  if (id === undefined) throw new ProblemError('record.missing');
  return { record: await readRecord(deps, caller, name, id), written };
}

function requireVisible(facts: ViewerFacts, name: SubjectName, id: string): void {
  if (facts.get(id)?.subject !== name) throw new ProblemError('record.missing');
}

/** A record may only point at records that its writer may see. */
function checkReferences(
  facts: ViewerFacts,
  subject: AnySubject,
  record: StoredRecord,
  fresh: ReadonlyMap<string, StoredRecord>,
): void {
  for (const field of Object.keys(subject.fields)) {
    if (idsNamed(record[field]).every((id) => fresh.has(id) || facts.has(id))) continue;
    throw invalid([field, 'names a record that is not there']);
  }
}

const by = ({ viewer }: Caller, at: string) => ({ account: viewer.account, at });

function freshFact(record: StoredRecord | undefined) {
  return record ? { fields: record } : undefined;
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
