// Writing of any kind of record: create, change, retire, bring back.
import { subjectOf, type SubjectName } from '../../contract/registry.js';
import type { AnySubject } from '../../contract/subjects.js';
import type { StoredRecord } from '../../database/codec.js';
import { firmFields, idsNamed, referencesOf } from '../../database/links.js';
import { write, type Edit, type Written } from '../../database/write.js';
import { newId } from '../../ids.js';
import { ProblemError, invalid } from '../../problem-error.js';
import type { KnownFacts } from '../../projection/store.js';
import type { Caller, WriteContext } from '../../caller.js';
import type { Deps } from '../deps.js';
import { storedVersion } from '../history/seen-versions.service.js';
import { checkLabel, closedAsRecord, completeDraft, mergePatch } from './draft.rules.js';
import { checkRecord, type LookUp } from './record.rules.js';
import { readRecord, requireOwn, requireVisible } from './records.service.js';
import { checkContact, checkKindFits } from './tie.rules.js';
import { checkUs } from './us.rules.js';

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
  const drafted = creations.map(({ kind, id, draft }) => {
    const subject = subjectOf(kind);
    const made = { id: id ?? newId(subject.prefix), account: author, at };
    return { subject, record: completeDraft(subject, draft, made) };
  });
  const fresh = new Map(drafted.map(({ record }) => [record.id, record]));
  const contacts = drafted
    .filter(({ subject }) => subject.name === 'engagement')
    .map(({ subject, record }) => referencesOf(subject, record));
  const edits = drafted.map(({ subject, record: drafted }): Edit => {
    const record = closedAsRecord(subject, drafted, (ref) => facts.get(ref) ?? fresh.get(ref));
    checkLabel(caller, null, record);
    checkUs(caller, facts, null, record);
    checkReferences(facts, subject, record, fresh);
    checkRecord(subject, record, (ref) => facts.get(ref) ?? freshFact(fresh.get(ref)));
    if (subject.name === 'tie') {
      checkContact(record, [...contacts, ...contactsOf(facts, record)]);
    }
    return { subject, id: record.id, operation: 'created', version: null, apply: () => record };
  });
  const written = await write(database, { by: author, at, ...(key ? { key } : {}), edits });
  await projection.take(written);
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
  requireOwn(facts, context.caller, id);
  const { fields, reason } = withoutReason(subject, patch);
  const at = now().toISOString();
  const edit: Edit = {
    subject,
    id,
    operation: 'updated',
    version: await storedVersion(deps, context.caller.viewer, id, context.version),
    apply: (current) => {
      const patched = mergePatch(subject, current, fields, by(context.caller, at));
      const record = closedAsRecord(subject, patched, (ref) => facts.get(ref));
      checkLabel(context.caller, current, record, reason ?? null);
      checkUs(context.caller, facts, current, record);
      checkChanged(facts, subject, current, record);
      return record;
    },
  };
  return edited(deps, context, name, edit, reason);
}

/** The fields of a patch, and why it is made, unless the kind of record has a `reason` of its own. */
function withoutReason(subject: AnySubject, patch: Readonly<Record<string, unknown>>) {
  const { reason, ...fields } = patch;
  if ('reason' in subject.fields) return { fields: patch };
  return { fields, ...(typeof reason === 'string' ? { reason } : {}) };
}

/**
 * Everything but its label that a changed record must obey, towards what its writer may see.
 * @throws ProblemError `input.invalid` naming the fields
 */
export function checkChanged(
  facts: KnownFacts,
  subject: AnySubject,
  before: StoredRecord | null,
  record: StoredRecord,
): void {
  const lookUp: LookUp = (id) => (id === record.id ? { fields: record } : facts.get(id));
  checkReferences(facts, subject, record, new Map());
  checkRecord(subject, record, lookUp);
  const joinsAnew = ['from', 'to', 'type'].some((field) => before?.[field] !== record[field]);
  if (subject.name === 'tie' && joinsAnew) checkContact(record, contactsOf(facts, record));
  if (before?.['kind'] === record['kind']) return;
  const ties = facts.pointingAt(record.id, 'tie');
  checkKindFits(
    ties.map(({ fields }) => fields),
    lookUp,
  );
}

const contactsOf = (facts: KnownFacts, tie: StoredRecord): (readonly string[])[] =>
  facts.pointingAt(String(tie['from']), 'engagement').map(({ refs }) => refs);

/** Retires a record, or brings a retired one back. Nothing that points at it is touched. */
export async function setRetired(
  deps: Deps,
  context: WriteContext,
  name: SubjectName,
  id: string,
  retired: boolean,
): Promise<{ record: StoredRecord; written: Written }> {
  const subject = subjectOf(name);
  const facts = deps.projection.facts.for(context.caller.viewer);
  requireVisible(facts, name, id);
  requireOwn(facts, context.caller, id);
  const at = deps.now().toISOString();
  return edited(deps, context, name, {
    subject,
    id,
    operation: retired ? 'retired' : 'restored',
    version: await storedVersion(deps, context.caller.viewer, id, context.version),
    apply: (current) => {
      const retiredAt = retired ? at : null;
      const record = mergePatch(subject, current, { retiredAt }, by(context.caller, at));
      if (!retired) checkUs(context.caller, facts, current, record);
      return record;
    },
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
    await deps.projection.take(written);
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
  const made = written.made?.records.find((record) => record.id === id);
  return { record: await readRecord(deps, caller, name, id, made), written };
}

/** A record may only point at records that its writer may see. */
function checkReferences(
  facts: KnownFacts,
  subject: AnySubject,
  record: StoredRecord,
  fresh: ReadonlyMap<string, StoredRecord>,
): void {
  for (const field of firmFields(subject)) {
    if (idsNamed(record[field]).every((id) => fresh.has(id) || facts.has(id))) continue;
    throw invalid([field, 'names a record that is not there']);
  }
}

const by = ({ viewer }: Caller, at: string) => ({ account: viewer.account, at });

const freshFact = (record: StoredRecord | undefined) => record && { fields: record };
