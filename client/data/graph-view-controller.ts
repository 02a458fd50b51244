// Binds map and table to the graph that the address asks for, filtered as the address says.
import { Task } from '@lit/task';
import type { ReactiveControllerHost } from 'lit';
import type { Comparison } from '../../server/contract/compare.js';
import type { Graph } from '../../server/contract/graph.js';
import { FILTER_PARTS, isOn, parseMapState, type MapState } from '../app/map-address.js';
import { AddressController } from '../app/navigate.js';
import { joinGraphs } from './comparison.js';
import { graphStore } from './graph-store.js';
import { viewOf, type GraphView } from './graph-view.js';
import { liveStore } from './live-store.js';
import { StoreController } from './store-controller.js';

interface ReadGraph {
  /** All that the reader sees at the date. */
  base: Graph;
  /** What the view is a part of: the base, or what the server has around the focus. */
  part: Graph;
  comparison: Comparison | null;
}

export class GraphViewController {
  readonly #address: AddressController;
  readonly #graph: Task<readonly unknown[], ReadGraph>;
  #memo: { key: string; part: Graph; view: GraphView } | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#address = new AddressController(host);
    new StoreController(host, liveStore);
    this.#graph = new Task(host, {
      args: () => this.#args(),
      task: (_, { signal }) => readGraph(this.state, signal),
    });
  }

  /** What the address asks for. */
  get state(): MapState {
    return parseMapState(this.#address.value.query);
  }

  get error(): unknown {
    return this.#graph.error;
  }

  /** The same object as long as nothing changed, so that the map is laid out once. */
  get view(): GraphView | undefined {
    const read = this.#graph.value;
    if (!read) return undefined;
    const { filter, highlight, focus, steps, direction, expanded, path, weakest } = this.state;
    const shown = [filter, highlight, focus, steps, direction, expanded, path, weakest];
    const key = JSON.stringify([...shown, read.comparison?.from]);
    if (this.#memo?.key !== key || this.#memo.part !== read.part)
      this.#memo = { key, part: read.part, view: this.#makeView(read) };
    return this.#memo.view;
  }

  #makeView({ base, part, comparison }: ReadGraph): GraphView {
    const before = this.#memo?.view.graph;
    const view = viewOf(part, this.state, comparison);
    const same = before && this.#memo?.part === part && sameRecords(before, view.graph);
    return {
      ...view,
      graph: same ? before : view.graph,
      actorsInAll: base.actors.length + base.leftOut,
      tiesInAll: base.ties.length,
    };
  }

  #args(): readonly unknown[] {
    const { asOf, unknownThen, since, most, filter, focus, steps, expanded } = this.state;
    const part = JSON.stringify([filter, focus, steps, expanded.map(({ actor }) => actor)]);
    return [asOf, unknownThen, since, most, part, liveStore.revision];
  }
}

async function readGraph(state: MapState, signal: AbortSignal): Promise<ReadGraph> {
  const { asOf, since, unknownThen, most } = state;
  const [now, comparison] = await Promise.all([
    graphStore.load({ asOf, unknownThen, most }, signal),
    since !== null && asOf !== null ? graphStore.compare(since, asOf, signal) : null,
  ]);
  const before = comparison && { asOf: comparison.from, unknownThen: false };
  const limit = most === null ? {} : { limit: most };
  const base = before ? joinGraphs(now, await graphStore.read(before, limit, signal)) : now;
  return { base, part: await withAround(base, state, signal), comparison };
}

/** A graph that was cut may lack what a filter takes, and who is around an actor; the server has them. */
async function withAround(base: Graph, state: MapState, signal: AbortSignal): Promise<Graph> {
  const { asOf, unknownThen, filter, focus, steps, expanded, most } = state;
  if (base.leftOut === 0) return base;
  const read = (part: Parameters<typeof graphStore.read>[1]) =>
    graphStore.read({ asOf, unknownThen }, part, signal);
  const on = FILTER_PARTS.filter((name) => filter[name].length > 0);
  const narrow = {
    ...Object.fromEntries(on.map((name) => [name, filter[name].join()] as const)),
    ...(focus.length > 0 ? { focus: focus.join(), steps } : {}),
    ...(most === null ? {} : { limit: most }),
  };
  const [first, ...rest] = await Promise.all([
    isOn(filter) || focus.length > 0 ? read(narrow) : base,
    ...expanded.map(({ actor }) => read({ focus: actor })),
  ]);
  return rest.reduce(joinGraphs, first);
}

const sameRecords = (a: Graph, b: Graph): boolean =>
  a.actors.length === b.actors.length &&
  a.ties.length === b.ties.length &&
  a.actors.every(({ id }, index) => id === b.actors[index]?.id) &&
  a.ties.every(({ id }, index) => id === b.ties[index]?.id);
