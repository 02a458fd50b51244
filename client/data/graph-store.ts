// The actors and ties that map and table show, at a date.
import type { AsOf } from '../../server/contract/dates.js';
import type { compareGraph, Comparison } from '../../server/contract/compare.js';
import type {
  expandGraph,
  Expansion,
  Graph,
  GraphQuery,
  readGraph,
} from '../../server/contract/graph.js';
import { call } from '../app/api.js';
import type { Expanded, FilterPart } from '../app/map-address.js';
import { learnName, learnNames } from './names.js';
import { Observable } from './observable.js';

export interface GraphDate {
  /** Null: everything recorded, whatever its date. */
  asOf: AsOf | null;
  /** Also ties that are not known for the date, drawn pale. */
  unknownThen: boolean;
}

/** What is read: at a date, and so many actors at most where that is not as many as usual. */
export interface GraphWhole extends GraphDate {
  most?: number | null;
}

/** No record's id: a focus on it draws nothing. */
const NOBODY = '-';

export class GraphStore extends Observable {
  #graph: Graph | undefined;
  #whole: GraphWhole | undefined;
  #stale = true;

  /** The last graph read, whatever date it was for. */
  get graph(): Graph | undefined {
    return this.#graph;
  }

  /** The graph at a date, from memory when it is still what the server would say. */
  async load(whole: GraphWhole, signal?: AbortSignal): Promise<Graph> {
    if (this.#graph && !this.#stale && sameWhole(this.#whole, whole)) return this.#graph;
    this.#stale = false;
    const limit = whole.most ? { limit: whole.most } : {};
    const graph = await this.read(whole, limit, signal).catch((error: unknown) => {
      this.#stale = true;
      throw error;
    });
    this.#graph = graph;
    this.#whole = whole;
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
    part: Partial<Pick<GraphQuery, FilterPart | 'focus' | 'steps' | 'limit'>>,
    signal?: AbortSignal,
  ): Promise<Graph> {
    const query = { ...part, ...dateQuery({ asOf, unknownThen }) };
    const graph = await call<typeof readGraph>('GET', '/api/graph', { query, signal });
    learnNames(graph);
    return graph;
  }

  /** What came, went and changed between two dates. */
  async compare(from: AsOf, to: AsOf, signal?: AbortSignal): Promise<Comparison> {
    const query = { from, to };
    const answer = await call<typeof compareGraph>('GET', '/api/graph/compare', { query, signal });
    answer.records.forEach(learnName);
    return answer;
  }

  /** Who stands around an actor, over relationships of these layers; no layer: over all. */
  async neighbours(
    date: GraphDate,
    { actor, layers }: Expanded,
    signal?: AbortSignal,
  ): Promise<Expansion> {
    const query = {
      focus: actor,
      ...(layers.length > 0 ? { layers: layers.join() } : {}),
      ...dateQuery(date),
    };
    return call<typeof expandGraph>('GET', '/api/graph/expand', { query, signal });
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

const dateQuery = ({ asOf, unknownThen }: GraphDate): Partial<Pick<GraphQuery, 'asOf' | 'unknownThen'>> => ({
  ...(asOf === null ? {} : { asOf }),
  unknownThen: unknownThen ? 'true' : 'false',
});

const sameWhole = (a: GraphWhole | undefined, b: GraphWhole): boolean =>
  a?.asOf === b.asOf && a.unknownThen === b.unknownThen && (a.most ?? null) === (b.most ?? null);

export const graphStore = new GraphStore();
