/**
 * A graph like those that organisations record, made from a seed: heavy-tailed degrees, communities,
 * closed triangles, parallel ties, money that may go round in circles, dates and labels.
 */
import { seeded } from '../../server/graph/random.js';

/** `busiest`: ties of the actor that has most, about. */
export const SCALES = {
  S: { actors: 200, ties: 1_000, busiest: 32 },
  M: { actors: 10_000, ties: 50_000, busiest: 120 },
  L: { actors: 400_000, ties: 1_800_000, busiest: 2_600 },
  XL: { actors: 1_000_000, ties: 5_000_000, busiest: 4_200 },
} as const;
export type Scale = keyof typeof SCALES;

export const TYPES = 8;
/** Ties of these types carry money from their tail to their head. */
export const MONEY_TYPES: readonly number[] = [6, 7];
/** Days since the beginning of 1950. */
export const LAST_RECORDED_DAY = 27_393;

/** One entry a tie; actors that know each other have neighbouring numbers. */
export interface World {
  readonly actors: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly type: Uint8Array;
  /** How confidential, 0 … 4. */
  readonly label: Uint8Array;
  readonly since: Uint16Array;
  readonly until: Uint16Array;
  /** Strength × confidence, in [0.06, 0.99]. */
  readonly probability: Float64Array;
  /** Part of what its tail got that a money tie hands on; those of a tail sum to 1 at most. */
  readonly share: Float64Array;
}

const COMMUNITY = 80;
const OPEN_END = 0xffff;
/** Exponent of the degrees, and their mean before they are scaled. */
const TAIL = 1.7;
const MEAN_WISH = TAIL / (TAIL - 1);

/** Chance of each kind of head; the rest are parallels to an earlier tie of the same tail. */
const CLOSES_TRIANGLE = 0.25;
const IN_COMMUNITY = 0.32;
const POPULAR = 0.35;

export interface Random {
  /** In [0, 1). */
  readonly next: () => number;
  /** A whole number in [0, below). */
  readonly whole: (below: number) => number;
}

export function randomFrom(seed: number): Random {
  const next = seeded(seed);
  return { next, whole: (below) => Math.floor(next() * below) };
}

export function makeWorld(scale: Scale, seed = 1): World {
  const { actors, ties } = SCALES[scale];
  const random = randomFrom(seed);
  const start = shareOut(scale, random);
  const from = new Int32Array(ties);
  const to = new Int32Array(ties);
  for (let actor = 0; actor < actors; actor++) from.fill(actor, start[actor], start[actor + 1]);
  // In random order, so that "popular so far" does not follow the numbering of communities.
  const drawn = shuffled(ties, random);
  const isDrawn = new Uint8Array(ties);
  drawn.forEach((tie, i) => {
    to[tie] = drawHead(tie, i);
    isDrawn[tie] = 1;
  });
  return { actors, from, to, ...describeTies(from, to, actors, random) };

  function drawHead(tie: number, sofar: number): number {
    const tail = from[tie]!;
    const draw = random.next();
    for (let attempt = 0; attempt < 4; attempt++) {
      const head = drawOnce(draw, tail, sofar);
      if (head >= 0 && head !== tail) return head;
    }
    return (tail + 1) % actors;
  }

  function drawOnce(draw: number, tail: number, sofar: number): number {
    const ownTie = start[tail]! + random.whole(start[tail + 1]! - start[tail]!);
    if (draw < CLOSES_TRIANGLE) {
      if (isDrawn[ownTie] === 0) return -1;
      const friend = to[ownTie]!;
      const count = start[friend + 1]! - start[friend]!;
      const theirs = start[friend]! + random.whole(count);
      return count > 0 && isDrawn[theirs] === 1 ? to[theirs]! : -1;
    }
    // Who has many ties is met more often: by its own ties, or by those that lead to it.
    if (draw < CLOSES_TRIANGLE + IN_COMMUNITY) {
      const first = tail - (tail % COMMUNITY);
      const [begin, end] = [start[first]!, start[Math.min(first + COMMUNITY, actors)]!];
      return from[begin + random.whole(end - begin)]!;
    }
    if (draw < CLOSES_TRIANGLE + IN_COMMUNITY + POPULAR) {
      const known = drawn[random.whole(sofar)] ?? -1;
      return random.next() < 0.6 ? from[random.whole(ties)]! : (to[known] ?? -1);
    }
    return isDrawn[ownTie] === 1 ? to[ownTie]! : random.whole(actors);
  }
}

/** Where each actor's ties begin: their number has a heavy tail (Pareto). */
function shareOut(scale: Scale, random: Random): Int32Array {
  const { actors, ties, busiest } = SCALES[scale];
  const most = (busiest / ties) * actors * MEAN_WISH;
  const wishes = Float64Array.from({ length: actors }, () =>
    Math.min((1 - random.next()) ** (-1 / TAIL), most),
  );
  const total = wishes.reduce((sum, wish) => sum + wish, 0);
  const start = new Int32Array(actors + 1);
  let promised = 0;
  wishes.forEach((wish, actor) => {
    promised += wish;
    start[actor + 1] = Math.round((promised / total) * ties);
  });
  return start;
}

function shuffled(length: number, random: Random): Int32Array {
  const order = Int32Array.from({ length }, (_, i) => i);
  for (let i = length - 1; i > 0; i--) {
    const j = random.whole(i + 1);
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}

function describeTies(from: Int32Array, to: Int32Array, actors: number, random: Random) {
  const ties = from.length;
  const type = new Uint8Array(ties);
  const label = new Uint8Array(ties);
  const since = new Uint16Array(ties);
  const until = new Uint16Array(ties);
  const probability = new Float64Array(ties);
  const share = new Float64Array(ties);
  const paid = new Float64Array(actors);
  for (let tie = 0; tie < ties; tie++) {
    type[tie] = random.whole(TYPES);
    label[tie] = Math.floor(random.next() ** 2.4 * 5);
    const dated = random.next() < 0.7;
    since[tie] = dated ? random.whole(LAST_RECORDED_DAY) : 0;
    const ends = random.next() < 0.3;
    until[tie] = ends ? Math.min(since[tie]! + 365 + random.whole(9_000), OPEN_END) : OPEN_END;
    const strength = (1 + random.whole(5)) / 5;
    probability[tie] = Math.min(strength * (0.3 + Math.sqrt(random.next()) * 0.69), 0.99);
    if (!MONEY_TYPES.includes(type[tie]!)) continue;
    share[tie] = random.next();
    paid[from[tie]!]! += share[tie]!;
  }
  for (let tie = 0; tie < ties; tie++) {
    if (share[tie]! > 0) share[tie]! /= paid[from[tie]!]! * (1 + 0.2 * probability[tie]!);
  }
  return { type, label, since, until, probability, share };
}
