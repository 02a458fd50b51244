// Reads the questions of the wire: lists, limits, and records that must be there for the asker.
import type { z } from 'zod';
import type { SubjectName } from '../../contract/registry.js';
import { invalid, ProblemError } from '../../problem-error.js';
import type { Fact, Facts } from '../../projection/facts.js';

/**
 * Values separated by comma, each of a closed list; `fallback` when nothing is given.
 * @throws ProblemError input.invalid naming the parameter.
 */
export function readList<T extends string>(
  path: string,
  text: string | undefined,
  word: z.ZodType<T>,
  fallback: readonly T[],
): Set<T> {
  if (text === undefined) return new Set(fallback);
  return new Set(
    splitList(text).map((part) => {
      const { success, data } = word.safeParse(part);
      if (!success) throw invalid([path, 'has a word that is not in the vocabulary']);
      return data;
    }),
  );
}

export function splitList(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Brings a number into its range and notes what became of it. */
export function clampTo(name: string, value: number, most: number, clamped: string[]): number {
  const kept = Math.min(Math.max(value, 1), most);
  if (kept !== value) clamped.push(`${name}: ${value} → ${kept}`);
  return kept;
}

/** A fact of any one of several kinds. */
export type FactOf<N extends SubjectName> = N extends SubjectName ? Fact<N> : never;

/**
 * A live record of one of the given kinds.
 * @throws ProblemError record.missing, the same for hidden, retired, malformed and absent ids.
 */
export function liveRecord<N extends SubjectName>(
  facts: Facts,
  id: string,
  ...kinds: readonly N[]
): FactOf<N> {
  const fact = facts.get(id);
  for (const kind of kinds) if (isFactOf(fact, kind) && !fact.retired) return fact;
  throw new ProblemError('record.missing');
}

function isFactOf<N extends SubjectName>(fact: Fact | undefined, kind: N): fact is FactOf<N> {
  return fact?.subject === kind;
}
