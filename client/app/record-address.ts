import { currentAddress } from './navigate.js';

/** Where a link to a record leads: into the panel on map and table, else to its own page. */
export function recordAddress(id: string): string {
  const { path, query } = currentAddress();
  if (path !== '/map' && path !== '/table') return `/record/${id}`;
  query.set('select', id);
  return `${path}?${query}`;
}
