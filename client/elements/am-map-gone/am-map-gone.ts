// The saved map of the address is not there any more: why, and the ways on.
import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { View } from '../../../server/contract/views.js';
import { ApiError } from '../../app/api-error.js';
import { errorText } from '../../app/error-text.js';
import { changeMapState } from '../../app/map-address.js';
import { base } from '../../app/styles.js';
import { sessionStore } from '../../data/session-store.js';
import '../am-retire/am-retire.js';

@localized()
@customElement('am-map-gone')
export class AmMapGone extends LitElement {
  static override styles = [
    base,
    css`
      .note {
        display: grid;
        gap: 6px;
        font: var(--am-small);
      }
    `,
  ];

  @property({ attribute: false }) view: View | null = null;
  /** Why the map cannot be read. */
  @property({ attribute: false }) error: unknown;

  protected override render() {
    const { view, error } = this;
    if (!error && !view?.retiredAt) return nothing;
    return html`<div class="note" role="status">
      <p>${error ? whyGone(error) : msg('This saved map was retired.')}</p>
      ${
        view && sessionStore.can('view.write')
          ? html`<am-retire .record=${view.id} retired></am-retire>`
          : nothing
      }
      <p>
        <button class="link" @click=${() => changeMapState({ map: null, step: 0 })}>
          ${msg('Go on without it')}
        </button>
        · ${msg('Other saved maps are under Tools on the map.')}
      </p>
    </div>`;
  }
}

const whyGone = (error: unknown): string =>
  error instanceof ApiError && error.code === 'record.missing'
    ? msg('This saved map is not there any more, or is not visible to you.')
    : errorText(error);

declare global {
  interface HTMLElementTagNameMap {
    'am-map-gone': AmMapGone;
  }
}
