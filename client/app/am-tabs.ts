// On a phone: the screens used most, at the foot; all others behind "More".
import { localized, msg } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import { AddressController } from './navigate.js';
import { PAGES } from './routes.js';
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
        display: grid;
        place-items: center;
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

  protected override render() {
    return html`<nav aria-label=${msg('Main screens')}>
      ${PATHS.map((path) => this.#item(path))}
      <button @click=${this.#more}>${msg('More')}</button>
    </nav>`;
  }

  #item(path: string) {
    const page = PAGES.find((one) => one.path === path);
    const current = this.#address.value.path === path;
    return html`<a href=${path} aria-current=${current ? 'page' : 'false'}>${page?.title()}</a>`;
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
