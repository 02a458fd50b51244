import { expect } from 'chai';
import fc from 'fast-check';
import { buildCsr } from '../../server/graph/csr.js';
import { traceFrom, traceTo, type Flow } from '../../server/graph/flow.js';
import { extremeChoices, simulate, type ShareArc } from './brute-force-shares.js';

type Trace = typeof traceFrom;

function trace(run: Trace, nodeCount: number, arcs: readonly ShareArc[], node = 0): Flow {
  const csr = buildCsr({
    nodeCount,
    from: Int32Array.from(arcs, (arc) => arc.from),
    to: Int32Array.from(arcs, (arc) => arc.to),
  });
  return run(csr, node, {
    shareLow: Float64Array.from(arcs, (arc) => arc.low),
    shareHigh: Float64Array.from(arcs, (arc) => arc.high),
  });
}

/** [low, high] of each node, [0, 0] for those not reached. */
function intervals(nodeCount: number, flow: Flow, event: 'ends' | 'arrives') {
  const found = Array.from({ length: nodeCount }, () => [0, 0] as [number, number]);
  flow.nodes.forEach((node, i) => {
    found[node] = [flow[event].low[i] ?? NaN, flow[event].high[i] ?? NaN];
  });
  return found;
}

function expectIntervals(found: [number, number][], expected: [number, number][]) {
  expect(found.length).to.equal(expected.length);
  found.forEach(([low, high], node) => {
    expect(low, `low of ${node}`).to.be.closeTo(expected[node]?.[0] ?? NaN, 1e-9);
    expect(high, `high of ${node}`).to.be.closeTo(expected[node]?.[1] ?? NaN, 1e-9);
  });
}

const arc = (from: number, to: number, low = 0, high = 1): ShareArc => ({ from, to, low, high });

/** Consistent shares: the lower ones of a node sum to at most 1. */
const network = fc.noBias(
  fc.integer({ min: 2, max: 4 }).chain((nodeCount) => {
    const node = fc.nat(nodeCount - 1);
    const share = fc.constantFrom([0, 1], [0, 1], [0.5, 1], [0.3, 0.3], [0.2, 0.6], [0.1, 0.4], [1, 1], [0, 0]); // prettier-ignore
    return fc.array(fc.tuple(node, node, share), { minLength: 1, maxLength: 6 }).map((list) => ({
      nodeCount,
      arcs: list
        .map(([from, to, [low = 0, high = 1]]) => ({ from, to, low, high }))
        .filter(({ from }, i, all) => {
          const own = all.slice(0, i + 1).filter((other) => other.from === from);
          return own.length <= 3 && own.reduce((sum, { low }) => sum + low, 0) <= 1;
        }),
    }));
  }),
);

describe('flow', () => {
  it('never multiplies through an unknown share: 60 % of an unknown part is [0, 60 %]', () => {
    const flow = trace(traceFrom, 3, [arc(0, 1, 0.6, 0.6), arc(1, 2)]);
    expectIntervals(intervals(3, flow, 'ends'), [[0.4, 0.4], [0, 0.6], [0, 0.6]]); // prettier-ignore
    expectIntervals(intervals(3, flow, 'arrives'), [[1, 1], [0.6, 0.6], [0, 0.6]]); // prettier-ignore
  });

  it('reads "the greater share" as [.5, 1], and what is not sent on as kept', () => {
    const flow = trace(traceFrom, 3, [arc(0, 1, 0.5, 1), arc(0, 2)]);
    expectIntervals(intervals(3, flow, 'ends'), [[0, 0.5], [0.5, 1], [0, 0.5]]); // prettier-ignore
  });

  it('gives each upper end for itself when shares are unknown', () => {
    const flow = trace(traceFrom, 4, [arc(0, 1), arc(0, 2), arc(1, 3), arc(2, 3)]);
    expectIntervals(intervals(4, flow, 'ends'), [[0, 1], [0, 1], [0, 1], [0, 1]]); // prettier-ignore
  });

  it('adds up parallel arcs, and lets a promise to one node limit another', () => {
    const arcs = [arc(0, 1, 0.2, 0.3), arc(0, 1, 0.3, 0.3), arc(0, 2, 0, 1)];
    const flow = trace(traceFrom, 3, arcs);
    expectIntervals(intervals(3, flow, 'ends'), [[0, 0.5], [0.5, 0.6], [0, 0.5]]); // prettier-ignore
  });

  it('does not inflate in a cycle', () => {
    // Half comes back each time: 1 keeps 1/2 · (1 + 1/4 + …) = 2/3 of its own, 0 the like.
    const arcs = [arc(0, 1, 0.5, 0.5), arc(1, 0, 0.5, 0.5)];
    const flow = trace(traceFrom, 2, arcs);
    expectIntervals(intervals(2, flow, 'ends'), [[2 / 3, 2 / 3], [1 / 3, 1 / 3]]); // prettier-ignore
    expectIntervals(intervals(2, flow, 'arrives'), [[1, 1], [0.5, 0.5]]); // prettier-ignore
  });

  it('lets what circles for ever end nowhere', () => {
    const arcs = [arc(0, 1, 1, 1), arc(1, 1, 1, 1)];
    expectIntervals(intervals(2, trace(traceFrom, 2, arcs), 'ends'), [[0, 0], [0, 0]]); // prettier-ignore
    expectIntervals(intervals(2, trace(traceFrom, 2, arcs), 'arrives'), [[1, 1], [1, 1]]); // prettier-ignore
  });

  it('drops lower shares that contradict each other, and says where', () => {
    const flow = trace(traceFrom, 3, [arc(0, 1, 0.6, 0.7), arc(0, 2, 0.6, 1)]);
    expect([...flow.contradictory]).to.eql([0]);
    expectIntervals(intervals(3, flow, 'ends'), [[0, 1], [0, 0.7], [0, 1]]); // prettier-ignore
    // These add up to 1.0000000000000002.
    const whole = [0.05, 0.55, 0.3, 0.1].map((share) => arc(0, 1, share, share));
    expect([...trace(traceFrom, 2, whole).contradictory]).to.eql([]);
  });

  it('does not go where nothing can go', () => {
    const flow = trace(traceFrom, 3, [arc(0, 1, 0, 0), arc(0, 2, 0, 0.1)]);
    expect([...flow.nodes]).to.eql([0, 2]);
  });

  it('has no cap on hops', () => {
    const arcs = Array.from({ length: 60 }, (_, i) => arc(i, i + 1, 0.9, 1));
    const [low, high] = intervals(61, trace(traceFrom, 61, arcs), 'ends')[60] ?? [];
    expect(low).to.be.closeTo(0.9 ** 60, 1e-9);
    expect(high).to.be.closeTo(1, 1e-9);
  });

  it('equals brute force over all extreme choices, cycles included', () => {
    let cyclic = 0;
    fc.assert(
      fc.property(network, ({ nodeCount, arcs }) => {
        const outcomes = extremeChoices(nodeCount, arcs).map((shares) =>
          simulate(nodeCount, arcs, shares, 0),
        );
        if (arcs.some(({ to }) => to === 0)) cyclic += 1;
        const flow = trace(traceFrom, nodeCount, arcs);
        expect(flow.settled).to.equal(true);
        for (const event of ['ends', 'arrives'] as const) {
          const expected = Array.from({ length: nodeCount }, (_, node): [number, number] => {
            const values = outcomes.map((outcome) => outcome[event][node] ?? NaN);
            return [Math.min(...values), Math.max(...values)];
          });
          expectIntervals(intervals(nodeCount, flow, event), expected);
        }
      }),
      { numRuns: 1000 },
    );
    expect(cyclic).to.be.above(300);
  });

  it('holds every admissible choice within its intervals', () => {
    const mixed = fc.tuple(network, fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 6, maxLength: 6 })); // prettier-ignore
    fc.assert(
      fc.property(mixed, ([{ nodeCount, arcs }, wishes]) => {
        const left = new Array<number>(nodeCount).fill(1);
        for (const { from, low } of arcs) left[from] = (left[from] ?? 0) - low;
        const shares = arcs.map(({ from, low, high }, i) => {
          const more = Math.max(0, Math.min(high - low, left[from] ?? 0)) * (wishes[i] ?? 0);
          left[from] = (left[from] ?? 0) - more;
          return low + more;
        });
        const outcome = simulate(nodeCount, arcs, shares, 0);
        const flow = trace(traceFrom, nodeCount, arcs);
        for (const event of ['ends', 'arrives'] as const) {
          intervals(nodeCount, flow, event).forEach(([low, high], node) => {
            expect(outcome[event][node]).to.be.within(low - 1e-9, high + 1e-9);
          });
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('answers against the arcs what each source would answer along them', () => {
    fc.assert(
      fc.property(network, ({ nodeCount, arcs }) => {
        const up = trace(traceTo, nodeCount, arcs, 1);
        for (const event of ['ends', 'arrives'] as const) {
          const expected = Array.from({ length: nodeCount }, (_, source): [number, number] => {
            const down = intervals(nodeCount, trace(traceFrom, nodeCount, arcs, source), event);
            return down[1] ?? [NaN, NaN];
          });
          expectIntervals(intervals(nodeCount, up, event), expected);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('says when a cycle leaks too slowly to be followed to its end', () => {
    const almost = 1 - 1e-7;
    const arcs = [arc(0, 1, almost, almost), arc(1, 0, almost, almost)];
    expect(trace(traceFrom, 2, arcs).settled).to.equal(false);
    expect(trace(traceTo, 2, arcs).settled).to.equal(false);
  });

  it('uses only arcs that pass', () => {
    const csr = buildCsr({ nodeCount: 3, from: Int32Array.of(0, 0), to: Int32Array.of(1, 2) });
    const flow = traceFrom(csr, 0, {
      shareLow: Float64Array.of(0, 0.5),
      shareHigh: Float64Array.of(1, 1),
      arcPass: Uint8Array.of(1, 0),
    });
    expectIntervals(intervals(3, flow, 'ends'), [[0, 1], [0, 1], [0, 0]]); // prettier-ignore
  });

  it('refuses shares out of order and unknown nodes', () => {
    expect(() => trace(traceFrom, 2, [arc(0, 1, 0.7, 0.6)])).to.throw(RangeError);
    expect(() => trace(traceFrom, 2, [arc(0, 1, 0, 1.1)])).to.throw(RangeError);
    expect(() => trace(traceFrom, 2, [arc(0, 1, NaN, 1)])).to.throw(RangeError);
    expect(() => trace(traceTo, 2, [arc(0, 1)], 2)).to.throw(RangeError);
  });
});
