/**
 * Best-first enumeration of loopless partial paths (A*: Hart, Nilsson, Raphael 1968) under bounds
 * that never exceed the truth, so an ended path that leaves the heap is the best of those to come.
 */
import type { Graph } from './graph.js';
import { popHeap, pushHeap } from './heap.js';
import type { Meter } from './meter.js';
import type { PathNodes } from './path-nodes.js';
import type { PathQuery } from './path-query.js';
import { makeReader } from './row-reader.js';

/** A beginning of a path, or, when ended, a path. */
export interface Label {
  readonly parent: Label | null;
  readonly slot: number;
  /** The arc that led here, −1 at a source. */
  readonly arc: number;
  readonly hops: number;
  /** Cost of arriving here, or in all when ended. */
  readonly spent: number;
  /** No path that begins like this costs less. */
  readonly bound: number;
  /** Set of `through` nodes not visited yet. */
  readonly missing: number;
  readonly ended: boolean;
}

interface Step {
  readonly slot: number;
  readonly arc: number;
  readonly cost: number;
  readonly bound: number;
}

/**
 * The k best paths of at most `hops` arcs and `limit` cost, over nodes whose `rest` is complete for
 * them. Parallel arcs are one step, carried by the best of them: of equals the first key.
 * @throws Stopped
 */
export function searchPaths(
  graph: Graph,
  query: PathQuery,
  nodes: PathNodes,
  meter: Meter,
  hops: number,
  limit: number,
): Label[] {
  const reader = makeReader(graph, 'outgoing', query.pass, meter);
  const { slotOf, sourceCount, stride, sets, rest, bit, step } = nodes;
  const compareKeys = query.compareKeys ?? ((a, b) => a - b);
  const keyOf = (arc: number) => graph.keys[arc]!;
  const found: Label[] = [];
  const heap: Label[] = [];
  const steps: Step[] = [];

  for (let slot = 0; slot < sourceCount; slot++) {
    if (nodes.arriving[slot] !== 0) continue;
    const missing = (sets - 1) & ~bit[slot]!;
    const bound = rest[slot * stride + hops * sets + missing]!;
    offer({ parent: null, slot, arc: -1, hops: 0, spent: 0, bound, missing, ended: false });
  }
  while (found.length < query.k) {
    const label = popHeap(heap, comesFirst);
    if (label === undefined) break;
    if (label.ended) found.push(label);
    else expand(label);
  }
  return found;

  function expand(label: Label): void {
    const { slot: from, missing } = label;
    const total = label.spent + nodes.ending[from]!;
    if (missing === 0) offer({ ...label, spent: total, bound: total, ended: true });
    if (label.hops === hops) return;
    const spent = label.spent + nodes.passing[from]!;
    const left = hops - label.hops - 1;
    findSteps(label, spent, left);
    for (const { slot, arc, cost, bound } of steps) {
      pushHeap(
        heap,
        {
          parent: label,
          slot,
          arc,
          hops: label.hops + 1,
          spent: spent + cost,
          bound,
          missing: missing & ~bit[slot]!,
          ended: false,
        },
        comesFirst,
      );
    }
  }

  function offer(label: Label): void {
    if (label.bound <= limit && label.bound < Infinity) pushHeap(heap, label, comesFirst);
  }

  /** The steps that a label can take within the limit, one for each neighbour. */
  function findSteps(label: Label, spent: number, left: number): void {
    steps.length = 0;
    reader.open(nodes.node[label.slot]!);
    for (let n = reader.read(limit - spent); n > 0; n = reader.read(limit - spent)) {
      for (let i = 0; i < n; i++) {
        const slot = slotOf[reader.ends[i]!]!;
        if (slot < sourceCount) continue;
        const cost = reader.costs[i]!;
        const still = label.missing & ~bit[slot]!;
        const bound = spent + cost + rest[slot * stride + left * sets + still]!;
        if (!(bound <= limit && bound < Infinity) || visits(label, slot)) continue;
        const arc = reader.arcs[i]!;
        const known = step[slot]!;
        if (known === 0) {
          step[slot] = steps.push({ slot, arc, cost, bound });
        } else if (isBetter(cost, arc, steps[known - 1]!)) {
          steps[known - 1] = { slot, arc, cost, bound };
        }
      }
    }
    for (const { slot } of steps) step[slot] = 0;
  }

  function isBetter(cost: number, arc: number, than: Step): boolean {
    return cost < than.cost || (cost === than.cost && compareKeys(keyOf(arc), keyOf(than.arc)) < 0);
  }

  /** By cost (which counts hops among equals), then by keys, a beginning before its end. */
  function comesFirst(a: Label, b: Label): boolean {
    if (a.bound !== b.bound) return a.bound < b.bound;
    const [arcsA, arcsB] = [arcsOf(a), arcsOf(b)];
    const shared = Math.min(arcsA.length, arcsB.length);
    for (let i = 0; i < shared; i++) {
      const [arcA, arcB] = [arcsA[i]!, arcsB[i]!];
      if (arcA !== arcB) return compareKeys(keyOf(arcA), keyOf(arcB)) < 0;
    }
    return arcsA.length < arcsB.length;
  }
}

/** The arcs of a label from its source on. */
export function arcsOf(label: Label): number[] {
  const arcs = new Array<number>(label.hops);
  for (let at = label; at.parent !== null; at = at.parent) arcs[at.hops - 1] = at.arc;
  return arcs;
}

/** The slots of a label from its source on. */
export function slotsOf(label: Label): number[] {
  const slots = new Array<number>(label.hops + 1);
  for (let at: Label | null = label; at !== null; at = at.parent) slots[at.hops] = at.slot;
  return slots;
}

function visits(label: Label, slot: number): boolean {
  for (let at: Label | null = label; at !== null; at = at.parent) if (at.slot === slot) return true;
  return false;
}
