// A sign of the legend is a filter too: pressed, only what has it is shown.
import { css, html, nothing } from 'lit';
import { changeMapState, type FilterPart, type GraphFilter } from '../../app/map-address.js';
import { groupLook, type LayerGroup } from '../../map/line-look.js';

export const legendKeys = css`
  .key {
    display: flex;
    align-items: center;
    gap: 5px;
    padding: 0;
    border: 0;
    background: none;
    text-align: start;
  }
  button.key {
    cursor: pointer;
  }
  button.key:hover,
  button.key[aria-pressed='true'] {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  button.key[aria-pressed='true'] {
    text-decoration-thickness: 2px;
  }
  @media (max-width: 640px) {
    .key {
      min-height: 32px;
    }
  }
`;

/** The filter with these values of a part, or without them where it has them all. */
export function toggled(
  filter: GraphFilter,
  part: FilterPart,
  values: readonly string[],
): GraphFilter {
  const others = filter[part].filter((one) => !values.includes(one));
  return { ...filter, [part]: hasAll(filter, part, values) ? others : [...others, ...values] };
}

const hasAll = (filter: GraphFilter, part: FilterPart, values: readonly string[]): boolean =>
  values.every((one) => filter[part].includes(one));

/** A sign that shows only what has one of these values in a part of the filter. */
export function legendKey(
  filter: GraphFilter,
  part: FilterPart,
  values: readonly string[],
  content: unknown,
  group?: LayerGroup,
) {
  return html`<button
    class="key"
    data-group=${group ?? nothing}
    aria-pressed=${hasAll(filter, part, values)}
    @click=${() => changeMapState({ filter: toggled(filter, part, values) }, { replace: true })}
  >
    ${content}
  </button>`;
}

export const layerKey = (filter: GraphFilter, group: LayerGroup, text: string) =>
  legendKey(filter, 'layers', groupLook(group).layers, html`<i></i>${text}`, group);
