/** Ours, in this thread. */
import { betweenness } from '../../../server/graph/betweenness.js';
import { storedCost, toNepers } from '../../../server/graph/cost.js';
import { buildGraph, type Graph } from '../../../server/graph/graph.js';
import { flowInLayers } from '../../../server/graph/layered-flow.js';
import { startMeter } from '../../../server/graph/meter.js';
import { sumMinProduct } from '../../../server/graph/min-product.js';
import { pageRank } from '../../../server/graph/page-rank.js';
import { findPaths } from '../../../server/graph/paths.js';
import { simplify } from '../../../server/graph/simple-graph.js';
import type { Engine } from '../engine.js';
import { isAcyclicMoney, keeps } from '../filter.js';
import type { World } from '../world.js';

/** Classes of ties as the questions need them. */
const OTHER = 0;
const KEPT = 1;
const MONEY = 2;
const passOf = (kept: number) =>
  Uint8Array.from([OTHER, KEPT, MONEY], (one) => Number(one === kept));

export function startKernel(world: World): Promise<Engine> {
  const graph = graphOf(world);
  const meter = startMeter();
  const all = once(() => simplify(graph, undefined, meter));
  const rated = once(() => {
    const ratings = Uint8Array.from(all().costs, (cost) =>
      Math.round(4 * Math.exp(-toNepers(cost))),
    );
    return { ...all(), ratings };
  });
  return Promise.resolve({
    name: 'kernel',
    capped: true,
    questions: {
      pathways({ from, to, k, hops }) {
        const { paths } = findPaths(graph, {
          sources: Int32Array.of(from),
          targets: Int32Array.of(to),
          k,
          maxHops: hops,
          pass: passOf(KEPT),
        });
        return Promise.resolve(paths.map(({ cost }) => cost));
      },
      money(payer) {
        const { nodes, arrived } = flowInLayers(graph, payer, 6, world.share, passOf(MONEY), meter);
        return Promise.resolve(new Map([...nodes].map((node, i) => [node, arrived[i] ?? NaN])));
      },
      pageRank: () =>
        Promise.resolve(pageRank(all(), { iterations: 20, tolerance: 0 }, meter).ranks),
      // As a sample it is scaled up to all actors.
      betweenness: (pivots) =>
        Promise.resolve(
          betweenness(all(), pivots, 'hops', meter).map(
            (value) => (value * pivots.length) / world.actors,
          ),
        ),
      minProduct: () => Promise.resolve(sumMinProduct(rated(), true, meter).rows),
    },
    close: () => Promise.resolve(),
  });
}

/** Peers get such projections made before the clock starts, too. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

export function graphOf(world: World): Graph {
  const { actors, from, to, probability } = world;
  return buildGraph({
    nodeCount: actors,
    from,
    to,
    costs: Uint32Array.from(probability, storedCost),
    classes: Uint32Array.from(from, (_, tie) =>
      keeps(world, tie) ? KEPT : isAcyclicMoney(world, tie) ? MONEY : OTHER,
    ),
  });
}
