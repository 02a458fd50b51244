/** Small random graphs with every oddity that a query for paths may meet, each now and then. */
import fc from 'fast-check';
import type { PathQuery } from '../../server/graph/path-query.js';
import type { PathCase } from './brute-force-paths.js';

/** Few values, so that ties abound, or any value. */
const probability = fc.oneof(
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 8, arbitrary: fc.constantFrom(0.25, 0.5, 0.5, 0.5, 0.99, 1) },
  { weight: 6, arbitrary: fc.double({ min: 0.01, max: 0.99, noNaN: true }) },
);

const sized = <T>(length: number, value: fc.Arbitrary<T>) =>
  fc.array(value, { minLength: length, maxLength: length });
const doubles = (length: number, value: fc.Arbitrary<number>) =>
  sized(length, value).map((list) => Float64Array.from(list));
/** Mostly `usual`. */
const bytes = (length: number, usual: 0 | 1) =>
  sized(length, fc.nat(5)).map((list) => Uint8Array.from(list, (x) => (x > 0 ? usual : 1 - usual)));
const rarely = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });

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
      return fc.record({
        arcs: sized(arcCount, fc.tuple(node, node)),
        required: fc.record({
          sources: nodes(2),
          targets: nodes(3),
          k: fc.integer({ min: 1, max: 12 }),
          maxHops: fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 3, max: 6 })),
          arcProbability: doubles(arcCount, probability),
          nodeProbability: doubles(nodeCount, probability),
        }),
        targetWeight: rarely(doubles(3, fc.constantFrom(0, 0.05, 0.5, 1))),
        nodePass: rarely(bytes(nodeCount, 1)),
        avoid: rarely(bytes(nodeCount, 0)),
        through: rarely(nodes(2)),
        pass: rarely(
          fc.record({
            classes: sized(arcCount, fc.nat(6)),
            classPass: bytes(6, 1),
            asMask: fc.boolean(),
          }),
        ),
      });
    })
    .map(({ arcs, required, targetWeight, nodePass, avoid, through, pass }) => {
      const passing = arcs.map((_, arc) => !pass || pass.classPass[pass.classes[arc] ?? 6] === 1);
      const query: PathQuery = {
        ...required,
        ...(targetWeight && { targetWeight: targetWeight.slice(0, required.targets.length) }),
        ...(nodePass && { nodePass }),
        ...(avoid && { avoid }),
        ...(through && { through }),
        ...(pass && {
          arcPass: pass.asMask
            ? Uint8Array.from(passing, Number)
            : { arcClass: Uint16Array.from(pass.classes), classPass: pass.classPass },
        }),
      };
      return { from: arcs.map(([tail]) => tail), to: arcs.map(([, head]) => head), passing, query };
    }),
);
