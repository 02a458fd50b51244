// A stored record in its form; it is saved whenever one is done with a field.
import { localized, msg } from '@lit/localize';
import { Task } from '@lit/task';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ApiError } from '../../app/api-error.js';
import { errorText } from '../../app/error-text.js';
import { base, pages } from '../../app/styles.js';
import { capital } from '../../app/words.js';
import { beginEdit, readAgain } from '../../data/edit-store.js';
import { liveStore } from '../../data/live-store.js';
import { kindOfId } from '../../data/records.js';
import { StoreController } from '../../data/store-controller.js';
import { recordKindWord } from '../../elements/am-search/record-kind-word.js';
import '../../forms/am-form.js';
import { formPage } from './form-page.styles.js';

@localized()
@customElement('am-page-edit')
export class AmPageEdit extends LitElement {
  static override styles = [
    base,
    pages,
    formPage,
    css`
      .quiet {
        padding-bottom: 16px;
      }
    `,
  ];

  @property({ attribute: false }) params: Readonly<Record<string, string>> = {};

  readonly #session = new Task(this, {
    args: () => [this.params['id'] ?? ''] as const,
    task: ([id], { signal }) => {
      const kind = kindOfId(id);
      if (!kind) throw new ApiError('record.missing', 404);
      return beginEdit(kind, id, signal);
    },
  });

  /** A change from elsewhere, as by the undo in the top bar, is merged into the open form. */
  readonly #follow = new Task(this, {
    args: () => [this.#session.value, liveStore.revision] as const,
    task: ([session], { signal }) => session && readAgain(session, signal),
  });

  constructor() {
    super();
    new StoreController(this, liveStore);
  }

  protected override render() {
    const id = this.params['id'] ?? '';
    return html`<div class="card">
      <h1>${capital(recordKindWord(kindOfId(id) ?? ''))}</h1>
      ${this.#session.render({
        pending: () => html`<p class="quiet" role="status">${msg('Reading …')}</p>`,
        error: (error) => html`<p role="alert">${errorText(error)}</p>`,
        complete: (session) =>
          html`<am-form autosave .session=${session} @am-leave=${() => history.back()}></am-form>`,
      })}
      ${this.#follow.error ? html`<p role="alert">${errorText(this.#follow.error)}</p>` : nothing}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'am-page-edit': AmPageEdit;
  }
}
