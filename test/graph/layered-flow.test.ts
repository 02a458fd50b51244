import { expect } from 'chai';
import fc from 'fast-check';
import { flowInLayers } from '../../server/graph/layered-flow.js';
import { startMeter } from '../../server/graph/meter.js';
import { built, randomGraph, type RandomGraph } from './random-graphs.js';

/** Shares by key: the arcs' numbers, scaled where those of a tail exceed 1. */
function sharesOf({ arcs }: RandomGraph): Float64Array {
  return Float64Array.from(arcs, ({ from, p }) => {
    const sum = arcs.filter((other) => other.from === from).reduce((total, other) => total + other.p, 0); // prettier-ignore
    return p / Math.max(sum, 1);
  });
}

/** Every walk of up to so many arcs, one after the other. */
function slowFlow({ nodeCount, arcs }: RandomGraph, shares: Float64Array, hops: number) {
  const arrived = new Array<number>(nodeCount).fill(0);
  let moving = 0;
  const walk = (node: number, amount: number, left: number): void => {
    arrived[node]! += amount;
    if (left === 0) moving += amount;
    else arcs.forEach((arc, key) => arc.from === node && walk(arc.to, amount * shares[key]!, left - 1)); // prettier-ignore
  };
  walk(0, 1, hops);
  return { arrived, moving };
}

describe('layered flow', () => {
  it('equals the sum over all walks, cycles and parallel arcs included, and loses nothing', () => {
    fc.assert(
      fc.property(
        randomGraph({ nodes: 5, arcs: 9 }),
        fc.integer({ min: 1, max: 5 }),
        (graph, hops) => {
          const shares = sharesOf(graph);
          const flow = flowInLayers(built(graph), 0, hops, shares, undefined, startMeter());
          const known = slowFlow(graph, shares, hops);
          const found = new Array<number>(graph.nodeCount).fill(0);
          flow.nodes.forEach((node, i) => (found[node] = flow.arrived[i] ?? NaN));
          known.arrived.forEach((amount, node) => expect(found[node]).to.be.closeTo(amount, 1e-12));
          expect(flow.moving).to.be.closeTo(known.moving, 1e-12);
          const ended = flow.ended.reduce((sum, amount) => sum + amount, 0);
          expect(ended + flow.moving).to.be.closeTo(1, 1e-12);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
