// The label of a picture: the strictest of what is drawn on it.
import type { Graph } from '../../../server/contract/graph.js';
import { stricter, type Tlp } from '../../../server/contract/labels.js';

/** CLEAR for a picture of nobody. */
export const strictestOf = ({ actors, ties }: Pick<Graph, 'actors' | 'ties'>): Tlp =>
  [...actors, ...ties].reduce<Tlp>((most, { tlp }) => stricter(most, tlp), 'CLEAR');

/** The graph without RED records, and without ties that have lost an end. */
export function withoutRed(graph: Graph): Graph {
  const actors = graph.actors.filter(({ tlp }) => tlp !== 'RED');
  const issues = graph.issues.filter(({ tlp }) => tlp !== 'RED');
  const there = new Set([...actors, ...issues].map(({ id }) => id));
  const ties = graph.ties.filter(
    ({ tlp, from, to }) => tlp !== 'RED' && there.has(from) && there.has(to),
  );
  return { ...graph, actors, issues, ties };
}
