// Several changes as one write. Each obeys every rule that it would obey alone, towards the records as
// they will be once all of them are written.
import type { Batch, BatchAnswer, BatchEdit } from '../../contract/batch.js';
import { subjectOf } from '../../contract/registry.js';
import type { StoredRecord } from '../../database/codec.js';
import { write, type Edit } from '../../database/write.js';
import { newId } from '../../ids.js';
import { ProblemError } from '../../problem-error.js';
import type { ViewerFacts } from '../../projection/store.js';
import type { Caller, WriteContext } from '../../caller.js';
import type { Deps } from '../deps.js';
import { seenVersions, storedVersion } from '../history/seen-versions.service.js';
import { inEdit, kindOf, planBatch, type PlannedEdit } from './batch.rules.js';
import { checkLabel, closedAsRecord, completeDraft, mergePatch } from './draft.rules.js';
import { foresee } from './foresee.service.js';
import { readRecord, requireOwn, requireVisible } from './records.service.js';
import { checkUs } from './us.rules.js';
import { checkChanged } from './writing.service.js';

/**
 * Carries out all edits or none.
 * @throws ProblemError whose fields name the edit: `edits.2` when it is missing or not allowed,
 *   `edits.2.fields.name` for a field, `edits.2.version` for what others changed, with the records
 *   as they are now in `current`
 */
export async function writeBatch(
  deps: Deps,
  { caller, key }: WriteContext,
  { reason, edits }: Batch,
): Promise<{ answer: BatchAnswer; replayed: boolean }> {
  const by = { account: caller.viewer.account, at: deps.now().toISOString() };
  const facts = deps.projection.facts.for(caller.viewer);
  edits.forEach((edit, index) => inEdit(index, () => checkRight(caller, edit)));
  const drafted = planBatch(edits, newId);
  drafted.forEach((edit, index) => inEdit(index, () => checkSight(caller, facts, edit)));
  const planned = await Promise.all(
    drafted.map(async (edit) => ({
      ...edit,
      version: await storedVersion(deps, caller.viewer, edit.id, edit.version),
    })),
  );
  const then = await foresee(
    deps,
    facts,
    planned.map((edit, index) => ({
      ...edit,
      become: (current) => inEdit(index, () => changed(edit, current, by)),
    })),
  );
  const editOf = (edit: PlannedEdit, index: number): Edit => ({
    subject: edit.subject,
    id: edit.id,
    operation: OPERATIONS[edit.op],
    version: edit.version,
    apply: (current) =>
      inEdit(index, () => {
        const record = closedAsRecord(edit.subject, changed(edit, current, by), then.get);
        if (edit.op === 'retire') return record;
        checkUs(caller, then, current, record);
        if (edit.op === 'restore') return record;
        checkLabel(caller, current, record, reason ?? null);
        checkChanged(then, edit.subject, current, record);
        return record;
      }),
  });
  try {
    const written = await write(deps.database, {
      by: by.account,
      at: by.at,
      ...(reason === undefined ? {} : { reason }),
      ...(key ? { key } : {}),
      edits: planned.map(editOf),
    });
    await deps.projection.take(written);
    const records = await seenRecords(deps, caller, written.records);
    return { answer: { write: written.write, records }, replayed: written.replayed };
  } catch (error) {
    if (!(error instanceof ProblemError) || error.code !== 'record.changed') throw error;
    throw await withCurrent(deps, caller, planned, error);
  }
}

const OPERATIONS = {
  create: 'created',
  patch: 'updated',
  retire: 'retired',
  restore: 'restored',
} as const;

interface By {
  account: string;
  at: string;
}

function checkRight({ permissions }: Caller, edit: BatchEdit): void {
  if (!permissions.has(subjectOf(kindOf(edit)).write)) throw new ProblemError('permission.none');
}

function checkSight(caller: Caller, facts: ViewerFacts, { op, name, id }: PlannedEdit): void {
  if (op === 'create') return;
  requireVisible(facts, name, id);
  requireOwn(facts, caller, id);
}

/** The record after its edit. */
function changed(
  { op, subject, id, fields }: PlannedEdit,
  current: StoredRecord | null,
  by: By,
): StoredRecord {
  if (op === 'create') return completeDraft(subject, fields, { id, ...by });
  const retiredAt = op === 'retire' ? by.at : null;
  return mergePatch(subject, current, op === 'patch' ? fields : { retiredAt }, by);
}

/** A replay looks again, under today's rights. */
async function seenRecords(
  deps: Deps,
  { viewer }: Caller,
  ids: readonly string[],
): Promise<BatchAnswer['records']> {
  const facts = deps.projection.facts.for(viewer);
  const versions = await seenVersions(deps, facts, viewer, ids);
  return ids.map((id) => {
    const fact = facts.get(id);
    if (!fact) throw new ProblemError('record.missing');
    return { id, version: versions.get(id)?.version ?? fact.version };
  });
}

/** The conflict with what it is about: which edits, and the records as they are now. */
async function withCurrent(
  deps: Deps,
  caller: Caller,
  planned: readonly PlannedEdit[],
  cause: ProblemError,
): Promise<ProblemError> {
  await deps.projection.catchUp();
  const facts = deps.projection.facts.for(caller.viewer);
  const stale = planned
    .map((edit, index) => ({ ...edit, index }))
    .filter(({ id, version }) => version !== null && facts.get(id)?.version !== version);
  return new ProblemError('record.changed', {
    cause,
    fields: stale.map(({ index }) => ({
      path: `edits.${index}.version`,
      code: cause.code,
      message: 'is not the newest',
    })),
    current: await Promise.all(stale.map(({ name, id }) => readRecord(deps, caller, name, id))),
  });
}
