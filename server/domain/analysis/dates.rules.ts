// When a tie holds, and how far its validity counts, at the date asked (domain.md, "As-of").
import { dayRange, type AsOf, type DayRange, type PartialDate } from '../../contract/dates.js';
import type { Validity } from '../../contract/vocabulary.js';

/** The review has no date of its own; it mentions an office opened in 2008 (section 5). */
const REVIEW: DayRange = { first: '2008-01-01', last: '9999-12-31' };

/** Factor of the validity, at the review. */
export const VALIDITY_FACTORS: Readonly<Record<Validity, number>> = {
  current: 1,
  available: 0.8,
  one_off: 0.7,
  unknown: 0.6,
  weakened: 0.5,
  lapsed: 0.15,
  proposed: 0,
};

export type Holding = 'holds' | 'not' | 'unknown_then';

export interface Dated {
  readonly asOf: AsOf | null;
  readonly since: PartialDate | null;
  readonly until: PartialDate | null;
  readonly validity: Validity;
}

/**
 * Whether a tie holds at a date, as far as its record tells. `unknown_then`: the date is earlier
 * than what is known of the tie. One without as-of speaks of the review.
 */
export function holdsAt(tie: Dated, at: AsOf): Holding {
  if (at === 'review' && tie.asOf === 'review') return 'holds';
  const asked = periodOf(at);
  const { since } = tie;
  const until = tie.until ?? (tie.validity === 'one_off' ? since : null);
  if (since !== null && asked.last < dayRange(since).first) return 'not';
  if (until !== null && dayRange(until).last < asked.first) return 'not';
  if (covers(tie.asOf, at) || (since !== null && until !== null)) return 'holds';
  if (isLater(at, tie.asOf)) return isOver(tie.validity) ? 'not' : 'holds';
  return since !== null && !isOver(tie.validity) ? 'holds' : 'unknown_then';
}

export interface ValidityAt {
  readonly value: number;
  /** What the validity counts as, which at other dates than the review may differ from the record. */
  readonly counted: Validity;
}

/**
 * Factor of a tie's validity at a date: as recorded at the review; elsewhere 1 where the as-of, or
 * a confirmation within the review interval, covers the date, else as unknown.
 */
export function validityAt(
  tie: Dated & { readonly confirmedOn: PartialDate | null },
  at: AsOf,
  reviewMonths: number | null,
): ValidityAt {
  if (at === 'review' || tie.validity === 'proposed') {
    return { value: VALIDITY_FACTORS[tie.validity], counted: tie.validity };
  }
  if (covers(tie.asOf, at)) return { value: 1, counted: tie.validity };
  const confirmed = tie.validity === 'current' && isFresh(tie.confirmedOn, at, reviewMonths);
  return confirmed
    ? { value: 1, counted: 'current' }
    : { value: VALIDITY_FACTORS.unknown, counted: 'unknown' };
}

/** Whether the as-of of a record speaks of the date asked, an unknown part covering its period. */
export function covers(asOf: AsOf | null, at: AsOf): boolean {
  const known = asOf ?? 'review';
  if (known === 'review') return at === 'review';
  return overlap(dayRange(known), periodOf(at));
}

/** Whether the date asked comes after the as-of of a record. */
export function isLater(at: AsOf, asOf: AsOf | null): boolean {
  const known = asOf ?? 'review';
  const { first } = periodOf(at);
  return known === 'review' ? first >= REVIEW.first : first > dayRange(known).last;
}

/** Whether what was confirmed on a date still counts at another, `months` later at most. */
export function isFresh(confirmedOn: AsOf | null, at: AsOf, months: number | null): boolean {
  if (confirmedOn === null || confirmedOn === 'review' || at === 'review') return false;
  const confirmed = dayRange(confirmedOn);
  const asked = dayRange(at);
  if (asked.last < confirmed.first) return false;
  return months === null || asked.first <= addMonths(confirmed.last, months);
}

/** The dates that ties have, oldest first, the coarser first among equals, `review` last. */
export function datesOf(ties: Iterable<Pick<Dated, 'asOf' | 'since' | 'until'>>): AsOf[] {
  const dates = new Set<AsOf>();
  for (const { asOf, since, until } of ties) {
    for (const date of [asOf, since, until]) if (date !== null) dates.add(date);
  }
  const reviewed = dates.delete('review');
  const sorted = [...dates].sort();
  return reviewed ? [...sorted, 'review'] : sorted;
}

/** A day so many months later (negative: earlier), or the last of a month that is shorter. */
export function addMonths(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const target = new Date(Date.UTC(year, month - 1 + months, 1));
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  target.setUTCDate(Math.min(date, lastDay));
  return target.toISOString().slice(0, 10);
}

/** First and last day of a date asked; the review is open at its end. */
export function periodOf(at: AsOf): DayRange {
  return at === 'review' ? REVIEW : dayRange(at);
}

function overlap(a: DayRange, b: DayRange): boolean {
  return a.first <= b.last && b.first <= a.last;
}

function isOver(validity: Validity): boolean {
  return validity === 'lapsed' || validity === 'one_off';
}
