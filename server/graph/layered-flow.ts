/** Where what leaves a source gets to in so many hops, when each share is known as a number. */
import { checkNodes, type Graph } from './graph.js';
import type { Meter } from './meter.js';
import type { Pass } from './pass.js';
import { makeReader } from './row-reader.js';

export interface LayeredFlow {
  /** The source, and all that anything gets to. */
  readonly nodes: Int32Array;
  /** Beside each: what gets there in all, again and again when it comes round. */
  readonly arrived: Float64Array;
  /** Beside each: what stays there. */
  readonly ended: Float64Array;
  /** What the last hop brought and nobody has handed on or kept: with what ended, 1. */
  readonly moving: number;
}

/**
 * Sends 1 from the source along arcs of these shares by key. Layer by layer rather than path by path,
 * so that a layer costs no more than its arcs; cycles go round as often as there are hops.
 * @throws RangeError when the source is not a node. @throws Stopped
 */
export function flowInLayers(
  graph: Graph,
  source: number,
  hops: number,
  share: Float64Array,
  pass: Pass | undefined,
  meter: Meter,
): LayeredFlow {
  checkNodes(graph, [source]);
  const rows = makeReader(graph, 'outgoing', pass, meter);
  const arrived = new Map([[source, 1]]);
  const ended = new Map<number, number>();
  let layer = new Map([[source, 1]]);
  for (let hop = 0; hop < hops && layer.size > 0; hop++) {
    const next = new Map<number, number>();
    for (const [node, amount] of layer) {
      let kept = amount;
      rows.open(node);
      for (let n = rows.read(Infinity); n > 0; n = rows.read(Infinity)) {
        for (let i = 0; i < n; i++) {
          const part = amount * (share[graph.keys[rows.arcs[i]!]!] ?? 0);
          if (part === 0) continue;
          const end = rows.ends[i]!;
          kept -= part;
          next.set(end, (next.get(end) ?? 0) + part);
        }
      }
      ended.set(node, (ended.get(node) ?? 0) + kept);
    }
    for (const [node, amount] of next) arrived.set(node, (arrived.get(node) ?? 0) + amount);
    layer = next;
  }
  return {
    nodes: Int32Array.from(arrived.keys()),
    arrived: Float64Array.from(arrived.values()),
    ended: Float64Array.from(arrived.keys(), (node) => ended.get(node) ?? 0),
    moving: [...layer.values()].reduce((sum, amount) => sum + amount, 0),
  };
}
