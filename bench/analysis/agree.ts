/** Whether two engines gave the same answer to a question of the benchmark. */
import type { Questions } from './engine.js';

type Answer = Awaited<ReturnType<NonNullable<Questions[keyof Questions]>>>;

const CLOSE = 1e-6;
/** Twenty iterations leave so much of the first guess, in sum: .85²⁰ of what it was wrong by. */
const PAGE_RANK = 0.04;

export function agree(query: string, expected: Answer, given: Answer): boolean {
  if (expected instanceof Map && given instanceof Map) return agreeAtEach(expected, given);
  if (expected instanceof Map || given instanceof Map) return false;
  const [a, b] = [Array.from(expected as Iterable<number>), Array.from(given as Iterable<number>)];
  if (a.length !== b.length) return false;
  const differences = a.map((value, i) => Math.abs(value - (b[i] ?? NaN)));
  if (query === 'PageRank') return differences.reduce((sum, one) => sum + one, 0) <= PAGE_RANK;
  return differences.every((one, i) => one <= CLOSE * Math.max(1, a[i] ?? 0));
}

/** Who sent it need not be told what never left. */
function agreeAtEach(
  expected: ReadonlyMap<number, number>,
  given: ReadonlyMap<number, number>,
): boolean {
  return (
    [...expected].every(
      ([actor, share]) => !given.has(actor) || Math.abs(share - (given.get(actor) ?? 0)) <= CLOSE,
    ) && [...given.keys()].every((actor) => expected.has(actor))
  );
}
