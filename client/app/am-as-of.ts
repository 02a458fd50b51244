// Says at every page from when the knowledge is; in full, with what that means, where there is room.
import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { reviewStore } from '../data/review-store.js';
import { StoreController } from '../data/store-controller.js';
import { base } from './styles.js';

@localized()
@customElement('am-as-of')
export class AmAsOf extends LitElement {
  static override styles = [
    base,
    css`
      .strip {
        display: flex;
        flex-wrap: wrap;
        gap: 0 6px;
        align-items: center;
        min-height: 32px;
        padding: 0 24px;
        border-bottom: 1px solid var(--am-note-rule);
        background: var(--am-note);
        color: var(--am-note-ink);
        font: var(--am-small);
      }
      b {
        font-weight: 600;
      }
      .banner {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: 6px 24px;
        align-items: baseline;
        margin-bottom: 16px;
        padding: 10px 16px;
      }
      .banner button {
        color: inherit;
      }
      .meaning {
        grid-column: 1 / -1;
        max-width: 88ch;
      }
      .short {
        display: none;
      }
      @media (max-width: 640px) {
        .strip {
          min-height: 28px;
          padding: 0 16px;
        }
        .long {
          display: none;
        }
        .short {
          display: contents;
        }
        .banner {
          grid-template-columns: 1fr;
          justify-items: start;
          padding: 8px 12px;
        }
        .banner button {
          min-height: 32px;
        }
      }
    `,
  ];

  /** The banner of the first page in place of the strip. */
  @property({ type: Boolean }) full = false;
  @state() private open = false;

  constructor() {
    super();
    new StoreController(this, reviewStore);
  }

  protected override render() {
    if (!reviewStore.undated) return nothing;
    return this.full ? this.#banner() : this.#strip();
  }

  #strip() {
    return html`<p class="strip" role="note">
      <span class="long">
        ${msg(html`<b>As of an undated review</b> (2008 or later). Not advice for today.`)}
      </span>
      <span class="short"> ${msg(html`<b>Undated review.</b> Not advice for today.`)} </span>
    </p>`;
  }

  #banner() {
    return html`<div class="note banner" role="note">
      <p>
        ${msg(
          html`<b>As of an undated review (2008 or later). Not advice for today.</b> “Now” on these
            pages means the time of that review. Confirm before you act on it.`,
        )}
      </p>
      <button
        class="link"
        aria-expanded=${this.open}
        @click=${() => {
          this.open = !this.open;
        }}
      >
        ${msg('What this means')}
      </button>
      ${this.open ? html`<p class="meaning">${this.#meaning()}</p>` : nothing}
    </div>`;
  }

  #meaning(): string {
    return msg(
      'The review that these records come from bears no date; the last year that it names is 2008. Since then people have left their posts, and laws and offices have changed. Each relationship says as of when it is known and whether it still holds; what was only told for 1998 or 2005 stays at its date. Before you rely on one, ask somebody who knows how things are today.',
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'am-as-of': AmAsOf;
  }
}
