import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Observable } from './observable.js';

/** Renders its host anew whenever one of the stores changes. */
export class StoreController implements ReactiveController {
  readonly #stores: readonly Observable[];
  #ends: (() => void)[] = [];

  constructor(
    private readonly host: ReactiveControllerHost,
    ...stores: readonly Observable[]
  ) {
    this.#stores = stores;
    host.addController(this);
  }

  hostConnected(): void {
    this.#ends = this.#stores.map((store) => store.subscribe(() => this.host.requestUpdate()));
  }

  hostDisconnected(): void {
    for (const end of this.#ends) end();
    this.#ends = [];
  }
}
