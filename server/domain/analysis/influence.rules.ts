// Whose influence others depend on, and who stands between them, over the ties that carry influence.
import type { AsOf } from '../../contract/dates.js';
import type { Layer, TieStatus } from '../../contract/vocabulary.js';
import { Validity } from '../../contract/vocabulary.js';
import { betweenness } from '../../graph/betweenness.js';
import { storedCost, toNepers } from '../../graph/cost.js';
import { buildGraph } from '../../graph/graph.js';
import { startMeter, type Meter } from '../../graph/meter.js';
import { pageRank } from '../../graph/page-rank.js';
import { seeded } from '../../graph/random.js';
import { simplify, type SimpleGraph } from '../../graph/simple-graph.js';
import type { Facts } from '../../projection/facts.js';
import type { AnalysisDeps } from './answer.service.js';
import { buildNetwork, type Network } from './network.rules.js';
import type { Include } from './weight.rules.js';

/** Up to so many actors betweenness is exact; beyond, of so many pivots. */
const EXACT_ACTORS = 20_000;
const PIVOTS = 2_000;
const MISSED = 0.05;
/** Pivots after which others may be answered: some 50 ms among ten thousand actors. */
const PIVOTS_AT_ONCE = 16;

export interface NetworkQuestion {
  readonly asOf: AsOf;
  readonly layers: ReadonlySet<Layer>;
  readonly statuses: ReadonlySet<TieStatus>;
  readonly include: ReadonlySet<Include>;
}

export interface Central {
  readonly actor: string;
  readonly pageRank: number;
  /** Part of the pairs of others between whom it lies, 0 to 1. */
  readonly betweenness: number;
}

export interface Centralities {
  /** Actors with a tie that carries influence, the highest PageRank first. */
  readonly actors: readonly Central[];
  /** Betweenness is so far off at most, in 95 of 100 samples; 0: exact. */
  readonly error: number;
  readonly tieCount: number;
}

/** The ties that carry influence between all actors, whoever asks. */
export const wholeNetwork = (facts: Facts, question: NetworkQuestion): Network =>
  buildNetwork(facts, {
    ...question,
    validity: new Set(Validity.options),
    sources: new Set(),
    contact: () => null,
  });

/**
 * PageRank against the ties, weighted by the best of parallel ones; betweenness along them, by −ln p.
 * @throws Stopped
 */
export async function centralitiesOf(
  facts: Facts,
  question: NetworkQuestion,
  { limits, pause }: Pick<AnalysisDeps, 'limits' | 'pause'> = {},
): Promise<Centralities> {
  const network = wholeNetwork(facts, question);
  const { csr, actors, tieCount } = network;
  const meter = startMeter(limits);
  const influenced = simplify(graphOf(network, 'against'), undefined, meter);
  const weights = influenced.costs.map((cost) => Math.exp(-toNepers(cost)));
  const { ranks } = pageRank(influenced, { weights }, meter);
  const n = csr.nodeCount;
  const pivots = pivotsOf(n);
  const influences = simplify(graphOf(network, 'along'), undefined, meter);
  const between = await betweennessInParts(influences, pivots, meter, pause);
  const pairs = Math.max(1, (n - 1) * (n - 2));
  const tied = new Set(network.arcs.flatMap(({ from, to }) => [from, to]));
  return {
    actors: actors
      .map(({ id }, node) => ({
        actor: id,
        pageRank: ranks[node] ?? 0,
        betweenness: (between[node] ?? 0) / pairs,
      }))
      .filter(({ actor }) => tied.has(actor))
      .sort((a, b) => b.pageRank - a.pageRank || (a.actor < b.actor ? -1 : 1)),
    // A pivot adds at most 1 to a node's normalised mean (Hoeffding 1963, for all nodes at once).
    error: pivots.length === n ? 0 : Math.sqrt(Math.log((2 * n) / MISSED) / (2 * pivots.length)),
    tieCount,
  };
}

async function betweennessInParts(
  graph: SimpleGraph,
  pivots: Int32Array,
  meter: Meter,
  pause: AnalysisDeps['pause'],
): Promise<Float64Array> {
  const total = new Float64Array(graph.nodeCount);
  for (let first = 0; first < pivots.length; first += PIVOTS_AT_ONCE) {
    const part = pivots.subarray(first, first + PIVOTS_AT_ONCE);
    const share = part.length / pivots.length;
    betweenness(graph, part, 'costs', meter).forEach((value, node) => {
      total[node] = (total[node] ?? 0) + value * share;
    });
    await pause?.();
  }
  return total;
}

/** The network without parallel ties, in the direction of influence. */
export const simpleNetwork = (network: Network): SimpleGraph =>
  simplify(graphOf(network, 'along'), undefined, startMeter());

function graphOf({ csr, probability }: Network, direction: 'along' | 'against') {
  const [from, to] = direction === 'along' ? [csr.from, csr.to] : [csr.to, csr.from];
  const costs = Uint32Array.from(probability.default, storedCost);
  return buildGraph({ nodeCount: csr.nodeCount, from, to, costs });
}

function pivotsOf(nodeCount: number): Int32Array {
  const all = Int32Array.from({ length: nodeCount }, (_, node) => node);
  if (nodeCount <= EXACT_ACTORS) return all;
  const random = seeded(1);
  for (let i = 0; i < PIVOTS; i++) {
    const other = i + Math.floor(random() * (nodeCount - i));
    [all[i], all[other]] = [all[other] ?? 0, all[i] ?? 0];
  }
  return all.subarray(0, PIVOTS);
}
