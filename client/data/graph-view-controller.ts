// Binds map and table to the graph that the address asks for, filtered as the address says.
import { Task } from '@lit/task';
import type { ReactiveControllerHost } from 'lit';
import type { Graph } from '../../server/contract/graph.js';
import { parseMapState, type MapState } from '../app/map-address.js';
import { AddressController } from '../app/navigate.js';
import { graphStore } from './graph-store.js';
import { viewOf, type GraphView } from './graph-view.js';
import { liveStore } from './live-store.js';
import { StoreController } from './store-controller.js';

export class GraphViewController {
  readonly #address: AddressController;
  readonly #graph: Task<readonly unknown[], { base: Graph; part: Graph }>;
  #memo: { key: string; part: Graph; view: GraphView } | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#address = new AddressController(host);
    new StoreController(host, liveStore);
    this.#graph = new Task(host, {
      args: () => this.#args(),
      task: (_, { signal }) => this.#read(signal),
    });
  }

  /** What the address asks for. */
  get state(): MapState {
    return parseMapState(this.#address.value.query);
  }

  get error(): unknown {
    return this.#graph.error;
  }

  /** All that the reader sees at the date, undefined until it was read once. */
  get base(): Graph | undefined {
    return this.#graph.value?.base;
  }

  /** The same object as long as nothing changed, so that the map is laid out once. */
  get view(): GraphView | undefined {
    const read = this.#graph.value;
    if (!read) return undefined;
    const { filter, highlight, focus, steps, direction, path, weakest } = this.state;
    const key = JSON.stringify([filter, highlight, focus, steps, direction, path, weakest]);
    if (this.#memo?.key !== key || this.#memo.part !== read.part)
      this.#memo = { key, part: read.part, view: this.#makeView(read) };
    return this.#memo.view;
  }

  #makeView({ base, part }: { base: Graph; part: Graph }): GraphView {
    const before = this.#memo?.view.graph;
    const view = viewOf(part, this.state);
    const same = before && this.#memo?.part === part && sameRecords(before, view.graph);
    return {
      ...view,
      graph: same ? before : view.graph,
      actorsInAll: base.actors.length + base.leftOut,
      tiesInAll: base.ties.length,
    };
  }

  #args(): readonly unknown[] {
    const { asOf, unknownThen, focus, steps } = this.state;
    return [asOf, unknownThen, focus.join(), steps, liveStore.revision];
  }

  async #read(signal: AbortSignal): Promise<{ base: Graph; part: Graph }> {
    const { asOf, unknownThen, focus, steps } = this.state;
    const date = { asOf, unknownThen };
    const base = await graphStore.load(date, signal);
    // A graph that was cut may lack the neighbours of the focus; the server has them.
    const cut = base.leftOut > 0 && focus.length > 0;
    const query = { focus: focus.join(), steps };
    return { base, part: cut ? await graphStore.read(date, query, signal) : base };
  }
}

const sameRecords = (a: Graph, b: Graph): boolean =>
  a.actors.length === b.actors.length &&
  a.ties.length === b.ties.length &&
  a.actors.every(({ id }, index) => id === b.actors[index]?.id) &&
  a.ties.every(({ id }, index) => id === b.ties[index]?.id);
