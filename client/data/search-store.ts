import type { SearchHit, search } from '../../server/contract/search.js';
import { call } from '../app/api.js';

/** Records found by name, in any script and usual spelling; nothing is kept between searches. */
export class SearchStore {
  async find(q: string, signal?: AbortSignal): Promise<SearchHit[]> {
    const text = q.trim();
    if (text === '') return [];
    const query = { q: text.slice(0, 200), limit: 12 };
    const found = await call<typeof search>('GET', '/api/search', { query, signal });
    return found.items;
  }
}

export const searchStore = new SearchStore();
