import type { exampleRoutes } from '../../server/contract/example.js';
import type { OutputOf } from '../../server/contract/routes.js';
import { call } from '../app/api.js';

type Routes = typeof exampleRoutes;

/** The embedded example data: whether it is loaded, and its removal. */
export class ExampleStore {
  async loaded(signal?: AbortSignal): Promise<boolean> {
    const state = await call<Routes['read']>('GET', '/api/example', { signal });
    return state.loaded;
  }

  /** Retires what nobody changed or built on; says how much went and how much stayed. */
  remove(): Promise<OutputOf<Routes['remove']>> {
    return call<Routes['remove']>('DELETE', '/api/example', { timeout: 120_000 });
  }
}

export const exampleStore = new ExampleStore();
