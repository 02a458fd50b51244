// The record beside map or table: takes the focus when asked, gives it back when it closes.
import { css, html, LitElement } from 'lit';
import { localized, msg, str } from '@lit/localize';
import { customElement, property } from 'lit/decorators.js';
import { changeMapState, parseMapState } from '../../app/map-address.js';
import { currentAddress } from '../../app/navigate.js';
import { base } from '../../app/styles.js';
import '../am-record-card/am-record-card.js';
import '../am-record-panel/am-record-panel.js';
import { neighbourRecord } from './neighbour-record.js';

@localized()
@customElement('am-record-side')
export class AmRecordSide extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        min-width: 0;
        border-left: 1px solid var(--am-line);
        background: var(--am-surface);
        overflow: auto;
      }
      aside {
        height: 100%;
        outline: none;
      }
      .steps {
        display: flex;
        gap: 4px;
        margin-left: auto;
      }
      .handle {
        display: none;
      }
      @media (max-width: 640px) {
        .steps {
          display: none;
        }
        .handle {
          display: block;
          width: 100%;
          height: 28px;
          border: 0;
          background: none;
        }
        .handle::before {
          content: '';
          display: block;
          width: 40px;
          height: 4px;
          margin: 0 auto;
          border-radius: 2px;
          background: var(--am-edge);
        }
        :host {
          position: absolute;
          inset: 33% 0 0;
          z-index: 5;
          border: 0;
          border-radius: 14px 14px 0 0;
          box-shadow: var(--am-shadow);
        }
        :host([full]) {
          inset: 12px 0 0;
        }
      }
    `,
  ];

  @property() record = '';
  /** Records to go through, in this order. */
  @property({ attribute: false }) records: readonly string[] = [];
  /** How many more actors it shows to expand this one; null where only the server knows. */
  @property({ attribute: false }) more: number | null = null;

  /** On a phone the panel is a sheet: over two thirds, or all of the page. */
  @property({ type: Boolean, reflect: true }) full = false;

  #before: Element | null = null;

  /** Moves the focus into the panel; closing gives it back to where it was. */
  async takeFocus(): Promise<void> {
    this.#before = deepActive();
    await this.updateComplete;
    this.renderRoot.querySelector('aside')?.focus({ preventScroll: true });
  }

  /** Shows the next record of the list at `]`, the previous one at `[`. */
  stepBy(event: KeyboardEvent): void {
    if (event.defaultPrevented || (event.key !== '[' && event.key !== ']')) return;
    event.preventDefault();
    this.#step(event.key === ']' ? 1 : -1);
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
    return html`<aside
      tabindex="-1"
      aria-label=${msg('Record')}
      @am-panel-close=${this.#close}
      @keydown=${this.#key}
    >
      <button
        class="handle"
        aria-label=${this.full ? msg('Smaller') : msg('Larger')}
        @click=${() => (this.full = !this.full)}
      ></button>
      ${panel}
    </aside>`;
  }

  #actions() {
    const { focus } = parseMapState(currentAddress().query);
    return html`
      <button slot="actions" class="plain" @click=${this.#focus}>${msg('Focus')}</button>
      ${
        focus.length > 0 && !focus.includes(this.record)
          ? html`<button
              slot="actions"
              class="plain"
              ?disabled=${this.more === 0}
              @click=${this.#expand}
            >
              ${this.more === null ? msg('Expand') : msg(str`Expand: ${this.more} more`)}
            </button>`
          : ''
      }
      <a slot="actions" href="/advocacy?to=${this.record}">${msg('How to reach it')}</a>
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

  readonly #focus = (): void => changeMapState({ focus: [this.record] });

  readonly #expand = (): void => {
    const { focus } = parseMapState(currentAddress().query);
    changeMapState({ focus: [...focus, this.record] });
  };

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.#close();
    else this.stepBy(event);
  };

  readonly #close = (): void => {
    changeMapState({ select: null });
    if (this.#before instanceof HTMLElement) this.#before.focus({ preventScroll: true });
  };
}

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
