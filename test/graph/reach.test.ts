import { expect } from 'chai';
import fc from 'fast-check';
import { buildCsr } from '../../server/graph/csr.js';
import { reachableArcs, type Direction } from '../../server/graph/reach.js';

type Ends = readonly (readonly [from: number, to: number])[];

function reach(nodeCount: number, ends: Ends, direction?: Direction, pass?: Uint8Array, start = 0) {
  const from = Int32Array.from(ends, ([tail]) => tail);
  const to = Int32Array.from(ends, ([, head]) => head);
  const found = reachableArcs(buildCsr({ nodeCount, from, to }), start, direction, pass);
  return {
    nodes: [...found.nodes],
    layers: [...found.layers],
    arcs: [...found.arcs],
    back: [...found.back],
  };
}

/** Nodes that a walk of at least one of these arcs leads to. */
function led(ends: Ends, start: number): Set<number> {
  const found = new Set<number>();
  for (let size = -1; size < found.size;) {
    size = found.size;
    for (const [from, to] of ends) if (from === start || found.has(from)) found.add(to);
  }
  return found;
}

const graph = fc.noBias(
  fc.integer({ min: 1, max: 7 }).chain((nodeCount) => {
    const node = fc.nat(nodeCount - 1);
    return fc.record({
      nodeCount: fc.constant(nodeCount),
      ends: fc.array(fc.tuple(node, node), { maxLength: 14 }),
    });
  }),
);

describe('reach', () => {
  const diamond: Ends = [[0, 1], [0, 2], [1, 3], [2, 3], [3, 0], [4, 0], [2, 2]]; // prettier-ignore

  it('gives layers, arcs and the arcs that close a cycle', () => {
    expect(reach(5, diamond)).to.eql({
      nodes: [0, 1, 2, 3],
      layers: [0, 1, 1, 2],
      arcs: [0, 1, 2, 3, 4, 6],
      back: [0, 0, 0, 0, 1, 1],
    });
  });

  it('goes against the arcs, and only over those that pass', () => {
    const pass = Uint8Array.of(1, 0, 1, 1, 0, 1, 1);
    expect(reach(5, diamond, 'backward', pass, 3)).to.eql({
      nodes: [3, 1, 2, 0, 4],
      layers: [0, 1, 1, 2, 3],
      arcs: [0, 2, 3, 5, 6],
      back: [0, 0, 0, 0, 1],
    });
  });

  it('marks arcs that each lie on a cycle, and leaves none without them', () => {
    let cycles = 0;
    fc.assert(
      fc.property(graph, ({ nodeCount, ends }) => {
        const { nodes, arcs, back } = reach(nodeCount, ends);
        expect(nodes[0]).to.equal(0);
        expect(new Set(nodes)).to.eql(led(ends, 0).add(0));
        expect(arcs).to.eql(ends.flatMap(([from], arc) => (nodes.includes(from) ? [arc] : [])));
        const used = arcs.flatMap((arc) => ends.slice(arc, arc + 1));
        for (const [i, [from, to]] of used.entries()) {
          if (back[i] !== 1) continue;
          cycles += 1;
          expect(to === from || led(used, to).has(from)).to.equal(true);
        }
        const rest = used.filter((_, i) => back[i] === 0);
        for (const node of nodes) expect(led(rest, node).has(node)).to.equal(false);
      }),
      { numRuns: 2000 },
    );
    expect(cycles).to.be.above(500);
  });

  it('layers by the least number of hops', () => {
    fc.assert(
      fc.property(graph, ({ nodeCount, ends }) => {
        const { nodes, layers, arcs } = reach(nodeCount, ends);
        const layerOf = new Map(nodes.map((node, i) => [node, layers[i] ?? NaN]));
        expect([...layers]).to.eql([...layers].sort((a, b) => a - b));
        const hop = (arc: number) => {
          const [from, to] = ends[arc] ?? [-1, -1];
          return { to, step: (layerOf.get(to) ?? NaN) - (layerOf.get(from) ?? NaN) };
        };
        const hops = arcs.map(hop);
        for (const { step } of hops) expect(step).to.be.at.most(1);
        for (const node of nodes.slice(1)) {
          expect(hops.some(({ to, step }) => to === node && step === 1)).to.equal(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('does not overflow on a long chain', () => {
    const ends: Ends = Array.from({ length: 20_000 }, (_, i) => [i, i + 1] as const);
    expect(reach(20_001, ends).layers.at(-1)).to.equal(20_000);
  });
});
