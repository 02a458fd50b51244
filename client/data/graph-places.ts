// Where somebody put actors on the map, by layout, with the moves that can be taken back. They last as
// long as one is signed in; a saved map keeps them.
import type { View } from '../../server/contract/views.js';
import { Observable } from './observable.js';

type Layout = View['layout'];
export interface Spot {
  x: number;
  y: number;
}
export type Spots = ReadonlyMap<string, Spot>;

const NONE: Spots = new Map();
/** Moves of a layout that can be taken back. */
const MOST_MOVES = 100;

export class GraphPlaces extends Observable {
  readonly #spots = new Map<Layout, Spots>();
  readonly #before = new Map<Layout, Spots[]>();

  /** Places by actor; the same object as long as nothing is moved. */
  of(layout: Layout): Spots {
    return this.#spots.get(layout) ?? NONE;
  }

  canUndo(layout: Layout): boolean {
    return (this.#before.get(layout)?.length ?? 0) > 0;
  }

  put(layout: Layout, id: string, spot: Spot): void {
    this.#set(layout, new Map([...this.of(layout), [id, spot]]));
  }

  /** Gives all places up for those of the layout. */
  reset(layout: Layout): void {
    this.#set(layout, NONE);
  }

  /** Takes back the last move, or the giving up of all places. */
  undo(layout: Layout): void {
    const before = this.#before.get(layout)?.pop();
    if (!before) return;
    this.#spots.set(layout, before);
    this.changed();
  }

  /** Takes the places of a saved map; those set before can be had back. */
  take(layout: Layout, places: View['positions']): void {
    const spots = Object.entries(places).map(([id, [x, y]]) => [id, { x, y }] as const);
    this.#set(layout, new Map(spots));
  }

  /** Somebody else may sign in next. */
  forget(): void {
    this.#spots.clear();
    this.#before.clear();
    this.changed();
  }

  #set(layout: Layout, spots: Spots): void {
    const before = [...(this.#before.get(layout) ?? []), this.of(layout)];
    this.#before.set(layout, before.slice(-MOST_MOVES));
    this.#spots.set(layout, spots);
    this.changed();
  }
}

/** As a saved map keeps them, in whole px. */
export const positionsOf = (spots: Spots): View['positions'] =>
  Object.fromEntries([...spots].map(([id, { x, y }]) => [id, [Math.round(x), Math.round(y)]]));

export const graphPlaces = new GraphPlaces();
