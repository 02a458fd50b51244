// Members of the team, by name.
import { localized, msg } from '@lit/localize';
import { Task } from '@lit/task';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { errorText } from '../app/error-text.js';
import { base } from '../app/styles.js';
import { accountsStore } from '../data/accounts-store.js';
import { sessionStore } from '../data/session-store.js';
import { switches } from './form.styles.js';

@localized()
@customElement('am-accounts-choice')
export class AmAccountsChoice extends LitElement {
  static override styles = [
    base,
    switches,
    css`
      :host {
        display: block;
      }
    `,
  ];

  @property() label = '';
  @property({ attribute: false }) value: readonly string[] = [];

  readonly #team = new Task(this, {
    args: () => [],
    task: (_, { signal }) => accountsStore.team(signal),
  });

  protected override render() {
    const names = new Map((this.#team.value ?? []).map(({ id, name }) => [id, name]));
    const { account } = sessionStore;
    if (account) names.set(account.id, `${account.name} (${msg('you')})`);
    for (const id of this.value) if (!names.has(id)) names.set(id, msg('somebody else'));
    return html`<fieldset>
      <legend>${this.label}</legend>
      ${[...names].map(
        ([id, name]) =>
          html`<label class="switch"
            ><input
              type="checkbox"
              .checked=${this.value.includes(id)}
              @change=${(event: Event) => this.#take(id, event)}
            />
            ${name}</label
          >`,
      )}
      ${this.#team.error ? html`<p class="hint" role="alert">${errorText(this.#team.error)}</p>` : nothing}
    </fieldset>`;
  }

  #take(id: string, { currentTarget: box }: Event): void {
    if (!(box instanceof HTMLInputElement)) return;
    const rest = this.value.filter((one) => one !== id);
    const detail = box.checked ? [...rest, id] : rest;
    this.dispatchEvent(new CustomEvent('am-changed', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'am-accounts-choice': AmAccountsChoice;
  }
}
