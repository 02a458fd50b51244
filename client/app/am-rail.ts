// The screens, in words. Under 1100 px it opens over the page from the menu button.
import { localized, msg } from '@lit/localize';
import { Task } from '@lit/task';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { inboxCount } from '../data/inbox-count.js';
import { liveStore } from '../data/live-store.js';
import { sessionStore } from '../data/session-store.js';
import { StoreController } from '../data/store-controller.js';
import { askToOpen } from './commands.js';
import { AddressController } from './navigate.js';
import { RAIL } from './routes.js';
import { screenLink } from './screen-link.js';
import { base } from './styles.js';

@localized()
@customElement('am-rail')
export class AmRail extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        width: 152px;
        border-right: 1px solid var(--am-line);
        background: var(--am-surface);
        overflow: auto;
      }
      :host([folded]:not([open])) {
        display: none;
      }
      nav {
        display: flex;
        flex-direction: column;
        min-height: 100%;
      }
      .brand {
        display: flex;
        align-items: center;
        gap: 8px;
        height: 48px;
        padding: 0 16px;
        font: var(--am-section);
        color: var(--am-ink);
        text-decoration: none;
      }
      .brand svg {
        width: 20px;
        fill: none;
        stroke: var(--am-accent);
        stroke-width: 2;
      }
      ul {
        padding: 4px 0 8px;
      }
      ul + ul {
        border-top: 1px solid var(--am-line-2);
        padding-top: 8px;
      }
      ul:last-child {
        margin-top: auto;
      }
      li a,
      li button {
        display: block;
        width: 100%;
        padding: 6px 12px 6px 13px;
        border: 0;
        border-left: 3px solid transparent;
        background: none;
        color: var(--am-ink-2);
        text-align: start;
        text-decoration: none;
        cursor: pointer;
        overflow-wrap: anywhere;
      }
      li b {
        padding: 0 6px;
        border-radius: 8px;
        background: var(--am-accent-wash);
        color: var(--am-ink);
        font: 600 12px/16px var(--am-font);
      }
      li a:hover,
      li button:hover {
        color: var(--am-ink);
        background: var(--am-sunk);
      }
      li a[aria-current='page'] {
        border-color: var(--am-accent);
        background: var(--am-accent-wash);
        color: var(--am-ink);
        font-weight: 600;
      }
      :focus-visible {
        outline-offset: -2px;
      }
      @media (max-width: 1099px) {
        :host(:not([open])) {
          display: none;
        }
        :host {
          position: fixed;
          inset: 0 auto 0 0;
          z-index: 10;
          width: 200px;
          box-shadow: var(--am-shadow);
        }
        li a,
        li button {
          padding-block: 12px;
        }
      }
    `,
  ];

  @property({ type: Boolean, reflect: true }) folded = false;
  @property({ type: Boolean, reflect: true }) open = false;

  readonly #address = new AddressController(this);

  constructor() {
    super();
    new StoreController(this, inboxCount, liveStore);
    new Task(this, {
      args: () => [liveStore.revision],
      task: (_, { signal }) => inboxCount.load(signal),
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('keydown', this.#close);
    this.addEventListener('click', this.#close);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('open') && this.open) this.renderRoot.querySelector('a')?.focus();
  }

  protected override render() {
    return html`<nav aria-label=${msg('Screens')}>
      <a class="brand" href="/">
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <circle cx="12" cy="12" r="10"></circle>
          <path d="m8 16 8-8"></path>
          <circle cx="8" cy="16" r="1.5"></circle>
          <circle cx="16" cy="8" r="1.5"></circle></svg
        >Allymap</a
      >
      ${RAIL.map(
        (paths) =>
          html`<ul>
            ${paths.map((path) => this.#item(path))}
          </ul>`,
      )}
      <ul>
        ${
          sessionStore.can('note.write')
            ? html`<li>
                <button @click=${() => askToOpen(this, 'note')}>${msg('Quick note')}</button>
              </li>`
            : nothing
        }
        ${this.#item('/account')}
      </ul>
    </nav>`;
  }

  #item(path: string) {
    return html`<li>${screenLink(path, this.#address.value.path === path)}</li>`;
  }

  readonly #close = (event: Event): void => {
    if (!this.open || (event instanceof KeyboardEvent && event.key !== 'Escape')) return;
    this.dispatchEvent(new CustomEvent('am-rail-close', { bubbles: true, composed: true }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'am-rail': AmRail;
  }
}
