// Our record of contacts with an actor: how often asked, how often held, how the latest went.
import { dayRange, type AsOf } from '../../contract/dates.js';
import { stricter, type Tlp } from '../../contract/labels.js';
import type { Fact, Facts } from '../../projection/facts.js';
import { addMonths, periodOf } from './dates.rules.js';

const WINDOW_MONTHS = 24;
/** Results by which something was held. */
export const HELD: readonly string[] = ['held', 'held_nothing_reported'];

export interface Contact {
  readonly held: number;
  readonly asked: number;
  /** The latest contact was refused. */
  readonly refused: boolean;
  /** Strictest label of the engagements. */
  readonly tlp: Tlp;
}

/**
 * What engagements tell of us and an actor up to a date. Counts look 24 months back; at the review,
 * which has no date, everything counts, and elsewhere what has no date does not.
 */
export function contactWith(
  facts: Facts,
  us: ReadonlySet<string>,
  actor: string,
  asOf: AsOf,
): Contact {
  const known = facts
    .pointingAt(actor, 'engagement')
    .filter(({ fields }) => fields.with.includes(actor) && fields.state !== 'planned')
    .filter(({ fields }) => fields.by.length === 0 || fields.by.some((id) => us.has(id)))
    .filter((engagement) => asOf === 'review' || isBefore(engagement, periodOf(asOf).last));
  const counted = known.filter((engagement) => asOf === 'review' || isRecent(engagement, asOf));
  const latest = latestOf(known);
  return {
    held: counted.filter(({ fields }) => HELD.includes(fields.result)).length,
    asked: counted.length,
    refused: latest.length > 0 && latest.every(({ fields }) => fields.result === 'refused'),
    tlp: known.reduce<Tlp>((tlp, engagement) => stricter(tlp, engagement.tlp), 'CLEAR'),
  };
}

/** The engagements of the last known date; those without date if none has one. */
function latestOf(engagements: readonly Fact<'engagement'>[]): Fact<'engagement'>[] {
  const ends = engagements.map(({ fields }) => fields.date && dayRange(fields.date).last);
  const latest = ends.reduce((max, end) => (end !== null && end > (max ?? '') ? end : max), null);
  return engagements.filter((_, i) => ends[i] === latest);
}

function isBefore({ fields: { date } }: Fact<'engagement'>, day: string): boolean {
  return date !== null && dayRange(date).first <= day;
}

function isRecent({ fields: { date } }: Fact<'engagement'>, asOf: AsOf): boolean {
  return date !== null && dayRange(date).last >= addMonths(periodOf(asOf).first, -WINDOW_MONTHS);
}
