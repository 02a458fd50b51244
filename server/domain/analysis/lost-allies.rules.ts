// Whom we have lost, or are losing: why, and when we last spoke.
import type { AsOf } from '../../contract/dates.js';
import { tieType } from '../../contract/tie-types.js';
import type { Fact, Facts } from '../../projection/facts.js';
import { isUsable } from './ties.rules.js';
import { isMarkedUs, usAt } from './us.rules.js';
import { STATUS_FACTORS } from './weight.rules.js';
import { aimOf, relativeTo } from './willingness.rules.js';

export type Cause =
  | 'died'
  | 'closed'
  | 'left_office'
  | 'stance_weakened'
  | 'stance_lapsed'
  | 'tie_weakened'
  | 'tie_lapsed';

export interface LostAlly {
  readonly actor: string;
  readonly cause: Cause;
  /** Positions that say that they were for it. */
  readonly positions: readonly string[];
  /** Ties of support with us, and of the office that they left. */
  readonly ties: readonly string[];
  readonly events: readonly string[];
  readonly lastContact: Fact<'engagement'> | null;
  /** Whoever came after them. */
  readonly successors: readonly string[];
}

const FADING: readonly string[] = ['weakened', 'lapsed'];
const ALLYING: readonly string[] = ['support', 'contact', 'membership', 'advocacy'];

/**
 * Actors who were for what we are for, or supported us, and of whom a position, a tie or they
 * themselves have weakened, lapsed or gone. Without an issue: on any.
 */
export function lostAllies(facts: Facts, issue: string | null, asOf: AsOf): LostAlly[] {
  const us = usAt(facts, asOf);
  return facts
    .all('actor')
    .filter(({ id }) => !us.has(id))
    .flatMap((actor): LostAlly[] => {
      const allied = alliedPositions(facts, us, actor.id, issue, asOf);
      const ties = tiesWithUs(facts, us, actor.id);
      const office = leftOffice(facts, actor.id);
      const cause = causeOf(actor, allied, ties, office);
      if (cause === null) return [];
      const fading = [...ties, ...office].filter(({ fields }) => FADING.includes(fields.validity));
      return [
        {
          actor: actor.id,
          cause,
          positions: allied.map(({ id }) => id),
          ties: [...new Set(fading.map(({ id }) => id))],
          events: facts.pointingAt(actor.id, 'event').map(({ id }) => id),
          lastContact: lastContact(facts, actor.id),
          successors: facts
            .pointingAt(actor.id, 'tie')
            .filter(({ fields }) => fields.type === 'succeeds' && fields.to === actor.id)
            .map(({ fields }) => fields.from),
        },
      ];
    });
}

/** What is known of the actor itself comes before its office, that before its line, that before ties. */
function causeOf(
  { fields: { lifecycle } }: Fact<'actor'>,
  allied: readonly Fact<'position'>[],
  ties: readonly Fact<'tie'>[],
  office: readonly Fact<'tie'>[],
): Cause | null {
  if (allied.length === 0 && ties.length === 0) return null;
  if (lifecycle === 'deceased') return 'died';
  if (lifecycle === 'closed') return 'closed';
  if (office.length > 0) return 'left_office';
  if (allied.length > 0 && allied.every(({ fields }) => fields.validity === 'lapsed'))
    return 'stance_lapsed';
  if (allied.some(({ fields }) => fields.validity === 'weakened')) return 'stance_weakened';
  if (ties.length > 0 && ties.every(({ fields }) => fields.validity === 'lapsed'))
    return 'tie_lapsed';
  return ties.some(({ fields }) => fields.validity === 'weakened') ? 'tie_weakened' : null;
}

function alliedPositions(
  facts: Facts,
  us: ReadonlySet<string>,
  actor: string,
  issue: string | null,
  asOf: AsOf,
): Fact<'position'>[] {
  return facts
    .pointingAt(actor, 'position')
    .filter(({ fields }) => fields.actor === actor && fields.capacity !== 'personal')
    .filter(({ fields }) => issue === null || fields.issue === issue)
    .filter(({ fields }) => STATUS_FACTORS[fields.status] > 0)
    .filter(({ fields }) => {
      const stance = relativeTo(aimOf(facts, us, fields.issue, asOf), fields.stance);
      return stance === 'for' || stance === 'leans_for';
    });
}

/** Ties of support with us, whatever is left of them. */
function tiesWithUs(facts: Facts, us: ReadonlySet<string>, actor: string): Fact<'tie'>[] {
  return facts.pointingAt(actor, 'tie').filter((tie) => {
    const { from, to, type, layer, status, validity } = tie.fields;
    const other = from === actor ? to : from;
    return (
      (us.has(other) || isMarkedUs(facts, other)) &&
      ALLYING.includes(layer) &&
      tieType(type).leverage !== 'none' &&
      STATUS_FACTORS[status] > 0 &&
      validity !== 'proposed' &&
      isUsable(facts, tie, tie.fields.asOf ?? 'review')
    );
  });
}

function leftOffice(facts: Facts, actor: string): Fact<'tie'>[] {
  return facts
    .pointingAt(actor, 'tie')
    .filter(({ fields }) => fields.from === actor && fields.type === 'holds_office_in')
    .filter(({ fields }) => fields.validity === 'lapsed' || fields.until !== null);
}

/** The engagement of the last known date; without dates the last by id. */
function lastContact(facts: Facts, actor: string): Fact<'engagement'> | null {
  const known = facts
    .pointingAt(actor, 'engagement')
    .filter(({ fields }) => fields.with.includes(actor) && fields.state !== 'planned')
    .sort((a, b) => ((a.fields.date ?? '') < (b.fields.date ?? '') ? -1 : 1));
  return known.at(-1) ?? null;
}
