// Ties as payments: who pays whom, whichever way the tie points, and whether it counts.
import type { MoneyFlow } from '../../contract/money.js';
import type { AsOf } from '../../contract/dates.js';
import { tieType, type TieTypeId } from '../../contract/tie-types.js';
import type { TieStatus } from '../../contract/vocabulary.js';
import type { Fact, Facts } from '../../projection/facts.js';
import { isMirror, tiesAt } from './ties.rules.js';

const STAKES: readonly TieTypeId[] = ['has_economic_interest_in'];

export type Direction = 'down' | 'up';

/** A tie as a payment, whichever way it points. */
export interface Payment {
  readonly tie: Fact<'tie'>;
  readonly payer: string;
  readonly payee: string;
  readonly why: MoneyFlow['why'];
}

/** All payments that hold at a date, by tie id; only those counted carry a trail. */
export function paymentsAt(facts: Facts, asOf: AsOf, statuses: ReadonlySet<TieStatus>): Payment[] {
  return tiesAt(facts, asOf).flatMap((tie) => {
    const { from, to, type, status, validity } = tie.fields;
    const { money } = tieType(type);
    if (money === 'none' || !to.startsWith('act_')) return [];
    const [payer, payee] = money === 'forward' ? [from, to] : [to, from];
    const why = isMirror(facts, tie)
      ? 'mirror'
      : status === 'open_question'
        ? 'open_question'
        : status === 'recommended' || validity === 'proposed'
          ? 'recommended'
          : statuses.has(status)
            ? 'counted'
            : 'not_asked';
    return [{ tie, payer, payee, why }];
  });
}

/** The two ends as a trail meets them: the one it comes from, and the one it goes on to. */
export function along(payment: Payment, direction: Direction): { near: string; far: string } {
  return direction === 'down'
    ? { near: payment.payer, far: payment.payee }
    : { near: payment.payee, far: payment.payer };
}

/** Ties that say that somebody gains, without a payment. */
export function stakesAt(facts: Facts, asOf: AsOf): Fact<'tie'>[] {
  return tiesAt(facts, asOf).filter(
    ({ fields }) =>
      STAKES.includes(fields.type) &&
      fields.status !== 'recommended' &&
      fields.validity !== 'proposed',
  );
}
