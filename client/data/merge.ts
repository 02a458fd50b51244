// What one typed, put onto a record that somebody else changed meanwhile.
import { changesBetween, same, type Fields } from './draft.js';

export interface Clash {
  field: string;
  /** What one typed, and what the other wrote. */
  mine: unknown;
  theirs: unknown;
}

export interface Merge {
  /** One's own changes that stand on the newer record without a question. */
  changes: Fields;
  /** Fields that only the other changed. */
  taken: readonly string[];
  /** Fields that both changed, each to something else. */
  clashes: readonly Clash[];
}

/** Merges field by field; all three have the same fields. */
export function merge(base: Fields, mine: Fields, theirs: Fields): Merge {
  const changed = changesBetween(base, mine);
  const byThem = changesBetween(base, theirs);
  const clashes = Object.keys(changed)
    .filter((field) => field in byThem && !same(changed[field], byThem[field]))
    .map((field) => ({ field, mine: changed[field], theirs: byThem[field] }));
  const clashing = new Set(clashes.map(({ field }) => field));
  const own = Object.entries(changed).filter(
    ([field]) => !clashing.has(field) && !(field in byThem),
  );
  return {
    changes: Object.fromEntries(own),
    taken: Object.keys(byThem).filter((field) => !clashing.has(field)),
    clashes,
  };
}
