// The lines around one actor, as the phone's list shows them: one row a neighbour and colour group.
import type { Graph, GraphTie } from '../../../server/contract/graph.js';
import { groupOfLayer, LAYER_GROUPS, type LayerGroup } from '../../map/line-look.js';

export interface FocusLine {
  other: string;
  /** Best established first. */
  ties: readonly [GraphTie, ...GraphTie[]];
}

/** The actor that the list opens with: the most tied one. */
export function mostTied(graph: Graph): string | null {
  const [first, ...rest] = graph.actors;
  if (!first) return null;
  return rest.reduce((most, actor) => (actor.ties > most.ties ? actor : most), first).id;
}

/** Lines between the actor and other actors, coercion and money first; empty groups are left out. */
export function focusLines(graph: Graph, id: string): [LayerGroup, FocusLine[]][] {
  const actors = new Set(graph.actors.map((actor) => actor.id));
  return LAYER_GROUPS.map((group): [LayerGroup, FocusLine[]] => {
    const ties = graph.ties.filter(
      ({ from, to, layer }) =>
        (from === id || to === id) &&
        actors.has(from) &&
        actors.has(to) &&
        groupOfLayer(layer).id === group,
    );
    return [group, linesOf(ties, id)];
  }).filter(([, lines]) => lines.length > 0);
}

function linesOf(ties: readonly GraphTie[], id: string): FocusLine[] {
  const lines = new Map<string, [GraphTie, ...GraphTie[]]>();
  for (const tie of ties) {
    const other = tie.from === id ? tie.to : tie.from;
    const line = lines.get(other);
    if (line) line.push(tie);
    else lines.set(other, [tie]);
  }
  const rows = [...lines].map(([other, of]): FocusLine => ({ other, ties: bestFirst(of) }));
  return rows.sort((a, b) => b.ties.length - a.ties.length);
}

function bestFirst([first, ...rest]: readonly [GraphTie, ...GraphTie[]]): [
  GraphTie,
  ...GraphTie[],
] {
  const best = rest.find((tie) => first.status !== 'stated' && tie.status === 'stated');
  return best ? [best, first, ...rest.filter((tie) => tie !== best)] : [first, ...rest];
}
