// The record beside map or table: takes the focus when asked, gives it back when it closes.
import { html, LitElement } from 'lit';
import { localized, msg } from '@lit/localize';
import { customElement, property } from 'lit/decorators.js';
import { followPointer } from '../../app/drag.js';
import { changeMapState } from '../../app/map-address.js';
import { isPressed, isTyping } from '../../app/shortcuts.js';
import { base } from '../../app/styles.js';
import { neighbourRecord } from './neighbour-record.js';
import {
  clampWidth,
  LEAST_WIDTH,
  MOST_WIDTH,
  nearestStop,
  stopAfter,
  stopBeside,
  type Stop,
} from './side-sizes.js';
import { sideStyles } from './side.styles.js';

/** What an arrow key adds to the width, in px. */
const WIDTH_STEP = 20;

@localized()
@customElement('am-record-side')
export class AmRecordSide extends LitElement {
  static override styles = [base, sideStyles];

  @property() record = '';
  /** Records to go through, in this order. */
  @property({ attribute: false }) records: readonly string[] = [];

  /** On a phone the panel is a sheet that stops at its head, at two thirds, or at all of the page. */
  @property({ reflect: true }) stop: Stop = 'part';

  #before: Element | null = null;

  // Map and table are seen before anybody opens a record.
  override connectedCallback(): void {
    super.connectedCallback();
    void import('../am-expand/am-expand.js');
    void import('../am-record-card/am-record-card.js');
    void import('../am-record-panel/am-record-panel.js');
  }

  /** Moves the focus into the panel; closing gives it back to where it was. */
  async takeFocus(): Promise<void> {
    this.#before = deepActive();
    await this.updateComplete;
    this.renderRoot.querySelector('aside')?.focus({ preventScroll: true });
  }

  /** Shows the next record of the list at `]`, the previous one at `[`. */
  stepBy(event: KeyboardEvent): void {
    const field = isTyping(event);
    const next = isPressed(event, 'next', field);
    if (event.defaultPrevented || !(next || isPressed(event, 'previous', field))) return;
    event.preventDefault();
    this.#step(next ? 1 : -1);
  }

  protected override render() {
    const { record } = this;
    const panel = /^(act|iss)_/.test(record)
      ? html`<am-record-panel .record=${record} closable>
          ${record.startsWith('act_') ? this.#actions() : ''}
          <a slot="actions" href="/record/${record}">${msg('Own page')}</a>
          ${this.#steps()}
        </am-record-panel>`
      : html`<am-record-card .record=${record} closable></am-record-card>`;
    return html`${this.#edge()}
      <aside
        tabindex="-1"
        aria-label=${msg('Record')}
        @am-panel-close=${this.#close}
        @keydown=${this.#key}
      >
        ${this.#handle()} ${panel}
      </aside>`;
  }

  /** Between map and panel: dragged, or moved by arrow keys. */
  #edge() {
    return html`<div
      class="edge"
      role="separator"
      tabindex="0"
      aria-orientation="vertical"
      aria-label=${msg('Width of the panel')}
      aria-valuemin=${LEAST_WIDTH}
      aria-valuemax=${MOST_WIDTH}
      aria-valuenow=${clampWidth(this.offsetWidth)}
      @pointerdown=${this.#dragEdge}
      @keydown=${this.#edgeKey}
    ></div>`;
  }

  #handle() {
    return html`<button
      class="handle"
      aria-label=${HANDLE_WORDS[this.stop]()}
      @pointerdown=${this.#dragSheet}
      @click=${(event: MouseEvent) => {
        // A press by pointer was followed already; this one is a key's.
        if (event.detail === 0) this.stop = stopAfter(this.stop);
      }}
      @keydown=${this.#handleKey}
    ></button>`;
  }

  #actions() {
    return html`
      <button slot="actions" class="plain" @click=${this.#focus}>${msg('Focus')}</button>
      <am-expand slot="actions" .actor=${this.record} .shown=${this.records}></am-expand>
      <a slot="actions" href="/advocacy?to=${this.record}">${msg('How to reach it')}</a>
      <a slot="actions" href="/record/${this.record}/dossier">${msg('Dossier')}</a>
    `;
  }

  #steps() {
    if (neighbourRecord(this.records, this.record, 1) === null) return '';
    const button = (by: 1 | -1, key: string, sign: string, label: string) =>
      html`<button
        class="plain"
        aria-label=${label}
        aria-keyshortcuts=${key}
        title="${label} (${key})"
        @click=${() => this.#step(by)}
      >
        ${sign}
      </button>`;
    return html`<span slot="actions" class="steps">
      ${button(-1, '[', '‹', msg('Previous record'))} ${button(1, ']', '›', msg('Next record'))}
    </span>`;
  }

  #step(by: 1 | -1): void {
    const next = neighbourRecord(this.records, this.record, by);
    if (next !== null) changeMapState({ select: next }, { replace: true });
  }

  readonly #dragEdge = (event: PointerEvent): void => {
    const width = this.offsetWidth;
    event.preventDefault();
    followPointer(event, {
      moved: ({ x }) => this.#setWidth(width - x),
      ended: () => this.requestUpdate(),
    });
  };

  readonly #edgeKey = (event: KeyboardEvent): void => {
    const by = { ArrowLeft: WIDTH_STEP, ArrowRight: -WIDTH_STEP }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    this.#setWidth(this.offsetWidth + by);
    this.requestUpdate();
  };

  #setWidth(width: number): void {
    const detail = clampWidth(width);
    this.dispatchEvent(new CustomEvent('am-side-width', { detail, bubbles: true, composed: true }));
  }

  readonly #dragSheet = (event: PointerEvent): void => {
    const height = this.offsetHeight;
    const page = this.offsetParent?.clientHeight ?? innerHeight;
    followPointer(event, {
      moved: ({ y }) => this.style.setProperty('height', `${height - y}px`),
      ended: ({ y }, still) => {
        this.style.removeProperty('height');
        this.stop = still ? stopAfter(this.stop) : nearestStop(height - y, page);
      },
    });
  };

  readonly #handleKey = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    this.stop = stopBeside(this.stop, event.key === 'ArrowUp' ? 1 : -1);
  };

  readonly #focus = (): void => changeMapState({ focus: [this.record] });

  readonly #key = (event: KeyboardEvent): void => {
    if (isPressed(event, 'close')) this.#close();
    else this.stepBy(event);
  };

  readonly #close = (): void => {
    changeMapState({ select: null });
    if (this.#before instanceof HTMLElement) this.#before.focus({ preventScroll: true });
  };
}

/** What a press on the handle does. */
const HANDLE_WORDS: Readonly<Record<Stop, () => string>> = {
  head: () => msg('Larger'),
  part: () => msg('Over the whole page'),
  full: () => msg('Only the head'),
};

function deepActive(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

declare global {
  interface HTMLElementTagNameMap {
    'am-record-side': AmRecordSide;
  }
}
