// A pathway on the graph, from the relationships that the address names.
import type { Graph, GraphTie } from '../../server/contract/graph.js';

export interface GraphPath {
  steps: readonly { tie: string; from: string; to: string }[];
  /** Index of the weakest step; -1 when the address does not say which. */
  weakest: number;
}

/**
 * The pathway along these ties, each begun where the one before it ends, from us where that can be;
 * null when one of them is not in the graph, or they do not join.
 */
export function pathAlong(
  { actors, ties }: Pick<Graph, 'actors' | 'ties'>,
  ids: readonly string[],
  weakest: number,
): GraphPath | null {
  const byId = new Map(ties.map((tie) => [tie.id, tie]));
  const along = ids.flatMap((id) => byId.get(id) ?? []);
  const [first] = along;
  if (!first || along.length < ids.length) return null;
  const us = actors.find((actor) => actor.us)?.id;
  const starts = us === first.to ? [first.to, first.from] : [first.from, first.to];
  for (const start of starts) {
    const steps = walk(along, start);
    if (steps) return { steps, weakest };
  }
  return null;
}

function walk(ties: readonly GraphTie[], start: string): GraphPath['steps'] | null {
  const steps = [];
  let at = start;
  for (const { id, from, to } of ties) {
    if (at !== from && at !== to) return null;
    const next = at === from ? to : from;
    steps.push({ tie: id, from: at, to: next });
    at = next;
  }
  return steps;
}
