// Those who decide on an issue, those who benefit, and what joins them (analysis.md, "Who benefits").
import type { AsOf } from '../../contract/dates.js';
import { isKind, type Fact, type Facts } from '../../projection/facts.js';
import { decidingTies, issuesWithin, widerIssues } from './deciders.rules.js';
import { hasTwoGoodSources } from './evidence.rules.js';
import { paymentsAt, stakesAt } from './payments.rules.js';
import { BELONGING, tiesAt } from './ties.rules.js';
import { CARRYING, STATUS_FACTORS } from './weight.rules.js';

/** An actor on one side, and the tie that puts it there; its status says how that is known. */
export interface Side {
  readonly actor: string;
  readonly tie: Fact<'tie'>;
}

/**
 * All who decide on the issue, as stated, inferred or asked; where nobody is recorded, those of the
 * nearest wider issue and its parts too.
 */
export function decidingSides(
  facts: Facts,
  issue: string,
  asOf: AsOf,
): { sides: Side[]; widerOf: string | null } {
  const on = (issues: readonly string[]) =>
    issues
      .flatMap((id) => decidingTies(facts, id, { asOf }))
      .filter(({ fields }) => fields.status !== 'recommended' && fields.validity !== 'proposed')
      .filter((tie) => mayShow(facts, tie))
      .map((tie) => ({ actor: tie.fields.from, tie }));
  const own = on([issue]);
  if (own.some(isRecorded)) return { sides: own, widerOf: null };
  for (const wider of widerIssues(facts, issue)) {
    const sides = on(issuesWithin(facts, wider));
    if (sides.some(isRecorded)) return { sides, widerOf: wider };
  }
  return { sides: own, widerOf: null };
}

/** All who get money or are said to have a stake, by tie id; money has no issue of its own. */
export function benefitingSides(facts: Facts, asOf: AsOf): Side[] {
  const payees = paymentsAt(facts, asOf, new Set(CARRYING))
    .filter(({ why }) => why === 'counted' || why === 'open_question')
    .map(({ tie, payee }) => ({ actor: payee, tie }));
  const stakes = stakesAt(facts, asOf).map((tie) => ({ actor: tie.fields.from, tie }));
  return [...payees, ...stakes]
    .filter(({ tie }) => mayShow(facts, tie))
    .sort((a, b) => (a.tie.id < b.tie.id ? -1 : 1));
}

/** Ties straight between the sides, of any layer but coercion and money, that are not belonging. */
export function directTies(
  facts: Facts,
  deciders: ReadonlySet<string>,
  beneficiaries: ReadonlySet<string>,
  asOf: AsOf,
): Fact<'tie'>[] {
  return tiesAt(facts, asOf)
    .filter(({ fields }) => fields.layer !== 'coercion' && fields.layer !== 'money')
    .filter(({ fields }) => !BELONGING.includes(fields.type) && fields.validity !== 'proposed')
    .filter(({ fields: { status } }) => STATUS_FACTORS[status] > 0 || status === 'open_question')
    .filter(({ fields: { from, to } }) => joins(from, to, deciders, beneficiaries))
    .filter((tie) => mayShow(facts, tie));
}

export interface SameInstitution {
  readonly decider: string;
  readonly beneficiary: string;
  /** The shortest chain of belonging from the part to the whole. */
  readonly ties: readonly Fact<'tie'>[];
}

/** Pairs of which one belongs to the other, directly or through bodies between: no link is shown. */
export function sameInstitutions(
  facts: Facts,
  deciders: ReadonlySet<string>,
  beneficiaries: ReadonlySet<string>,
  asOf: AsOf,
): SameInstitution[] {
  const belonging = tiesAt(facts, asOf)
    .filter(({ fields }) => BELONGING.includes(fields.type) && fields.validity !== 'proposed')
    .filter(({ fields }) => STATUS_FACTORS[fields.status] > 0)
    .filter((tie) => mayShow(facts, tie));
  const wholesOf = new Map<string, Fact<'tie'>[]>();
  for (const tie of belonging) {
    wholesOf.set(tie.fields.from, [...(wholesOf.get(tie.fields.from) ?? []), tie]);
  }
  const chainsFrom = (part: string) => chainsOfBelonging(wholesOf, part);
  return [
    ...pairs(deciders, beneficiaries, chainsFrom).map(([decider, beneficiary, ties]) => ({
      decider,
      beneficiary,
      ties,
    })),
    ...pairs(beneficiaries, deciders, chainsFrom).map(([beneficiary, decider, ties]) => ({
      decider,
      beneficiary,
      ties,
    })),
  ];
}

/** Open questions that miss a tie between the sides. */
export function questionsBetween(
  facts: Facts,
  deciders: ReadonlySet<string>,
  beneficiaries: ReadonlySet<string>,
): Fact<'question'>[] {
  return facts
    .all('question')
    .filter(({ fields }) => fields.state !== 'closed')
    .filter(({ fields: { missingTies } }) =>
      missingTies.some(({ from, to }) => joins(from, to, deciders, beneficiaries)),
    );
}

function joins(
  a: string,
  b: string,
  deciders: ReadonlySet<string>,
  beneficiaries: ReadonlySet<string>,
): boolean {
  return (deciders.has(a) && beneficiaries.has(b)) || (deciders.has(b) && beneficiaries.has(a));
}

function isRecorded({ tie }: Side): boolean {
  return STATUS_FACTORS[tie.fields.status] > 0;
}

/** A recognisable person is shown only on two independent sources graded at least B2. */
function mayShow(facts: Facts, tie: Fact<'tie'>): boolean {
  const named = [tie.fields.from, tie.fields.to].some((id) => {
    const fact = facts.get(id);
    return isKind(fact, 'actor') && fact.fields.identifiable;
  });
  return !named || hasTwoGoodSources(facts, tie.id);
}

type Chain = readonly Fact<'tie'>[];

function pairs(
  parts: ReadonlySet<string>,
  wholes: ReadonlySet<string>,
  chainsFrom: (part: string) => ReadonlyMap<string, Chain>,
): [part: string, whole: string, ties: Chain][] {
  return [...parts].sort().flatMap((part) => {
    const chains = chainsFrom(part);
    return [...wholes].sort().flatMap((whole): [string, string, Chain][] => {
      const chain = chains.get(whole);
      return chain === undefined || whole === part ? [] : [[part, whole, chain]];
    });
  });
}

/** For each body that an actor belongs to, the first of the shortest chains. */
function chainsOfBelonging(
  wholesOf: ReadonlyMap<string, readonly Fact<'tie'>[]>,
  part: string,
): ReadonlyMap<string, Chain> {
  const chains = new Map<string, Chain>([[part, []]]);
  // A Map hands out what was added while it is read: breadth first.
  for (const [id, chain] of chains) {
    for (const tie of wholesOf.get(id) ?? []) {
      if (!chains.has(tie.fields.to)) chains.set(tie.fields.to, [...chain, tie]);
    }
  }
  return chains;
}
