// The dossier of an actor for readers of one label: chosen, looked at, taken along.
import { localized, msg } from '@lit/localize';
import { Task } from '@lit/task';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ApiError } from '../../app/api-error.js';
import { errorText } from '../../app/error-text.js';
import { formText } from '../../app/form-text.js';
import { language } from '../../app/locale.js';
import { AddressController, changeQuery } from '../../app/navigate.js';
import { base, pages } from '../../app/styles.js';
import { dossierStore, type DossierAnswer, type DossierChoice } from '../../data/dossier-store.js';
import { sessionStore } from '../../data/session-store.js';
import { StoreController } from '../../data/store-controller.js';
import { controls } from '../../elements/am-pick/control.styles.js';
import { tlpMeaning } from '../../elements/am-tlp/tlp-meaning.js';
import { choiceOf, labelsFor, LANGUAGES } from './dossier-choice.js';
import { leftOutLines } from './left-out.js';

@localized()
@customElement('am-page-dossier')
export class AmPageDossier extends LitElement {
  static override styles = [
    base,
    pages,
    controls,
    css`
      :host {
        display: grid;
        gap: 12px;
        max-width: 960px;
        margin: 0 auto;
      }
      form,
      .files {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: 8px 20px;
      }
      form > label {
        display: grid;
        gap: 4px;
        max-width: 100%;
      }
      fieldset {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 12px;
        padding: 0;
        border: 0;
      }
      iframe {
        width: 100%;
        height: 75vh;
        border: 1px solid var(--am-line);
        background: #fff;
      }
    `,
  ];

  @property({ attribute: false }) params: Readonly<Record<string, string>> = {};

  readonly #address = new AddressController(this);
  readonly #answer = new Task(this, {
    args: () => [this.#id, JSON.stringify(this.#choice)] as const,
    task: ([id], { signal }) => {
      const choice = this.#choice;
      return choice === null ? null : dossierStore.read(id, choice, signal);
    },
  });

  constructor() {
    super();
    new StoreController(this, sessionStore);
  }

  get #id(): string {
    return this.params['id'] ?? '';
  }

  get #choice(): DossierChoice | null {
    const { account } = sessionStore;
    return account && choiceOf(this.#address.value.query, account, language());
  }

  protected override render() {
    const choice = this.#choice;
    return html`
      <p><a href="/record/${this.#id}">${msg('Back to the record')}</a></p>
      <h1 tabindex="-1">${msg('Dossier')}</h1>
      ${choice === null ? nothing : this.#form(choice)}
      ${
        choice === null
          ? nothing
          : this.#answer.render({
              pending: () => html`<p class="quiet" role="status">${msg('Reading …')}</p>`,
              error: (error) => html`<p class="bad" role="alert">${problemText(error)}</p>`,
              complete: (answer) => (answer === null ? nothing : this.#made(answer, choice)),
            })
      }
    `;
  }

  #form(choice: DossierChoice) {
    const { account } = sessionStore;
    if (account === null) return nothing;
    return html`<form @change=${this.#choose} @submit=${(event: Event) => event.preventDefault()}>
      <label>
        ${msg('For readers of')}
        <select name="tlp">
          ${labelsFor(account).map(
            (label) =>
              html`<option value=${label} ?selected=${label === choice.tlp}>
                ${label}: ${tlpMeaning(label)}
              </option>`,
          )}
        </select>
      </label>
      <label>
        ${msg('Language')}
        <select name="lang">
          ${Object.entries(LANGUAGES).map(
            ([code, name]) =>
              html`<option value=${code} ?selected=${code === choice.lang}>${name}</option>`,
          )}
        </select>
      </label>
      ${
        account.circles.length === 0
          ? nothing
          : html`<fieldset>
              <legend>${msg('Readers are also in the circles')}</legend>
              ${account.circles.map(
                (circle) =>
                  html`<label
                    ><input
                      type="checkbox"
                      name="circles"
                      value=${circle}
                      .checked=${choice.circles.includes(circle)}
                    />
                    ${circle}</label
                  >`,
              )}
            </fieldset>`
      }
    </form>`;
  }

  #made({ leftOut }: DossierAnswer, choice: DossierChoice) {
    const lines = leftOutLines(leftOut);
    return html`
      ${
        lines.length === 0
          ? nothing
          : html`<div class="note">
              <p>${msg('You see more than this dossier says. Only you are told:')}</p>
              <ul>
                ${lines.map((line) => html`<li>${line}</li>`)}
              </ul>
            </div>`
      }
      ${sessionStore.sharedComputer ? html`<p class="quiet">${errorText(new ApiError('computer.shared', 403))}</p>` : this.#files(choice)}
    `;
  }

  #files(choice: DossierChoice) {
    return html`<div class="files">
        <a class="button loud" download href=${dossierStore.file(this.#id, 'pdf', choice)}
          >${msg('Download PDF')}</a
        >
        <a class="button" download href=${dossierStore.file(this.#id, 'html', choice)}
          >${msg('Download HTML')}</a
        >
      </div>
      <iframe
        sandbox=""
        title=${msg('The dossier as its readers see it')}
        src=${dossierStore.file(this.#id, 'html', choice)}
      ></iframe>`;
  }

  readonly #choose = (event: Event): void => {
    if (!(event.currentTarget instanceof HTMLFormElement)) return;
    const form = new FormData(event.currentTarget);
    changeQuery(
      {
        tlp: formText(form, 'tlp'),
        lang: formText(form, 'lang'),
        circles: form.getAll('circles').join(','),
      },
      { replace: true },
    );
  };
}

/** What can be done about it here: another label. */
const problemText = (error: unknown): string =>
  error instanceof ApiError && error.code === 'input.invalid'
    ? msg('Readers of this label may not know of this actor. Choose another label.')
    : errorText(error);

declare global {
  interface HTMLElementTagNameMap {
    'am-page-dossier': AmPageDossier;
  }
}
