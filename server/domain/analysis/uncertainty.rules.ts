// How far the order of pathways depends on strengths that nobody has rated.
import type { Facts } from '../../projection/facts.js';
import { shareInterval } from '../../graph/binomial.js';
import { seeded } from '../../graph/random.js';
import type { Ask } from './pathways-ask.rules.js';
import { searchPathways, type Found, type FoundPath } from './pathways.rules.js';
import type { TieWeight } from './weight.rules.js';

const RATE = 0.95;

export interface Judgement {
  readonly path: FoundPath;
  readonly hits: number;
  /** How often it comes first, with an interval that holds the exact part in 95 of 100 draws. */
  readonly first: { readonly lo: number; readonly hi: number };
}

export interface Uncertainty {
  readonly found: Found;
  readonly judged: readonly Judgement[];
  /** Ties whose strength is assumed. */
  readonly assumed: number;
}

/**
 * Draws every assumed strength between its cautious and its generous reading, each value as likely
 * as another, the same in all pathways that a tie is part of, and counts which pathway comes first.
 * Of equals the earlier one. Deterministic in the seed.
 */
export function judgeOrder(facts: Facts, ask: Ask, draws: number, seed: number): Uncertainty {
  const found = searchPathways(facts, ask);
  const { paths } = found;
  const weights = new Map<string, TieWeight>();
  for (const { arcs, decider } of paths) {
    for (const { weight } of arcs) weights.set(weight.tie.id, weight);
    if (decider?.deciding) weights.set(decider.deciding.weight.tie.id, decider.deciding.weight);
  }
  const uncertain = [...weights.values()]
    .filter(({ p }) => p.cautious !== p.generous)
    .sort((a, b) => (a.tie.id < b.tie.id ? -1 : 1));
  // A path's score but for what is drawn, and which of the drawn ties it runs over.
  const fixed = paths.map((path) => ({
    score:
      path.score /
      tiesOf(path).reduce((p, { tie }) => p * (weights.get(tie.id)?.p.default ?? 1), 1),
    ties: tiesOf(path).map(({ tie }) => tie.id),
  }));
  const random = seeded(seed);
  const hits = paths.map(() => 0);
  for (let draw = 0; draw < draws; draw++) {
    const drawn = new Map(
      uncertain.map(({ tie, p }) => [tie.id, p.cautious + (p.generous - p.cautious) * random()]),
    );
    const scores = fixed.map(({ score, ties }) =>
      ties.reduce((p, id) => p * (drawn.get(id) ?? weights.get(id)?.p.default ?? 1), score),
    );
    const best = scores.indexOf(Math.max(...scores));
    if (best >= 0) hits[best] = (hits[best] ?? 0) + 1;
  }
  return {
    found,
    judged: paths.map((path, i) => ({
      path,
      hits: hits[i] ?? 0,
      first: shareInterval(hits[i] ?? 0, draws, RATE),
    })),
    assumed: uncertain.length,
  };
}

function tiesOf({ arcs, decider }: FoundPath): TieWeight[] {
  return [
    ...arcs.map(({ weight }) => weight),
    ...(decider?.deciding ? [decider.deciding.weight] : []),
  ];
}
