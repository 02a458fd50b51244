// Which facts there are of a kind, and which point at a record, in the order of their ids. It is kept
// up with each change, for all viewers at once: what one sees of it is a choice of these lists.
import type { SubjectName } from '../contract/registry.js';
import type { Fact } from './facts.js';

export class FactIndex {
  readonly #kinds = new Map<SubjectName, Fact[]>();
  readonly #pointing = new Map<string, Map<SubjectName, Fact[]>>();

  /** Facts of one kind, retired ones too. */
  ofKind(subject: SubjectName): readonly Fact[] {
    return this.#kinds.get(subject) ?? [];
  }

  /** Facts of one kind that point at a record, retired ones too. */
  pointingAt(id: string, subject: SubjectName): readonly Fact[] {
    return this.#pointing.get(id)?.get(subject) ?? [];
  }

  replace(before: Fact | undefined, after: Fact): void {
    if (before) {
      for (const list of this.#listsOf(before)) list.splice(placeIn(list, before.id), 1);
    }
    for (const list of this.#listsOf(after)) list.splice(placeIn(list, after.id), 0, after);
  }

  clear(): void {
    this.#kinds.clear();
    this.#pointing.clear();
  }

  #listsOf({ subject, refs }: Fact): Fact[][] {
    const pointing = refs.map((ref) =>
      getOrMake(getOrMake(this.#pointing, ref, newMap), subject, newList),
    );
    return [getOrMake(this.#kinds, subject, newList), ...pointing];
  }
}

const newList = (): Fact[] => [];
const newMap = (): Map<SubjectName, Fact[]> => new Map();

function getOrMake<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** Place of the first fact with this id or a later one. */
function placeIn(facts: readonly Fact[], id: string): number {
  let low = 0;
  let high = facts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((facts[middle]?.id ?? '') < id) low = middle + 1;
    else high = middle;
  }
  return low;
}
