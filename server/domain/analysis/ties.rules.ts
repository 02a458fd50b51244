// Which ties an analysis may look at, and what they make of two actors.
import type { AsOf } from '../../contract/dates.js';
import type { TieTypeId } from '../../contract/tie-types.js';
import type { Fact, Facts } from '../../projection/facts.js';
import { holdsAt } from './dates.rules.js';

/** Ties of belonging: of a part to its whole, of a person to a body. */
export const BELONGING: readonly TieTypeId[] = [
  'part_of',
  'works_for',
  'member_of',
  'holds_office_in',
  'leads',
];

/** Ties that hold at a date and whose ends are there; drafts count in no analysis. */
export function tiesAt(facts: Facts, asOf: AsOf): Fact<'tie'>[] {
  return facts.all('tie').filter((tie) => isUsable(facts, tie, asOf));
}

export function isUsable(facts: Facts, { fields }: Fact<'tie'>, asOf: AsOf): boolean {
  return (
    !fields.draft &&
    holdsAt(fields, asOf) === 'holds' &&
    facts.get(fields.from)?.retired === false &&
    facts.get(fields.to)?.retired === false
  );
}

/** Whether a tie tells again, from the other side, what a tie that is there says: never counted. */
export function isMirror(facts: Facts, { fields: { mirrorOf } }: Fact<'tie'>): boolean {
  return mirrorOf !== null && facts.get(mirrorOf)?.retired === false;
}
