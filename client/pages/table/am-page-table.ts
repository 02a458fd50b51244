// Everything that the map shows, as tables, with the same filters, focus, date and selection.
import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { errorText } from '../../app/error-text.js';
import { changeMapState } from '../../app/map-address.js';
import { AddressController, changeQuery } from '../../app/navigate.js';
import { base } from '../../app/styles.js';
import { GraphViewController } from '../../data/graph-view-controller.js';
import '../../elements/am-graph-tools/am-graph-tools.js';
import { emptyText } from '../../elements/am-graph-tools/empty-view.js';
import '../../elements/am-record-side/am-record-side.js';
import './am-actor-table.js';
import './am-tie-table.js';

@localized()
@customElement('am-page-table')
export class AmPageTable extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template: auto auto minmax(0, 1fr) / minmax(0, 1fr) auto;
        height: 100%;
        overflow: hidden;
        background: var(--am-surface);
      }
      am-graph-tools,
      .which {
        grid-column: 1 / -1;
      }
      .which {
        display: flex;
        align-items: baseline;
        gap: 8px 16px;
        flex-wrap: wrap;
        padding: 8px 16px;
      }
      .which h1 {
        font: var(--am-section);
      }
      .rows {
        overflow: auto;
      }
      am-record-side {
        width: clamp(360px, 30vw, 440px);
      }
      .message {
        padding: 24px;
      }
      @media (max-width: 640px) {
        am-record-side {
          width: auto;
        }
      }
    `,
  ];

  readonly #graph = new GraphViewController(this);
  readonly #address = new AddressController(this);

  protected override render() {
    const { view, error, state } = this.#graph;
    if (!view && error) return html`<p class="message" role="alert">${errorText(error)}</p>`;
    if (!view)
      return html`<p class="message quiet" role="status">${msg('Reading the table …')}</p>`;
    const ties = this.#address.value.query.get('rows') === 'ties';
    return html`
      <am-graph-tools .view=${view} .state=${state}></am-graph-tools>
      <div class="which">
        <h1>${ties ? msg('Relationships') : msg('Actors')}</h1>
        <div role="group" aria-label=${msg('Rows')}>
          ${this.#choice(ties, false, msg('Actors'), view.graph.actors.length)}
          ${this.#choice(ties, true, msg('Relationships'), view.graph.ties.length)}
        </div>
        <a href=${this.#mapAddress}>${msg('The same on the map')}</a>
      </div>
      <div class="rows" @am-open=${this.#open}>
        ${
          view.graph.actors.length === 0
            ? html`<p class="message" role="status">${emptyText(state)}</p>`
            : nothing
        }
        ${
          ties
            ? html`<am-tie-table
                .graph=${view.graph}
                .selected=${state.select}
                .highlighted=${view.highlighted}
              ></am-tie-table>`
            : html`<am-actor-table
                .graph=${view.graph}
                .selected=${state.select}
                .highlighted=${view.highlighted}
              ></am-actor-table>`
        }
      </div>
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

  #choice(now: boolean, ties: boolean, text: string, count: number) {
    return html`<button
      class="plain"
      aria-pressed=${now === ties}
      @click=${() => changeQuery({ rows: ties ? 'ties' : null })}
    >
      ${text} ${count}
    </button>`;
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
