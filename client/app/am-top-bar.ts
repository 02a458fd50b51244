import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { reviewStore } from '../data/review-store.js';
import { sessionStore } from '../data/session-store.js';
import { StoreController } from '../data/store-controller.js';
import '../elements/am-search/am-search.js';
import '../elements/am-tlp/am-tlp.js';
import './am-account-menu.js';
import './am-undo.js';
import { base } from './styles.js';

@localized()
@customElement('am-top-bar')
export class AmTopBar extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: 12px;
        min-width: 0;
        padding: 0 16px;
        border-bottom: 1px solid var(--am-line);
        background: var(--am-surface);
      }
      am-search {
        flex: 0 1 360px;
        min-width: 0;
      }
      .reach {
        display: flex;
        align-items: center;
        gap: 4px;
        margin-left: auto;
        font: var(--am-small);
        color: var(--am-ink-2);
        white-space: nowrap;
      }
      .as-of {
        margin-left: auto;
        font: var(--am-evidence);
        color: var(--am-ink-2);
        white-space: nowrap;
      }
      :host([compact]) am-search {
        flex-basis: 208px;
      }
      .as-of + .reach {
        margin-left: 0;
      }
      .menu {
        display: none;
      }
      @media (max-width: 1099px) {
        .menu {
          display: block;
        }
        .fold {
          display: none;
        }
      }
      @media (max-width: 640px) {
        :host {
          padding: 0 8px;
          gap: 8px;
        }
        am-search {
          flex: 1;
        }
        .reach,
        .menu {
          display: none;
        }
      }
    `,
  ];

  /** The rail may be folded away on this page. */
  @property({ type: Boolean }) foldable = false;
  @property({ type: Boolean }) railFolded = false;
  /** The bar also says from when the knowledge is, and leaves room for the tools of the page. */
  @property({ type: Boolean, reflect: true }) compact = false;

  constructor() {
    super();
    new StoreController(this, sessionStore);
    new StoreController(this, reviewStore);
  }

  protected override render() {
    const clearance = sessionStore.account?.clearance;
    return html`
      <button class="plain menu" @click=${() => this.#tell('am-menu')}>${msg('Menu')}</button>
      ${
        this.foldable
          ? html`<button class="plain fold" @click=${() => this.#tell('am-fold-rail')}>
              ${this.railFolded ? msg('Show menu') : msg('Fold menu')}
            </button>`
          : nothing
      }
      <am-search></am-search>
      ${
        this.compact && reviewStore.undated
          ? html`<span class="as-of">${msg('Undated review · not advice for today')}</span>`
          : nothing
      }
      ${
        clearance
          ? html`<span class="reach">
              ${this.compact ? nothing : msg('You can read up to')}
              <am-tlp .label=${clearance}></am-tlp>
            </span>`
          : nothing
      }
      <am-undo ?compact=${this.compact}></am-undo>
      <am-account-menu></am-account-menu>
    `;
  }

  #tell(event: string): void {
    this.dispatchEvent(new CustomEvent(event, { bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'am-top-bar': AmTopBar;
  }
}
