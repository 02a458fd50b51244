// Whom one can start from: those who are recorded as paying.
import type { Graph, GraphActor, GraphTie } from '../../../server/contract/graph.js';
import { tieType } from '../../../server/contract/tie-types.js';

/** Actors with payments that leave them, most first; what is only asked or advised does not count. */
export function payersIn(
  { actors, ties }: Pick<Graph, 'actors' | 'ties'>,
  most: number,
): GraphActor[] {
  const counts = new Map<string, number>();
  for (const tie of ties) {
    const payer = payerOf(tie);
    if (payer !== null) counts.set(payer, (counts.get(payer) ?? 0) + 1);
  }
  const count = ({ id }: GraphActor) => counts.get(id) ?? 0;
  return actors
    .filter((actor) => count(actor) > 0)
    .sort((a, b) => count(b) - count(a) || a.name.localeCompare(b.name))
    .slice(0, most);
}

function payerOf({ type, from, to, status, mirrorOf }: GraphTie): string | null {
  const { money } = tieType(type);
  if (money === 'none' || mirrorOf !== null) return null;
  if (status === 'open_question' || status === 'recommended') return null;
  return money === 'forward' ? from : to;
}
