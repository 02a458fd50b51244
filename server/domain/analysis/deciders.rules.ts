// Who decides on an objective or an issue, as far as the records tell.
import type { TieTypeId } from '../../contract/tie-types.js';
import { isKind, type Fact, type Facts } from '../../projection/facts.js';
import { isUsable } from './ties.rules.js';
import { weighTie, type TieWeight, type WeightOptions } from './weight.rules.js';

/** Types whose tie to an issue says that the actor decides on it. */
const DECIDING: readonly TieTypeId[] = ['decides_policy_on'];

export interface Decider {
  readonly actor: string;
  /** The tie that says so, and on what; null for one that the objective names. */
  readonly deciding: {
    readonly weight: TieWeight;
    readonly issue: string;
    /** Not on the issue asked but on a wider one, or on another part of it. */
    readonly wider: boolean;
  } | null;
}

export interface Deciders {
  readonly recorded: 'named' | 'on_issue' | 'on_wider_issue' | 'none';
  /** The issue on which they decide: the one asked, or the wider one. */
  readonly on: string | null;
  readonly deciders: readonly Decider[];
  readonly questions: readonly Fact<'question'>[];
}

/**
 * Deciders of an objective: those it names, else of its issue. Deciders of an issue: actors with a
 * deciding tie that carries weight; else those of the nearest wider issue and of what is part of it.
 */
export function decidersOf(
  facts: Facts,
  target: Fact<'objective'> | Fact<'issue'>,
  options: WeightOptions,
): Deciders {
  const issue = isKind(target, 'objective') ? target.fields.issue : target.id;
  const questions = questionsOnDeciding(facts, issue);
  const named = isKind(target, 'objective')
    ? target.fields.deciders.filter((id) => facts.get(id)?.retired === false)
    : [];
  if (named.length > 0) {
    const deciders = [...named].sort().map((actor) => ({ actor, deciding: null }));
    return { recorded: 'named', on: issue, deciders, questions };
  }
  const own = best(facts, [issue], options, false);
  if (own.length > 0) return { recorded: 'on_issue', on: issue, deciders: own, questions };
  for (const wider of widerIssues(facts, issue)) {
    const deciders = best(facts, issuesWithin(facts, wider), options, true);
    if (deciders.length > 0) return { recorded: 'on_wider_issue', on: wider, deciders, questions };
  }
  return { recorded: 'none', on: null, deciders: [], questions };
}

/** Deciding ties on an issue that hold, by id, whatever they carry. */
export function decidingTies(
  facts: Facts,
  issue: string,
  { asOf }: Pick<WeightOptions, 'asOf'>,
): Fact<'tie'>[] {
  return facts
    .pointingAt(issue, 'tie')
    .filter(({ fields }) => fields.to === issue && DECIDING.includes(fields.type))
    .filter((tie) => isUsable(facts, tie, asOf));
}

/** The issues that an issue is part of, the nearest first. */
export function widerIssues(facts: Facts, issue: string): string[] {
  const wider = new Set<string>();
  for (let id: string | null = issue; id !== null;) {
    const fact: Fact | undefined = facts.get(id);
    const parent: string | null = isKind(fact, 'issue') ? fact.fields.parent : null;
    if (parent === null || parent === issue || wider.has(parent)) break;
    if (facts.get(parent)?.retired !== false) break;
    wider.add(parent);
    id = parent;
  }
  return [...wider];
}

/** An issue and all that is part of it. */
export function issuesWithin(facts: Facts, issue: string): string[] {
  const within = new Set([issue]);
  // A Set hands out what was added while it is read.
  for (const id of within) {
    for (const part of facts.pointingAt(id, 'issue')) {
      if (part.fields.parent === id) within.add(part.id);
    }
  }
  return [...within];
}

/** The best deciding tie of each actor that decides on one of the issues, by actor. */
function best(
  facts: Facts,
  issues: readonly string[],
  options: WeightOptions,
  wider: boolean,
): Decider[] {
  const deciders = new Map<string, Decider>();
  for (const issue of issues) {
    for (const tie of decidingTies(facts, issue, options)) {
      const weight = weighTie(facts, tie, options);
      const known = deciders.get(tie.fields.from)?.deciding?.weight;
      if (weight === null || (known && known.p.default >= weight.p.default)) continue;
      deciders.set(tie.fields.from, { actor: tie.fields.from, deciding: { weight, issue, wider } });
    }
  }
  return [...deciders.values()].sort((a, b) => (a.actor < b.actor ? -1 : 1));
}

/** Open questions that miss a deciding tie on the issue or a wider one. */
function questionsOnDeciding(facts: Facts, issue: string): Fact<'question'>[] {
  const issues = [issue, ...widerIssues(facts, issue)];
  const isDeciding = (type: string) => DECIDING.some((deciding) => deciding === type);
  return facts
    .all('question')
    .filter(({ fields }) => fields.state !== 'closed')
    .filter(({ fields }) =>
      fields.missingTies.some(({ type, to }) => isDeciding(type) && issues.includes(to)),
    );
}
