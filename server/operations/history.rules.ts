// Rules of the change log: without gap, and each record is what its history says.
import { isDeepStrictEqual } from 'node:util';
import type { Rule } from './doctor.rules.js';
import { isEntry, type Entry, type KnownRecord } from './known.js';
import { each } from './looks.js';

const idOf = ({ id }: { id: string }): string => id;
const NONE: readonly Entry[] = [];

export const historyRules: readonly Rule[] = [
  {
    name: 'the numbers of the change log have no gap and end where the log says',
    look: ({ picture: { changes, log } }) => {
      const found = changes.filter(({ seq }, index) => seq !== index + 1);
      const end = changes.length === (log ?? 0) ? [] : [`last ${log ?? 'none'}`];
      return { checked: changes.length, wrong: [...found.map(({ id }) => String(id)), ...end] };
    },
  },
  {
    name: 'an entry of the change log reads back, and its record is there',
    look: ({ picture: { changes }, find }) =>
      each(
        changes,
        ({ id }) => String(id),
        (entry) => isEntry(entry) && find(String(entry['record']))?.subject.name === entry['kind'],
      ),
  },
  {
    name: 'a record has a history that begins with its creation',
    look: ({ records, history }) =>
      each(
        records,
        idOf,
        ({ id }) =>
          (history.get(id) ?? NONE).every(
            ({ operation }, index) => (operation === 'created') === (index === 0),
          ) && history.has(id),
      ),
  },
  {
    name: 'the versions in a history have no gap and end with the record’s',
    look: ({ records, history }) =>
      each(records, idOf, ({ id, record }) => {
        const entries = history.get(id) ?? NONE;
        return (
          entries.length === record.version &&
          entries.every(({ version }, index) => version === index + 1)
        );
      }),
  },
  {
    name: 'a record is what its history says',
    look: ({ records, history }) =>
      each(records, idOf, (known) => isToldBy(known, history.get(known.id) ?? NONE)),
  },
  {
    name: 'a key of a repeatable write names its write and its records',
    look: ({ picture: { keys, changes } }) => {
      const writes = new Map<unknown, Set<unknown>>();
      for (const { write, record } of changes) {
        writes.set(write, (writes.get(write) ?? new Set()).add(record));
      }
      return each(
        keys,
        ({ write }) => String(write),
        ({ write, records }) => isDeepStrictEqual(writes.get(write), new Set(records as string[])),
      );
    },
  },
];

/** Fields that no entry tells: each write sets them by itself. */
const UNTOLD = new Set(['id', 'version', 'createdAt', 'createdBy', 'updatedAt']);

/** Whether the entries, one after the other, make the record; each must begin where the last ended. */
function isToldBy({ subject, record }: KnownRecord, entries: readonly Entry[]): boolean {
  const told = new Map<string, unknown>();
  for (const { fields } of entries) {
    for (const { field, before, after } of fields) {
      if (!isDeepStrictEqual(told.get(field) ?? null, before)) return false;
      told.set(field, after);
    }
  }
  const secret = new Set(subject.secret ?? []);
  return Object.entries(record)
    .filter(([field]) => !UNTOLD.has(field) && !secret.has(field))
    .every(([field, value]) => isDeepStrictEqual(told.get(field) ?? null, value));
}
