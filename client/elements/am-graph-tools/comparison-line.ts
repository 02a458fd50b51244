// What two dates differ in, counted; the list of it, and the way out.
import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { changeMapState } from '../../app/map-address.js';
import { currentAddress } from '../../app/navigate.js';
import { dateWord } from '../../app/words.js';
import type { GraphView } from '../../data/graph-view.js';
import { changeCounts, changeRows } from '../am-graph-table/change-rows.js';
import { tableHref } from '../am-graph-table/table-href.js';

export function comparisonLine({ comparison }: GraphView, phone: boolean) {
  if (!comparison) return nothing;
  const [from, to] = [dateWord(comparison.from), dateWord(comparison.to)];
  return html`<span role="status">
      <b>${msg(str`${from} → ${to}:`)}</b> ${changeCounts(changeRows(comparison))}.
    </span>
    <a href=${differencesHref(phone)}>${msg('List them')}</a>
    <button class="link" @click=${() => changeMapState({ since: null }, { replace: true })}>
      ${msg('Leave the comparison')}
    </button>`;
}

/** Below the map where there is room; else on the page of the table. */
function differencesHref(phone: boolean): string {
  const { path, query } = currentAddress();
  if (path !== '/map' || phone) return tableHref('changes');
  query.set('table', 'changes');
  return `${path}?${query}`;
}
