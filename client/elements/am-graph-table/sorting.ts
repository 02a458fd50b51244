// Sorting of a table by one of its columns, as its header says.
import { html } from 'lit';
import { language } from '../../app/locale.js';

export interface Sorting {
  column: string;
  descending: boolean;
}

/** The sorting after a click on a header: the other way round, or by another column. */
export function sortedBy(now: Sorting, column: string): Sorting {
  return { column, descending: now.column === column && !now.descending };
}

/** Rows in order; texts by the alphabet of the screen, Russian for Kyrgyz, which browsers lack. */
export function sortRows<R>(
  rows: readonly R[],
  valueOf: (row: R) => string | number,
  descending = false,
): R[] {
  const spoken = language();
  const { compare } = new Intl.Collator(spoken === 'ru' || spoken === 'ky' ? 'ru' : 'en', {
    numeric: true,
    // A name in brackets, as of somebody not yet known, stands where it would without them.
    ignorePunctuation: true,
  });
  const sign = descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [first, second] = [valueOf(a), valueOf(b)];
    if (typeof first === 'number' && typeof second === 'number') return sign * (first - second);
    return sign * compare(String(first), String(second));
  });
}

/** Header cell that sorts by its column. */
export function sortHeader(
  text: string,
  column: string,
  now: Sorting,
  choose: (column: string) => void,
) {
  const state = now.descending ? 'descending' : 'ascending';
  const sorted = now.column === column ? state : 'none';
  const arrow = { ascending: ' ↑', descending: ' ↓', none: '' }[sorted];
  return html`<th scope="col" aria-sort=${sorted}>
    <button class="link" @click=${() => choose(column)}>${text}${arrow}</button>
  </th>`;
}
