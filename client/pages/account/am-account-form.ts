// A new account, or another name and other rights for one that is there.
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/checkbox/checkbox.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import { localized, msg } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Account, AccountDraft } from '../../../server/contract/accounts.js';
import { TLP_LABELS } from '../../../server/contract/labels.js';
import { ROLES } from '../../../server/contract/permissions.js';
import { formText } from '../../app/form-text.js';
import { base } from '../../app/styles.js';
import { formStyles } from './form.styles.js';
import { newPassword } from './new-password.js';
import { roleWord } from './role-words.js';

/** Short names as the contract has them, by comma. */
const CIRCLES = ' *([a-z0-9][a-z0-9\\-]{0,39}( *, *[a-z0-9][a-z0-9\\-]{0,39})*)? *';

/** Fires `am-account` with what was filled in; e-mail address and password for a new one only. */
@localized()
@customElement('am-account-form')
export class AmAccountForm extends LitElement {
  static override styles = [base, formStyles];

  /** The account to change; null: a new one. */
  @property({ attribute: false }) account: Account | null = null;
  @property({ type: Boolean }) busy = false;

  @state() private noRole = false;

  /** Empties the form. */
  reset(): void {
    this.renderRoot.querySelector('form')?.reset();
  }

  protected override render() {
    const { account } = this;
    return html`<form @submit=${this.#submit}>
      <wa-input
        name="name"
        required
        maxlength="120"
        autocomplete="off"
        label=${msg('Name')}
        value=${account?.name ?? ''}
      ></wa-input>
      ${account ? nothing : this.#signIn()}
      <fieldset>
        <legend>${msg('Roles')}</legend>
        ${ROLES.map(
          (role) =>
            html`<wa-checkbox
              name="roles"
              value=${role}
              ?checked=${account?.roles.includes(role) ?? false}
              >${roleWord(role)}</wa-checkbox
            >`,
        )}
        ${this.noRole ? html`<p class="bad" role="alert">${msg('Choose at least one role.')}</p>` : nothing}
      </fieldset>
      <label>
        ${msg('Can read up to')}
        <select name="clearance">
          ${TLP_LABELS.map(
            (label) =>
              html`<option value=${label} ?selected=${label === (account?.clearance ?? 'AMBER')}>
                ${label}
              </option>`,
          )}
        </select>
      </label>
      <wa-input
        name="circles"
        autocomplete="off"
        pattern=${CIRCLES}
        label=${msg('Circles')}
        hint=${msg('Campaigns or coalitions whose records they may read: short names in small Latin letters, by comma.')}
        value=${account?.circles.join(', ') ?? ''}
      ></wa-input>
      <wa-button type="submit" variant="brand" ?loading=${this.busy}>
        ${account ? msg('Save') : msg('Create the account')}
      </wa-button>
    </form>`;
  }

  #signIn() {
    return html`<wa-input
        name="email"
        type="email"
        required
        autocomplete="off"
        label=${msg('E-mail address')}
      ></wa-input>
      ${newPassword(msg('First password'), msg('At least 12 characters. They can change it here.'))}`;
  }

  readonly #submit = (event: SubmitEvent & { currentTarget: HTMLFormElement }): void => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const text = (name: string): string => formText(fields, name);
    const roles = ROLES.filter((role) => fields.getAll('roles').includes(role));
    this.noRole = roles.length === 0;
    if (this.noRole) return;
    const detail: AccountDraft = {
      name: text('name'),
      email: text('email'),
      password: text('password'),
      roles,
      circles: text('circles')
        .split(',')
        .map((name) => name.trim())
        .filter(Boolean),
      clearance: TLP_LABELS.find((label) => label === text('clearance')) ?? 'AMBER',
    };
    this.dispatchEvent(new CustomEvent('am-account', { detail }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'am-account-form': AmAccountForm;
  }
}
