/** Small random graphs with every oddity that a query for paths may meet, each now and then. */
import fc from 'fast-check';
import { storedCost } from '../../server/graph/cost.js';
import { buildGraph, type Graph } from '../../server/graph/graph.js';
import { addArc, removeArc } from '../../server/graph/overlay.js';
import type { PathQuery } from '../../server/graph/path-query.js';
import type { PathCase } from './brute-force-paths.js';

/** Few values, so that ties abound, or any value. */
const probability = fc.oneof(
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 8, arbitrary: fc.constantFrom(0.25, 0.5, 0.5, 0.5, 0.99, 1) },
  { weight: 6, arbitrary: fc.double({ min: 0.01, max: 0.99, noNaN: true }) },
);
const CLASSES = 6;

const sized = <T>(length: number, value: fc.Arbitrary<T>) =>
  fc.array(value, { minLength: length, maxLength: length });
const doubles = (length: number, value: fc.Arbitrary<number>) =>
  sized(length, value).map((list) => Float64Array.from(list));
const rarely = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });
const often = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 1, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });

/** Hides a third of the arcs when given. */
const pass = sized(CLASSES, fc.constantFrom(0, 1, 1)).map((list) => Uint8Array.from(list));

export const pathCase: fc.Arbitrary<PathCase> = fc.noBias(
  fc
    .record({
      nodeCount: fc.integer({ min: 3, max: 7 }),
      arcCount: fc.integer({ min: 6, max: 48 }),
    })
    .chain(({ nodeCount, arcCount }) => {
      const node = fc.nat(nodeCount - 1);
      const nodes = (max: number) =>
        fc.array(node, { minLength: 1, maxLength: max }).map((list) => Int32Array.from(list));
      const arc = fc.record({ from: node, to: node, probability, class: fc.nat(CLASSES) });
      return fc.record({
        arcs: sized(arcCount, arc),
        nodeClasses: sized(nodeCount, fc.nat(3)),
        required: fc.record({
          sources: nodes(2),
          targets: nodes(3),
          k: fc.integer({ min: 1, max: 12 }),
          maxHops: fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 3, max: 6 })),
        }),
        targetFactors: rarely(doubles(3, fc.constantFrom(0, 0.05, 0.5, 1))),
        classFactors: often(doubles(4, probability)),
        nodeFactors: rarely(fc.array(fc.tuple(node, probability), { maxLength: 3 })),
        avoid: rarely(nodes(2)),
        through: rarely(nodes(2)),
        pass: often(pass),
        backwards: rarely(fc.constant(true)),
        costlyLayer: often(fc.nat(12)),
      });
    })
    .map(({ arcs, nodeClasses, required, targetFactors, nodeFactors, backwards, ...rest }) => {
      const { classFactors, avoid, through, pass, costlyLayer } = rest;
      const query: PathQuery = {
        ...required,
        ...(targetFactors && { targetFactors: targetFactors.slice(0, required.targets.length) }),
        ...(classFactors && { classFactors }),
        ...(nodeFactors && { nodeFactors: new Map(nodeFactors) }),
        ...(avoid && { avoid }),
        ...(through && { through }),
        ...(pass && { pass }),
        ...(costlyLayer !== undefined && { costlyLayer }),
        ...(backwards && { compareKeys: (a: number, b: number) => b - a }),
      };
      return { arcs, nodeClasses, query };
    }),
);

/**
 * The graph of a case: every second arc, if asked, comes as a later write, and one that the case
 * does not know is written and removed again.
 */
export function buildCase({ arcs, nodeClasses }: PathCase, { written = false } = {}): Graph {
  const keyed = arcs.map((arc, key) => ({ ...arc, key, cost: storedCost(arc.probability) }));
  const first = keyed.filter(({ key }) => !written || key % 2 === 0);
  const extra = { from: 0, to: nodeClasses.length - 1, class: 0, cost: 1 };
  const listed = written ? [...first, { ...extra, key: arcs.length }] : first;
  const graph = buildGraph(
    {
      nodeCount: nodeClasses.length,
      from: Int32Array.from(listed, ({ from }) => from),
      to: Int32Array.from(listed, ({ to }) => to),
      costs: Uint32Array.from(listed, ({ cost }) => cost),
      classes: Uint32Array.from(listed, (arc) => arc.class),
      keys: Uint32Array.from(listed, ({ key }) => key),
      nodeClasses: Uint16Array.from(nodeClasses),
    },
    { arcs: arcs.length + 1, nodes: 0 },
  );
  if (!written) return graph;
  for (const arc of keyed.filter(({ key }) => key % 2 === 1)) addArc(graph, arc);
  addArc(graph, { ...extra, key: arcs.length + 1 });
  for (const key of [arcs.length, arcs.length + 1]) removeArc(graph, extra.from, extra.to, key);
  return graph;
}
