// Judgements of power and priority on an issue, as a spread: several may stand side by side.
import type { Cell } from '../../contract/analyses.js';
import type { AsOf } from '../../contract/dates.js';
import type { Facts } from '../../projection/facts.js';
import { stanceMarks } from './stance.rules.js';
import { usAt } from './us.rules.js';

export type Range = NonNullable<Cell<'range'>>;

/** Half of the scale of 0 to 5: from here on a rating is high. */
const HIGH = 2.5;

export interface Judged {
  readonly actor: string;
  readonly power: Range | null;
  /** How much of a priority it is for them. */
  readonly salience: Range | null;
  readonly stance: Cell<'stance'>;
}

/** Everybody but us who has an assessment or a position on the issue, by id. */
export function judgedOn(facts: Facts, issue: string, asOf: AsOf): Judged[] {
  const us = usAt(facts, asOf);
  const there = new Set(
    [...facts.pointingAt(issue, 'assessment'), ...facts.pointingAt(issue, 'position')]
      .filter(({ fields }) => fields.issue === issue && facts.get(fields.actor)?.retired === false)
      .map(({ fields }) => fields.actor)
      .filter((actor) => !us.has(actor)),
  );
  return [...there].sort().map((actor) => ({
    actor,
    power: spreadOf(facts, actor, issue, 'power'),
    salience: spreadOf(facts, actor, issue, 'salience'),
    stance: stanceMarks(facts, actor, issue, asOf),
  }));
}

/** From the lowest to the highest of all judgements, the mean of their values between; null: none. */
export function spreadOf(
  facts: Facts,
  actor: string,
  issue: string,
  of: 'power' | 'salience',
): Range | null {
  const known = facts
    .pointingAt(actor, 'assessment')
    .filter(({ fields }) => fields.actor === actor && fields.issue === issue && fields.of === of)
    .map(({ fields }) => fields);
  if (known.length === 0) return null;
  return {
    low: Math.min(...known.map(({ low }) => low)),
    value: known.reduce((sum, { value }) => sum + value, 0) / known.length,
    high: Math.max(...known.map(({ high }) => high)),
  };
}

/** Whether a rating is high, and whether all its judges would say the same. */
export function isHigh({ low, value, high }: Range): {
  readonly high: boolean;
  readonly agreed: boolean;
} {
  return { high: value >= HIGH, agreed: low >= HIGH || high < HIGH };
}
