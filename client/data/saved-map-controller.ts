// The saved map of the address: read when it is asked for, its places and camera taken once.
import { Task } from '@lit/task';
import type { ReactiveControllerHost } from 'lit';
import type { View } from '../../server/contract/views.js';
import { changeMapState, parseMapState, type MapState } from '../app/map-address.js';
import { AddressController } from '../app/navigate.js';
import { graphMaps, stateOf, type Camera } from './graph-maps.js';
import { graphPlaces } from './graph-places.js';
import { liveStore } from './live-store.js';

export class SavedMapController {
  readonly #address: AddressController;
  readonly #view: Task<readonly unknown[], View | null>;
  /** Map whose places were taken. */
  #taken: string | null = null;

  constructor(host: ReactiveControllerHost) {
    this.#address = new AddressController(host);
    this.#view = new Task(host, {
      args: () => [this.#state.map, liveStore.revision],
      task: async (_, { signal }) => {
        const { map } = this.#state;
        const view = map === null ? null : await graphMaps.read(map, signal);
        this.#take(view);
        return view;
      },
    });
  }

  /** Null where the address names none, or one that cannot be read. */
  get view(): View | null {
    return this.#view.value ?? null;
  }

  /** Why the one that it names cannot be read. */
  get error(): unknown {
    return this.#view.error;
  }

  /** Where to look: at the step of the story, else at the saved map. */
  get camera(): Camera {
    const { view } = this;
    const { step } = this.#state;
    return (step > 0 ? view?.story[step - 1]?.camera : view?.camera) ?? null;
  }

  get #state(): MapState {
    return parseMapState(this.#address.value.query);
  }

  /** An address with nothing but the map's name is filled with what the map says. */
  #take(view: View | null): void {
    if (this.#taken === (view?.id ?? null)) return;
    this.#taken = view?.id ?? null;
    if (!view) return;
    graphPlaces.take(view.layout, view.positions);
    if (this.#address.value.query.size === 1) changeMapState(stateOf(view), { replace: true });
  }
}
