// How willing an actor in between is, relative to our aim: by its official line, never its private one.
import type { PathStep } from '../../contract/pathways.js';
import type { AsOf } from '../../contract/dates.js';
import type { Fact, Facts } from '../../projection/facts.js';
import type { Contact } from './contact.rules.js';
import { covers, isFresh, isLater, periodOf } from './dates.rules.js';
import { isMarkedUs } from './us.rules.js';
import { STATUS_FACTORS } from './weight.rules.js';

export type Aim = 'for' | 'against';
type Stance = Fact<'position'>['fields']['stance'];

const STANCE_FACTORS: Readonly<Record<Stance, number>> = {
  for: 0.9,
  leans_for: 0.75,
  undecided: 0.5,
  not_known: 0.5,
  leans_against: 0.2,
  against: 0.05,
};

const MIRRORED: Readonly<Record<Stance, Stance>> = {
  for: 'against',
  leans_for: 'leans_against',
  undecided: 'undecided',
  not_known: 'not_known',
  leans_against: 'leans_for',
  against: 'for',
};

const NOT_KNOWN = 0.5;
const NOT_ON_AGENDA = 0.35;
const AFTER_REFUSAL = 0.4;
export const REVIEW_MONTHS = 12;
type Capacity = Fact<'position'>['fields']['capacity'];

/** Personal positions have no place here: a private view never raises a score. */
const CAPACITIES: readonly Capacity[] = ['official', 'not_distinguished', 'shown_by_conduct'];

export interface Willingness {
  readonly value: number;
  readonly stance: Stance | null;
  readonly why: NonNullable<PathStep['willingness']>['why'];
  readonly position: Fact<'position'> | null;
}

/** The factor of an actor in between; `issue` is null when an actor is aimed at without one. */
export function willingnessOf(
  facts: Facts,
  actor: string,
  issue: string | null,
  aim: Aim,
  asOf: AsOf,
  contact: Contact,
): Willingness {
  if (issue === null) return { value: NOT_KNOWN, stance: null, why: 'no_issue', position: null };
  const stated = byPosition(countingPosition(facts, actor, issue, asOf), aim);
  return contact.refused
    ? { ...stated, value: stated.value * AFTER_REFUSAL, why: 'refused' }
    : stated;
}

/** Our aim when none is given: our own official position on the issue, else for. */
export function aimOf(
  facts: Facts,
  us: ReadonlySet<string>,
  issue: string | null,
  asOf: AsOf,
): Aim {
  if (issue === null) return 'for';
  const own = [...us]
    .filter((id) => isMarkedUs(facts, id))
    .map((id) => countingPosition(facts, id, issue, asOf))
    .find((position) => position?.fields.capacity === 'official');
  const stance = own?.fields.stance;
  return stance === 'against' || stance === 'leans_against' ? 'against' : 'for';
}

/**
 * The position that counts: one that has not lapsed before one that has; official, else not
 * distinguished, else shown by conduct (or in the order of `capacities`); the current, then the latest,
 * then the first by id.
 */
export function countingPosition(
  facts: Facts,
  actor: string,
  issue: string,
  asOf: AsOf,
  capacities: readonly Capacity[] = CAPACITIES,
): Fact<'position'> | null {
  const [first] = facts
    .pointingAt(actor, 'position')
    .filter(({ fields }) => fields.actor === actor && fields.issue === issue)
    .filter(({ fields }) => capacities.includes(fields.capacity))
    .filter(({ fields }) => STATUS_FACTORS[fields.status] > 0 && fields.validity !== 'proposed')
    .filter((position) => isKnownAt(position, asOf))
    .sort(
      (a, b) =>
        Number(isLapsed(a)) - Number(isLapsed(b)) ||
        capacities.indexOf(a.fields.capacity) - capacities.indexOf(b.fields.capacity) ||
        Number(a.fields.validity !== 'current') - Number(b.fields.validity !== 'current') ||
        descending(lastDay(a), lastDay(b)) ||
        (a.id < b.id ? -1 : 1),
    );
  return first ?? null;
}

function byPosition(position: Fact<'position'> | null, aim: Aim): Willingness {
  if (position === null) {
    return { value: NOT_KNOWN, stance: null, why: 'not_known', position: null };
  }
  const { stance, agenda } = position.fields;
  if (isLapsed(position)) return { value: NOT_KNOWN, stance, why: 'lapsed', position };
  if (stance !== 'not_known') {
    return { value: STANCE_FACTORS[relativeTo(aim, stance)], stance, why: 'position', position };
  }
  return agenda === 'not_on'
    ? { value: NOT_ON_AGENDA, stance, why: 'agenda', position }
    : { value: NOT_KNOWN, stance, why: 'not_known', position };
}

/** A stance as it is to somebody with this aim. */
export function relativeTo(aim: Aim, stance: Stance): Stance {
  return aim === 'for' ? stance : MIRRORED[stance];
}

/** At another date than the review a stance counts for twelve months, then it is not known. */
function isKnownAt({ fields }: Fact<'position'>, asOf: AsOf): boolean {
  if (asOf === 'review') return true;
  if (covers(fields.asOf, asOf)) return true;
  return (
    (isLater(asOf, fields.asOf) && isFresh(fields.asOf, asOf, REVIEW_MONTHS)) ||
    isFresh(fields.confirmedOn, asOf, REVIEW_MONTHS)
  );
}

function isLapsed({ fields }: Fact<'position'>): boolean {
  return fields.validity === 'lapsed';
}

/** The review, which has no date, counts as its earliest: what has a later one is newer. */
function lastDay({ fields: { asOf } }: Fact<'position'>): string {
  return asOf === null || asOf === 'review' ? periodOf('review').first : periodOf(asOf).last;
}

function descending(a: string, b: string): number {
  return a < b ? 1 : a > b ? -1 : 0;
}
