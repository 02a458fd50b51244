// What the limit of the map leaves out, and what to do about it.
import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { GRAPH_LIMIT, GRAPH_MOST } from '../../../server/contract/graph.js';
import { changeMapState, type MapState } from '../../app/map-address.js';
import { plural } from '../../app/plural.js';
import type { GraphView } from '../../data/graph-view.js';

export function leftOutLine({ graph: { leftOut } }: GraphView, { most }: MapState) {
  if (leftOut === 0) return nothing;
  const limit = most ?? GRAPH_LIMIT;
  const next = Math.min(GRAPH_LIMIT, GRAPH_MOST - limit, leftOut);
  const out = plural(leftOut, {
    one: msg(str`At most ${limit}: 1 with the fewest relationships is left out.`),
    other: msg(str`At most ${limit}: ${leftOut} with the fewest relationships are left out.`),
  });
  const more = () => changeMapState({ most: limit + GRAPH_LIMIT }, { replace: true });
  return html`<span role="status">${out}</span>
    ${
      next > 0
        ? html`<button class="link" @click=${more}>${msg(str`Show ${next} more`)}</button>`
        : nothing
    }
    <span>${msg('A filter or a focus narrows it down.')}</span>`;
}
