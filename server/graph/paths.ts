/** The k best loopless paths under a cap on hops, exact. */
import { CLOSED, toNepers } from './cost.js';
import type { Graph } from './graph.js';
import { startMeter, Stopped, type Meter } from './meter.js';
import { arcsBetween } from './overlay.js';
import { passTest } from './pass.js';
import { startLayers } from './path-layers.js';
import { meetNamed, releaseNodes, type PathNodes } from './path-nodes.js';
import { checkQuery, type PathQuery } from './path-query.js';
import { arcsOf, searchPaths, slotsOf, type Label } from './path-search.js';

export interface Path {
  /** Keys of the best arc of each step. */
  readonly keys: Uint32Array;
  /** One more than arcs: start, intermediaries, end. */
  readonly nodes: Int32Array;
  /** −ln of the score. */
  readonly cost: number;
  /** Product of the arcs' factors, the intermediaries' factors and the target's. */
  readonly score: number;
  /** For each step the keys of the other arcs between its two nodes, best first. */
  readonly alternatives: readonly Uint32Array[];
}

export interface PathResult {
  /** Best first; equal ones by fewer hops, then by their keys in dictionary order. */
  readonly paths: readonly Path[];
  /** Arcs looked at: the work done, without a clock. */
  readonly scannedArcs: number;
  /**
   * The paths are the best among those of so many arcs: as many as asked for, unless the work was
   * stopped at its bound; 0 when it was stopped before any answer was exact.
   */
  readonly exactHops: number;
}

/** Below it, a look at the paths found so far takes longer than the layer. */
const COSTLY_LAYER = 2_000;

/** The limit that paths of fewer hops give is too high by about so much. */
const GUESS = 0.75;

/**
 * Layers are added where the fewer arcs must be read. Before a costly one the paths of as many hops
 * as are known may give a limit on cost, which spares most of the work (iterative deepening).
 * @throws RangeError for a query that does not fit the graph, see `checkQuery`.
 * @throws Stopped when cancelled.
 */
export function findPaths(graph: Graph, query: PathQuery): PathResult {
  checkQuery(graph, query);
  const meter = startMeter(query.limits);
  const found: Found = { paths: [], hops: 0 };
  try {
    const limit = searchByHops(graph, query, meter, found);
    if (found.hops < query.maxHops) {
      const guessed = searchWithin(graph, query, meter, found, limit * GUESS);
      if (!guessed) searchWithin(graph, query, meter, found, limit);
    }
  } catch (error) {
    if (!(error instanceof Stopped) || error.why === 'cancelled') throw error;
  }
  return { paths: found.paths, scannedArcs: meter.scanned(), exactHops: found.hops };
}

/** The best answer so far: the k best paths of at most so many hops. */
interface Found {
  paths: readonly Path[];
  hops: number;
}

/**
 * Searches ever longer paths, until all hops are done or the next layer is costly and there are k
 * paths. Answers what the worst of them costs.
 */
function searchByHops(graph: Graph, query: PathQuery, meter: Meter, found: Found): number {
  const { maxHops, k, costlyLayer = COSTLY_LAYER } = query;
  const nodes = meetNamed(graph, query);
  try {
    const layers = startLayers(graph, query, nodes, meter, Infinity);
    for (;;) {
      const hops = layers.forward + layers.backward + 1;
      const work = Math.min(layers.forwardWork, layers.backwardWork);
      const last = hops === maxHops || work === 0;
      if (last || work > costlyLayer) {
        layers.complete(last ? maxHops : hops);
        const labels = searchPaths(graph, query, nodes, meter, last ? maxHops : hops, Infinity);
        found.paths = labels.map(pathDescriber(graph, query, nodes));
        found.hops = last ? maxHops : hops;
        const worst = labels[k - 1];
        if (last || worst) return worst?.spent ?? Infinity;
      }
      if (layers.forwardWork < layers.backwardWork) layers.addForward();
      else layers.addBackward();
    }
  } finally {
    releaseNodes(nodes);
  }
}

/** Searches the paths that cost at most `limit`; false when there are fewer than k. */
function searchWithin(
  graph: Graph,
  query: PathQuery,
  meter: Meter,
  found: Found,
  limit: number,
): boolean {
  const { maxHops, k } = query;
  const nodes = meetNamed(graph, query);
  try {
    const layers = startLayers(graph, query, nodes, meter, limit);
    while (layers.forward + layers.backward + 1 < maxHops) {
      if (layers.forwardWork < layers.backwardWork) layers.addForward();
      else layers.addBackward();
    }
    layers.complete(maxHops);
    const labels = searchPaths(graph, query, nodes, meter, maxHops, limit);
    if (labels.length < k) return false;
    found.paths = labels.map(pathDescriber(graph, query, nodes));
    found.hops = maxHops;
    return true;
  } finally {
    releaseNodes(nodes);
  }
}

function pathDescriber(graph: Graph, query: PathQuery, nodes: PathNodes): (label: Label) => Path {
  const { keys, overlay, arcCount, outgoing } = graph;
  const passes = passTest(outgoing.classes, query.pass);
  const passesLate = passTest(overlay.classes, query.pass);
  const compareKeys = query.compareKeys ?? ((a: number, b: number) => a - b);
  const costOf = (arc: number) =>
    arc < arcCount ? outgoing.costs[arc]! : overlay.costs[arc - arcCount]!;
  const isThere = (arc: number) => (arc < arcCount ? passes(arc) : passesLate(arc - arcCount));
  const known = new Map<number, Uint32Array>();

  /** Keys of the other arcs beside one, best first; steps that paths share are looked up once. */
  function parallel(arc: number, from: number, to: number): Uint32Array {
    const kept = known.get(arc);
    if (kept) return kept;
    const others = arcsBetween(graph, from, to)
      .filter((other) => other !== arc && costOf(other) < CLOSED && isThere(other))
      .sort((a, b) => costOf(a) - costOf(b) || compareKeys(keys[a]!, keys[b]!));
    const list = Uint32Array.from(others, (other) => keys[other]!);
    known.set(arc, list);
    return list;
  }

  return (label) => {
    const arcs = arcsOf(label);
    const visited = Int32Array.from(slotsOf(label), (slot) => nodes.node[slot]!);
    const cost = toNepers(label.spent);
    return {
      keys: Uint32Array.from(arcs, (arc) => keys[arc]!),
      nodes: visited,
      cost,
      score: Math.exp(-cost),
      alternatives: arcs.map((arc, i) => parallel(arc, visited[i]!, visited[i + 1]!)),
    };
  };
}
