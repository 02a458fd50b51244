// Everything that the Advocacy page shows for one address, read from the stores at once.
import type { DecidesAndBenefits } from '../../../server/contract/decides.js';
import type { Pathway, Pathways } from '../../../server/contract/pathways.js';
import type { StanceSides } from '../../elements/am-stance/stance-sentence.js';
import { pathwayKey } from '../../elements/am-hop-list/pathway-words.js';
import { analysisStore } from '../../data/analysis-store.js';
import { resolveNames } from '../../data/read-names.js';
import { stancesStore } from '../../data/stances-store.js';
import {
  frontInUseQuery,
  frontQuery,
  listOf,
  peopleQuery,
  type Selection,
} from './advocacy-query.js';

export interface AdvocacyAnswer {
  front: Pathways;
  people: Pathways;
  /** The front door without powers not yet used; null where no pathway takes such a power. */
  frontInUse: Pathways | null;
  /** Stances of those in between, on the issue, by actor. */
  stances: ReadonlyMap<string, StanceSides>;
  /** Who decides on the issue, where the answer has to say that nobody does on what was asked. */
  decides: DecidesAndBenefits | null;
}

/** Answers an address; null while it does not say whom to reach. */
export async function loadAnswer(
  address: URLSearchParams,
  signal: AbortSignal,
): Promise<AdvocacyAnswer | null> {
  const [byFront, byPeople, byUse] = [
    frontQuery(address),
    peopleQuery(address),
    frontInUseQuery(address),
  ];
  if (!byFront || !byPeople || !byUse) return null;
  const [front, people] = await Promise.all([
    analysisStore.pathways(byFront, signal),
    analysisStore.pathways(byPeople, signal),
    resolveNames([...listOf(address, 'avoid'), ...listOf(address, 'through')], signal),
  ]);
  const { lookedFor } = people;
  const issue = lookedFor.issue?.id;
  const between = actorsBetween([...front.paths, ...people.paths]);
  const unknown = ['none', 'on_wider_issue'].includes(lookedFor.deciders.recorded);
  const [frontInUse, stances, decides] = await Promise.all([
    front.paths.some(takesUnusedPower) ? analysisStore.pathways(byUse, signal) : null,
    issue ? stancesStore.onIssue(issue, between, signal) : new Map<string, StanceSides>(),
    issue && unknown
      ? analysisStore.decidesAndBenefits(decidesQuery(issue, address), signal)
      : null,
  ]);
  return { front, people, frontInUse, stances, decides };
}

function decidesQuery(issue: string, address: URLSearchParams) {
  const asOf = address.get('asOf');
  return asOf ? { issue, asOf } : { issue };
}

function actorsBetween(paths: readonly Pathway[]): string[] {
  return [...new Set(paths.flatMap(({ steps }) => steps.slice(1).map(({ from }) => from.id)))];
}

const takesUnusedPower = ({ steps }: Pathway): boolean =>
  steps.some(({ tie }) => tie.validity === 'available');

/** Rank, from 1, of the front-door pathway that is the same as this one; 0 when none is. */
export function sameAsFront(pathway: Pathway, front: Pathways): number {
  const key = pathwayKey(pathway);
  return front.paths.findIndex((other) => pathwayKey(other) === key) + 1;
}

/** The pathway to show: what was chosen, else the first there is. */
export function chosenPathway(
  { front, people }: AdvocacyAnswer,
  chosen: Selection | null,
): (Selection & { pathway: Pathway }) | null {
  const order: Selection[] = [
    ...(chosen ? [chosen] : []),
    { list: 'front', rank: 1 },
    { list: 'people', rank: 1 },
  ];
  for (const { list, rank } of order) {
    const pathway = (list === 'front' ? front : people).paths[rank - 1];
    if (pathway) return { list, rank, pathway };
  }
  return null;
}
