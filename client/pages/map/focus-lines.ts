// The lines around one actor, as the phone's list shows them: one row a neighbour and colour group.
import type { Graph, GraphTie } from '../../../server/contract/graph.js';
import { foldOf } from '../../map/folds.js';
import { groupOfLayer, LAYER_GROUPS, type LayerGroup } from '../../map/line-look.js';

export interface FocusLine {
  other: string;
  /** Best established first. */
  ties: readonly [GraphTie, ...GraphTie[]];
}

/** The ties between actors that the map draws as lines or boxes when nothing is unfolded. */
export function drawnTies(graph: Graph): GraphTie[] {
  const issues = new Set(graph.issues.map(({ id }) => id));
  return graph.ties.filter((tie) => foldOf(tie, issues) === null);
}

/** The actor that the list opens with: the one with most drawn ties. */
export function mostTied(graph: Graph): string | null {
  const counts = new Map<string, number>();
  for (const { from, to } of drawnTies(graph))
    for (const id of [from, to]) counts.set(id, (counts.get(id) ?? 0) + 1);
  const count = (id: string): number => counts.get(id) ?? 0;
  const [first, ...rest] = graph.actors;
  if (!first) return null;
  return rest.reduce((most, { id }) => (count(id) > count(most) ? id : most), first.id);
}

/** Lines between the actor and others, coercion and money first; empty groups are left out. */
export function focusLines(ties: readonly GraphTie[], id: string): [LayerGroup, FocusLine[]][] {
  const own = ties.filter(({ from, to }) => from === id || to === id);
  return LAYER_GROUPS.map((group): [LayerGroup, FocusLine[]] => [
    group,
    linesOf(
      own.filter(({ layer }) => groupOfLayer(layer).id === group),
      id,
    ),
  ]).filter(([, lines]) => lines.length > 0);
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
