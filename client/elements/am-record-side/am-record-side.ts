// The record beside map or table: takes the focus when asked, gives it back when it closes.
import { css, html, LitElement } from 'lit';
import { localized, msg } from '@lit/localize';
import { customElement, property } from 'lit/decorators.js';
import { changeMapState, parseMapState } from '../../app/map-address.js';
import { currentAddress } from '../../app/navigate.js';
import { base } from '../../app/styles.js';
import '../am-record-card/am-record-card.js';
import '../am-record-panel/am-record-panel.js';

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
      @media (max-width: 640px) {
        :host {
          position: absolute;
          inset: 12px 0 0;
          z-index: 5;
          border: 0;
          border-radius: 14px 14px 0 0;
          box-shadow: var(--am-shadow);
        }
      }
    `,
  ];

  @property() record = '';

  #before: Element | null = null;

  /** Moves the focus into the panel; closing gives it back to where it was. */
  async takeFocus(): Promise<void> {
    this.#before = deepActive();
    await this.updateComplete;
    this.renderRoot.querySelector('aside')?.focus({ preventScroll: true });
  }

  protected override render() {
    const { record } = this;
    const panel = /^(act|iss)_/.test(record)
      ? html`<am-record-panel .record=${record} closable>
          ${record.startsWith('act_') ? this.#actions() : ''}
          <a slot="actions" href="/record/${record}">${msg('Own page')}</a>
        </am-record-panel>`
      : html`<am-record-card .record=${record} closable></am-record-card>`;
    return html`<aside
      tabindex="-1"
      aria-label=${msg('Record')}
      @am-panel-close=${this.#close}
      @keydown=${this.#key}
    >
      ${panel}
    </aside>`;
  }

  #actions() {
    const { focus } = parseMapState(currentAddress().query);
    return html`
      <button slot="actions" class="plain" @click=${this.#focus}>${msg('Focus')}</button>
      ${
        focus.length > 0 && !focus.includes(this.record)
          ? html`<button slot="actions" class="plain" @click=${this.#expand}>
              ${msg('Expand')}
            </button>`
          : ''
      }
      <a slot="actions" href="/advocacy?to=${this.record}">${msg('How to reach it')}</a>
    `;
  }

  readonly #focus = (): void => changeMapState({ focus: [this.record] });

  readonly #expand = (): void => {
    const { focus } = parseMapState(currentAddress().query);
    changeMapState({ focus: [...focus, this.record] });
  };

  readonly #key = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') this.#close();
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
