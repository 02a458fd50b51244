// A record being written: its fields as the contract has them, what of them changed, what is wrong.
import type { z } from 'zod';
import { SUBJECT_NAMES, subjectOf, type SubjectName } from '../../server/contract/registry.js';

export type Fields = Readonly<Record<string, unknown>>;

/** Fields beside those of its kind that a form can change. */
export const LABEL_FIELDS = ['tlp', 'circles', 'recipients', 'tags'] as const;

/** What is wrong with a field: its path in the record, the code, and the words of the rule. */
export interface FieldFault {
  path: string;
  code: string;
  message: string;
}

/** A new record as it is before anything is typed: defaults, and null where something is needed. */
export function emptyDraft(kind: SubjectName, preset: Fields = {}): Fields {
  const { fields, defaults, defaultTlp } = subjectOf(kind);
  const blank: Fields = Object.fromEntries(
    Object.entries(fields).map(([name, schema]): [string, unknown] => [name, blankOf(schema)]),
  );
  const label = { tlp: defaultTlp, circles: [], recipients: [], tags: [] };
  return { ...blank, ...defaults, ...label, ...preset };
}

const blankOf = (schema: z.ZodType): unknown => (schema.safeParse([]).success ? [] : null);

/** The fields of a stored record that a form can change. */
export function draftOf(kind: SubjectName, record: Fields): Fields {
  const names = [...Object.keys(subjectOf(kind).fields), ...LABEL_FIELDS];
  return Object.fromEntries(names.map((name) => [name, record[name] ?? null]));
}

/** The fields of `after` that differ from `before`. */
export const changesBetween = (before: Fields, after: Fields): Fields =>
  Object.fromEntries(Object.entries(after).filter(([name, value]) => !same(before[name], value)));

/** Whether two values say the same; the order of what an object holds says nothing. */
export const same = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);

const canonical = (value: unknown): string =>
  JSON.stringify(value ?? null, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

/** A value with another value at a path of names and numbers. */
export function withValue(
  of: unknown,
  [step, ...rest]: readonly string[],
  value: unknown,
): unknown {
  if (step === undefined) return value;
  if (Array.isArray(of)) {
    return of.map((one: unknown, at) => (String(at) === step ? withValue(one, rest, value) : one));
  }
  const parts: Fields = typeof of === 'object' && of !== null ? { ...of } : {};
  return { ...parts, [step]: withValue(parts[step], rest, value) };
}

/** What the contract's schema finds wrong: with a new record, or with changes of one. */
export function faultsIn(kind: SubjectName, fields: Fields, isNew: boolean): FieldFault[] {
  const { create, patch } = subjectOf(kind);
  const result = (isNew ? create : patch).safeParse(mapIds(fields, standIn));
  if (result.success) return [];
  return result.error.issues.map(({ path, code, message }) => ({
    path: path.join('.'),
    code,
    message,
  }));
}

/** `$tie` stands for the relationship that is written together with this record. */
const TEMPORARY = /^\$[a-z]/;

/** An id of the kind that a temporary one is called after. */
function standIn(id: string): string {
  const name = SUBJECT_NAMES.find((one) => one === id.slice(1));
  return name === undefined ? id : subjectOf(name).prefix + '0'.repeat(20);
}

function mapIds(value: unknown, map: (id: string) => string): unknown {
  if (typeof value === 'string') return TEMPORARY.test(value) ? map(value) : value;
  if (Array.isArray(value)) return value.map((one) => mapIds(one, map));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapIds(one, map)]));
}
