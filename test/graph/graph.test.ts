import { expect } from 'chai';
import fc from 'fast-check';
import { storedCost } from '../../server/graph/cost.js';
import { buildGraph, type ArcList, type Graph } from '../../server/graph/graph.js';
import { startMeter } from '../../server/graph/meter.js';
import { addArc, addNode, isStale, rebuildGraph, removeArc } from '../../server/graph/overlay.js';
import { makeReader, type Direction } from '../../server/graph/row-reader.js';

interface Seen {
  readonly end: number;
  readonly cost: number;
}

/** Everything that a reader finds in a row, in its order. */
function rowOf(graph: Graph, direction: Direction, node: number, pass?: Uint8Array): Seen[] {
  const reader = makeReader(graph, direction, pass, startMeter());
  const row: Seen[] = [];
  reader.open(node);
  for (let n = reader.read(Infinity); n > 0; n = reader.read(Infinity)) {
    for (let i = 0; i < n; i++)
      row.push({ end: reader.ends[i] ?? -1, cost: reader.costs[i] ?? -1 });
  }
  return row;
}

function keysOf(graph: Graph, node: number): number[] {
  const reader = makeReader(graph, 'outgoing', undefined, startMeter());
  const keys: number[] = [];
  reader.open(node);
  for (let n = reader.read(Infinity); n > 0; n = reader.read(Infinity)) {
    for (let i = 0; i < n; i++) keys.push(graph.keys[reader.arcs[i] ?? -1] ?? -1);
  }
  return keys;
}

interface Arc {
  readonly from: number;
  readonly to: number;
  readonly cost: number;
  readonly class: number;
}

const listOf = (nodeCount: number, arcs: readonly Arc[]): ArcList => ({
  nodeCount,
  from: Int32Array.from(arcs, ({ from }) => from),
  to: Int32Array.from(arcs, ({ to }) => to),
  costs: Uint32Array.from(arcs, ({ cost }) => cost),
  classes: Uint32Array.from(arcs, (arc) => arc.class),
});

const NODES = 5;
const arc: fc.Arbitrary<Arc> = fc.record({
  from: fc.nat(NODES - 1),
  to: fc.nat(NODES - 1),
  cost: fc.constantFrom(0, 1, 2, 2_000, 2 ** 31, 2 ** 32 - 2),
  class: fc.nat(2),
});

const sorted = (row: readonly Seen[]) => [...row].sort((a, b) => a.cost - b.cost || a.end - b.end);

/** What a row must hold, from the list of all that lives. */
function expected(arcs: readonly Arc[], direction: Direction, node: number, pass?: Uint8Array) {
  return sorted(
    arcs
      .filter((one) => (direction === 'outgoing' ? one.from : one.to) === node)
      .filter((one) => pass === undefined || pass[one.class] === 1)
      .map(({ from, to, cost }) => ({
        end: direction === 'outgoing' ? to : from,
        cost: cost * 64 + 1,
      })),
  );
}

describe('graph', () => {
  it('reads every arc that passes from both ends, the cheapest first, of equals the first key', () => {
    fc.assert(
      fc.property(fc.array(arc, { maxLength: 60 }), (arcs) => {
        const graph = buildGraph(listOf(NODES, arcs));
        const pass = Uint8Array.of(1, 0, 1);
        for (const direction of ['outgoing', 'incoming'] as const) {
          for (let node = 0; node < NODES; node++) {
            const row = rowOf(graph, direction, node, pass);
            expect(sorted(row)).to.eql(expected(arcs, direction, node, pass));
            expect(row.map(({ cost }) => cost)).to.eql(row.map(({ cost }) => cost).sort((a, b) => a - b)); // prettier-ignore
          }
        }
        for (let node = 0; node < NODES; node++) {
          const keys = arcs.map((_, key) => key).filter((key) => arcs[key]?.from === node);
          const byCost = keys.sort((a, b) => (arcs[a]?.cost ?? 0) - (arcs[b]?.cost ?? 0) || a - b);
          expect(keysOf(graph, node)).to.eql(byCost);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('takes writes as a graph built with them does, before and after it is built anew', () => {
    const write = fc.oneof(arc, fc.nat(40));
    const case_ = fc.tuple(fc.array(arc, { maxLength: 20 }), fc.array(write, { maxLength: 30 }));
    fc.assert(
      fc.property(case_, ([first, writes]) => {
        const graph = buildGraph(listOf(NODES, first), { arcs: 30, nodes: 1 });
        const live = new Map(first.map((one, key) => [key, one]));
        let nextKey = first.length;
        for (const one of writes) {
          if (typeof one === 'number') {
            const known = live.get(one);
            const removed = removeArc(graph, known?.from ?? 0, known?.to ?? 0, one);
            expect(removed).to.equal(known !== undefined);
            live.delete(one);
          } else {
            addArc(graph, { ...one, key: nextKey });
            live.set(nextKey++, one);
          }
        }
        const added = addNode(graph, 7);
        expect(added).to.equal(NODES);
        addArc(rebuildGraph(graph, { arcs: 1, nodes: 0 }), { from: added, to: 0, cost: 1, class: 0, key: 99 }); // prettier-ignore
        for (const form of [graph, rebuildGraph(graph, { arcs: 0, nodes: 0 })]) {
          expect(form.nodeClasses[added]).to.equal(7);
          for (let node = 0; node < NODES; node++) {
            for (const direction of ['outgoing', 'incoming'] as const) {
              const row = rowOf(form, direction, node);
              expect(sorted(row)).to.eql(expected([...live.values()], direction, node));
            }
            const keys = [...live].filter(([, one]) => one.from === node).map(([key]) => key);
            expect(keysOf(form, node).sort((a, b) => a - b)).to.eql(keys.sort((a, b) => a - b));
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('says when to build anew, and refuses what does not fit', () => {
    const arcs = Array.from({ length: 200 }, () => ({ from: 0, to: 1, cost: 1, class: 0 }));
    const graph = buildGraph(listOf(2, arcs), { arcs: 3, nodes: 0 });
    const next = (key: number) => ({ from: 1, to: 0, cost: 1, class: 0, key });
    addArc(graph, next(200));
    addArc(graph, next(201));
    expect(isStale(graph)).to.equal(false);
    removeArc(graph, 0, 1, 5);
    expect(isStale(graph)).to.equal(true);
    addArc(graph, next(202));
    expect(() => addArc(graph, next(203))).to.throw(RangeError);
    expect(() => addArc(graph, { ...next(203), to: 2 })).to.throw(RangeError);
    expect(() => addNode(graph, 0)).to.throw(RangeError);
    expect(() => buildGraph(listOf(1, [{ from: 0, to: 1, cost: 0, class: 0 }]))).to.throw(
      RangeError,
    );
    expect(() => buildGraph({ ...listOf(2, arcs), keys: new Uint32Array(1) })).to.throw(RangeError);
    expect(() => buildGraph(listOf(2, [{ from: 0, to: 1, cost: 0, class: 2 ** 32 - 1 }]))).to.throw(RangeError); // prettier-ignore
  });

  it('holds an arc in 28 bytes, on shared memory', () => {
    const arcs = Array.from({ length: 1_000 }, (_, i) => ({ from: i % 9, to: i % 7, cost: i, class: 0 })); // prettier-ignore
    const graph = buildGraph(listOf(9, arcs));
    const { outgoing, incoming } = graph;
    const columns = [outgoing, incoming].flatMap(({ ends, costs, classes }) => [
      ends,
      costs,
      classes,
    ]);
    const bytes = [...columns, graph.keys].reduce((sum, { byteLength }) => sum + byteLength, 0);
    expect(bytes / arcs.length).to.equal(28);
    for (const column of columns) expect(column.buffer).to.be.instanceOf(SharedArrayBuffer);
  });

  it('keeps factors as costs within 2e-9', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1, noNaN: true }), (p) => {
        expect(storedCost(p) / 2 ** 28).to.be.closeTo(-Math.log(p), 2e-9);
      }),
    );
    for (const wrong of [-0.1, 1.1, NaN, 1e-9]) {
      expect(() => storedCost(wrong), `${wrong}`).to.throw(RangeError);
    }
  });
});
