// The accounts of this tool: who can do and read what; new ones, and shutting one.
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/checkbox/checkbox.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import { localized, msg } from '@lit/localize';
import { Task } from '@lit/task';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Account } from '../../../server/contract/accounts.js';
import { TLP_LABELS } from '../../../server/contract/labels.js';
import { ROLES } from '../../../server/contract/permissions.js';
import { errorText, fieldTexts } from '../../app/error-text.js';
import { formText } from '../../app/form-text.js';
import { base, tables } from '../../app/styles.js';
import { accountsStore } from '../../data/accounts-store.js';
import { sessionStore } from '../../data/session-store.js';
import '../../elements/am-tlp/am-tlp.js';
import { formStyles } from './form.styles.js';
import { roleWord } from './role-words.js';

@localized()
@customElement('am-accounts')
export class AmAccounts extends LitElement {
  static override styles = [
    base,
    tables,
    formStyles,
    css`
      .scroll {
        overflow-x: auto;
      }
      h3 {
        margin-top: 16px;
      }
    `,
  ];

  @state() private busy = false;
  @state() private failure: unknown;
  @state() private said = '';

  readonly #accounts = new Task(this, {
    args: () => [],
    task: (_, { signal }) => accountsStore.list(signal),
  });

  protected override render() {
    return html`
      <h2>${msg('Accounts')}</h2>
      ${this.#accounts.render({
        pending: () => html`<p class="quiet" role="status">${msg('Reading …')}</p>`,
        error: (error) => html`<p role="alert">${errorText(error)}</p>`,
        complete: (accounts) => this.#table(accounts),
      })}
      <h3>${msg('New account')}</h3>
      ${this.#form()}
      <p role="status">${this.said}</p>
      ${
        this.failure
          ? html`<div class="note" role="alert">
              <p>${errorText(this.failure)}</p>
              ${fieldTexts(this.failure).map((text) => html`<p>${text}</p>`)}
            </div>`
          : nothing
      }
    `;
  }

  #table(accounts: readonly Account[]) {
    return html`<div class="scroll" tabindex="0" role="group" aria-label=${msg('Accounts')}>
      <table>
        <thead>
          <tr>
            <th scope="col">${msg('Name')}</th>
            <th scope="col">${msg('E-mail address')}</th>
            <th scope="col">${msg('Roles')}</th>
            <th scope="col">${msg('Can read up to')}</th>
            <th scope="col">${msg('Circles')}</th>
            <th scope="col">${msg('Sign-in')}</th>
          </tr>
        </thead>
        <tbody>
          ${accounts.map((account) => this.#row(account))}
        </tbody>
      </table>
    </div>`;
  }

  #row(account: Account) {
    const { id, name, email, roles, clearance, circles, disabled } = account;
    return html`<tr>
      <td>${name}</td>
      <td>${email}</td>
      <td>${roles.map(roleWord).join(', ')}</td>
      <td><am-tlp .label=${clearance}></am-tlp></td>
      <td>${circles.join(', ')}</td>
      <td>
        ${disabled ? msg('shut') : msg('open')}
        ${
          id === sessionStore.account?.id
            ? nothing
            : html`<button
                class="link"
                aria-label=${`${disabled ? msg('Open') : msg('Shut')}: ${name}`}
                @click=${() => this.#try(() => accountsStore.setDisabled(account, !disabled))}
              >
                ${disabled ? msg('Open') : msg('Shut')}
              </button>`
        }
      </td>
    </tr>`;
  }

  #form() {
    return html`<form @submit=${this.#create}>
      <wa-input name="name" required maxlength="120" label=${msg('Name')}></wa-input>
      <wa-input name="email" type="email" required label=${msg('E-mail address')}></wa-input>
      <wa-input
        name="password"
        type="password"
        autocomplete="new-password"
        required
        minlength="12"
        password-toggle
        label=${msg('First password')}
        hint=${msg('At least 12 characters. They can change it here.')}
      ></wa-input>
      <fieldset>
        <legend>${msg('Roles')}</legend>
        ${ROLES.map(
          (role) => html`<wa-checkbox name="roles" value=${role}>${roleWord(role)}</wa-checkbox>`,
        )}
      </fieldset>
      <label>
        ${msg('Can read up to')}
        <select name="clearance">
          ${TLP_LABELS.map(
            (label) =>
              html`<option value=${label} ?selected=${label === 'AMBER'}>${label}</option>`,
          )}
        </select>
      </label>
      <wa-button type="submit" variant="brand" ?loading=${this.busy}>
        ${msg('Create the account')}
      </wa-button>
    </form>`;
  }

  readonly #create = async (
    event: SubmitEvent & { currentTarget: HTMLFormElement },
  ): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    const fields = new FormData(form);
    const text = (name: string): string => formText(fields, name);
    await this.#try(async () => {
      const { name } = await accountsStore.create({
        name: text('name'),
        email: text('email'),
        password: text('password'),
        roles: ROLES.filter((role) => fields.getAll('roles').includes(role)),
        clearance: TLP_LABELS.find((label) => label === text('clearance')) ?? 'AMBER',
      });
      form.reset();
      this.said = `${msg('Created:')} ${name}`;
    });
  };

  async #try(action: () => Promise<unknown>): Promise<void> {
    this.busy = true;
    this.said = '';
    this.failure = undefined;
    try {
      await action();
      await this.#accounts.run();
    } catch (error) {
      this.failure = error;
    } finally {
      this.busy = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'am-accounts': AmAccounts;
  }
}
