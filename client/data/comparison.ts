// Two dates on one map: the graph of both, and what a relationship did between them.
import type { Comparison, Reason } from '../../server/contract/compare.js';
import type { Graph } from '../../server/contract/graph.js';
import type { Mark } from '../map/marks.js';

const isOfKnowledge = (reason: Reason): boolean =>
  reason === 'not_known_before' || reason === 'not_known_after';

/** What each relationship that is not the same at both dates did, by id. */
export const marksOf = ({ came, went, changed }: Comparison): ReadonlyMap<string, Mark> =>
  new Map<string, Mark>([
    ...came.map(({ id, reason }) => [id, isOfKnowledge(reason) ? 'known' : 'came'] as const),
    ...went.map(({ id, reason }) => [id, isOfKnowledge(reason) ? 'known' : 'went'] as const),
    ...changed.map(({ id }) => [id, 'changed'] as const),
  ]);

/** The first graph with what only the second has. */
export function joinGraphs(first: Graph, second: Graph): Graph {
  const added = <R extends { id: string }>(records: readonly R[], more: readonly R[]): R[] => {
    const there = new Set(records.map(({ id }) => id));
    return [...records, ...more.filter(({ id }) => !there.has(id))];
  };
  return {
    ...first,
    actors: added(first.actors, second.actors),
    issues: added(first.issues, second.issues),
    ties: added(first.ties, second.ties),
  };
}
