// What stands at one date and not at another (domain.md, "As-of"). Absence of knowledge is told apart
// from an end: a tie that was not known for a date neither came nor went in the world.
import type { Comparison, Reason } from '../../contract/compare.js';
import type { AsOf } from '../../contract/dates.js';
import { tieType } from '../../contract/tie-types.js';
import type { Capacity, Validity } from '../../contract/vocabulary.js';
import type { Fact, Facts } from '../../projection/facts.js';
import { holdsAt, validityAt, type Holding } from '../analysis/dates.rules.js';
import { countingPosition } from '../analysis/willingness.rules.js';

type Tie = Fact<'tie'>;

export interface Compared {
  came: { tie: Tie; reason: Reason }[];
  went: { tie: Tie; reason: Reason }[];
  changed: { tie: Tie; counted: { before: Validity; after: Validity } }[];
  replaced: { went: string; came: string }[];
  stances: Comparison['stances'];
  same: number;
}

/** Compares all ties and stances that are there; drafts count at no date. */
export function compareDates(facts: Facts, from: AsOf, to: AsOf): Compared {
  const result: Compared = {
    came: [],
    went: [],
    changed: [],
    replaced: [],
    stances: stancesBetween(facts, from, to),
    same: 0,
  };
  for (const tie of facts.all('tie')) {
    const { fields } = tie;
    const isThere = [fields.from, fields.to].every((id) => facts.get(id)?.retired === false);
    if (fields.draft || !isThere) continue;
    const [before, after] = [holdsAt(fields, from), holdsAt(fields, to)];
    if (before !== 'holds' && after === 'holds') {
      result.came.push({ tie, reason: before === 'not' ? 'began' : 'not_known_before' });
    } else if (before === 'holds' && after !== 'holds') {
      result.went.push({ tie, reason: whyGone(fields, after) });
    } else if (before === 'holds') {
      const counted = { before: countedAt(tie, from), after: countedAt(tie, to) };
      if (counted.before === counted.after) result.same += 1;
      else result.changed.push({ tie, counted });
    }
  }
  result.replaced = replacedIn(result);
  return result;
}

function whyGone({ until, validity }: Tie['fields'], after: Holding): Reason {
  if (after === 'unknown_then') return 'not_known_after';
  if (validity === 'one_off') return 'happened_once';
  return until === null ? 'lapsed' : 'ended';
}

const countedAt = ({ fields }: Tie, at: AsOf): Validity =>
  validityAt(fields, at, tieType(fields.type).reviewMonths).counted;

/** Each tie that went with the first not yet paired that came between the same two, of the same type. */
function replacedIn({ came, went }: Compared): Compared['replaced'] {
  const waiting = new Map<string, string[]>();
  for (const { tie } of came)
    waiting.set(joinOf(tie), [...(waiting.get(joinOf(tie)) ?? []), tie.id]);
  return went.flatMap(({ tie }) => {
    const next = waiting.get(joinOf(tie))?.shift();
    return next === undefined ? [] : [{ went: tie.id, came: next }];
  });
}

const joinOf = ({ fields: { from, to, type } }: Tie): string => `${from} ${type} ${to}`;

/** Capacities that count; undefined: those of the official line. */
const CAPACITIES: Record<'official' | 'personal', readonly Capacity[] | undefined> = {
  official: undefined,
  personal: ['personal'],
};

/** Where somebody stood otherwise at one date than at the other, official and personal apart. */
function stancesBetween(facts: Facts, from: AsOf, to: AsOf): Comparison['stances'] {
  const pairs = new Map(
    facts
      .all('position')
      .map(({ fields: { actor, issue } }) => [`${actor} ${issue}`, { actor, issue }]),
  );
  return [...pairs.values()].flatMap((pair) =>
    (['official', 'personal'] as const).flatMap((capacity) => {
      const at = (date: AsOf) =>
        stanceOf(countingPosition(facts, pair.actor, pair.issue, date, CAPACITIES[capacity]));
      const [before, after] = [at(from), at(to)];
      return before?.position === after?.position ? [] : [{ ...pair, capacity, before, after }];
    }),
  );
}

function stanceOf(position: Fact<'position'> | null): Comparison['stances'][number]['before'] {
  if (position === null) return null;
  const { stance, validity } = position.fields;
  return { position: position.id, stance, validity };
}
