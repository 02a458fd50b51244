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

const STEPS = 600;

/** Sends one unit through a chain with the share `shares[i]` on arc i, step by step. */
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

function run(
  nodeCount: number,
  arcs: readonly ShareArc[],
  shares: readonly number[],
  source: number,
): number[] {
  const kept = new Array<number>(nodeCount).fill(1);
  arcs.forEach(({ from }, arc) => (kept[from] = (kept[from] ?? 0) - (shares[arc] ?? 0)));
  const ended = new Array<number>(nodeCount).fill(0);
  let held = new Array<number>(nodeCount).fill(0).with(source, 1);
  for (let step = 0; step < STEPS && held.some((amount) => amount > 1e-14); step++) {
    const next = new Array<number>(nodeCount).fill(0);
    held.forEach((amount, node) => (ended[node] = (ended[node] ?? 0) + amount * (kept[node] ?? 0)));
    arcs.forEach(({ from, to }, arc) => {
      next[to] = (next[to] ?? 0) + (held[from] ?? 0) * (shares[arc] ?? 0);
    });
    held = next;
  }
  return ended;
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
