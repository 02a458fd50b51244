// From the graph on the wire and the folds to what is drawn: nodes in boxes, bands, groups and lines.
import type { Graph, GraphActor, GraphIssue, GraphTie } from '../../server/contract/graph.js';
import type { Level } from '../../server/contract/vocabulary.js';
import { chooseBoxes, type Boxes } from './boxes.js';
import { bundleTies } from './bundles.js';
import { BANDS, outermost, type Group, type MapModel, type MapNode } from './drawn.js';
import { foldOf, type Fold, type Folds } from './folds.js';
import { byStableName } from './ranks.js';
import { shapeOf } from './shapes.js';

/** Title of a group of `count` members. */
export type GroupTitle = (group: Group, count: number) => string;

interface Sorted {
  boxes: Boxes;
  drawn: GraphTie[];
  proposed: GraphTie[];
  folded: Record<Fold, number>;
}

function sortTies(
  ties: readonly GraphTie[],
  actors: Set<string>,
  issues: Set<string>,
  folds: Folds,
) {
  const sorted: Sorted = {
    boxes: chooseBoxes(ties, actors),
    drawn: [],
    proposed: [],
    folded: { proposed: 0, contacts: 0, past: 0, issues: 0 },
  };
  for (const tie of ties) {
    if (sorted.boxes.ties.has(tie.id)) continue;
    const fold = foldOf(tie, issues);
    if (fold) sorted.folded[fold]++;
    if (fold === null || folds[fold] === 'open') sorted.drawn.push(tie);
    if (fold === 'proposed') sorted.proposed.push(tie);
  }
  return sorted;
}

const actorNode = (actor: GraphActor, parent: string | null): MapNode => ({
  id: actor.id,
  key: actor.key ?? actor.id,
  name: actor.shortName,
  fullName: actor.name,
  shape: shapeOf(actor.kind, actor.us),
  group: null,
  level: actor.level,
  parent,
  children: [],
  quiet: false,
  us: actor.us,
});

const issueNode = (issue: GraphIssue): MapNode => ({
  id: issue.id,
  key: issue.key ?? issue.id,
  name: issue.name,
  fullName: issue.name,
  shape: 'issue',
  group: null,
  level: 'unknown',
  parent: null,
  children: [],
  quiet: false,
  us: false,
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
  });
}

const isLoose = (node: MapNode, touched: ReadonlySet<string>): boolean =>
  !touched.has(node.id) && !node.us && node.children.length === 0;

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

/**
 * What the map draws of `graph`. Ties whose ends are not in the graph (beyond its limit) are not
 * counted. The result depends on the keys of the records, not on the order in which they come.
 */
export function buildModel(graph: Graph, folds: Folds, title: GroupTitle): MapModel {
  const actors = [...graph.actors].sort(byStableName);
  const actorIds = new Set(actors.map((actor) => actor.id));
  const issueIds = new Set(graph.issues.map((issue) => issue.id));
  const isThere = (id: string): boolean => actorIds.has(id) || issueIds.has(id);
  const ties = graph.ties.filter((tie) => isThere(tie.from) && isThere(tie.to)).sort(byStableName);
  const { boxes, drawn, proposed, folded } = sortTies(ties, actorIds, issueIds, folds);
  const bundles = bundleTies(drawn);
  const touched = new Set(bundles.flatMap((bundle) => [bundle.from, bundle.to]));

  const nodes = new Map<string, MapNode>();
  for (const actor of actors)
    nodes.set(actor.id, actorNode(actor, boxes.parent.get(actor.id) ?? null));
  for (const issue of [...graph.issues].sort(byStableName))
    if (touched.has(issue.id)) nodes.set(issue.id, issueNode(issue));
  for (const node of nodes.values())
    if (node.parent) nodes.get(node.parent)?.children.push(node.id);
  const gone = new Set(
    actors.filter((a) => a.lifecycle === 'closed' || a.lifecycle === 'deceased').map((a) => a.id),
  );
  for (const node of nodes.values()) node.quiet = gone.has(node.id) || isLoose(node, touched);

  const tops: MapModel['tops'] = {
    international: [],
    national: [],
    regional: [],
    local: [],
    unknown: [],
  };
  for (const node of nodes.values()) if (node.parent === null) tops[node.level].push(node.id);
  const ours = actors.filter((actor) => actor.us).map((actor) => actor.id);
  const model: MapModel = {
    nodes,
    tops,
    bundles,
    boxTies: boxes.ties,
    us: ours[0] === undefined ? null : outermost({ nodes }, ours[0]),
    counts: {
      actors: actors.length,
      visibleActors: actors.length + graph.leftOut,
      ties: ties.length,
      drawn: drawn.length,
      lines: bundles.length,
      boxes: boxes.ties.size,
      folded,
    },
  };
  const wanted = new Set(
    proposed.flatMap((tie) =>
      nodes.get(tie.from)?.us ? [tie.to] : nodes.get(tie.to)?.us ? [tie.from] : [],
    ),
  );
  groupLooseNodes(model, touched, wanted, title);
  return model;
}
