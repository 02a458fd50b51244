/** Where what leaves a source ends, as intervals: nothing is sharper than the shares put in. */
import { arcTest, checkLength, type Csr } from './csr.js';
import { solveChain, type Event, type IntervalChain } from './interval-chain.js';
import { startMeter, type Limits, type Meter } from './meter.js';
import { reachableArcs, type Direction } from './reach.js';

export interface FlowQuery {
  /**
   * For each arc the part of what its tail got that goes this way, 0 ≤ low ≤ high ≤ 1; [0, 1] when
   * nothing is known. What a node does not send on stays with it.
   */
  readonly shareLow: Float64Array;
  readonly shareHigh: Float64Array;
  readonly arcPass?: Uint8Array;
  readonly limits?: Limits;
}

export interface Interval {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

export interface Flow {
  /** In breadth-first order, the asked node first. */
  readonly nodes: Int32Array;
  /** Beside each node, in [0, 1]: the share that ends (stays) there. */
  readonly ends: Interval;
  /** Beside each node, in [0, 1]: the share that ever gets there, to stay or to go on. */
  readonly arrives: Interval;
  /** Nodes whose lower shares exceed 1 in sum: they contradict each other and are read as 0. */
  readonly contradictory: Int32Array;
  /** False when the fixed point was not reached: then intervals may still be too low. */
  readonly settled: boolean;
}

/**
 * The shares of what `source` sends that end and arrive at each node it reaches. Each interval is
 * the least and greatest over all admissible choices, for that node alone: the upper ends do not
 * add up to 1. A cycle passes on what it got and no more; what circles for ever ends nowhere.
 * @throws RangeError for an unknown node, arrays that do not fit the arcs, or a share out of order. @throws Stopped
 */
export function traceFrom(csr: Csr, source: number, query: FlowQuery): Flow {
  const { nodes, chain, contradictory } = cutChain(csr, source, 'forward', query);
  const meter = startMeter(query.limits);
  let settled = true;
  const trace = (event: Event): Interval => {
    const low = new Float64Array(nodes.length);
    const high = new Float64Array(nodes.length);
    for (let target = 0; target < nodes.length; target++) {
      const shares = solveBoth(chain, target, event, meter);
      low[target] = shares.low[0]!;
      high[target] = shares.high[0]!;
      settled &&= shares.settled;
    }
    return { low, high };
  };
  const [ends, arrives] = [trace('ends'), trace('arrives')];
  return { nodes, ends, arrives, contradictory, settled };
}

/**
 * The same question against the arcs: beside each node that reaches `target`, the share of what
 * *that node* sends that ends and arrives at the target.
 * @throws RangeError as `traceFrom`.
 */
export function traceTo(csr: Csr, target: number, query: FlowQuery): Flow {
  const { nodes, chain, contradictory } = cutChain(csr, target, 'backward', query);
  const meter = startMeter(query.limits);
  const trace = (event: Event) => {
    const { low, high, settled } = solveBoth(chain, 0, event, meter);
    return { low: low.slice(0, nodes.length), high: high.slice(0, nodes.length), settled };
  };
  const [ends, arrives] = [trace('ends'), trace('arrives')];
  return { nodes, ends, arrives, contradictory, settled: ends.settled && arrives.settled };
}

function solveBoth(chain: IntervalChain, target: number, event: Event, meter: Meter) {
  const least = solveChain(chain, target, event, 'least', meter);
  const greatest = solveChain(chain, target, event, 'greatest', meter);
  return {
    low: least.values,
    high: greatest.values,
    settled: least.settled && greatest.settled,
  };
}

/** Sums of decimal shares miss 1 by rounding. */
const ROUNDING = 1e-9;

/**
 * The part of the graph that matters, as a chain whose node i is `nodes[i]`; one more node at its
 * end stands for everything outside, where shares go that cannot come back.
 */
function cutChain(csr: Csr, origin: number, direction: Direction, query: FlowQuery) {
  const { outgoing, to } = csr;
  const carries = findCarriers(csr, query);
  const { nodes } = reachableArcs(csr, origin, direction, carries);
  const indexOf = new Map([...nodes].map((node, index) => [node, index]));
  const start = [0];
  const arcs: number[] = [];
  const low: number[] = [];
  const contradictory: number[] = [];
  for (const node of nodes) {
    const row = outgoing.arcs
      .subarray(outgoing.start[node], outgoing.start[node + 1])
      .filter((arc) => carries[arc] === 1);
    const promised = row.reduce((sum, arc) => sum + query.shareLow[arc]!, 0);
    const consistent = promised <= 1 + ROUNDING;
    if (!consistent) contradictory.push(node);
    for (const arc of row) {
      arcs.push(arc);
      low.push(consistent ? query.shareLow[arc]! : 0);
    }
    start.push(arcs.length);
  }
  const chain: IntervalChain = {
    start: Int32Array.from([...start, arcs.length]),
    head: Int32Array.from(arcs, (arc) => indexOf.get(to[arc]!) ?? nodes.length),
    low: Float64Array.from(low),
    high: Float64Array.from(arcs, (arc) => query.shareHigh[arc]!),
  };
  return { nodes, chain, contradictory: Int32Array.from(contradictory) };
}

/** One byte per arc: 1 when it passes and may carry anything. */
function findCarriers(csr: Csr, { shareLow, shareHigh, arcPass }: FlowQuery): Uint8Array {
  checkLength('shareLow', shareLow, csr.from.length);
  checkLength('shareHigh', shareHigh, csr.from.length);
  const passes = arcTest(csr, arcPass);
  return Uint8Array.from(csr.from, (_, arc) => {
    if (!passes(arc)) return 0;
    const [low, high] = [shareLow[arc]!, shareHigh[arc]!];
    if (!(low >= 0 && low <= high && high <= 1)) {
      throw new RangeError(`arc ${arc} has the share [${low}, ${high}]`);
    }
    return high > 0 ? 1 : 0;
  });
}
