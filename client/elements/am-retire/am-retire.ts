// Retires a record once that is confirmed, and brings a retired one back.
import { localized, msg } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ActionController } from '../../app/action-controller.js';
import { outcome } from '../../app/outcome.js';
import { base } from '../../app/styles.js';
import { setRetired } from '../../data/bulk-store.js';

@localized()
@customElement('am-retire')
export class AmRetire extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: contents;
      }
      .note {
        flex-basis: 100%;
      }
      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin-top: 8px;
      }
    `,
  ];

  @property() record = '';
  @property({ type: Boolean }) retired = false;
  @state() private asked = false;

  readonly #action = new ActionController(this);

  protected override render() {
    return html`${this.retired ? this.#restore() : this.asked ? this.#confirm() : this.#ask()}
    ${outcome(this.#action)}`;
  }

  #ask() {
    return html`<button class="link" @click=${() => (this.asked = true)}>${msg('Retire')}</button>`;
  }

  #confirm() {
    return html`<div
      class="note"
      role="alertdialog"
      aria-label=${msg('Retire')}
      @keydown=${this.#key}
    >
      <p>
        ${msg('It leaves the map, the lists and every analysis. It stays in the history, and can be restored.')}
      </p>
      <div class="buttons">
        <button
          class="plain"
          data-first
          ?disabled=${this.#action.busy}
          @click=${() => this.#set(true)}
        >
          ${msg('Retire it')}
        </button>
        <button class="plain" @click=${this.#keep}>${msg('Keep it')}</button>
      </div>
    </div>`;
  }

  #restore() {
    return html`<div class="note">
      ${msg('Retired: not on the map, not in lists, in no analysis.')}
      <button class="link" ?disabled=${this.#action.busy} @click=${() => this.#set(false)}>
        ${msg('Restore')}
      </button>
    </div>`;
  }

  protected override updated(): void {
    if (this.asked) this.renderRoot.querySelector<HTMLElement>('[data-first]')?.focus();
  }

  async #set(retired: boolean): Promise<void> {
    const done = await this.#action.run(() => setRetired(this.record, retired));
    if (done) this.asked = false;
  }

  readonly #keep = async (): Promise<void> => {
    this.asked = false;
    await this.updateComplete;
    this.renderRoot.querySelector('button')?.focus();
  };

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    void this.#keep();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'am-retire': AmRetire;
  }
}
