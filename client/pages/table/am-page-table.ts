// Everything that the map shows, as tables, with the same filters, focus, date and selection.
import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { errorText } from '../../app/error-text.js';
import { changeMapState, TABLE_ROWS, type TableRows } from '../../app/map-address.js';
import { AddressController, changeQuery } from '../../app/navigate.js';
import { base } from '../../app/styles.js';
import { GraphViewController } from '../../data/graph-view-controller.js';
import '../../elements/am-graph-table/am-graph-table.js';
import { SavedMapController } from '../../data/saved-map-controller.js';
import '../../elements/am-graph-tools/am-graph-tools.js';
import { leftOutLine } from '../../elements/am-graph-tools/left-out.js';
import '../../elements/am-map-gone/am-map-gone.js';
import '../../elements/am-record-side/am-record-side.js';
import { SideWidthController } from '../../elements/am-record-side/side-width-controller.js';

@localized()
@customElement('am-page-table')
export class AmPageTable extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template: auto auto minmax(0, 1fr) / minmax(0, 1fr) auto;
        position: relative;
        height: 100%;
        overflow: hidden;
        background: var(--am-surface);
      }
      am-graph-tools,
      am-map-gone {
        grid-column: 1 / -1;
      }
      h1 {
        font: var(--am-section);
      }
      .message {
        padding: 24px;
      }
    `,
  ];

  readonly #graph = new GraphViewController(this);
  readonly #address = new AddressController(this);
  readonly #saved = new SavedMapController(this);

  constructor() {
    super();
    new SideWidthController(this);
  }

  protected override render() {
    const { view, error, state } = this.#graph;
    if (!view && error) return html`<p class="message" role="alert">${errorText(error)}</p>`;
    if (!view)
      return html`<p class="message quiet" role="status">${msg('Reading the table …')}</p>`;
    const rows = rowsIn(this.#address.value.query);
    return html`
      <am-graph-tools .view=${view} .state=${state}></am-graph-tools>
      <am-map-gone .view=${this.#saved.view} .error=${this.#saved.error}></am-map-gone>
      <am-graph-table
        .view=${view}
        .state=${state}
        rows=${rows}
        @am-rows=${({ detail }: CustomEvent<TableRows>) =>
          changeQuery({ rows: detail === 'actors' ? null : detail })}
        @am-open=${this.#open}
      >
        <h1 slot="title">${TITLES[rows]()}</h1>
        ${
          this.#saved.view
            ? html`<span slot="links">${msg(str`Saved map: ${this.#saved.view.name}`)}</span>`
            : nothing
        }
        <span slot="links">${leftOutLine(view, state)}</span>
        <a slot="links" href=${this.#mapAddress}>${msg('The same on the map')}</a>
      </am-graph-table>
      ${
        state.select
          ? html`<am-record-side
              .record=${state.select}
              .records=${(state.select.startsWith('tie_') ? view.graph.ties : view.graph.actors).map(({ id }) => id)}
            ></am-record-side>`
          : nothing
      }
    `;
  }

  get #mapAddress(): string {
    const query = new URLSearchParams(this.#address.value.query);
    query.delete('rows');
    return query.size > 0 ? `/map?${query}` : '/map';
  }

  readonly #open = async ({ detail }: CustomEvent<string>): Promise<void> => {
    changeMapState({ select: detail });
    await this.updateComplete;
    await this.renderRoot.querySelector('am-record-side')?.takeFocus();
  };
}

const TITLES: Readonly<Record<TableRows, () => string>> = {
  actors: () => msg('Actors'),
  ties: () => msg('Relationships'),
  changes: () => msg('Differences'),
};

const rowsIn = (query: URLSearchParams): TableRows =>
  TABLE_ROWS.find((rows) => rows === query.get('rows')) ?? 'actors';

declare global {
  interface HTMLElementTagNameMap {
    'am-page-table': AmPageTable;
  }
}
