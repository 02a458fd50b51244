// What the three questions of the home page can be asked about, most telling first.
import type { Graph, GraphActor } from '../../../server/contract/graph.js';
import { tieType } from '../../../server/contract/tie-types.js';

export interface Choice {
  id: string;
  name: string;
}

/** Issues by the number of relationships that decide on them; all issues, also those without. */
export function decidable(graph: Graph): Choice[] {
  const counts = countBy(
    graph.ties.filter(({ layer }) => layer === 'decision').map(({ to }) => to),
  );
  return byCount(graph.issues, counts);
}

/** Actors from whom money is recorded to go, by the number of such relationships. */
export function payers(graph: Graph): Choice[] {
  const paying = graph.ties.flatMap(({ type, from, to }) => {
    const { money } = tieType(type);
    if (money === 'none') return [];
    return money === 'forward' ? [from] : [to];
  });
  const counts = countBy(paying);
  return byCount(
    graph.actors.filter(({ id }) => counts.has(id)),
    counts,
  );
}

/** Actors whom one can want to reach: somebody to ask, not us; offices not met yet first. */
export function reachable(graph: Graph): Choice[] {
  const asked = graph.actors.filter(({ us, addressable, kind, lifecycle }) => {
    return addressable && !us && kind !== 'unknown_placeholder' && lifecycle === 'active';
  });
  const met = new Set(
    graph.ties.filter(({ layer }) => layer === 'contact').flatMap(({ from, to }) => [from, to]),
  );
  const weight = ({ id, kind, level, ties }: GraphActor): number =>
    (kind === 'post' ? 4_000 : 0) +
    (level === 'national' ? 2_000 : 0) +
    (met.has(id) ? 0 : 1_000) +
    ties;
  return [...asked].sort((a, b) => weight(b) - weight(a) || a.name.localeCompare(b.name));
}

function countBy(ids: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

const byCount = <R extends Choice>(
  records: readonly R[],
  counts: ReadonlyMap<string, number>,
): R[] =>
  [...records].sort(
    (a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0) || a.name.localeCompare(b.name),
  );
