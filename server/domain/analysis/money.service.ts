// "Where does the money go?": the trail, its ends, and apart from it what is only asked.
import type { Money, MoneyQuery } from '../../contract/money.js';
import { TieStatus } from '../../contract/vocabulary.js';
import type { Fact, Facts } from '../../projection/facts.js';
import { wordingOf, type AnalysisDeps } from './answer.service.js';
import { liveRecord, readList } from './ask.rules.js';
import { askedBeyond, questionsAt } from './asked.rules.js';
import { traceTrail, type TracedPayment } from './money.rules.js';
import { paymentsAt, stakesAt } from './payments.rules.js';
import { BELONGING, tiesAt } from './ties.rules.js';
import { CARRYING, STATUS_FACTORS } from './weight.rules.js';

/**
 * Traces money downstream from a payer or upstream from a holder, over what `facts` shows.
 * @throws ProblemError record.missing, input.invalid for a status outside the vocabulary.
 */
export async function traceMoney(deps: AnalysisDeps, query: MoneyQuery): Promise<Money> {
  const { facts } = deps;
  const { direction, asOf } = query;
  const source = liveRecord(facts, query.from, 'actor');
  const statuses = readList('statuses', query.statuses, TieStatus, CARRYING);
  const payments = paymentsAt(facts, asOf, statuses);
  const trail = traceTrail(facts, payments, source.id, direction, deps.limits);
  const asked = askedBeyond(facts, payments, trail.reached, direction, asOf);
  const flows = trail.payments.filter((payment) => isShown(payment, statuses));
  const stakes = stakesAt(facts, asOf);
  const overlaps = overlapsOf(
    facts,
    trail.ends.map(({ actor }) => actor),
    asOf,
  );
  const standing = questionsAt(facts, asOf);
  const ends = trail.ends.map((end) => ({ ...end, questions: standing(end.actor) }));
  const ties = [...flows, ...asked].map(({ tie }) => tie).concat(stakes, overlaps);
  const wording = await wordingOf(
    deps,
    [
      source.id,
      ...ties.flatMap(({ fields }) => [fields.from, fields.to]),
      ...ends.flatMap(({ actor, questions }) => [actor, ...questions.map(({ id }) => id)]),
    ],
    ties,
  );
  return {
    source: wording.record(source.id),
    flows: flows.map((payment) => ({
      tie: wording.tie(payment.tie),
      payer: wording.record(payment.payer),
      payee: wording.record(payment.payee),
      share: payment.tie.fields.share ?? { lo: 0, hi: 1 },
      shareStated: payment.tie.fields.share !== null,
      amount: amountOf(payment.tie),
      confidence: payment.confidence,
      counted: payment.why === 'counted',
      why: payment.why,
      depth: payment.depth,
      returns: payment.returns,
    })),
    ends: ends.map((end) => ({
      ...end,
      actor: wording.record(end.actor),
      questions: end.questions.map(({ id }) => wording.record(id)),
    })),
    stakes: stakes.map((tie) => ({
      tie: wording.tie(tie),
      actor: wording.record(tie.fields.from),
      in: wording.record(tie.fields.to),
    })),
    asked: asked.map(({ tie, from, to }) => ({
      tie: wording.tie(tie),
      from: wording.record(from),
      to: wording.record(to),
    })),
    overlaps: overlaps.map((tie) => ({
      tie: wording.tie(tie),
      part: wording.record(tie.fields.from),
      whole: wording.record(tie.fields.to),
    })),
    lookedFor: { direction, statuses: [...statuses], asOf, scannedTies: payments.length },
  };
}

/** What is only asked or advised stands apart (see `askedBeyond`) unless its status was asked for. */
function isShown({ why, tie }: TracedPayment, statuses: ReadonlySet<TieStatus>): boolean {
  const apart = why === 'open_question' || why === 'recommended';
  return !apart || statuses.has(tie.fields.status);
}

/** Ties by which one end belongs to another. */
function overlapsOf(
  facts: Facts,
  ends: readonly string[],
  asOf: MoneyQuery['asOf'],
): Fact<'tie'>[] {
  return tiesAt(facts, asOf).filter(
    ({ fields }) =>
      BELONGING.includes(fields.type) &&
      STATUS_FACTORS[fields.status] > 0 &&
      ends.includes(fields.from) &&
      ends.includes(fields.to),
  );
}

function amountOf({ fields: { amount } }: Fact<'tie'>): string | null {
  if (amount === null) return null;
  const { min, max, currency, per } = amount;
  const range = min === max ? min : `${min ?? '…'}–${max ?? '…'}`;
  return range === null ? null : `${range} ${currency} / ${per}`;
}
