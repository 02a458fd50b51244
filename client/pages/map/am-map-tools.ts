// What can be done with the whole map, behind one button: arrange, look, keep, take away.
import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LAYOUTS, type View } from '../../../server/contract/views.js';
import { changeMapState, type MapState } from '../../app/map-address.js';
import { Disclosure } from '../../app/disclosure.js';
import { base, popover } from '../../app/styles.js';
import { graphPlaces } from '../../data/graph-places.js';
import type { GraphView } from '../../data/graph-view.js';
import { shownName } from '../../data/names.js';
import { StoreController } from '../../data/store-controller.js';
import type { AmMap } from '../../map/am-map.js';
import { boxesIn } from './boxes-in.js';
import './am-map-export.js';
import './am-saved-maps.js';

const LAYOUT_WORDS: Record<View['layout'], () => string> = {
  levels: () => msg('By level'),
  authority: () => msg('By formal authority'),
  force: () => msg('By ties alone'),
  radial: () => msg('Around one actor'),
};

@localized()
@customElement('am-map-tools')
export class AmMapTools extends LitElement {
  static override styles = [
    base,
    popover,
    css`
      :host {
        position: relative;
      }
      h2 {
        margin-bottom: 6px;
        font: 600 12px/16px var(--am-font);
        color: var(--am-ink-2);
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
      }
      .row + .row,
      .row + p {
        margin-top: 6px;
      }
    `,
  ];

  @property({ attribute: false }) view!: GraphView;
  @property({ attribute: false }) state!: MapState;
  /** The drawing that is worked on. */
  @property({ attribute: false }) map: AmMap | null = null;
  readonly #choice = new Disclosure(this);

  constructor() {
    super();
    new StoreController(this, graphPlaces);
  }

  protected override render() {
    return html`
      <button class="plain" aria-expanded=${this.#choice.open} @click=${this.#choice.toggle}>
        ${msg('Tools')}
      </button>
      ${this.#choice.open ? this.#panel() : nothing}
    `;
  }

  #panel() {
    return html`<div class="panel" role="group" aria-label=${msg('Tools')} tabindex="-1">
      <section>
        <h2>${msg('Arrange')}</h2>
        <div class="row">${LAYOUTS.map((layout) => this.#layoutButton(layout))}</div>
        ${this.state.layout === 'radial' ? html`<p class="hint">${this.#centreWords()}</p>` : nothing}
        ${this.#placeButtons()}
      </section>
      <section>
        <h2>${msg('Look')}</h2>
        <div class="row">
          <button class="plain" aria-keyshortcuts="+" @click=${() => this.map?.zoom(1)}>
            ${msg('Nearer')}
          </button>
          <button class="plain" aria-keyshortcuts="-" @click=${() => this.map?.zoom(-1)}>
            ${msg('Farther')}
          </button>
          <button class="plain" aria-keyshortcuts="0" @click=${() => this.map?.home()}>
            ${msg('First view')}
          </button>
          <button class="plain" @click=${() => this.map?.fit()}>${msg('All of it')}</button>
        </div>
        ${this.state.layout === 'levels' ? this.#boxButtons() : nothing}
      </section>
      <am-saved-maps .state=${this.state} .map=${this.map}></am-saved-maps>
      <am-map-export .view=${this.view} .map=${this.map} .state=${this.state}></am-map-export>
    </div>`;
  }

  #layoutButton(layout: View['layout']) {
    return html`<button
      class="plain"
      aria-pressed=${this.state.layout === layout}
      @click=${() => changeMapState({ layout })}
    >
      ${LAYOUT_WORDS[layout]()}
    </button>`;
  }

  #centreWords(): string {
    const centre = this.state.focus[0] ?? this.state.select;
    return centre?.startsWith('act_') === true
      ? msg(str`Around ${shownName(centre)}. Focus on, or select, somebody else to change that.`)
      : msg('Around whoever has most relationships. Select an actor to change that.');
  }

  #placeButtons() {
    const { layout } = this.state;
    const moved = graphPlaces.of(layout).size;
    return html`<div class="row">
        <button
          class="plain"
          ?disabled=${!graphPlaces.canUndo(layout)}
          @click=${() => graphPlaces.undo(layout)}
        >
          ${msg('Undo move')}
        </button>
        <button class="plain" ?disabled=${moved === 0} @click=${() => graphPlaces.reset(layout)}>
          ${msg('Give up all moves')}
        </button>
        <button class="plain" @click=${() => this.map?.tidyUp()}>${msg('Tidy up')}</button>
      </div>
      <p class="hint">
        ${
          moved === 0
            ? msg(
                'Drag the sign of an actor, or press Shift and an arrow key, to put it elsewhere.',
              )
            : msg(str`${moved} stand where you put them; they stay there. A saved map keeps that.`)
        }
      </p>`;
  }

  #boxButtons() {
    const boxes = boxesIn(this.view.graph);
    const all = boxes.length > 0 && boxes.every((id) => this.state.closed.includes(id));
    return html`<div class="row">
      <button
        class="plain"
        ?disabled=${boxes.length === 0 || all}
        @click=${() => changeMapState({ closed: boxes })}
      >
        ${msg('Close all boxes')}
      </button>
      <button
        class="plain"
        ?disabled=${this.state.closed.length === 0}
        @click=${() => changeMapState({ closed: [] })}
      >
        ${msg('Open all boxes')}
      </button>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'am-map-tools': AmMapTools;
  }
}
