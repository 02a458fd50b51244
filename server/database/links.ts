// Which relationships a record has in Neo4j: one for each reference, and for a live tie the native
// one between its ends.
import { RecordId } from '../contract/ids.js';
import { subjectOfId } from '../contract/registry.js';
import type { AnySubject } from '../contract/subjects.js';
import type { StoredRecord } from './codec.js';

export type Link = {
  id: string;
  to: string;
  relationship: string;
  field: string;
  position: number;
};

/** The relationships that mirror the reference fields of a record. */
export function linksOf(subject: AnySubject, record: StoredRecord): Link[] {
  return Object.entries(subject.references).flatMap(([field, { relationship }]) =>
    idsIn(record[field]).map((to, position) => ({
      id: record.id,
      to,
      relationship,
      field,
      position,
    })),
  );
}

/** Ids in a reference field: none, one or several. */
export function idsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value)
    ? value.filter((item): item is string => typeof item === 'string')
    : [];
}

/**
 * Ids of all records that a record points at, each once: in its reference fields, and wherever a
 * structured field names one (a question the ends of a missing tie). Loose fields point at nothing.
 */
export function referencesOf(
  subject: AnySubject,
  record: Readonly<Record<string, unknown>>,
): string[] {
  return [...new Set(firmFields(subject).flatMap((field) => idsNamed(record[field])))];
}

/** Fields whose records must be there, and be seen, for the record to be. */
export const firmFields = ({ fields, loose }: AnySubject): string[] =>
  Object.keys(fields).filter((field) => !loose.includes(field));

/** Ids of records of the domain in a value, at any depth, as keys too. */
export function idsNamed(value: unknown): string[] {
  if (typeof value === 'string') return isRecordId(value) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(idsNamed);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => [...idsNamed(key), ...idsNamed(inner)]);
}

/**
 * A value without the records that are not there for somebody: out of lists, keys with what stands
 * under them, null where one stood alone.
 */
export function withoutAbsent(value: unknown, isThere: (id: string) => boolean): unknown {
  const gone = (text: string): boolean => isRecordId(text) && !isThere(text);
  if (typeof value === 'string') return gone(value) ? null : value;
  if (Array.isArray(value)) {
    const left = value.filter((item) => typeof item !== 'string' || !gone(item));
    return left.map((item: unknown) => withoutAbsent(item, isThere));
  }
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !gone(key))
      .map(([key, inner]) => [key, withoutAbsent(inner, isThere)]),
  );
}

const isRecordId = (text: string): boolean =>
  subjectOfId(text) !== undefined && RecordId.safeParse(text).success;

/** The native relationship of a tie, null for a retired tie and for every other record. */
export function nativeOf(subject: AnySubject, record: StoredRecord) {
  if (subject.name !== 'tie' || record['retiredAt'] !== null) return null;
  const { from, to, type } = record;
  return { id: record.id, from: String(from), to: String(to), type: String(type).toUpperCase() };
}
