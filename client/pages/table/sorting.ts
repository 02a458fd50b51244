// Sorting of a table by one of its columns, as its header says.
import { html } from 'lit';
import { language } from '../../app/locale.js';

export interface Sorting<C extends string> {
  column: C;
  descending: boolean;
}

/** The sorting after a click on a header: the other way round, or by another column. */
export function sortedBy<C extends string>(now: Sorting<C>, column: C): Sorting<C> {
  return { column, descending: now.column === column && !now.descending };
}

/** Rows in order; texts by the alphabet of the screen, Russian for Kyrgyz, which browsers lack. */
export function sortRows<R, C extends string>(
  rows: readonly R[],
  sorting: Sorting<C>,
  valueOf: (row: R, column: C) => string | number,
): R[] {
  const spoken = language();
  const { compare } = new Intl.Collator(spoken === 'ru' || spoken === 'ky' ? 'ru' : 'en', {
    numeric: true,
    // A name in brackets, as of somebody not yet known, stands where it would without them.
    ignorePunctuation: true,
  });
  const sign = sorting.descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [first, second] = [valueOf(a, sorting.column), valueOf(b, sorting.column)];
    if (typeof first === 'number' && typeof second === 'number') return sign * (first - second);
    return sign * compare(String(first), String(second));
  });
}

/** Header cell that sorts by its column. */
export function sortHeader<C extends string>(
  text: string,
  column: C,
  now: Sorting<C>,
  choose: (column: C) => void,
) {
  const state = now.descending ? 'descending' : 'ascending';
  const sorted = now.column === column ? state : 'none';
  const arrow = { ascending: ' ↑', descending: ' ↓', none: '' }[sorted];
  return html`<th scope="col" aria-sort=${sorted}>
    <button class="link" @click=${() => choose(column)}>${text}${arrow}</button>
  </th>`;
}
