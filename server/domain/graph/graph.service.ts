import type {
  Expansion,
  Graph,
  GraphActor,
  GraphIssue,
  GraphQuery,
  GraphTie,
} from '../../contract/graph.js';
import type { Layer } from '../../contract/vocabulary.js';
import { read } from '../../database/card.js';
import type { Fact, Facts } from '../../projection/facts.js';
import { datesOf } from '../analysis/dates.rules.js';
import type { Caller } from '../../caller.js';
import type { Deps } from '../deps.js';
import { mapNames } from './graph.queries.js';
import { selectGraph } from './select.rules.js';

/** What the map draws for this viewer. */
export async function readGraph(deps: Deps, { viewer }: Caller, query: GraphQuery): Promise<Graph> {
  const facts = deps.projection.facts.for(viewer);
  const { actors, issues, ties, degrees, leftOut } = selectGraph(facts, query);
  const ids = [...actors, ...issues].map(({ id }) => id);
  const rows = await read(deps.database, mapNames, { ids });
  const names = new Map(rows.map((row) => [row.id, row]));
  return {
    asOf: query.asOf ?? null,
    dates: datesOf(facts.all('tie').map(({ fields }) => fields)),
    actors: actors.map((fact): GraphActor => {
      const { name, shortName } = names.get(fact.id) ?? { name: '', shortName: null };
      return {
        ...common(fact),
        name,
        shortName: shortName ?? shorten(name),
        kind: fact.fields.kind,
        level: fact.fields.level,
        lifecycle: fact.fields.lifecycle,
        us: fact.fields.us,
        addressable: fact.fields.addressable,
        ties: degrees.get(fact.id) ?? 0,
      };
    }),
    issues: issues.map((fact): GraphIssue => ({
      ...common(fact),
      name: names.get(fact.id)?.name ?? '',
      kind: fact.fields.kind,
      parent: fact.fields.parent,
    })),
    ties: ties.map(({ fact, holds }): GraphTie => ({
      ...common(fact),
      from: fact.fields.from,
      to: fact.fields.to,
      type: fact.fields.type,
      layer: fact.fields.layer,
      status: fact.fields.status,
      validity: fact.fields.validity,
      asOf: fact.fields.asOf,
      mirrorOf: fact.fields.mirrorOf,
      strength: fact.fields.strength,
      holds,
      sourced: facts.pointingAt(fact.id, 'evidence').length > 0,
      conflict: inConflict(facts, fact.id),
    })),
    leftOut,
  };
}

/** What the map would draw round a focus, counted. */
export function countExpansion(deps: Deps, { viewer }: Caller, query: GraphQuery): Expansion {
  const { actors, ties, leftOut } = selectGraph(deps.projection.facts.for(viewer), query);
  const counts = new Map<Layer, number>();
  for (const { fact } of ties) {
    const { layer } = fact.fields;
    counts.set(layer, (counts.get(layer) ?? 0) + 1);
  }
  return {
    actors: actors.map(({ id }) => id),
    ties: ties.length,
    layers: [...counts]
      .map(([layer, count]) => ({ layer, ties: count }))
      .sort((a, b) => b.ties - a.ties || (a.layer < b.layer ? -1 : 1)),
    leftOut,
  };
}

const common = ({ id, key, tlp }: Pick<Fact, 'id' | 'key' | 'tlp'>) => ({ id, key, tlp });

/** Contradicted by evidence, as far as the viewer sees it, and not judged yet. */
const inConflict = (facts: Facts, id: string): boolean =>
  facts.pointingAt(id, 'evidence').some(({ fields }) => !fields.supports) &&
  facts.pointingAt(id, 'judgement').length === 0;

/** The map has room for 28 characters. */
const shorten = (name: string): string =>
  name.length <= 28 ? name : `${name.slice(0, 27).trimEnd()}…`;
