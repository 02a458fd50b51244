import { z } from 'zod';
import type { AnySubject } from '../../contract/subjects.js';
import { idsIn } from '../../database/links.js';
import type { Fact } from '../../projection/facts.js';

export const Paging = z.object({ limit: z.number(), cursor: z.string().optional() });
export type Paging = z.infer<typeof Paging>;

/** What every list takes; the filters of its kind come beside. */
export const ListQuery = z.looseObject({
  ...Paging.shape,
  retired: z.enum(['true', 'false']),
  key: z.string().optional(),
  tag: z.string().optional(),
});
export type ListQuery = z.infer<typeof ListQuery>;

/** Whether a fact matches all filters of a list; several values of one filter are alternatives. */
export function matches(subject: AnySubject, fact: Fact, query: ListQuery): boolean {
  if (query.key !== undefined && fact.key !== query.key) return false;
  if (query.tag !== undefined && !fact.tags.includes(query.tag)) return false;
  return Object.entries(subject.filters).every(([filter, fields]) => {
    const wanted = query[filter];
    if (typeof wanted !== 'string') return true;
    const values = wanted.split(',');
    return fields.some((field) => valuesOf(fact, field).some((value) => values.includes(value)));
  });
}

function valuesOf(fact: Fact, field: string): string[] {
  const value = (fact.fields as Readonly<Record<string, unknown>>)[field];
  return typeof value === 'number' ? [String(value)] : idsIn(value);
}
