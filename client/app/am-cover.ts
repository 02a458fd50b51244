// Covers the screen at once, also by Escape pressed twice: somebody may be looking over the shoulder.
import { localized, msg } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import { makeDoublePress } from './double-press.js';
import { isPressed } from './shortcuts.js';
import { base } from './styles.js';

const PAUSE = 500;

@localized()
@customElement('am-cover')
export class AmCover extends LitElement {
  static override styles = [
    base,
    css`
      dialog {
        width: 100vw;
        max-width: none;
        height: 100dvh;
        max-height: none;
        margin: 0;
        border: 0;
        background: var(--am-canvas);
      }
      dialog[open] {
        display: grid;
        place-items: center;
      }
    `,
  ];

  readonly #isSecond = makeDoublePress(PAUSE);

  // In the capture phase: a menu or panel that closes by Escape keeps the key to itself.
  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('keydown', this.#pressed, { capture: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('keydown', this.#pressed, { capture: true });
  }

  protected override render() {
    return html`<dialog
      aria-label=${msg('Covered')}
      @cancel=${(event: Event) => event.preventDefault()}
    >
      <button class="plain" @click=${() => this.#dialog?.close()}>${msg('Go on')}</button>
    </dialog>`;
  }

  cover(): void {
    this.#dialog?.showModal();
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.repeat) return;
    const isIt = isPressed(event, 'cover');
    const second = this.#isSecond(isIt, event.timeStamp);
    // A dialog that is open closes at a second Escape even if its cancel event was prevented.
    if (isIt && this.#dialog?.open) event.preventDefault();
    else if (second) {
      event.preventDefault();
      this.cover();
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'am-cover': AmCover;
  }
}
