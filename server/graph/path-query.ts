/** What a search for paths is asked, and its reading as costs of arcs, nodes and ends. */
import { passTest, type ArcPass } from './arc-pass.js';
import { factorCost, hopCost, MAX_HOPS } from './cost.js';
import { checkLength, checkNodes, type Csr } from './csr.js';

export interface PathQuery {
  /** A path starts at any of these and visits no other of them. */
  readonly sources: Int32Array;
  /** A path ends at any of these; it may pass through another. One that is a source is no end. */
  readonly targets: Int32Array;
  /** Last factor of a path, beside each target; 0 = no path ends there. 1 when left out. */
  readonly targetWeight?: Float64Array;
  /** How many paths, best first. */
  readonly k: number;
  /** Most arcs in a path, 1 … 63. */
  readonly maxHops: number;
  /** Factor of each arc; 0 = there is no such arc. */
  readonly arcProbability: Float64Array;
  readonly arcPass?: ArcPass;
  /** Factor of each node as an intermediary; 0 = never one. Does not touch the two ends. */
  readonly nodeProbability: Float64Array;
  /** 0 = the node does not exist for this request, not even as an end. */
  readonly nodePass?: Uint8Array;
  /** Not 0 = no path touches this node, not even as an end. */
  readonly avoid?: Uint8Array;
  /** At most 5 nodes that every path visits, in any order; an end counts as visited. */
  readonly through?: Int32Array;
  /** Gives up, and says so, after this many partial paths; 200,000 when left out. */
  readonly maxExpansions?: number;
}

/** The query as costs; infinity = not allowed. Which `through` nodes are missing is a bit set. */
export interface PathCosts {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  isSource(node: number): boolean;
  arc(arc: number): number;
  /** Of going on from a node: 0 at a source, else its factor as an intermediary. */
  passing(node: number): number;
  /** Of ending at a node. */
  ending(node: number): number;
  readonly throughCount: number;
  /** The node's bit in a set of `through` nodes, 0 when it is none. */
  throughBit(node: number): number;
}

const MAX_THROUGH = 5;

/** @throws RangeError for an unknown node, an array of the wrong length or a limit out of range. */
export function readQuery(csr: Csr, query: PathQuery): PathCosts {
  checkQuery(csr, query);
  const { nodePass, avoid, arcProbability, nodeProbability } = query;
  const exists = (node: number) => nodePass?.[node] !== 0 && (avoid?.[node] ?? 0) === 0;
  const sources = new Set(query.sources);
  const ends = readEnds(query, (node) => exists(node) && !sources.has(node));
  const throughBits = new Map([...new Set(query.through)].map((node, bit) => [node, 1 << bit]));
  if (throughBits.size > MAX_THROUGH) throw new RangeError(`through has over ${MAX_THROUGH} nodes`);
  const passes = passTest(csr, query.arcPass);
  return {
    starts: [...sources],
    ends: [...ends.keys()],
    isSource: (node) => sources.has(node),
    arc: (arc) => (passes(arc) ? hopCost(arcProbability[arc]!) : Infinity),
    passing: (node) => {
      if (!exists(node)) return Infinity;
      return sources.has(node) ? 0 : factorCost(nodeProbability[node]!);
    },
    ending: (node) => ends.get(node) ?? Infinity,
    throughCount: throughBits.size,
    throughBit: (node) => throughBits.get(node) ?? 0,
  };
}

/** Targets that can be reached, each with its cost; the best weight of one named twice. */
function readEnds(query: PathQuery, canEnd: (node: number) => boolean): Map<number, number> {
  const ends = new Map<number, number>();
  query.targets.forEach((node, i) => {
    const cost = factorCost(query.targetWeight?.[i] ?? 1);
    if (canEnd(node)) ends.set(node, Math.min(cost, ends.get(node) ?? Infinity));
  });
  return ends;
}

function checkQuery(csr: Csr, query: PathQuery): void {
  const { nodeCount } = csr;
  for (const nodes of [query.sources, query.targets, query.through ?? []]) {
    checkNodes(nodeCount, nodes);
  }
  checkLength('arcProbability', query.arcProbability, csr.from.length);
  checkLength('nodeProbability', query.nodeProbability, nodeCount);
  if (query.nodePass) checkLength('nodePass', query.nodePass, nodeCount);
  if (query.avoid) checkLength('avoid', query.avoid, nodeCount);
  if (query.targetWeight) checkLength('targetWeight', query.targetWeight, query.targets.length);
  if (!Number.isInteger(query.k) || query.k < 1) throw new RangeError('k is a whole number from 1');
  if (!Number.isInteger(query.maxHops) || query.maxHops < 1 || query.maxHops > MAX_HOPS) {
    throw new RangeError(`maxHops is a whole number from 1 to ${MAX_HOPS}`);
  }
}
