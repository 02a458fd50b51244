// Below the map: what the lines mean, how much is shown, and what is folded away.
import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { layerSquares } from '../../app/layer-squares.js';
import { changeMapState, type MapState } from '../../app/map-address.js';
import { base } from '../../app/styles.js';
import { unsourcedIn, type GraphView } from '../../data/graph-view.js';
import { LAYER_GROUP_WORDS } from '../../app/words.js';
import { FOLDS, type Fold } from '../../map/folds.js';
import { LAYER_GROUPS, type LayerGroup } from '../../map/line-look.js';
import type { MapCounts } from '../../map/drawn.js';
import './am-map-legend.js';
import { leftOutLine } from '../../elements/am-graph-tools/left-out.js';
import { tableHref } from '../../elements/am-graph-table/table-href.js';
import { layerKey, legendKeys } from './legend-keys.js';

const FOLD_WORDS: Record<Fold, () => string> = {
  proposed: () => msg('proposed'),
  contacts: () => msg('contacts'),
  past: () => msg('past or once'),
  issues: () => msg('to issues'),
};

/** Words that leave room for the counts; the legend has the full ones. */
const SHORT: Record<LayerGroup, () => string> = {
  ...LAYER_GROUP_WORDS,
  support: () => msg('Support'),
  knowledge: () => msg('Knowledge'),
};

@localized()
@customElement('am-map-foot')
export class AmMapFoot extends LitElement {
  static override styles = [
    base,
    layerSquares,
    legendKeys,
    css`
      :host {
        position: relative;
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 2px 10px;
        min-height: 32px;
        padding: 2px 12px;
        border-top: 1px solid var(--am-line);
        background: var(--am-surface);
        font: var(--am-evidence);
        color: var(--am-ink-2);
      }
      .layers,
      .folds {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 2px 9px;
      }
      .counts {
        margin-left: auto;
      }
      .left-out {
        flex-basis: 100%;
      }
      .counts b {
        color: var(--am-ink);
        font-weight: 600;
      }
      button.chip {
        min-height: 24px;
        padding: 1px 7px;
        border-radius: 12px;
        font: 500 12px/16px var(--am-font);
      }
      @media (max-width: 640px) {
        .layers,
        .counts {
          display: none;
        }
        .folds {
          flex-wrap: nowrap;
          overflow-x: auto;
          order: 1;
          white-space: nowrap;
        }
        a {
          margin-left: auto;
        }
      }
    `,
  ];

  @property({ attribute: false }) counts: MapCounts | null = null;
  @property({ attribute: false }) view!: GraphView;
  @property({ attribute: false }) state!: MapState;
  @property({ type: Boolean }) phone = false;
  @state() private legend = false;

  /** Gives the focus back to what opens the table. */
  focusTable(): void {
    this.renderRoot.querySelector<HTMLElement>('#table')?.focus();
  }

  /** Folds that are open. */
  get #open(): readonly string[] {
    return this.state.folds;
  }

  protected override render() {
    const leftOut = leftOutLine(this.view, this.state);
    return html`
      ${leftOut === nothing ? nothing : html`<p class="left-out">${leftOut}</p>`}
      <button
        class="link"
        aria-expanded=${this.legend}
        @click=${() => (this.legend = !this.legend)}
      >
        ${msg('Legend')}
      </button>
      <ul class="layers">
        ${this.#drawnGroups.map((group) => html`<li>${layerKey(this.state.filter, group, SHORT[group]())}</li>`)}
      </ul>
      ${this.counts ? this.#renderCounts(this.counts) : nothing} ${this.#renderTable()}
      ${this.legend ? html`<am-map-legend .filter=${this.state.filter}></am-map-legend>` : nothing}
    `;
  }

  #renderCounts(counts: MapCounts) {
    const { actors, drawn, boxes, folded } = counts;
    const { actorsInAll, tiesInAll, graph } = this.view;
    const unsourced = unsourcedIn(graph.ties);
    const folds = FOLDS.filter((fold) => folded[fold] > 0 || this.#open.includes(fold));
    return html`
      <span class="counts" aria-live="polite">
        ${msg(
          html`<b>${actors}</b> of ${actorsInAll} actors · <b>${drawn}</b> of ${tiesInAll}
            relationships · ${boxes} as boxes`,
        )}
        ${unsourced > 0 ? msg(str`· ${unsourced} unsourced`) : nothing}
      </span>
      <span class="folds" role="group" aria-label=${msg('Folded away')}>
        ${folds.length > 0 ? msg('folded:') : nothing}
        ${folds.map((fold) => {
          const open = this.#open.includes(fold);
          return html`<button
            class="plain chip"
            aria-pressed=${open}
            @click=${() => this.#toggle(fold)}
          >
            ${FOLD_WORDS[fold]()} ${folded[fold]}
          </button>`;
        })}
      </span>
    `;
  }

  /** On a phone the table is a page. */
  #renderTable() {
    if (this.phone) return html`<a href=${tableHref(null)}>${msg('Table')}</a>`;
    const open = () =>
      this.dispatchEvent(new CustomEvent('am-table', { bubbles: true, composed: true }));
    return html`<button
      id="table"
      class="link"
      aria-expanded=${this.state.table !== null}
      @click=${open}
    >
      ${msg('Table')}
    </button>`;
  }

  /** Contacts are folded away until they are asked for. */
  get #drawnGroups(): readonly LayerGroup[] {
    return LAYER_GROUPS.filter((group) => group !== 'contact' || this.#open.includes('contacts'));
  }

  #toggle(fold: Fold): void {
    const folds = this.#open.includes(fold)
      ? this.#open.filter((one) => one !== fold)
      : [...this.#open, fold];
    changeMapState({ folds }, { replace: true });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'am-map-foot': AmMapFoot;
  }
}
