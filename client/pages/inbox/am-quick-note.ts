// A note from anywhere: a text and a label, put in order later in the inbox.
import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { TLP_LABELS, tlpRank } from '../../../server/contract/labels.js';
import { dialogStyles } from '../../app/dialog.styles.js';
import { errorText } from '../../app/error-text.js';
import { base, fields } from '../../app/styles.js';
import type { EditSession } from '../../data/edit-session.js';
import { beginNew } from '../../data/edit-store.js';
import { outbox } from '../../data/outbox-in-page.js';
import { sessionStore } from '../../data/session-store.js';
import { StoreController } from '../../data/store-controller.js';
import { controls } from '../../elements/am-pick/control.styles.js';
import { tlpMeaning } from '../../elements/am-tlp/tlp-meaning.js';
import { faultText } from '../../forms/fault-words.js';
import { saveWords } from '../../forms/save-words.js';

@localized()
@customElement('am-quick-note')
export class AmQuickNote extends LitElement {
  static override styles = [
    base,
    fields,
    controls,
    dialogStyles,
    css`
      label {
        display: grid;
        gap: 4px;
        margin-bottom: 12px;
        font-weight: 500;
      }
      textarea {
        min-height: 120px;
      }
      .foot {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 12px;
      }
    `,
  ];

  @state() private session: EditSession | undefined;
  /** Said after the dialog is closed. */
  @state() private said = '';
  #end: (() => void) | undefined;

  constructor() {
    super();
    new StoreController(this, outbox, sessionStore);
  }

  async show(): Promise<void> {
    this.said = '';
    this.session ??= this.#begin();
    await this.updateComplete;
    const dialog = this.#dialog;
    if (!dialog?.open) dialog?.showModal();
    this.renderRoot.querySelector('textarea')?.focus();
  }

  // The sign-in over the page cannot be reached below a dialog; what was typed is kept.
  protected override updated(): void {
    if (sessionStore.expired) this.#dialog?.close();
  }

  protected override render() {
    return html`<dialog aria-labelledby="title" @keydown=${this.#key}>
        <div class="dialog-head">
          <h2 id="title">${msg('Quick note')}</h2>
          <form method="dialog"><button class="plain">${msg('Close')}</button></form>
        </div>
        ${this.session ? this.#form(this.session) : nothing}
      </dialog>
      <p class="unseen" role="status">${this.said}</p>`;
  }

  #form(session: EditSession) {
    const { text, tlp } = session.parts[0]?.fields ?? {};
    const fault = session.faults.get('0.text');
    return html`<form @submit=${this.#save}>
      <label>
        ${msg('What happened, who said what')}
        <textarea
          .value=${typeof text === 'string' ? text : ''}
          aria-invalid=${fault ? 'true' : 'false'}
          @input=${({ currentTarget }: Event & { currentTarget: HTMLTextAreaElement }) =>
            session.set(0, 'text', currentTarget.value || null)}
        ></textarea>
      </label>
      <label>
        ${msg('Who may see it')}
        <select
          @change=${({ currentTarget }: Event & { currentTarget: HTMLSelectElement }) =>
            session.set(0, 'tlp', currentTarget.value)}
        >
          ${labels().map(
            (label) =>
              html`<option value=${label} ?selected=${label === tlp}>
                ${label}: ${tlpMeaning(label)}
              </option>`,
          )}
        </select>
      </label>
      ${fault ? html`<p class="bad" role="alert">${faultText(fault, text)}</p>` : nothing}
      ${
        session.failure
          ? html`<p class="bad" role="alert">${errorText(session.failure)}</p>`
          : nothing
      }
      <div class="foot">
        <button class="plain" aria-keyshortcuts="Control+Enter">${msg('Save in the inbox')}</button>
        <p class="quiet" role="status">${saveWords(session.state, outbox.state)}</p>
      </div>
    </form>`;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  #begin(): EditSession {
    const session = beginNew('note');
    this.#end?.();
    this.#end = session.subscribe(() => this.requestUpdate());
    return session;
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void this.#save(event);
  };

  readonly #save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { session } = this;
    if (!session || session.state === 'saving') return;
    if (session.state === 'clean') return;
    if (!(await session.save())) return;
    this.session = undefined;
    this.#dialog?.close();
    this.said = msg('Saved in the inbox.');
  };
}

/** Labels that its writer may read. */
function labels() {
  const clearance = sessionStore.account?.clearance;
  return TLP_LABELS.filter((label) => clearance && tlpRank(label) <= tlpRank(clearance));
}

declare global {
  interface HTMLElementTagNameMap {
    'am-quick-note': AmQuickNote;
  }
}
