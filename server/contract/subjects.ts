// What a kind of record is: its fields, what it points at, how its list is filtered, who may write it.
// Schemas of create, patch and read, the routes, storage and the forms are all made from this one value.
import { z } from 'zod';
import { Key, idSchema } from './ids.js';
import { labelFields, type Label, type Tlp } from './labels.js';
import { line } from './text.js';
import type { Permission } from './permissions.js';

/** A field that points at other records; the relationship in Neo4j mirrors the id in the property. */
export interface Reference {
  relationship: string;
  /** Names of the kinds of record that it may point at; empty: any record. */
  kinds: readonly string[];
}

/** Fields that every record has beside its own. */
export interface RecordBase extends Label {
  id: string;
  key: string | null;
  version: number;
  tags: string[];
  createdAt: string;
  createdBy: string;
  updatedAt: string;
  retiredAt: string | null;
}

export type Shape = Record<string, z.ZodType>;
export type FieldsOf<S extends Shape> = { [K in keyof S]: z.infer<S[K]> };

export interface SubjectDefinition<
  N extends string,
  S extends Shape,
  D extends Partial<FieldsOf<S>>,
  R extends keyof S & string,
  F extends keyof S & string,
  P extends keyof S & string,
> {
  name: N;
  /** Path segment of its routes, `/api/<plural>`. */
  plural: string;
  prefix: string;
  /** Node label in Neo4j. */
  label: string;
  write: Permission;
  /** Only its author changes it, and who moderates. */
  personal?: boolean;
  fields: S;
  /** What a field is when a draft leaves it out; a field without default must be given. */
  defaults: D;
  /** Label of a new record, AMBER unless said otherwise. */
  defaultTlp?: Tlp;
  /** Fields whose text the search finds. */
  searched?: readonly (keyof S & string)[];
  /** Fields of prose whose clauses the search finds too, below every name. */
  described?: readonly (keyof S & string)[];
  references?: Record<R, Reference>;
  /** Fields that may name records without standing or falling with them: who may not see one is told without it. */
  loose?: readonly (keyof S & string)[];
  /** Field that names the record which it speaks of: it is never open to more people than that one. */
  closedAs?: R;
  /** Query parameters of its list: each names the fields that it matches, any of them. */
  filters?: Record<string, readonly F[]>;
  /** Fields that the in-memory picture of the records carries, beside references and filters. */
  projected?: readonly P[];
}

export interface Subject<
  N extends string = string,
  S extends Shape = Shape,
  D extends Partial<FieldsOf<S>> = Partial<FieldsOf<S>>,
  Q extends keyof S & string = keyof S & string,
> {
  name: N;
  plural: string;
  prefix: string;
  label: string;
  write: Permission;
  personal: boolean;
  fields: S;
  defaults: D;
  defaultTlp: Tlp;
  searched: readonly string[];
  described: readonly string[];
  references: Readonly<Record<string, Reference>>;
  loose: readonly string[];
  closedAs: string | null;
  filters: Readonly<Record<string, readonly string[]>>;
  /** References, filtered and other projected fields, each once. */
  projected: readonly Q[];
  /** Draft as a client sends it. */
  create: z.ZodType<Draft<S, D>>;
  patch: z.ZodType<Patch<S>>;
  read: z.ZodType<RecordOf<S>>;
  page: z.ZodType<Page<RecordOf<S>>>;
}

type LabelDraft = Partial<Label> & { key?: string | null; tags?: string[] };
export type Draft<S extends Shape, D> = Omit<FieldsOf<S>, keyof D> &
  Partial<Pick<FieldsOf<S>, keyof D & keyof S>> &
  LabelDraft;
export type Patch<S extends Shape> = Partial<FieldsOf<S>> & LabelDraft & { reason?: string };
export type RecordOf<S extends Shape> = FieldsOf<S> & RecordBase;
export interface Page<R> {
  items: R[];
  /** Opaque cursor of the next page, null on the last. */
  next: string | null;
}

const draftLabel = {
  key: Key.nullable().optional(),
  tlp: labelFields.tlp.optional(),
  circles: labelFields.circles.optional(),
  recipients: labelFields.recipients.optional(),
  tags: z.array(line(60)).max(50).optional(),
};

const baseFields = {
  key: z.string().nullable(),
  version: z.int(),
  ...labelFields,
  tags: z.array(z.string()),
  createdAt: z.string(),
  createdBy: z.string(),
  updatedAt: z.string(),
  retiredAt: z.string().nullable(),
};

/** Declares a kind of record and derives its schemas. */
export function defineSubject<
  const N extends string,
  S extends Shape,
  const D extends Partial<FieldsOf<S>>,
  R extends keyof S & string = never,
  F extends keyof S & string = never,
  P extends keyof S & string = never,
>(definition: SubjectDefinition<N, S, D, R, F, P>): Subject<N, S, D, R | F | P> {
  const { fields, defaults, label } = definition;
  const optional = mapShape(fields, (schema) => schema.optional());
  const draft = mapShape(fields, (schema, field) =>
    field in defaults ? schema.optional() : schema,
  );
  const read = z
    .object({ id: idSchema(definition.prefix), ...baseFields, ...fields })
    .meta({ id: label });
  // Why it is changed. A kind with a `reason` of its own is told that through a batch.
  const reason = line(500).optional();
  const references: Record<string, Reference> = definition.references ?? {};
  const filters: Record<string, readonly F[]> = definition.filters ?? {};
  const projected = [
    ...Object.keys(references),
    ...Object.values(filters).flat(),
    ...(definition.projected ?? []),
  ] as (R | F | P)[];
  return {
    defaultTlp: 'AMBER',
    personal: false,
    searched: [],
    described: [],
    loose: [],
    closedAs: null,
    ...definition,
    references,
    filters,
    projected: [...new Set(projected)],
    create: typed(z.strictObject({ ...draft, ...draftLabel }).meta({ id: `${label}Draft` })),
    patch: typed(
      z.strictObject({ reason, ...optional, ...draftLabel }).meta({ id: `${label}Patch` }),
    ),
    read: typed(read),
    page: typed(
      z.object({ items: z.array(read), next: z.string().nullable() }).meta({ id: `${label}Page` }),
    ),
  };
}

function mapShape(shape: Shape, map: (schema: z.ZodType, field: string) => z.ZodType): Shape {
  return Object.fromEntries(Object.entries(shape).map(([key, schema]) => [key, map(schema, key)]));
}

// zod cannot infer a shape that was mapped at run time; the mapped types above say what it is.
function typed<T>(schema: z.ZodType): z.ZodType<T> {
  return schema as z.ZodType<T>;
}

/** Reference field to records of the given prefixes. */
export const ref = (...prefixes: readonly string[]) => idSchema(...prefixes);
/** Optional reference. */
export const maybeRef = (...prefixes: readonly string[]) => idSchema(...prefixes).nullable();
/** List of references, without doubles. */
export const refs = (...prefixes: readonly string[]) =>
  z
    .array(idSchema(...prefixes))
    .max(500)
    .refine((ids) => new Set(ids).size === ids.length, { error: 'names a record twice' });

/** A subject under its general shape, for code that serves every kind alike. */
export interface AnySubject {
  name: string;
  plural: string;
  prefix: string;
  label: string;
  write: Permission;
  personal: boolean;
  fields: Shape;
  defaults: Readonly<Record<string, unknown>>;
  defaultTlp: Tlp;
  searched: readonly string[];
  described: readonly string[];
  references: Readonly<Record<string, Reference>>;
  loose: readonly string[];
  closedAs: string | null;
  filters: Readonly<Record<string, readonly string[]>>;
  projected: readonly string[];
  create: z.ZodType;
  patch: z.ZodType;
  read: z.ZodType;
  page: z.ZodType;
}
