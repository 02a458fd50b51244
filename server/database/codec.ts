// Records as node properties: scalars and lists of text as they are, structured fields as JSON.
import { z } from 'zod';
import type { AnySubject } from '../contract/subjects.js';
import { soundKey } from '../text/romanise.js';

/** A record as services hold it: base fields and the fields of its kind. */
export type StoredRecord = Readonly<Record<string, unknown>> & { id: string; version: number };

function isStructured(schema: z.ZodType): boolean {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) {
    return isStructured(schema.unwrap() as z.ZodType);
  }
  if (schema instanceof z.ZodArray) {
    const element: unknown = schema.element;
    return !(element instanceof z.ZodString || element instanceof z.ZodEnum);
  }
  return (
    schema instanceof z.ZodObject ||
    schema instanceof z.ZodRecord ||
    schema instanceof z.ZodTuple ||
    (schema instanceof z.ZodUnion &&
      schema.options.some((option) => isStructured(option as z.ZodType)))
  );
}

const structuredOf = new WeakMap<object, ReadonlySet<string>>();

/** Names of the fields of a kind of record that are stored as JSON. */
export function structuredFields({ fields }: Pick<AnySubject, 'fields'>): ReadonlySet<string> {
  const known = structuredOf.get(fields);
  if (known) return known;
  const names = Object.keys(fields).filter((field) => isStructured(fields[field] as z.ZodType));
  const found = new Set(names);
  structuredOf.set(fields, found);
  return found;
}

/** Node properties of a record; null is an absent property. */
export function encode(subject: AnySubject, record: StoredRecord): Record<string, unknown> {
  const structured = structuredFields(subject);
  const properties: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(record)) {
    if (value === null || value === undefined) continue;
    properties[field] = structured.has(field) ? JSON.stringify(value) : value;
  }
  const key = searchKey(subject, record);
  if (key) properties['searchKey'] = key;
  return properties;
}

/** The record of node properties; absent ones are null. */
export function decode(subject: AnySubject, properties: Record<string, unknown>): StoredRecord {
  const structured = structuredFields(subject);
  const record: Record<string, unknown> = {};
  for (const field of [...BASE, ...Object.keys(subject.fields)]) {
    const value = properties[field] ?? null;
    record[field] =
      structured.has(field) && typeof value === 'string' ? (JSON.parse(value) as unknown) : value;
  }
  return Stored.parse(record);
}

const BASE = [
  'id',
  'key',
  'version',
  'tlp',
  'circles',
  'recipients',
  'tags',
  'createdAt',
  'createdBy',
  'updatedAt',
  'retiredAt',
] as const;

const Stored = z.looseObject({ id: z.string(), version: z.int() });

/** Names of a record: what the search looks at first. */
export function searchedTexts(subject: AnySubject, record: Readonly<Record<string, unknown>>) {
  return subject.searched.flatMap((field) => textsOf(record[field]));
}

/** Clauses of what a record says of itself ("Deputy National Ombudsman"), searched after the names. */
export function describedTexts(subject: AnySubject, record: Readonly<Record<string, unknown>>) {
  return subject.described
    .flatMap((field) => textsOf(record[field]))
    .flatMap((text) => text.split(/[.;](?:\s+|$)/))
    .filter((clause) => clause !== '');
}

function searchKey(subject: AnySubject, record: StoredRecord): string {
  const texts = [...searchedTexts(subject, record), ...describedTexts(subject, record)];
  return [...new Set(texts.map(soundKey))].join(' | ');
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (value !== null && typeof value === 'object' && 'text' in value) return textsOf(value.text);
  return [];
}
