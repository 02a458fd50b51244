/** The oracle of the flow tests: every extreme choice of shares, each an ordinary Markov chain. */

export interface ShareArc {
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
}

/** For each node what it keeps of the source's money, and what ever gets to it. */
export interface Outcome {
  readonly ends: number[];
  readonly arrives: number[];
}

/** 2⁴⁰ steps: a chain that leaks at all has leaked. */
const DOUBLINGS = 40;

/** Sends one unit through a chain with the share `shares[i]` on arc i. */
export function simulate(
  nodeCount: number,
  arcs: readonly ShareArc[],
  shares: readonly number[],
  source: number,
): Outcome {
  const ends = run(nodeCount, arcs, shares, source);
  const arrives = ends.map((_, target) => {
    const stopping = shares.map((share, arc) => (arcs[arc]?.from === target ? 0 : share));
    return run(nodeCount, arcs, stopping, source)[target] ?? 0;
  });
  return { ends, arrives };
}

/** What each node keeps in the end. States: held by each node, then kept by each node. */
function run(
  nodeCount: number,
  arcs: readonly ShareArc[],
  shares: readonly number[],
  source: number,
): number[] {
  const size = 2 * nodeCount;
  const at = (table: readonly number[][], i: number, j: number) => table[i]?.[j] ?? 0;
  // Shares that sum to 1 but for rounding keep nothing: 2⁴⁰ steps would make much of it.
  const kept = (share: number) => (Math.abs(share) < 1e-12 ? 0 : share);
  let step = Array.from({ length: size }, (_, i) => new Array<number>(size).fill(0).with(i, i < nodeCount ? 0 : 1)); // prettier-ignore
  for (let node = 0; node < nodeCount; node++) step[node]![nodeCount + node] = 1;
  arcs.forEach(({ from, to }, arc) => {
    step[from]![to]! += shares[arc] ?? 0;
    step[from]![nodeCount + from]! -= shares[arc] ?? 0;
  });
  for (let node = 0; node < nodeCount; node++) {
    step[node]![nodeCount + node] = kept(step[node]![nodeCount + node]!);
  }
  for (let doubling = 0; doubling < DOUBLINGS; doubling++) {
    const once = step;
    const held = (once[source] ?? []).slice(0, nodeCount);
    if (held.every((amount) => amount < 1e-14)) break;
    step = once.map((row, i) => row.map((_, j) => row.reduce((sum, _, k) => sum + at(once, i, k) * at(once, k, j), 0))); // prettier-ignore
  }
  return (step[source] ?? []).slice(nodeCount);
}

/** All combinations of the corners of each node's admissible shares. */
export function extremeChoices(nodeCount: number, arcs: readonly ShareArc[]): number[][] {
  let choices: number[][] = [arcs.map(() => 0)];
  for (let node = 0; node < nodeCount; node++) {
    const own = arcs.map((_, arc) => arc).filter((arc) => arcs[arc]?.from === node);
    const options = corners(own.map((arc) => arcs[arc]).filter((arc) => arc !== undefined));
    choices = choices.flatMap((choice) =>
      options.map((option) =>
        choice.map((share, arc) => (own.includes(arc) ? (option[own.indexOf(arc)] ?? 0) : share)),
      ),
    );
  }
  return choices;
}

/** Corners of {low ≤ s ≤ high, Σ s ≤ 1}: every s at a limit, but one that may fill up to 1. */
function corners(own: readonly ShareArc[]): number[][] {
  const found: number[][] = [];
  const limits = own.reduce<number[][]>(
    (lists, { low, high }) =>
      lists.flatMap((list) => [...new Set([low, high])].map((s) => [...list, s])),
    [[]],
  );
  const sum = (list: readonly number[]) => list.reduce((total, share) => total + share, 0);
  for (const list of limits) {
    if (sum(list) <= 1 + 1e-9) found.push(list);
    own.forEach(({ low, high }, i) => {
      const filled = 1 - sum(list.filter((_, j) => j !== i));
      if (filled > low && filled < high) found.push(list.with(i, filled));
    });
  }
  return found;
}
