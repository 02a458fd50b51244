// On a phone: the screens used most, at the foot; all others behind "More".
import { localized, msg } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import { inboxCount } from '../data/inbox-count.js';
import { StoreController } from '../data/store-controller.js';
import { AddressController } from './navigate.js';
import { screenLink } from './screen-link.js';
import { base } from './styles.js';

const PATHS = ['/', '/map', '/advocacy', '/inbox'] as const;

@localized()
@customElement('am-tabs')
export class AmTabs extends LitElement {
  static override styles = [
    base,
    css`
      nav {
        display: grid;
        grid-template-columns: repeat(5, 1fr);
        height: 52px;
        border-top: 1px solid var(--am-line);
        background: var(--am-surface);
        font: var(--am-small);
      }
      a,
      button {
        display: flex;
        align-items: center;
        justify-content: center;
        gap: 4px;
        border: 0;
        border-top: 3px solid transparent;
        background: none;
        color: var(--am-ink-2);
        text-decoration: none;
      }
      [aria-current='page'] {
        border-color: var(--am-accent);
        color: var(--am-ink);
        font-weight: 600;
      }
      :focus-visible {
        outline-offset: -2px;
      }
    `,
  ];

  readonly #address = new AddressController(this);

  constructor() {
    super();
    new StoreController(this, inboxCount);
  }

  protected override render() {
    return html`<nav aria-label=${msg('Main screens')}>
      ${PATHS.map((path) => screenLink(path, this.#address.value.path === path))}
      <button @click=${this.#more}>${msg('More')}</button>
    </nav>`;
  }

  #more(): void {
    this.dispatchEvent(new CustomEvent('am-menu', { bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'am-tabs': AmTabs;
  }
}
