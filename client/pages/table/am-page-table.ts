// Everything that the map shows, as tables, with the same filters, focus, date and selection.
import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { errorText } from '../../app/error-text.js';
import { changeMapState } from '../../app/map-address.js';
import { AddressController, changeQuery } from '../../app/navigate.js';
import { base } from '../../app/styles.js';
import { GraphViewController } from '../../data/graph-view-controller.js';
import '../../elements/am-graph-table/am-graph-table.js';
import '../../elements/am-graph-tools/am-graph-tools.js';
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
        grid-template: auto minmax(0, 1fr) / minmax(0, 1fr) auto;
        position: relative;
        height: 100%;
        overflow: hidden;
        background: var(--am-surface);
      }
      am-graph-tools {
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

  constructor() {
    super();
    new SideWidthController(this);
  }

  protected override render() {
    const { view, error, state } = this.#graph;
    if (!view && error) return html`<p class="message" role="alert">${errorText(error)}</p>`;
    if (!view)
      return html`<p class="message quiet" role="status">${msg('Reading the table …')}</p>`;
    const ties = this.#address.value.query.get('rows') === 'ties';
    return html`
      <am-graph-tools .view=${view} .state=${state}></am-graph-tools>
      <am-graph-table
        .view=${view}
        .state=${state}
        rows=${ties ? 'ties' : 'actors'}
        @am-rows=${({ detail }: CustomEvent<string>) =>
          changeQuery({ rows: detail === 'ties' ? detail : null })}
        @am-open=${this.#open}
      >
        <h1 slot="title">${ties ? msg('Relationships') : msg('Actors')}</h1>
        <a slot="links" href=${this.#mapAddress}>${msg('The same on the map')}</a>
      </am-graph-table>
      ${
        state.select
          ? html`<am-record-side
              .record=${state.select}
              .records=${view.graph.actors.map(({ id }) => id)}
              .more=${view.more({ focus: [...state.focus, state.select] })}
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

declare global {
  interface HTMLElementTagNameMap {
    'am-page-table': AmPageTable;
  }
}
