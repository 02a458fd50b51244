// The same seven routes for every kind of record, as values.
import { z } from 'zod';
import { ChangePage } from './history.js';
import { defineRoute, type Route } from './routes.js';
import { SUBJECTS, type SubjectName } from './registry.js';
import type { AnySubject } from './subjects.js';

const paging = {
  limit: z.coerce.number().int().min(1).max(500).default(100),
  cursor: z.string().max(200).optional(),
};

/** Words or numbers that a filter takes, as a check of one; an id may be any text: a hidden one is as good. */
function valueOf(field: z.ZodType | undefined): { takes: z.ZodType; words?: readonly string[] } {
  if (field instanceof z.ZodNullable) return valueOf(z.instanceof(z.ZodType).parse(field.unwrap()));
  if (field instanceof z.ZodNumber) return { takes: z.coerce.number().pipe(field) };
  if (!(field instanceof z.ZodEnum)) return { takes: z.string() };
  return { takes: field, words: field.options.map(String) };
}

/** Words that a filter of a kind of record takes, none where it takes ids or numbers. */
export function filterWords({ fields, filters }: AnySubject, filter: string): readonly string[] {
  return (filters[filter] ?? []).flatMap((field) => valueOf(fields[field]).words ?? []);
}

function filterSchema(subject: AnySubject, filter: string): z.ZodType {
  const words = filterWords(subject, filter);
  const checks = (subject.filters[filter] ?? []).map(
    (field) => valueOf(subject.fields[field]).takes,
  );
  const error = words.length > 0 ? `is none of ${words.join(', ')}` : 'is no such value';
  return z
    .string()
    .min(1)
    .max(2_000)
    .refine(
      (text) =>
        text.split(',').every((value) => checks.some((check) => check.safeParse(value).success)),
      { error },
    )
    .meta(words.length > 0 ? { description: `By comma, any of: ${words.join(', ')}` } : {})
    .optional();
}

/** Lists take `key`, `tag`, `retired` and the filters of the kind; several values by comma. */
function listQuery(subject: AnySubject): z.ZodObject {
  return z.strictObject({
    ...paging,
    key: z.string().min(1).max(80).optional(),
    tag: z.string().min(1).max(60).optional(),
    retired: z.enum(['true', 'false']).default('false'),
    ...Object.fromEntries(
      Object.keys(subject.filters).map((filter) => [filter, filterSchema(subject, filter)]),
    ),
  });
}

/** The routes of one kind of record. */
export function recordRoutes(name: SubjectName) {
  const subject = SUBJECTS[name];
  const path = `/api/${subject.plural}`;
  const one = subject.label;
  const own = subject.personal ? `${one} of one's own` : one;
  return {
    list: defineRoute({
      name: `${name}.list`,
      method: 'GET',
      path,
      summary: `List ${subject.plural}`,
      access: 'record.read',
      query: listQuery(subject),
      output: subject.page as z.ZodType<{ items: unknown[]; next: string | null }>,
    }),
    read: defineRoute({
      name: `${name}.read`,
      method: 'GET',
      path: `${path}/:id`,
      summary: `Read one ${one}`,
      access: 'record.read',
      output: subject.read as z.ZodType<unknown>,
    }),
    create: defineRoute({
      name: `${name}.create`,
      method: 'POST',
      path,
      summary: `Create one ${one}`,
      access: subject.write,
      body: subject.create as z.ZodType<Record<string, unknown>>,
      output: subject.read as z.ZodType<unknown>,
      status: 201,
      write: true,
    }),
    patch: defineRoute({
      name: `${name}.patch`,
      method: 'PATCH',
      path: `${path}/:id`,
      summary: `Change fields of one ${own}`,
      access: subject.write,
      body: subject.patch as z.ZodType<Record<string, unknown>>,
      output: subject.read as z.ZodType<unknown>,
      write: true,
      match: 'required',
    }),
    retire: defineRoute({
      name: `${name}.retire`,
      method: 'DELETE',
      path: `${path}/:id`,
      summary: `Retire one ${own}; it stays in the history and can be restored`,
      access: subject.write,
      output: subject.read as z.ZodType<unknown>,
      write: true,
      match: 'optional',
    }),
    restore: defineRoute({
      name: `${name}.restore`,
      method: 'POST',
      path: `${path}/:id/restore`,
      summary: `Restore one retired ${own}`,
      access: subject.write,
      output: subject.read as z.ZodType<unknown>,
      write: true,
      match: 'optional',
    }),
    history: defineRoute({
      name: `${name}.history`,
      method: 'GET',
      path: `${path}/:id/history`,
      summary: `What was changed on one ${one}, newest first`,
      access: 'record.read',
      query: z.strictObject(paging),
      output: ChangePage,
    }),
  } satisfies Record<string, Route>;
}
