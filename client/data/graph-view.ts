// What of a graph is shown: pure functions of the graph and the state of the address.
import type { Comparison } from '../../server/contract/compare.js';
import type { Graph, GraphActor, GraphTie } from '../../server/contract/graph.js';
import { tieType } from '../../server/contract/tie-types.js';
import {
  isOn,
  NO_FILTER,
  type Direction,
  type Expanded,
  type GraphFilter,
  type MapState,
} from '../app/map-address.js';
import type { Mark } from '../map/marks.js';
import { joinGraphs, marksOf } from './comparison.js';
import { pathAlong, type GraphPath } from './graph-path.js';

export interface GraphView {
  graph: Graph;
  /** Visible actors and ties before the filter, for "11 of 125". */
  actorsInAll: number;
  tiesInAll: number;
  /** The pathway of the address; null when there is none, or when it is not all shown. */
  path: GraphPath | null;
  /** What two dates differ in; null where none are compared. */
  comparison: Comparison | null;
  /** What relationships that are shown did between them, in the world; what is only known is not marked. */
  marks: ReadonlyMap<string, Mark>;
  /** Ids of the pathway, else what differs between dates, else what the highlight takes; null: all. */
  highlighted: ReadonlySet<string> | null;
  /** How many more actors other steps would show; null where only the server knows. */
  more: (change: Partial<Pick<MapState, 'steps' | 'direction'>>) => number | null;
}

/** The part of the graph that filter, focus and expansions leave, and what of it is highlighted. */
export function viewOf(
  graph: Graph,
  state: MapState,
  comparison: Comparison | null = null,
): GraphView {
  const filtered = filterGraph(graph, state.filter);
  const shownFor = ({ focus, ...rest }: MapState): Graph =>
    withExpanded(focus.length > 0 ? around(filtered, focus, rest) : filtered, graph, rest.expanded);
  const shown = shownFor(state);
  const path = pathAlong(shown, state.path, state.weakest - 1);
  const marks = comparison ? marksIn(shown, comparison) : new Map<string, Mark>();
  return {
    graph: shown,
    actorsInAll: graph.actors.length + graph.leftOut,
    tiesInAll: graph.ties.length,
    path,
    comparison,
    marks,
    highlighted: path
      ? idsOnPath(path)
      : comparison
        ? idsMarked(shown, marks)
        : highlightedIn(shown, state.highlight),
    more: (change) =>
      graph.leftOut > 0
        ? null
        : shownFor({ ...state, ...change }).actors.length - shown.actors.length,
  };
}

/** What is shown, and the neighbours of those that are expanded; the same graph where nobody is. */
function withExpanded(shown: Graph, graph: Graph, expanded: readonly Expanded[]): Graph {
  if (expanded.length === 0) return shown;
  const whole = expanded.reduce((joined, one) => joinGraphs(joined, neighbours(graph, one)), shown);
  return { ...whole, actors: recounted(whole.actors, countTies(whole.ties)) };
}

/** An actor and those around it, over relationships of these layers; no layer: over all. */
export const neighbours = (graph: Graph, { actor, layers }: Expanded): Graph =>
  around(filterGraph(graph, { ...NO_FILTER, layers }), [actor], { steps: 1, direction: 'both' });

/**
 * Actors and ties that a filter takes. A filter of ties also hides the actors that are left without
 * one: a map of money shows those whom money reaches.
 */
export function filterGraph(graph: Graph, filter: GraphFilter): Graph {
  if (!isOn(filter)) return graph;
  const actors = new Map(
    graph.actors.filter((actor) => takesActor(filter, actor)).map((actor) => [actor.id, actor]),
  );
  const issues = new Set(graph.issues.map(({ id }) => id));
  const ties = graph.ties.filter(
    (tie) =>
      takesTie(filter, tie) && actors.has(tie.from) && (actors.has(tie.to) || issues.has(tie.to)),
  );
  const counts = countTies(ties);
  const ofTies = filter.layers.length + filter.statuses.length + filter.validity.length > 0;
  const left = [...actors.values()].filter(({ id }) => !ofTies || counts.has(id));
  return { ...graph, ties, actors: recounted(left, counts) };
}

/** The actors within `steps` ties of one of `centres`: along the ties, against them, or both ways. */
export function around(
  graph: Graph,
  centres: readonly string[],
  { steps, direction }: Pick<MapState, 'steps' | 'direction'>,
): Graph {
  const actors = new Map(graph.actors.map((actor) => [actor.id, actor]));
  const reached = new Set(centres.filter((id) => actors.has(id)));
  let edge = new Set(reached);
  for (let step = 0; step < steps && edge.size > 0; step += 1) {
    const next = new Set<string>();
    for (const tie of graph.ties)
      for (const [near, far] of waysOf(tie, direction))
        if (edge.has(near) && actors.has(far) && !reached.has(far)) next.add(far);
    for (const id of next) reached.add(id);
    edge = next;
  }
  const ties = graph.ties.filter(
    ({ from, to }) => reached.has(from) && (reached.has(to) || !actors.has(to)),
  );
  const left = graph.actors.filter(({ id }) => reached.has(id));
  return { ...graph, ties, actors: recounted(left, countTies(ties)) };
}

/** From where to where one may step on a tie; one without direction goes both ways. */
function waysOf({ type, from, to }: GraphTie, direction: Direction): [string, string][] {
  if (direction === 'both' || !tieType(type).directed)
    return [
      [from, to],
      [to, from],
    ];
  return [direction === 'out' ? [from, to] : [to, from]];
}

/** How many relationships have no evidence; they are left out of outside briefings. */
export const unsourcedIn = (ties: readonly GraphTie[]): number =>
  ties.filter(({ sourced }) => !sourced).length;

function takesActor(filter: GraphFilter, { kind, level, tlp }: GraphActor): boolean {
  return takes(filter.kinds, kind) && takes(filter.levels, level) && takes(filter.labels, tlp);
}

function takesTie(filter: GraphFilter, { layer, status, validity, tlp }: GraphTie): boolean {
  return (
    takes(filter.layers, layer) &&
    takes(filter.statuses, status) &&
    takes(filter.validity, validity) &&
    takes(filter.labels, tlp)
  );
}

const takes = (values: readonly string[], value: string): boolean =>
  values.length === 0 || values.includes(value);

function countTies(ties: readonly GraphTie[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { from, to } of ties)
    for (const id of new Set([from, to])) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

const recounted = (
  actors: readonly GraphActor[],
  counts: ReadonlyMap<string, number>,
): GraphActor[] => actors.map((actor) => ({ ...actor, ties: counts.get(actor.id) ?? 0 }));

const idsOnPath = ({ steps }: GraphPath): Set<string> =>
  new Set(steps.flatMap(({ tie, from, to }) => [tie, from, to]));

function marksIn({ ties }: Graph, comparison: Comparison): Map<string, Mark> {
  const marks = marksOf(comparison);
  return new Map(
    ties.flatMap(({ id }) => {
      const mark = marks.get(id);
      return mark && mark !== 'known' ? [[id, mark] as const] : [];
    }),
  );
}

const idsMarked = ({ ties }: Graph, marks: ReadonlyMap<string, Mark>): Set<string> =>
  new Set(ties.flatMap(({ id, from, to }) => (marks.has(id) ? [id, from, to] : [])));

const highlightedIn = (graph: Graph, highlight: GraphFilter): Set<string> | null =>
  isOn(highlight) ? idsOf(filterGraph(graph, highlight)) : null;

const idsOf = ({ actors, ties }: Graph): Set<string> =>
  new Set([...actors, ...ties].map(({ id }) => id));
