// The actors and ties that map and table show, at a date.
import type { AsOf } from '../../server/contract/dates.js';
import type { Graph, GraphQuery, readGraph } from '../../server/contract/graph.js';
import { call } from '../app/api.js';
import { learnNames } from './names.js';
import { Observable } from './observable.js';

export interface GraphDate {
  /** Null: everything recorded, whatever its date. */
  asOf: AsOf | null;
  /** Also ties that are not known for the date, drawn pale. */
  unknownThen: boolean;
}

/** No record's id: a focus on it draws nothing. */
const NOBODY = '-';

export class GraphStore extends Observable {
  #graph: Graph | undefined;
  #date: GraphDate | undefined;
  #stale = true;

  /** The last graph read, whatever date it was for. */
  get graph(): Graph | undefined {
    return this.#graph;
  }

  /** The graph at a date, from memory when it is still what the server would say. */
  async load(date: GraphDate, signal?: AbortSignal): Promise<Graph> {
    if (this.#graph && !this.#stale && sameDate(this.#date, date)) return this.#graph;
    this.#stale = false;
    const graph = await this.read(date, {}, signal).catch((error: unknown) => {
      this.#stale = true;
      throw error;
    });
    this.#graph = graph;
    this.#date = date;
    this.changed();
    return graph;
  }

  /** The dates that visible relationships have, without the graph where it is not there yet. */
  async dates(signal?: AbortSignal): Promise<readonly AsOf[]> {
    if (this.#graph && !this.#stale) return this.#graph.dates;
    const nobody = { focus: NOBODY };
    return (await this.read({ asOf: null, unknownThen: false }, nobody, signal)).dates;
  }

  /** A part of the graph that the whole may have left out; it is not kept. */
  async read(
    { asOf, unknownThen }: GraphDate,
    part: Partial<Pick<GraphQuery, 'focus' | 'steps'>>,
    signal?: AbortSignal,
  ): Promise<Graph> {
    const query: Partial<GraphQuery> = {
      ...part,
      ...(asOf === null ? {} : { asOf }),
      unknownThen: unknownThen ? 'true' : 'false',
    };
    const graph = await call<typeof readGraph>('GET', '/api/graph', { query, signal });
    learnNames(graph);
    return graph;
  }

  /** Something changed on the server: the next load reads anew. */
  invalidate(): void {
    this.#stale = true;
    this.changed();
  }

  /** Somebody else may sign in next. */
  forget(): void {
    this.#graph = undefined;
    this.invalidate();
  }
}

const sameDate = (a: GraphDate | undefined, b: GraphDate): boolean =>
  a?.asOf === b.asOf && a.unknownThen === b.unknownThen;

export const graphStore = new GraphStore();
