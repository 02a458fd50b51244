// From the graph on the wire and the folds to what is drawn: nodes in boxes, bands, groups and lines.
import type { Graph, GraphActor, GraphIssue, GraphTie } from '../../server/contract/graph.js';
import type { Level } from '../../server/contract/vocabulary.js';
import { chooseBoxes, NO_BOXES, standInsOf, type Boxes } from './boxes.js';
import { bundleTies } from './bundles.js';
import { BANDS, drawnFor, outermost, type Group, type MapModel, type MapNode } from './drawn.js';
import { foldOf, type Fold, type Folds } from './folds.js';
import { byStableName } from './ranks.js';
import { shapeOf } from './shapes.js';

/** Title of a group of `count` members. */
export type GroupTitle = (group: Group, count: number) => string;

export interface Nesting {
  /** Whether actors stand in the boxes of the bodies that they belong to; else such ties are lines. */
  boxes: boolean;
  /** Boxes that are closed: one node, with the number of those inside. */
  closed: ReadonlySet<string>;
}
export const ALL_NESTED: Nesting = { boxes: true, closed: new Set() };

interface Sorted {
  drawn: GraphTie[];
  proposed: GraphTie[];
  folded: Record<Fold, number>;
}

function sortTies(ties: readonly GraphTie[], boxes: Boxes, issues: Set<string>, folds: Folds) {
  const sorted: Sorted = {
    drawn: [],
    proposed: [],
    folded: { proposed: 0, contacts: 0, past: 0, issues: 0 },
  };
  for (const tie of ties) {
    if (boxes.ties.has(tie.id)) continue;
    const fold = foldOf(tie, issues);
    if (fold) sorted.folded[fold]++;
    if (fold === null || folds[fold] === 'open') sorted.drawn.push(tie);
    if (fold === 'proposed') sorted.proposed.push(tie);
  }
  return sorted;
}

/** Characters of a name that are drawn: all of it is said beside the pointer and in the panel. */
const MOST_DRAWN = 90;

function nameOnMap(name: string): string {
  if (name.length <= MOST_DRAWN) return name;
  let drawn = '';
  // What is read as one letter may be several characters, as a flag or a family are.
  for (const { segment } of new Intl.Segmenter().segment(name)) {
    if (drawn.length + segment.length >= MOST_DRAWN) break;
    drawn += segment;
  }
  return `${drawn}…`;
}

const actorNode = (actor: GraphActor, parent: string | null, inside: number): MapNode => ({
  id: actor.id,
  key: actor.key ?? actor.id,
  name: nameOnMap(actor.shortName) + (inside > 0 ? ` +${inside}` : ''),
  fullName: actor.name,
  shape: shapeOf(actor.kind, actor.us),
  group: null,
  level: actor.level,
  parent,
  children: [],
  quiet: false,
  us: actor.us,
  inside,
});

const issueNode = (issue: GraphIssue): MapNode => ({
  id: issue.id,
  key: issue.key ?? issue.id,
  name: nameOnMap(issue.name),
  fullName: issue.name,
  shape: 'issue',
  group: null,
  level: 'unknown',
  parent: null,
  children: [],
  quiet: false,
  us: false,
  inside: 0,
});

/** Puts loose nodes into a grey group at their band; one alone stays where it is. */
function makeGroup(model: MapModel, group: Group, level: Level, ids: string[], title: GroupTitle) {
  if (ids.length < 2 && group !== 'issues') return;
  const id = `~${group}:${level}`;
  const name = (node: string): string => model.nodes.get(node)?.name ?? '';
  ids.sort((a, b) => name(a).localeCompare(name(b), 'ru') || (a < b ? -1 : 1));
  for (const child of ids) {
    const node = model.nodes.get(child);
    if (node) node.parent = id;
  }
  model.tops[level] = model.tops[level].filter((top) => !ids.includes(top));
  model.tops[level].push(id);
  model.nodes.set(id, {
    id,
    key: id,
    name: title(group, ids.length),
    fullName: title(group, ids.length),
    shape: 'none',
    group,
    level,
    parent: null,
    children: ids,
    quiet: true,
    us: false,
    inside: 0,
  });
}

const isLoose = (node: MapNode, touched: ReadonlySet<string>): boolean =>
  !touched.has(node.id) && !node.us && node.children.length === 0 && node.inside === 0;

function groupLooseNodes(
  model: MapModel,
  touched: ReadonlySet<string>,
  wanted: ReadonlySet<string>,
  title: GroupTitle,
): void {
  for (const level of BANDS) {
    const nodes = model.tops[level].flatMap((id) => model.nodes.get(id) ?? []);
    const issues = nodes.filter((node) => node.shape === 'issue');
    const loose = nodes.filter((node) => isLoose(node, touched));
    const ids = (list: MapNode[]): string[] => list.map((node) => node.id);
    makeGroup(model, 'proposed', level, ids(loose.filter((node) => wanted.has(node.id))), title);
    makeGroup(model, 'quiet', level, ids(loose.filter((node) => !wanted.has(node.id))), title);
    if (issues.length > 0) makeGroup(model, 'issues', level, ids(issues), title);
  }
}

/** How many actors each closed box has inside. */
function insideCounts(standIns: ReadonlyMap<string, string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const box of standIns.values()) counts.set(box, (counts.get(box) ?? 0) + 1);
  return counts;
}

function makeNodes(
  graph: Graph,
  boxes: Boxes,
  standIn: ReadonlyMap<string, string>,
  touched: ReadonlySet<string>,
): Map<string, MapNode> {
  const nodes = new Map<string, MapNode>();
  const inside = insideCounts(standIn);
  for (const actor of [...graph.actors].sort(byStableName)) {
    if (standIn.has(actor.id)) continue;
    const parent = boxes.parent.get(actor.id) ?? null;
    nodes.set(actor.id, actorNode(actor, parent, inside.get(actor.id) ?? 0));
  }
  for (const issue of [...graph.issues].sort(byStableName))
    if (touched.has(issue.id)) nodes.set(issue.id, issueNode(issue));
  for (const node of nodes.values())
    if (node.parent) nodes.get(node.parent)?.children.push(node.id);
  const gone = new Set(
    graph.actors
      .filter((a) => a.lifecycle === 'closed' || a.lifecycle === 'deceased')
      .map((a) => a.id),
  );
  for (const node of nodes.values()) node.quiet = gone.has(node.id) || isLoose(node, touched);
  return nodes;
}

function topsOf(nodes: ReadonlyMap<string, MapNode>): MapModel['tops'] {
  const tops: MapModel['tops'] = {
    international: [],
    national: [],
    regional: [],
    local: [],
    unknown: [],
  };
  for (const node of nodes.values()) if (node.parent === null) tops[node.level].push(node.id);
  return tops;
}

/** Actors whom a proposed tie would join to us. */
function wantedBy(proposed: readonly GraphTie[], nodes: ReadonlyMap<string, MapNode>): Set<string> {
  return new Set(
    proposed.flatMap(({ from, to }) =>
      nodes.get(from)?.us ? [to] : nodes.get(to)?.us ? [from] : [],
    ),
  );
}

/**
 * What the map draws of `graph`. Ties whose ends are not in the graph (beyond its limit) are not
 * counted. The result depends on the keys of the records, not on the order in which they come.
 */
export function buildModel(
  graph: Graph,
  folds: Folds,
  title: GroupTitle,
  nesting = ALL_NESTED,
): MapModel {
  const actorIds = new Set(graph.actors.map((actor) => actor.id));
  const issueIds = new Set(graph.issues.map((issue) => issue.id));
  const isThere = (id: string): boolean => actorIds.has(id) || issueIds.has(id);
  const ties = graph.ties.filter((tie) => isThere(tie.from) && isThere(tie.to)).sort(byStableName);
  const boxes = nesting.boxes ? chooseBoxes(ties, actorIds) : NO_BOXES;
  const { drawn, proposed, folded } = sortTies(ties, boxes, issueIds, folds);
  const standIn = standInsOf(boxes, nesting.closed);
  const endOf = (id: string): string => drawnFor({ standIn }, id);
  const between = drawn.filter(({ from, to }) => from === to || endOf(from) !== endOf(to));
  const bundles = bundleTies(between, endOf);
  const touched = new Set(bundles.flatMap((bundle) => [bundle.from, bundle.to]));
  const nodes = makeNodes(graph, boxes, standIn, touched);
  const ours = [...nodes.values()].find((node) => node.us) ?? null;
  const model: MapModel = {
    nodes,
    tops: topsOf(nodes),
    bundles,
    boxTies: boxes.ties,
    standIn,
    us: ours && outermost({ nodes }, ours.id),
    counts: {
      actors: graph.actors.length,
      visibleActors: graph.actors.length + graph.leftOut,
      ties: ties.length,
      drawn: between.length,
      lines: bundles.length,
      boxes: boxes.ties.size,
      inside: drawn.length - between.length,
      folded,
    },
  };
  if (nesting.boxes) groupLooseNodes(model, touched, wantedBy(proposed, nodes), title);
  return model;
}
