// Says what is the matter with this page's connection: the stream of changes is cut, and what is shown
// may be out of date; or somebody signed in in another tab.
import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { liveStore } from '../data/live-store.js';
import { sessionStore } from '../data/session-store.js';
import { StoreController } from '../data/store-controller.js';
import { base } from './styles.js';

@localized()
@customElement('am-live-note')
export class AmLiveNote extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        position: fixed;
        inset: auto auto 44px 50%;
        z-index: 10;
        transform: translateX(-50%);
        font: var(--am-small);
      }
      @media (max-width: 640px) {
        :host {
          inset: auto 12px 60px;
          transform: none;
        }
      }
    `,
  ];

  constructor() {
    super();
    new StoreController(this, liveStore, sessionStore);
  }

  protected override render() {
    return html`<div role="status">
      ${
        liveStore.cut
          ? html`<p class="note">
              ${msg('No live connection. What others change shows when it is back; we keep trying.')}
            </p>`
          : nothing
      }
      ${
        sessionStore.changedElsewhere && sessionStore.account
          ? html`<p class="note">
              ${msg(str`Another tab of this browser is signed in as ${sessionStore.account.name}, or their rights changed: this page now shows what they may see.`)}
              <button class="link" @click=${() => sessionStore.noticed()}>${msg('Close')}</button>
            </p>`
          : nothing
      }
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'am-live-note': AmLiveNote;
  }
}
