/**
 * Bounds for the search of paths, met in the middle: layers of hops forward from the sources and
 * backward from the targets, so that the far half of the graph is never touched. Bellman–Ford in
 * layers; a layer reads only the rows of nodes that the layer before it improved. What can only be
 * on paths that cost more than `limit` is left out.
 */
import type { Graph } from './graph.js';
import type { Meter } from './meter.js';
import { classCosts, meet, reserve, type PathNodes } from './path-nodes.js';
import type { PathQuery } from './path-query.js';
import { makeReader, type Direction, type RowReader } from './row-reader.js';

export interface PathLayers {
  /** How many layers there are. */
  forward: number;
  backward: number;
  /** Arcs in the rows that the next layer would read; 0 = nothing is left on this side. */
  forwardWork: number;
  backwardWork: number;
  addForward(): void;
  addBackward(): void;
  /**
   * Makes `rest` complete for paths of at most `hops` arcs: no more than both sides have layers, and
   * one arc between them.
   */
  complete(hops: number): void;
}

export function startLayers(
  graph: Graph,
  query: PathQuery,
  nodes: PathNodes,
  meter: Meter,
  limit: number,
): PathLayers {
  const outgoing = makeReader(graph, 'outgoing', query.pass, meter);
  const incoming = makeReader(graph, 'incoming', query.pass, meter);
  const costOfClass = classCosts(query);
  const { slotOf, sourceCount, stride, sets, maxHops } = nodes;
  /** Slots that the sources reach, in the order met. */
  const reached: number[] = [];
  /** Slots that the last layer improved; backward a state, slot × sets + set. */
  let forwardFrontier: number[] = [];
  let backwardFrontier: number[] = [];
  /** The layer that last put a slot or state into a frontier. */
  let queuedForward = new Uint8Array(0);
  let queuedBackward = new Uint8Array(0);
  /** Least cost of what the last layer improved: who is farther away costs at least as much. */
  let farForward = 0;
  let farBackward = Infinity;

  const layers: PathLayers = {
    forward: 0,
    backward: 0,
    forwardWork: 0,
    backwardWork: 0,
    addForward,
    addBackward,
    complete,
  };

  for (let slot = 0; slot < nodes.count; slot++) {
    const node = nodes.node[slot]!;
    if (slot < sourceCount && nodes.arriving[slot] === 0) {
      forwardFrontier.push(slot);
      reached.push(slot);
      layers.forwardWork += rowLength('outgoing', node);
    }
    const ending = nodes.ending[slot]!;
    if (ending === Infinity) continue;
    farBackward = Math.min(farBackward, ending);
    for (let hops = 0; hops <= maxHops; hops++) nodes.rest[slot * stride + hops * sets] = ending;
    backwardFrontier.push(slot * sets);
    layers.backwardWork += rowLength('incoming', node);
  }
  return layers;

  function addForward(): void {
    const layer = (layers.forward += 1);
    const restAt = layers.backward * sets;
    const frontier: number[] = [];
    let least = Infinity;
    let work = 0;
    for (const from of forwardFrontier) {
      const spent = nodes.arriving[from]! + nodes.passing[from]!;
      if (spent > limit) continue;
      openRow(outgoing, 'outgoing', nodes.node[from]!);
      const { rest, arriving, passing, node } = nodes;
      for (let n = outgoing.read(limit - spent); n > 0; n = outgoing.read(limit - spent)) {
        for (let i = 0; i < n; i++) {
          const end = outgoing.ends[i]!;
          const cost = spent + outgoing.costs[i]!;
          let slot = slotOf[end]!;
          if (slot < 0) {
            const onward = costOfClass[graph.nodeClasses[end]!] ?? 0;
            if (cost + onward + farBackward > limit || onward === Infinity) continue;
            slot = meet(nodes, end, onward);
          } else {
            if (slot < sourceCount || passing[slot] === Infinity) continue;
            const ahead = Math.min(rest[slot * stride + restAt]!, passing[slot]! + farBackward);
            if (cost + ahead > limit) continue;
          }
          if (cost >= arriving[slot]!) continue;
          if (arriving[slot] === Infinity) reached.push(slot);
          arriving[slot] = cost;
          least = Math.min(least, cost);
          if (queuedForward[slot] === layer) continue;
          queuedForward[slot] = layer;
          frontier.push(slot);
          work += rowLength('outgoing', node[slot]!);
        }
      }
    }
    forwardFrontier = frontier;
    farForward = least;
    layers.forwardWork = work;
  }

  function addBackward(): void {
    const layer = (layers.backward += 1);
    const frontier: number[] = [];
    let least = Infinity;
    let work = 0;
    const queueBackward = (state: number, node: number) => {
      if (queuedBackward[state] === layer) return;
      queuedBackward[state] = layer;
      frontier.push(state);
      work += rowLength('incoming', node);
    };
    for (const state of backwardFrontier) {
      const set = state % sets;
      const to = (state - set) / sets;
      openRow(incoming, 'incoming', nodes.node[to]!);
      const { rest, arriving, passing, node } = nodes;
      const ahead = rest[to * stride + (layer - 1) * sets + set]!;
      // Before the arc into a `through` node, that node may be still missing or be visited already.
      const setBefore = set | nodes.bit[to]!;
      for (let n = incoming.read(limit - ahead); n > 0; n = incoming.read(limit - ahead)) {
        for (let i = 0; i < n; i++) {
          const end = incoming.ends[i]!;
          const cost = ahead + incoming.costs[i]!;
          let slot = slotOf[end]!;
          if (slot < 0) {
            const onward = costOfClass[graph.nodeClasses[end]!] ?? 0;
            if (cost + onward + farForward > limit || onward === Infinity) continue;
            slot = meet(nodes, end, onward);
          }
          const total = cost + passing[slot]!;
          if (total + Math.min(arriving[slot]!, farForward) > limit || total === Infinity) continue;
          for (let before = set; ; before = setBefore) {
            // Whether this layer improved it: what `complete` found may be as good already.
            if (total < rest[slot * stride + (layer - 1) * sets + before]!) {
              improveRest(rest, slot, layer, before, total);
              if (slot >= sourceCount) {
                least = Math.min(least, total);
                queueBackward(slot * sets + before, node[slot]!);
              }
            }
            if (before === setBefore) break;
          }
        }
      }
    }
    backwardFrontier = frontier;
    farBackward = least;
    layers.backwardWork = work;
  }

  function complete(hops: number): void {
    const { rest, bit, passing } = nodes;
    const [tails, heads, costs] = arcsAhead();
    for (let left = 1; left <= hops; left++) {
      const restAt = (left - 1) * sets;
      for (let i = 0; i < tails.length; i++) {
        const [tail, head] = [tails[i]!, heads[i]!];
        const cost = passing[tail]! + costs[i]!;
        for (let set = 0; set < sets; set++) {
          if ((set & bit[tail]!) !== 0) continue;
          const behind = rest[head * stride + restAt + (set & ~bit[head]!)]!;
          improveRest(rest, tail, left, set, cost + behind);
        }
      }
    }
  }

  /** The arcs from nodes reached to nodes met that a path within the limit may take. */
  function arcsAhead(): [tails: number[], heads: number[], costs: number[]] {
    const { rest, arriving, passing } = nodes;
    const tails: number[] = [];
    const heads: number[] = [];
    const costs: number[] = [];
    for (const tail of reached) {
      const spent = arriving[tail]! + passing[tail]!;
      outgoing.open(nodes.node[tail]!);
      for (let n = outgoing.read(limit - spent); n > 0; n = outgoing.read(limit - spent)) {
        for (let i = 0; i < n; i++) {
          const head = slotOf[outgoing.ends[i]!]!;
          if (head < sourceCount) continue;
          const cost = spent + outgoing.costs[i]!;
          if (arriving[head] === Infinity && !(cost + rest[(head + 1) * stride - sets]! <= limit)) continue; // prettier-ignore
          tails.push(tail);
          heads.push(head);
          costs.push(outgoing.costs[i]!);
        }
      }
    }
    return [tails, heads, costs];
  }

  /** Keeps that more hops left never cost more. */
  function improveRest(
    rest: Float64Array,
    slot: number,
    hops: number,
    set: number,
    cost: number,
  ): void {
    const end = (slot + 1) * stride;
    for (let at = slot * stride + hops * sets + set; at < end && cost < rest[at]!; at += sets) {
      rest[at] = cost;
    }
  }

  /** Opens a row with room for all that it may meet. */
  function openRow(reader: RowReader, direction: Direction, node: number): void {
    reserve(nodes, rowLength(direction, node));
    if (queuedForward.length < nodes.node.length) {
      queuedForward = grown(queuedForward, nodes.node.length);
      queuedBackward = grown(queuedBackward, nodes.node.length * sets);
    }
    reader.open(node);
  }

  /** At most; all of the overlay may be at one node. */
  function rowLength(direction: Direction, node: number): number {
    const { start } = graph[direction];
    const added = graph.overlay[direction].first[node]! < 0 ? 0 : graph.overlay.counts[1]!;
    return start[node + 1]! - start[node]! + added;
  }
}

function grown(old: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  const bigger = new Uint8Array(length);
  bigger.set(old);
  return bigger;
}
