/** What is asked of each world, drawn from a seed. */
import type { PathAsk } from './engine.js';
import { keeps } from './filter.js';
import { MONEY_TYPES, randomFrom, type World } from './world.js';

const SOURCES = 5;
const HOPS = 6;
const K = 5;
const PIVOTS = 16;

export interface Asks {
  /** From well-connected sources to targets within reach, half uniform, half by their ties. */
  readonly pathways: readonly PathAsk[];
  /** Between those with most ties out and in. */
  readonly hubs: readonly PathAsk[];
  readonly payers: readonly number[];
  readonly pivots: Int32Array;
}

export function drawAsks(world: World, count: number, seed = 7): Asks {
  const random = randomFrom(seed);
  const { actors, to } = world;
  const outs = byTies(world, world.from);
  const ins = byTies(world, to);
  // Not the very first: those are the hubs.
  const first = Math.min(20, Math.floor(actors / 40));
  const sources = outs.slice(first, first + SOURCES);
  const reach = sources.map((source) => reachOf(world, source));
  const ask = (from: number, target: number): PathAsk => ({ from, to: target, k: K, hops: HOPS });
  const pathways = Array.from({ length: count }, (_, i) => {
    for (;;) {
      const which = random.whole(SOURCES);
      const target = i % 2 === 0 ? random.whole(actors) : to[random.whole(to.length)]!;
      if (reach[which]!.has(target) && target !== sources[which])
        return ask(sources[which]!, target);
    }
  });
  const hubs = outs
    .slice(0, 10)
    .flatMap((from) => ins.slice(0, 10).map((target) => ask(from, target)))
    .filter(({ from, to: target }) => from !== target);
  const payers = Array.from({ length: count }, () => {
    for (;;) {
      const tie = random.whole(to.length);
      if (MONEY_TYPES.includes(world.type[tie]!)) return world.from[tie]!;
    }
  });
  const drawn = new Set<number>();
  while (drawn.size < PIVOTS) drawn.add(random.whole(actors));
  const pivots = Int32Array.from(drawn);
  return { pathways, hubs, payers, pivots };
}

/** Actors by their number of entries in a column, most first. */
function byTies({ actors }: World, column: Int32Array): number[] {
  const degree = new Int32Array(actors);
  for (const actor of column) degree[actor]! += 1;
  return Array.from(degree.keys()).sort((a, b) => degree[b]! - degree[a]! || a - b);
}

/** Whom a source reaches in six hops over ties that are kept. */
function reachOf(world: World, source: number): ReadonlySet<number> {
  const { from, to } = world;
  const kept = Array.from(from.keys()).filter((tie) => keeps(world, tie));
  const reached = new Set([source]);
  let frontier = new Set(reached);
  for (let hop = 0; hop < HOPS; hop++) {
    const next = new Set<number>();
    for (const tie of kept) {
      if (frontier.has(from[tie]!) && !reached.has(to[tie]!)) next.add(to[tie]!);
    }
    for (const actor of next) reached.add(actor);
    frontier = next;
  }
  return reached;
}
