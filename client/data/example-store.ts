import type { ExampleState, exampleRoutes } from '../../server/contract/example.js';
import { call } from '../app/api.js';

type Routes = typeof exampleRoutes;

/** The embedded example data: whether it is loaded, its removal, and what stays then. */
export class ExampleStore {
  state(signal?: AbortSignal): Promise<ExampleState> {
    return call<Routes['read']>('GET', '/api/example', { signal });
  }

  /** Retires every record of the example that nobody changed or built on. */
  remove(): Promise<ExampleState> {
    return call<Routes['remove']>('DELETE', '/api/example', { timeout: 120_000 });
  }
}

export const exampleStore = new ExampleStore();
