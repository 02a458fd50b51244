// With so many meetings, which? Our network as independent chances that an arc and a meeting work.
import { shareInterval } from '../../graph/binomial.js';
import { findStartingSet } from '../../graph/cascade.js';
import { buildCsr } from '../../graph/csr.js';
import type { Limits } from '../../graph/meter.js';
import type { Facts } from '../../projection/facts.js';
import type { Approach } from './approach.rules.js';
import { mayStandBetween } from './conduits.rules.js';
import type { Arc } from './network.rules.js';
import type { Ask } from './pathways-ask.rules.js';

/** So many draws at most choose, and as many judge. */
const MOST_SAMPLES = 16_000;
const RATE = 0.95;

export interface SetQuestion {
  readonly m: number;
  /** That a meeting with somebody to whom no tie of ours leads comes about. */
  readonly cold: number;
  readonly seed: number;
}

export interface FirstContact {
  readonly actor: string;
  /** That a meeting succeeds, and the tie of ours that says so; null: a cold contact. */
  readonly meeting: number;
  readonly direct: Arc | null;
  readonly gain: number;
  readonly nearTies: readonly string[];
}

export interface FoundSet {
  readonly contacts: readonly FirstContact[];
  readonly likelihood: number;
  /** Holds the likelihood in 95 of 100 draws; the likelihood itself where it is exact. */
  readonly interval: { readonly lo: number; readonly hi: number };
  readonly guarantee: number;
  readonly draws: number;
  readonly method: 'exact' | 'sampled';
}

/**
 * At most m first contacts so that the likelihood that at least one chain reaches the target is
 * highest. An arc works with 1 − Π(1 − p) over its parallel ties, times the willingness of whom it
 * leaves; the deciding tie is the last arc. Nobody goes through us.
 */
export function findSet(
  facts: Facts,
  ask: Ask,
  approach: Approach,
  { m, cold, seed }: SetQuestion,
  limits?: Limits,
): FoundSet {
  const { network, ends } = approach;
  const { actors, nodeOf } = network;
  const target = actors.length;
  const isUs = (node: number) => ask.us.has(actors[node]?.id ?? '');
  const joint = new Map<string, { from: number; to: number; fails: number }>();
  const add = (from: number, to: number, p: number) => {
    const arc = joint.get(`${from}>${to}`) ?? { from, to, fails: 1 };
    joint.set(`${from}>${to}`, { ...arc, fails: arc.fails * (1 - p) });
  };
  const direct = new Map<string, Arc>();
  for (const arc of network.arcs) {
    const from = nodeOf.get(arc.from) ?? -1;
    const to = nodeOf.get(arc.to) ?? -1;
    if (isUs(to)) continue;
    if (!isUs(from)) add(from, to, arc.weight.p.default);
    else if (arc.weight.p.default > (direct.get(arc.to)?.weight.p.default ?? 0))
      direct.set(arc.to, arc);
  }
  const works = [...joint.values()].map(({ from, to, fails }) => ({
    from,
    to,
    p: (1 - fails) * (approach.willingness[from] ?? 0),
  }));
  for (const { actor, deciding } of ends) {
    const from = nodeOf.get(actor);
    if (from !== undefined) works.push({ from, to: target, p: deciding?.weight.p.default ?? 1 });
  }
  const deciders = new Set(ends.map(({ actor }) => actor));
  const meeting = Float64Array.from([...actors, null], (actor) => {
    if (actor === null || ask.us.has(actor.id) || deciders.has(actor.id)) return 0;
    if (!mayStandBetween(facts, actor, ask.include)) return 0;
    return direct.get(actor.id)?.weight.p.default ?? cold;
  });
  const csr = buildCsr({
    nodeCount: actors.length + 1,
    from: Int32Array.from(works, ({ from }) => from),
    to: Int32Array.from(works, ({ to }) => to),
  });
  const found = findStartingSet(csr, {
    target,
    arcProbability: Float64Array.from(works, ({ p }) => p),
    contactProbability: meeting,
    m,
    seed,
    maxSamples: MOST_SAMPLES,
    ...(limits ? { limits } : {}),
  });
  const idAt = (node: number) => actors[node]?.id ?? '';
  const { likelihood, guarantee, draws, method } = found;
  return {
    contacts: found.chosen.map(({ node, gain, nearTies }) => ({
      actor: idAt(node),
      meeting: meeting[node] ?? 0,
      direct: direct.get(idAt(node)) ?? null,
      gain,
      nearTies: nearTies.map(idAt),
    })),
    likelihood,
    interval:
      draws === 0 ? { lo: likelihood, hi: likelihood } : shareInterval(found.hits, draws, RATE),
    guarantee,
    draws,
    method,
  };
}
