// The form of a relationship whose two ends were chosen on the map.
import { localized, msg } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { BatchAnswer } from '../../../server/contract/batch.js';
import { changeMapState } from '../../app/map-address.js';
import { base } from '../../app/styles.js';
import type { EditSession } from '../../data/edit-session.js';
import { beginNew } from '../../data/edit-store.js';
import '../../forms/am-form.js';

@localized()
@customElement('am-tie-dialog')
export class AmTieDialog extends LitElement {
  static override styles = [
    base,
    css`
      dialog {
        width: min(640px, calc(100vw - 24px));
        max-height: calc(100dvh - 48px);
        padding: 16px 20px 0;
        border: 1px solid var(--am-line);
        border-radius: var(--am-radius-card);
        background: var(--am-surface);
        color: var(--am-ink);
        box-shadow: var(--am-shadow);
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 25%);
      }
      h2 {
        margin-bottom: 12px;
      }
    `,
  ];

  @state() private session: EditSession | undefined;
  #before: HTMLElement | null = null;

  /** Opens the form; when it closes the focus goes back to `before`. */
  async begin(ends: { from: string; to: string }, before: HTMLElement | null): Promise<void> {
    this.#before = before;
    this.session = beginNew('tie', ends);
    await this.updateComplete;
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  protected override render() {
    return html`<dialog aria-labelledby="title" @close=${this.#closed}>
      <h2 id="title">${msg('New relationship')}</h2>
      ${
        this.session
          ? html`<am-form
              .session=${this.session}
              @am-saved=${({ detail }: CustomEvent<BatchAnswer>) => {
                this.#close();
                changeMapState({ select: detail.records[0]?.id ?? null });
              }}
              @am-leave=${this.#close}
            ></am-form>`
          : ''
      }
    </dialog>`;
  }

  readonly #close = (): void => this.renderRoot.querySelector('dialog')?.close();

  readonly #closed = (): void => {
    this.session = undefined;
    this.#before?.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'am-tie-dialog': AmTieDialog;
  }
}
