// What is only asked about money: ties that carry nothing, and the questions that stand at an end.
import type { AsOf } from '../../contract/dates.js';
import type { TieTypeId } from '../../contract/tie-types.js';
import type { Fact, Facts } from '../../projection/facts.js';
import { along, type Direction, type Payment } from './payments.rules.js';
import { questionsByName } from './questions.rules.js';
import { BELONGING, tiesAt } from './ties.rules.js';
import { STATUS_FACTORS } from './weight.rules.js';

/** Suspicions of a link of money, in either direction. */
const SUSPECTED: readonly TieTypeId[] = ['suspected_link_with'];

/** A tie that is asked about, in the direction of the money where it has one. */
export interface Asked {
  readonly tie: Fact<'tie'>;
  readonly from: string;
  readonly to: string;
}

/** Open-question payments and suspected links, on from the actors that a trail reaches. */
export function askedBeyond(
  facts: Facts,
  payments: readonly Payment[],
  reached: Iterable<string>,
  direction: Direction,
  asOf: AsOf,
): Asked[] {
  const steps = payments
    .filter(({ why }) => why === 'open_question')
    .map((payment) => ({ tie: payment.tie, ...along(payment, direction) }));
  const links = suspectedLinks(facts, asOf).flatMap((tie) => {
    const { from, to } = tie.fields;
    return [
      { tie, near: from, far: to },
      { tie, near: to, far: from },
    ];
  });
  const asked = new Map<string, Asked>();
  const seen = new Set(reached);
  // A Set hands out what was added while it is read.
  for (const id of seen) {
    for (const { tie, near, far } of [...steps, ...links]) {
      if (near !== id || asked.has(tie.id)) continue;
      const [from, to] = direction === 'down' ? [near, far] : [far, near];
      asked.set(tie.id, { tie, from, to });
      seen.add(far);
    }
  }
  return [...asked.values()];
}

/**
 * Open questions that stand at an end of the money: those that name it, a body that it belongs to
 * or that belongs to it, or somebody whom a suspected link joins with it.
 */
export function questionsAt(facts: Facts, asOf: AsOf): (actor: string) => Fact<'question'>[] {
  const byName = questionsByName(facts);
  const neighbours = new Map<string, Set<string>>();
  const join = (a: string, b: string) => neighbours.set(a, (neighbours.get(a) ?? new Set()).add(b));
  const belonging = tiesAt(facts, asOf).filter(
    ({ fields }) => BELONGING.includes(fields.type) && STATUS_FACTORS[fields.status] > 0,
  );
  for (const { fields } of [...belonging, ...suspectedLinks(facts, asOf)]) {
    join(fields.from, fields.to);
    join(fields.to, fields.from);
  }
  return (actor) => {
    const names = [actor, ...(neighbours.get(actor) ?? [])];
    const questions = new Set(names.flatMap((name) => byName.get(name) ?? []));
    return [...questions].sort((a, b) => (a.id < b.id ? -1 : 1));
  };
}

function suspectedLinks(facts: Facts, asOf: AsOf): Fact<'tie'>[] {
  return tiesAt(facts, asOf).filter(
    ({ fields }) => SUSPECTED.includes(fields.type) && fields.status !== 'recommended',
  );
}
