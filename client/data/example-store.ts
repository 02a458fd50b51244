import type { exampleRoutes } from '../../server/contract/example.js';
import { call } from '../app/api.js';

type Routes = typeof exampleRoutes;

/** The embedded example data: whether it is loaded, and its removal. */
export class ExampleStore {
  async loaded(signal?: AbortSignal): Promise<boolean> {
    const state = await call<Routes['read']>('GET', '/api/example', { signal });
    return state.loaded;
  }

  /** Retires every record of the example that nobody changed or built on. */
  async remove(): Promise<void> {
    await call<Routes['remove']>('DELETE', '/api/example', { timeout: 120_000 });
  }
}

export const exampleStore = new ExampleStore();
