// Who first: everybody's reach, influence on the decision and stance, in four groups (analysis.md).
import type { Cell, PathCell, Readings } from '../../contract/analyses.js';
import type { Facts } from '../../projection/facts.js';
import type { Approach } from './approach.rules.js';
import { decidingTies, issuesWithin, widerIssues } from './deciders.rules.js';
import type { Ask } from './pathways-ask.rules.js';
import { campOf, stanceMarks, type Camp } from './stance.rules.js';
import { READINGS, type Reading } from './weight.rules.js';

/** Reachable: so few steps from us. */
const NEAR = 3;
const MOST_INFLUENTIAL = 10;

export const GROUPS = [
  'mobilise',
  'persuade',
  'buildAccess',
  'prepareFor',
  'notKnown',
  'others',
] as const;
export type Group = (typeof GROUPS)[number];

export interface Standing {
  readonly actor: string;
  readonly reach: PathCell | null;
  readonly influence: PathCell | null;
  readonly stance: Cell<'stance'>;
  readonly camp: Camp;
  readonly group: Group;
  readonly readings: Readings;
}

/** Everybody who can be spoken with but us, by group: the more influential first, then the nearer. */
export function standingsOf(facts: Facts, ask: Ask, approach: Approach): Standing[] {
  const actors = facts
    .all('actor')
    .filter(({ id, fields }) => {
      const there = fields.lifecycle !== 'deceased' && fields.lifecycle !== 'closed';
      const named = fields.kind !== 'unknown_placeholder' && fields.kind !== 'instrument';
      return there && named && fields.addressable && !ask.us.has(id);
    })
    .map(({ id }) => {
      const stance = stanceMarks(facts, id, ask.issue, ask.asOf);
      return { actor: id, stance, camp: campOf(stance, ask.aim) };
    });
  const ranked = (reading: Reading) => rankUnder(reading, actors, approach);
  const under = {
    cautious: ranked('cautious'),
    default: ranked('default'),
    generous: ranked('generous'),
  };
  return [...under.default.values()].map(({ rank: _, ...standing }) => ({
    ...standing,
    readings: readingsOf((reading) => {
      const other = under[reading].get(standing.actor);
      return other?.group === standing.group ? other.rank : null;
    }),
  }));
}

/** Ranks under each reading, and whether they agree. */
export function readingsOf(rankOf: (reading: Reading) => number | null): Readings {
  const ranks = {
    cautious: rankOf('cautious'),
    default: rankOf('default'),
    generous: rankOf('generous'),
  };
  return { ranks, stable: READINGS.every((reading) => ranks[reading] === ranks.default) };
}

type Unranked = Pick<Standing, 'actor' | 'stance' | 'camp'>;
type Ranked = Omit<Standing, 'readings'> & { readonly rank: number };

function rankUnder(
  reading: Reading,
  actors: readonly Unranked[],
  approach: Approach,
): Map<string, Ranked> {
  const reachOf = approach.reach(reading);
  const influenceOf = approach.influence(reading);
  const all = actors
    .map((actor) => ({
      ...actor,
      reach: reachOf(actor.actor),
      influence: influenceOf(actor.actor),
    }))
    .sort(
      (a, b) =>
        (b.influence?.score ?? 0) - (a.influence?.score ?? 0) ||
        (b.reach?.score ?? 0) - (a.reach?.score ?? 0) ||
        (a.actor < b.actor ? -1 : 1),
    );
  const able = all.filter(({ influence }) => influence !== null).length;
  const influential = Math.min(MOST_INFLUENTIAL, Math.ceil(able / 3));
  const counts = new Map<Group, number>();
  return new Map(
    all.map((one, i) => {
      const group = groupOf(one.camp, i < influential, one.reach);
      const rank = (counts.get(group) ?? 0) + 1;
      counts.set(group, rank);
      return [one.actor, { ...one, group, rank }];
    }),
  );
}

/** Whoever is against is prepared for, whoever is for and counts is mobilised, near or far. */
function groupOf(camp: Camp, influential: boolean, reach: PathCell | null): Group {
  if (camp === 'against') return 'prepareFor';
  if (influential && camp === 'for') return 'mobilise';
  if (influential) return reach !== null && reach.hops <= NEAR ? 'persuade' : 'buildAccess';
  return camp === 'not_known' ? 'notKnown' : 'others';
}

export interface Unknown {
  readonly actor: string;
  /** What says that somebody decides, or may. */
  readonly ties: readonly string[];
  readonly questions: readonly string[];
}

/**
 * Somebody not yet known who decides or may decide on the issue, or whom a question about that
 * names: "find out who".
 */
export function unknownsOf(facts: Facts, ask: Ask, { deciders }: Approach): Unknown[] {
  const { issue } = ask;
  if (issue === null || deciders === null) return [];
  const issues = new Set(
    [issue, ...widerIssues(facts, issue)].flatMap((one) => [one, ...issuesWithin(facts, one)]),
  );
  const ties = [...issues].flatMap((one) => decidingTies(facts, one, ask));
  return facts
    .all('actor')
    .filter(({ fields }) => fields.kind === 'unknown_placeholder')
    .map(({ id }) => ({
      actor: id,
      ties: ties.filter(({ fields }) => fields.from === id).map((tie) => tie.id),
      questions: deciders.questions
        .filter(({ fields }) => names(fields.placeholders, fields.missingTies, id))
        .map((question) => question.id),
    }))
    .filter((unknown) => unknown.ties.length > 0 || unknown.questions.length > 0);
}

function names(
  placeholders: readonly string[],
  missing: readonly { readonly from: string; readonly to: string }[],
  actor: string,
): boolean {
  return (
    placeholders.includes(actor) || missing.some(({ from, to }) => from === actor || to === actor)
  );
}
