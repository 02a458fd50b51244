// Which of the visible actors and ties a map draws, under its filters, at its date.
import type { GraphQuery } from '../../contract/graph.js';
import type { Fact, Facts } from '../../projection/facts.js';
import { holdsAt } from '../analysis/dates.rules.js';

export interface Selection {
  actors: readonly Fact<'actor'>[];
  issues: readonly Fact<'issue'>[];
  ties: readonly { fact: Fact<'tie'>; holds: boolean }[];
  /** Number of ties of each actor that stand in the selection. */
  degrees: ReadonlyMap<string, number>;
  leftOut: number;
}

/** Applies filters, date and focus; then keeps the actors with the most ties, by id among equals. */
export function selectGraph(facts: Facts, query: GraphQuery): Selection {
  const actors = facts.all('actor').filter((actor) => keeps(actor, query));
  const issues = facts.all('issue');
  const present = new Set([...actors, ...issues].map(({ id }) => id));
  const ties = facts
    .all('tie')
    .filter(({ fields }) => !fields.draft && present.has(fields.from) && present.has(fields.to))
    .filter((tie) => keepsTie(tie, query))
    .map((fact) => ({ fact, held: heldAt(fact, query) }))
    .filter(
      ({ held }) => held === 'holds' || (held === 'unknown_then' && query.unknownThen === 'true'),
    )
    .map(({ fact, held }) => ({ fact, holds: held === 'holds' }));
  const focused = query.focus === undefined ? null : around(ties, values(query.focus), query.steps);
  const inFocus = focused ? actors.filter(({ id }) => focused.has(id)) : actors;
  const degrees = degreesOf(ties);
  const ranked = [...inFocus].sort(
    (a, b) => (degrees.get(b.id) ?? 0) - (degrees.get(a.id) ?? 0) || (a.id < b.id ? -1 : 1),
  );
  const drawn = new Set(ranked.slice(0, query.limit).map(({ id }) => id));
  const shown = (id: string): boolean =>
    drawn.has(id) || (id.startsWith('iss_') && (focused?.has(id) ?? true));
  return {
    actors: inFocus.filter(({ id }) => drawn.has(id)),
    issues: issues.filter(({ id }) => shown(id)),
    ties: ties.filter(({ fact }) => shown(fact.fields.from) && shown(fact.fields.to)),
    degrees,
    leftOut: Math.max(0, ranked.length - query.limit),
  };
}

function heldAt({ fields }: Fact<'tie'>, { asOf }: GraphQuery): ReturnType<typeof holdsAt> {
  return asOf === undefined ? 'holds' : holdsAt(fields, asOf);
}

type Ties = readonly { fact: Fact<'tie'>; holds: boolean }[];

function degreesOf(ties: Ties): Map<string, number> {
  const degrees = new Map<string, number>();
  for (const { fact } of ties) {
    for (const end of [fact.fields.from, fact.fields.to]) {
      degrees.set(end, (degrees.get(end) ?? 0) + 1);
    }
  }
  return degrees;
}

/** Records within so many ties of those named. */
function around(ties: Ties, start: readonly string[], steps: number): Set<string> {
  let reached = new Set(start);
  for (let step = 0; step < steps; step += 1) {
    const next = new Set(reached);
    for (const { fact } of ties) {
      const { from, to } = fact.fields;
      if (reached.has(from)) next.add(to);
      if (reached.has(to)) next.add(from);
    }
    reached = next;
  }
  return reached;
}

export const values = (list: string | undefined): string[] =>
  list?.split(',').filter(Boolean) ?? [];

function oneOf(list: string | undefined, value: string): boolean {
  return list === undefined || values(list).includes(value);
}

function keeps(actor: Fact<'actor'>, { kinds, levels, labels }: GraphQuery): boolean {
  const { kind, level } = actor.fields;
  return oneOf(kinds, kind) && oneOf(levels, level) && oneOf(labels, actor.tlp);
}

function keepsTie({ fields, tlp }: Fact<'tie'>, query: GraphQuery): boolean {
  return (
    oneOf(query.layers, fields.layer) &&
    oneOf(query.types, fields.type) &&
    oneOf(query.statuses, fields.status) &&
    oneOf(query.validity, fields.validity) &&
    oneOf(query.labels, tlp)
  );
}
