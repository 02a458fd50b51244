// The table of what the map shows, as a drawer below it, with the same selection.
import { localized, msg } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { changeMapState, type MapState, type TableRows } from '../../app/map-address.js';
import { base } from '../../app/styles.js';
import type { GraphView } from '../../data/graph-view.js';
import '../../elements/am-graph-table/am-graph-table.js';
import { tableHref } from '../../elements/am-graph-table/table-href.js';

@localized()
@customElement('am-table-drawer')
export class AmTableDrawer extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        min-width: 0;
        border-top: 1px solid var(--am-edge);
        background: var(--am-surface);
        box-shadow: var(--am-shadow);
      }
      section,
      am-graph-table {
        height: 100%;
        outline: none;
      }
      button {
        margin-left: auto;
      }
      h2 {
        font: 600 14px/20px var(--am-font);
      }
    `,
  ];

  @property({ attribute: false }) view!: GraphView;
  @property({ attribute: false }) state!: MapState;

  /** Moves the focus into the drawer. */
  async takeFocus(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector('section')?.focus({ preventScroll: true });
  }

  protected override render() {
    const { table } = this.state;
    return html`<section tabindex="-1" aria-label=${msg('Table')} @keydown=${this.#key}>
      <am-graph-table
        .view=${this.view}
        .state=${this.state}
        rows=${table ?? 'actors'}
        @am-rows=${({ detail }: CustomEvent<TableRows>) =>
          changeMapState({ table: detail }, { replace: true })}
      >
        <h2 slot="title">${msg('Table')}</h2>
        <a slot="links" href=${tableHref(table)}>${msg('Full page')}</a>
        <button slot="links" class="link" @click=${this.#close}>${msg('Close')}</button>
      </am-graph-table>
    </section>`;
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.#close();
  };

  readonly #close = (): void => {
    changeMapState({ table: null });
    this.dispatchEvent(new CustomEvent('am-drawer-close', { bubbles: true, composed: true }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'am-table-drawer': AmTableDrawer;
  }
}
