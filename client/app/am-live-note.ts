// Says that the stream of changes is cut, once that has lasted: what is shown may be out of date.
import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { liveStore } from '../data/live-store.js';
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
    new StoreController(this, liveStore);
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
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'am-live-note': AmLiveNote;
  }
}
