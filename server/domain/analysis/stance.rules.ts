// An actor's official and personal stance as two marks, and the camp that the official one makes.
import type { Cell } from '../../contract/analyses.js';
import type { AsOf } from '../../contract/dates.js';
import type { Fact, Facts } from '../../projection/facts.js';
import { countingPosition, relativeTo, type Aim } from './willingness.rules.js';

export type Camp = 'for' | 'against' | 'undecided' | 'not_known';

/** Stances as numbers, against to for; not known has no place among them. */
const SCALE: Readonly<Record<string, number>> = {
  for: 1,
  leans_for: 0.5,
  undecided: 0,
  leans_against: -0.5,
  against: -1,
};

/** Where the official line stands on the scale from −1 to 1; null: not known, or lapsed. */
export function stanceOnScale({ official }: Cell<'stance'>): number | null {
  if (official === null || official.validity === 'lapsed') return null;
  return SCALE[official.stance] ?? null;
}

/** The two positions of an actor on an issue; without an issue there is none. */
export function stanceMarks(
  facts: Facts,
  actor: string,
  issue: string | null,
  asOf: AsOf,
): Cell<'stance'> {
  if (issue === null) return { official: null, personal: null };
  return {
    official: markOf(countingPosition(facts, actor, issue, asOf)),
    personal: markOf(countingPosition(facts, actor, issue, asOf, ['personal'])),
  };
}

/** Where the official line puts an actor, seen from our aim; a lapsed one says nothing any more. */
export function campOf({ official }: Cell<'stance'>, aim: Aim): Camp {
  if (official === null || official.validity === 'lapsed') return 'not_known';
  const stance = relativeTo(aim, official.stance);
  if (stance === 'for' || stance === 'leans_for') return 'for';
  return stance === 'against' || stance === 'leans_against' ? 'against' : stance;
}

function markOf(position: Fact<'position'> | null): Cell<'stance'>['official'] {
  if (position === null) return null;
  const { stance, agenda, activity, validity } = position.fields;
  return { position: position.id, stance, agenda, activity, validity };
}
