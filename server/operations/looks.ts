// Small helpers of the rules: how to look at many things, and how to compare two sets.
import type { Look } from './doctor.rules.js';

/** Looks at each item; `isRight` may throw, which means no. */
export function each<T>(
  items: readonly T[],
  idOf: (item: T) => string,
  isRight: (item: T) => boolean,
): Look {
  const holds = (item: T): boolean => {
    try {
      return isRight(item);
    } catch {
      return false;
    }
  };
  return { checked: items.length, wrong: items.filter((item) => !holds(item)).map(idOf) };
}

/** Compares what is there with what should be, as lines of text that begin with an id. */
export function agree(found: readonly string[], expected: readonly string[]): Look {
  const wrong = [...surplus(found, expected), ...surplus(expected, found)];
  const ids = wrong.map((line) => line.slice(0, line.indexOf(' ')));
  return { checked: expected.length, wrong: [...new Set(ids)] };
}

/** Lines that the first list has more often than the second. */
function surplus(first: readonly string[], second: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const line of second) left.set(line, (left.get(line) ?? 0) + 1);
  return first.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}

/** Values that occur more than once, each once. */
export function repeated(values: readonly string[]): string[] {
  const seen = new Set<string>();
  return [...new Set(values.filter((value) => seen.size === seen.add(value).size))];
}
