/**
 * Which few first contacts make it likeliest that something reaches the target, in the independent
 * cascade model: each arc works or not, once and by itself, and so does each first contact.
 */
import { checkLength, checkNodes, type Csr } from './csr.js';
import { startMeter, type Limits, type Meter } from './meter.js';
import { seeded } from './random.js';

export interface CascadeQuery {
  readonly target: number;
  /** That an arc works, once its tail is reached. */
  readonly arcProbability: Float64Array;
  /** That a first contact with a node succeeds; 0 = nobody to choose. */
  readonly contactProbability: Float64Array;
  /** How many to choose. */
  readonly m: number;
  readonly seed: number;
  /** At most so many samples are drawn for the choice. */
  readonly maxSamples: number;
  readonly limits?: Limits;
}

export interface Chosen {
  readonly node: number;
  /** What it adds to the likelihood of those before it. */
  readonly gain: number;
  /** Others that add as much, as far as the error of the samples tells; best first. */
  readonly nearTies: readonly number[];
}

export interface StartingSet {
  readonly method: 'exact' | 'sampled';
  /** In the order of choice. */
  readonly chosen: readonly Chosen[];
  /** That the set reaches the target. Sampled: of draws that had no part in the choice. */
  readonly likelihood: number;
  /** Sampled: how many of how many draws; the interval is for the caller to state. */
  readonly hits: number;
  readonly draws: number;
  /** The set reaches at least this part of the best set's likelihood (sampled: with 95 %). */
  readonly guarantee: number;
}

/** Up to so many arcs that matter every world is enumerated, */
const EXACT_ARCS = 14;
/** and up to so many looks of a set at a world every set. */
const EXACT_LOOKS = 1_000_000;
const FIRST_SAMPLES = 1_000;
/** A choice is good enough when it is proved so close to what greedy can promise. */
const EPSILON = 0.1;
const DELTA = 0.05;

/**
 * Small questions are enumerated. Others take reverse-reachable sets (Borgs, Brautbar, Chayes, Lucier
 * 2014), here all rooted at the one target; greedy cover; and the bounds of Tang, Tang, Xiao, Yuan
 * 2018 ("Online processing algorithms for influence maximization", SIGMOD), which say from a second
 * collection how good the set is proved to be. Of equals the lowest node. Deterministic in the seed.
 * @throws RangeError for a query that does not fit the graph. @throws Stopped
 */
export function findStartingSet(csr: Csr, query: CascadeQuery): StartingSet {
  check(csr, query);
  const world = cutToTarget(csr, query);
  const m = Math.min(query.m, world.candidates.length);
  if (m === 0)
    return { method: 'exact', chosen: [], likelihood: 0, hits: 0, draws: 0, guarantee: 1 };
  const worlds = world.uncertain.length <= EXACT_ARCS ? liveWorlds(csr, query, world) : null;
  return worlds !== null && worlds.length * setsOf(world.candidates.length, m) <= EXACT_LOOKS
    ? enumerate(query, world, worlds, m)
    : sample(csr, query, world, m);
}

/** What can reach the target at all. */
interface World {
  /** Nodes that may be contacted and have a way to the target, ascending. */
  readonly candidates: readonly number[];
  /** Arcs on such a way that may work or not, ascending. */
  readonly uncertain: readonly number[];
}

function cutToTarget(csr: Csr, query: CascadeQuery): World {
  const reaches = reachedBackwards(csr, query.target, (arc) => query.arcProbability[arc]! > 0);
  const candidates = [...reaches]
    .filter((node) => node !== query.target && query.contactProbability[node]! > 0)
    .sort((a, b) => a - b);
  const downstream = new Set(candidates);
  for (const node of downstream) {
    for (let i = csr.outgoing.start[node]!; i < csr.outgoing.start[node + 1]!; i++) {
      const arc = csr.outgoing.arcs[i]!;
      if (query.arcProbability[arc]! > 0) downstream.add(csr.to[arc]!);
    }
  }
  const matters = (arc: number) =>
    csr.from[arc] !== query.target && downstream.has(csr.from[arc]!) && reaches.has(csr.to[arc]!);
  const uncertain: number[] = [];
  query.arcProbability.forEach((p, arc) => {
    if (p > 0 && p < 1 && matters(arc)) uncertain.push(arc);
  });
  return { candidates, uncertain };
}

/** All nodes from which arcs that work lead to a node, itself included. */
function reachedBackwards(
  { incoming, from }: Csr,
  target: number,
  works: (arc: number) => boolean,
): Set<number> {
  const reached = new Set([target]);
  // A Set hands out what was added while it is read.
  for (const node of reached) {
    for (let i = incoming.start[node]!; i < incoming.start[node + 1]!; i++) {
      const arc = incoming.arcs[i]!;
      if (!reached.has(from[arc]!) && works(arc)) reached.add(from[arc]!);
    }
  }
  return reached;
}

function setsOf(n: number, m: number): number {
  let count = 1;
  for (let i = 0; i < m; i++) count = (count * (n - i)) / (i + 1);
  return count;
}

/** Worlds in which the same candidates lead to the target, and how likely one of them is. */
interface LiveWorld {
  readonly probability: number;
  readonly leading: readonly number[];
}

/** Every choice of arcs that work, those alike as one; without those in which nobody leads there. */
function liveWorlds(csr: Csr, query: CascadeQuery, { uncertain, candidates }: World): LiveWorld[] {
  const bit = new Map(uncertain.map((arc, i) => [arc, 1 << i]));
  const worlds = new Map<string, LiveWorld>();
  for (let live = 0; live < 1 << uncertain.length; live++) {
    const probability = uncertain.reduce((product, arc, i) => {
      const p = query.arcProbability[arc]!;
      return product * ((live >> i) & 1 ? p : 1 - p);
    }, 1);
    const reached = reachedBackwards(csr, query.target, (arc) => {
      const own = bit.get(arc);
      return own === undefined ? query.arcProbability[arc]! === 1 : (live & own) !== 0;
    });
    const leading = candidates.filter((node) => reached.has(node));
    if (leading.length === 0) continue;
    const alike = leading.join();
    const known = worlds.get(alike)?.probability ?? 0;
    worlds.set(alike, { probability: known + probability, leading });
  }
  return [...worlds.values()];
}

function enumerate(
  query: CascadeQuery,
  { candidates }: World,
  worlds: readonly LiveWorld[],
  m: number,
): StartingSet {
  const likelihood = (set: ReadonlySet<number>) =>
    worlds.reduce((sum, { probability, leading }) => {
      const none = leading.reduce(
        (product, node) =>
          set.has(node) ? product * (1 - query.contactProbability[node]!) : product,
        1,
      );
      return sum + probability * (1 - none);
    }, 0);
  let best: readonly number[] = [];
  let most = -1;
  for (const set of combinations(candidates, m)) {
    const value = likelihood(new Set(set));
    if (value <= most + ROUNDING) continue;
    [best, most] = [set, value];
  }
  return {
    method: 'exact',
    chosen: orderByGain(best, candidates, likelihood),
    likelihood: most,
    hits: 0,
    draws: 0,
    guarantee: 1,
  };
}

/** Sums in another order differ by so much. */
const ROUNDING = 1e-12;

/** The chosen, each time the one that adds most to those before it. */
function orderByGain(
  set: readonly number[],
  candidates: readonly number[],
  likelihood: (set: ReadonlySet<number>) => number,
): Chosen[] {
  const order: Chosen[] = [];
  const taken = new Set<number>();
  for (let before = 0; order.length < set.length;) {
    const gainOf = (node: number) => likelihood(new Set([...taken, node])) - before;
    const [next] = set
      .filter((node) => !taken.has(node))
      .map((node) => ({ node, gain: gainOf(node) }))
      .sort((a, b) => b.gain - a.gain || a.node - b.node);
    if (next === undefined) break;
    const nearTies = candidates.filter(
      (node) => !taken.has(node) && !set.includes(node) && gainOf(node) >= next.gain - ROUNDING,
    );
    order.push({ ...next, nearTies });
    taken.add(next.node);
    before += next.gain;
  }
  return order;
}

function* combinations(items: readonly number[], m: number): Generator<number[]> {
  const at = Array.from({ length: m }, (_, i) => i);
  for (;;) {
    yield at.map((i) => items[i]!);
    let place = m - 1;
    while (place >= 0 && at[place] === items.length - m + place) place -= 1;
    if (place < 0) return;
    at[place]! += 1;
    for (let i = place + 1; i < m; i++) at[i] = at[i - 1]! + 1;
  }
}

/** Draws of the cascade: for each, the nodes whose first contact alone would reach the target. */
class Draws {
  readonly sets: Int32Array[] = [];
  readonly #draw: () => Int32Array;

  constructor(
    csr: Csr,
    query: CascadeQuery,
    candidates: ReadonlySet<number>,
    meter: Meter,
    seed: number,
  ) {
    const random = seeded(seed);
    this.#draw = () => {
      // A draw looks at no more, and mostly at far fewer.
      meter.add(csr.from.length);
      const reached = reachedBackwards(
        csr,
        query.target,
        (arc) => csr.from[arc] !== query.target && random() < query.arcProbability[arc]!,
      );
      const leading = [...reached].filter(
        (node) => candidates.has(node) && random() < query.contactProbability[node]!,
      );
      return Int32Array.from(leading);
    };
  }

  growTo(count: number): void {
    while (this.sets.length < count) this.sets.push(this.#draw());
  }

  hits(chosen: ReadonlySet<number>): number {
    return this.sets.filter((set) => set.some((node) => chosen.has(node))).length;
  }
}

function sample(csr: Csr, query: CascadeQuery, world: World, m: number): StartingSet {
  const candidates = new Set(world.candidates);
  const meter = startMeter(query.limits);
  const choosing = new Draws(csr, query, candidates, meter, query.seed);
  const judging = new Draws(csr, query, candidates, meter, query.seed + 1);
  const rounds = Math.max(1, Math.ceil(Math.log2(query.maxSamples / FIRST_SAMPLES)) + 1);
  for (
    let count = Math.min(FIRST_SAMPLES, query.maxSamples);
    ;
    count = Math.min(2 * count, query.maxSamples)
  ) {
    choosing.growTo(count);
    judging.growTo(count);
    const cover = coverGreedily(choosing.sets, m);
    const hits = judging.hits(new Set(cover.map(({ node }) => node)));
    const guarantee = provedPart(
      cover.reduce((sum, { gain }) => sum + gain, 0),
      hits,
      Math.log((2 * rounds) / DELTA),
    );
    if (count < query.maxSamples && guarantee < 1 - 1 / Math.E - EPSILON) continue;
    return {
      method: 'sampled',
      chosen: cover.map(({ node, gain, nearTies }) => ({ node, gain: gain / count, nearTies })),
      likelihood: hits / count,
      hits,
      draws: count,
      guarantee,
    };
  }
}

/** Greedy cover of the draws; a near tie is within two standard errors of the difference. */
function coverGreedily(sets: readonly Int32Array[], m: number): Chosen[] {
  const setsWith = new Map<number, number[]>();
  sets.forEach((set, i) => {
    for (const node of set) {
      const list = setsWith.get(node);
      if (list) list.push(i);
      else setsWith.set(node, [i]);
    }
  });
  const covered = new Uint8Array(sets.length);
  const chosen: Chosen[] = [];
  const taken = new Set<number>();
  while (chosen.length < m) {
    const gains = [...setsWith]
      .filter(([node]) => !taken.has(node))
      .map(([node, list]) => ({ node, gain: list.filter((i) => covered[i] === 0).length }))
      .filter(({ gain }) => gain > 0)
      .sort((a, b) => b.gain - a.gain || a.node - b.node);
    const [best, ...others] = gains;
    if (best === undefined) break;
    const near = others.filter(({ gain }) => best.gain - gain <= 2 * Math.sqrt(best.gain + gain));
    chosen.push({ ...best, nearTies: near.map(({ node }) => node) });
    taken.add(best.node);
    for (const i of setsWith.get(best.node) ?? []) covered[i] = 1;
  }
  return chosen;
}

/** A lower bound of the set's likelihood over an upper bound of the best set's (Tang et al., eq. 5, 8). */
function provedPart(covered: number, hits: number, a: number): number {
  const least = (Math.sqrt(hits + (2 * a) / 9) - Math.sqrt(a / 2)) ** 2 - a / 18;
  const best = covered / (1 - 1 / Math.E);
  const most = (Math.sqrt(best + a / 2) + Math.sqrt(a / 2)) ** 2;
  return Math.max(0, least / most);
}

function check(csr: Csr, query: CascadeQuery): void {
  checkNodes(csr.nodeCount, [query.target]);
  checkLength('arcProbability', query.arcProbability, csr.from.length);
  checkLength('contactProbability', query.contactProbability, csr.nodeCount);
  for (const p of [...query.arcProbability, ...query.contactProbability]) {
    if (!(p >= 0 && p <= 1)) throw new RangeError(`${p} is not a probability`);
  }
}
