// How much power and priority stand behind each camp, as far as the assessments differ.
import type { Judged, Range } from './assessed.rules.js';
import { stanceOnScale } from './stance.rules.js';

export interface Weighed {
  readonly actor: string;
  /** From −1, against, to 1, for. */
  readonly stance: number;
  /** |stance| × power × salience. */
  readonly weight: Range;
}

export interface Feasibility {
  readonly for: Range;
  readonly against: Range;
  readonly counted: readonly Weighed[];
  /** Those whose assessments move the sums most, three at most. */
  readonly movers: readonly Weighed[];
  /** Of stances, weighted with power × salience; null when nobody counts. */
  readonly mean: number | null;
  readonly median: number | null;
}

/** Σ |stance| × power × salience for each camp; whoever lacks a stance or an assessment is left out. */
export function weighCamps(judged: readonly Judged[]): Feasibility {
  const known = judged.flatMap(({ actor, power, salience, stance: marks }) => {
    const stance = stanceOnScale(marks);
    return power === null || salience === null || stance === null
      ? []
      : [{ actor, stance, pull: product(power, salience) }];
  });
  const counted = known.map(({ actor, stance, pull }): Weighed => ({
    actor,
    stance,
    weight: scaled(pull, Math.abs(stance)),
  }));
  const spread = ({ weight }: Weighed) => weight.high - weight.low;
  const total = known.reduce((sum, { pull }) => sum + pull.value, 0);
  return {
    for: sumOf(counted.filter(({ stance }) => stance > 0)),
    against: sumOf(counted.filter(({ stance }) => stance < 0)),
    counted,
    movers: counted
      .filter((one) => spread(one) > 0)
      .sort((a, b) => spread(b) - spread(a) || (a.actor < b.actor ? -1 : 1))
      .slice(0, 3),
    mean:
      total === 0
        ? null
        : known.reduce((sum, { stance, pull }) => sum + stance * pull.value, 0) / total,
    median: weightedMedian(known.map(({ stance, pull }) => ({ stance, weight: pull.value }))),
  };
}

/** The stance at which half of the weight is reached (Black 1948); the lower one where it falls between. */
function weightedMedian(
  stances: readonly { readonly stance: number; readonly weight: number }[],
): number | null {
  const total = stances.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return null;
  let reached = 0;
  for (const { stance, weight } of [...stances].sort((a, b) => a.stance - b.stance)) {
    reached += weight;
    if (reached >= total / 2) return stance;
  }
  return null;
}

function product(a: Range, b: Range): Range {
  return { low: a.low * b.low, value: a.value * b.value, high: a.high * b.high };
}

function scaled({ low, value, high }: Range, factor: number): Range {
  return { low: low * factor, value: value * factor, high: high * factor };
}

function sumOf(weighed: readonly Weighed[]): Range {
  return weighed.reduce(
    (sum, { weight }) => ({
      low: sum.low + weight.low,
      value: sum.value + weight.value,
      high: sum.high + weight.high,
    }),
    { low: 0, value: 0, high: 0 },
  );
}
