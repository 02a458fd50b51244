// From an answer about money to a picture's actors and lines, without cycles and without doubles.
import type { NamedRecord } from '../../../server/contract/analysis.js';
import type { Money, MoneyFlow } from '../../../server/contract/money.js';

export type Asked = Money['asked'][number];

export interface FlowGraph {
  /** Actors on record, the one asked about first. */
  actors: readonly NamedRecord[];
  /** Lines without a cycle. */
  onward: readonly MoneyFlow[];
  /** Lines that close a cycle, drawn apart so that nothing seems to grow. */
  returning: readonly MoneyFlow[];
  /** Actors of whom is only asked, and the lines that ask. */
  unknown: readonly NamedRecord[];
  asked: readonly Asked[];
}

/** What the picture draws: counted flows, those that count under the statuses asked for. */
export function flowGraph({ source, flows, asked }: Money): FlowGraph {
  const drawn = flows.filter(({ counted, why }) => counted || why === 'open_question');
  const actors = uniqueById([source, ...drawn.flatMap(({ payer, payee }) => [payer, payee])]);
  const known = new Set(actors.map(({ id }) => id));
  const beyond = uniqueById(asked.flatMap(({ from, to }) => [from, to]));
  const { onward, returning } = breakCycles(drawn, ({ payer, payee }) => [payer.id, payee.id]);
  return { actors, onward, returning, unknown: beyond.filter(({ id }) => !known.has(id)), asked };
}

/**
 * Splits arcs into an acyclic part and those that return to an actor on their own way, by depth
 * first search in the order given. Every arc is in exactly one part.
 */
export function breakCycles<A>(
  arcs: readonly A[],
  endsOf: (arc: A) => readonly [from: string, to: string],
): { onward: A[]; returning: A[] } {
  const leaving = new Map<string, A[]>();
  for (const arc of arcs) {
    const [from] = endsOf(arc);
    leaving.set(from, [...(leaving.get(from) ?? []), arc]);
  }
  const returning = new Set<A>();
  const open = new Set<string>();
  const done = new Set<string>();
  const visit = (node: string): void => {
    if (done.has(node)) return;
    open.add(node);
    for (const arc of leaving.get(node) ?? []) {
      const [, to] = endsOf(arc);
      if (open.has(to)) returning.add(arc);
      else visit(to);
    }
    open.delete(node);
    done.add(node);
  };
  for (const node of leaving.keys()) visit(node);
  return {
    onward: arcs.filter((arc) => !returning.has(arc)),
    returning: arcs.filter((arc) => returning.has(arc)),
  };
}

function uniqueById(records: readonly NamedRecord[]): NamedRecord[] {
  return [...new Map(records.map((record) => [record.id, record])).values()];
}
