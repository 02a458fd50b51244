import type { TableRows } from '../../app/map-address.js';
import { currentAddress } from '../../app/navigate.js';

/** Address of the page that has nothing but the table of what map or table show now. */
export function tableHref(rows: TableRows | null): string {
  const { query } = currentAddress();
  query.delete('table');
  query.delete('rows');
  if (rows !== null && rows !== 'actors') query.set('rows', rows);
  return query.size > 0 ? `/table?${query}` : '/table';
}
