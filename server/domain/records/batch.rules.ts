// What a batch asks for: ids in place of temporary ones, each edit's fields by its kind's schema, and
// where in the batch a problem stands.
import { z } from 'zod';
import { TemporaryId, type BatchEdit } from '../../contract/batch.js';
import { subjectOf, subjectOfId, type SubjectName } from '../../contract/registry.js';
import type { AnySubject } from '../../contract/subjects.js';
import { issueWords } from '../../issue-words.js';
import { ProblemError, invalid, schemaProblems } from '../../problem-error.js';

type Fields = Readonly<Record<string, unknown>>;

export interface PlannedEdit {
  op: BatchEdit['op'];
  name: SubjectName;
  subject: AnySubject;
  id: string;
  /** Version that the editor saw, null when none was said. */
  version: number | null;
  /** What its kind's schema has passed; nothing for what is retired or restored. */
  fields: Fields;
}

/**
 * Edits with ids and checked fields; `newId` makes the id of a new record from its prefix.
 * @throws ProblemError `input.invalid`; `record.missing` for an id of no kind
 */
export function planBatch(
  edits: readonly BatchEdit[],
  newId: (prefix: string) => string,
): PlannedEdit[] {
  const ids = edits.map((edit) =>
    edit.op === 'create' ? newId(subjectOf(edit.kind).prefix) : edit.id,
  );
  const temporary = edits.map((edit) => (edit.op === 'create' ? edit.as : undefined));
  refuseTwice(ids, 'id');
  refuseTwice(temporary, 'as');
  const made = new Map(
    temporary.flatMap((name, index) => (name ? [[name, ids[index] ?? '']] : [])),
  );
  return edits.map((edit, index) => {
    const name = inEdit(index, () => kindOf(edit));
    const subject = subjectOf(name);
    return {
      op: edit.op,
      name,
      subject,
      id: ids[index] ?? '',
      version: edit.op === 'create' ? null : (edit.version ?? null),
      fields: fieldsOf(edit, index, subject, made),
    };
  });
}

function refuseTwice(names: readonly (string | undefined)[], part: string): void {
  const second = names.findIndex((name, at) => name !== undefined && names.indexOf(name) < at);
  if (second >= 0) throw invalid([`edits.${second}.${part}`, 'stands twice in this batch']);
}

/** Kind of record that an edit is about. @throws ProblemError `record.missing` for an id of none */
export function kindOf(edit: BatchEdit): SubjectName {
  const name = edit.op === 'create' ? edit.kind : subjectOfId(edit.id);
  if (name === undefined) throw new ProblemError('record.missing');
  return name;
}

function fieldsOf(
  edit: BatchEdit,
  index: number,
  subject: AnySubject,
  made: ReadonlyMap<string, string>,
): Fields {
  if (!('fields' in edit)) return {};
  // A judgement has a reason of its own; that of a change is said beside the edits.
  if ('reason' in edit.fields && !('reason' in subject.fields))
    throw invalid(['reason', 'is said once for the whole batch']);
  const schema = edit.op === 'create' ? subject.create : subject.patch;
  const result = schema.safeParse(withIds(edit.fields, made), { error: issueWords });
  if (!result.success) {
    const fields = schemaProblems(result.error, 'edits', `${index}`, 'fields');
    throw new ProblemError('input.invalid', { fields });
  }
  return AnyFields.parse(result.data);
}

const AnyFields = z.record(z.string(), z.unknown());

/** A value in which the ids that were made stand in place of the temporary ones, at any depth. */
function withIds(value: unknown, made: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string')
    return TemporaryId.safeParse(value).success ? (made.get(value) ?? value) : value;
  if (Array.isArray(value)) return value.map((one) => withIds(one, made));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withIds(one, made)]));
}

/** Runs what belongs to one edit; a problem in it names the edit and the field. */
export function inEdit<T>(index: number, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { code, fields = [{ path: '', code, message: error.message }] } = error;
    throw new ProblemError(code, {
      cause: error,
      fields: fields.map((field) => ({ ...field, path: pathIn(index, field.path) })),
    });
  }
}

/** The reason of a change stands beside the edits; fields of a record below their edit. */
function pathIn(index: number, path: string): string {
  if (path === 'reason') return path;
  return path === '' ? `edits.${index}` : `edits.${index}.fields.${path}`;
}
