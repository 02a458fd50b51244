// What waits for a person, among the records that they see.
import { dayRange, type AsOf, type PartialDate } from '../../contract/dates.js';
import type { SubjectName } from '../../contract/registry.js';
import { tieType, type TieTypeId } from '../../contract/tie-types.js';
import type { Validity } from '../../contract/vocabulary.js';
import type { Fact, Facts } from '../../projection/facts.js';
import { isFresh } from '../analysis/dates.rules.js';
import { REVIEW_MONTHS } from '../analysis/willingness.rules.js';

/** What nobody holds to be so today needs no confirmation. */
const OVER: ReadonlySet<Validity> = new Set(['lapsed', 'one_off', 'proposed']);
const DONE: ReadonlySet<string> = new Set(['done', 'dropped']);

/** Kinds of record that a person may write: the others they cannot settle. */
export type MayWrite = (kind: SubjectName) => boolean;

/** Comments of others that mention this account. */
export const mentionsOf = (facts: Facts, account: string): Fact<'comment'>[] =>
  facts
    .all('comment')
    .filter(({ fields, createdBy }) => fields.mentions.includes(account) && createdBy !== account);

/** Quick notes of this account that nobody has put in order yet. */
export const notesOf = (facts: Facts, account: string): Fact<'note'>[] =>
  facts
    .all('note')
    .filter(({ fields, createdBy }) => fields.state === 'new' && createdBy === account);

export interface Due {
  fact: Fact;
  due: PartialDate;
}

/** Follow-ups that fall due on this day or before, soonest first. */
export function dueOf(facts: Facts, until: string, may: MayWrite): Due[] {
  const found: { fact: Fact; due: PartialDate | null }[] = [
    ...facts.all('engagement').map((fact) => ({ fact, due: fact.fields.due })),
    ...facts.all('handlingNote').map((fact) => ({ fact, due: fact.fields.review })),
    ...facts
      .all('recommendation')
      .filter(({ fields }) => !DONE.has(fields.state))
      .map((fact) => ({ fact, due: fact.fields.followUpDue })),
  ];
  return found
    .flatMap(({ fact, due }) => (due === null ? [] : [{ fact, due }]))
    .filter(({ fact, due }) => may(fact.subject) && dayRange(due).first <= until)
    .sort((a, b) => compare(a.due, b.due) || compare(a.fact.id, b.fact.id));
}

export interface ToReview {
  fact: Fact<'tie'> | Fact<'position'>;
  type: TieTypeId | null;
  confirmed: AsOf | null;
  months: number;
}

/** Ties and stances whose interval of review is over on a day, longest unconfirmed first. */
export function reviewsOf(facts: Facts, today: string, may: MayWrite): ToReview[] {
  const ties = facts
    .all('tie')
    .filter(({ fields: { draft, until } }) => !draft && !isPast(until, today))
    .map((fact) => ({
      fact,
      type: fact.fields.type,
      months: tieType(fact.fields.type).reviewMonths,
    }));
  const positions = facts
    .all('position')
    .map((fact) => ({ fact, type: null, months: REVIEW_MONTHS }));
  return [...ties, ...positions]
    .flatMap(({ fact, type, months }): ToReview[] => {
      const { asOf, confirmedOn, validity } = fact.fields;
      const isKnown = isFresh(confirmedOn, today, months) || isFresh(asOf, today, months);
      if (months === null || OVER.has(validity) || isKnown || !may(fact.subject)) return [];
      return [{ fact, type, months, confirmed: confirmedOn ?? asOf }];
    })
    .sort((a, b) => compare(ageOf(a), ageOf(b)) || compare(a.fact.id, b.fact.id));
}

/** What was never dated stands before every date. */
const ageOf = ({ confirmed }: ToReview): string =>
  confirmed === null || confirmed === 'review' ? '' : confirmed;

const isPast = (until: PartialDate | null, today: string): boolean =>
  until !== null && dayRange(until).last < today;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
