import { SUBJECT_NAMES, type SubjectName } from '../server/contract/registry.js';
import type { SetProblem, StartingSet } from './starting-set.js';

/** Id of the record of a kind that has this key, among those that are stored already. */
export type FindExisting = (kind: SubjectName, key: string) => string | undefined;

export interface KeyIndex {
  /** Id of a record of the set, by kind and key: the stored one's, else the new one's. */
  own(kind: SubjectName, key: string): string;
  /** Id of the one record of these kinds with this key; in words what is wrong if there is none. */
  find(kinds: readonly SubjectName[], key: string): { id: string } | { wrong: string };
}

/** Gives every record of a set its id. Doubles go to `problems`. */
export function indexKeys(
  { records }: StartingSet,
  idFor: (kind: SubjectName, key: string) => string,
  existing: FindExisting,
  problems: SetProblem[],
): KeyIndex {
  const ids = new Map(SUBJECT_NAMES.map((kind) => [kind, new Map<string, string>()]));
  const idIn = (kind: SubjectName, key: string) => ids.get(kind)?.get(key);
  for (const kind of SUBJECT_NAMES) {
    for (const { key } of records[kind] ?? []) {
      if (idIn(kind, key) === undefined) ids.get(kind)?.set(key, idFor(kind, key));
      else problems.push({ kind, key, field: 'key', message: 'is given twice' });
    }
  }
  return {
    own(kind, key) {
      const id = idIn(kind, key);
      if (id === undefined) throw new Error(`${kind} ${key} is not in the set`);
      return id;
    },
    find(kinds, key) {
      // The set's own records come before stored ones: what it says is complete by itself.
      const among = (lookUp: FindExisting) =>
        kinds.flatMap((kind) => {
          const id = lookUp(kind, key);
          return id === undefined ? [] : [{ kind, id }];
        });
      const own = among(idIn);
      const [found, second] = own.length > 0 ? own : among(existing);
      if (found === undefined) return { wrong: `nothing has the key "${key}"` };
      if (second === undefined) return { id: found.id };
      return { wrong: `"${key}" is the key of two records: ${found.kind}, ${second.kind}` };
    },
  };
}
