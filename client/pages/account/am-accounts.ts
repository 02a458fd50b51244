// The accounts of this tool: who can do and read what; new ones, other rights, and shutting one.
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { localized, msg, str } from '@lit/localize';
import { Task } from '@lit/task';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Account, AccountDraft } from '../../../server/contract/accounts.js';
import { ActionController } from '../../app/action-controller.js';
import { errorText } from '../../app/error-text.js';
import { outcome } from '../../app/outcome.js';
import { base, tables } from '../../app/styles.js';
import { accountsStore } from '../../data/accounts-store.js';
import { sessionStore } from '../../data/session-store.js';
import '../../elements/am-tlp/am-tlp.js';
import './am-account-form.js';
import { roleWord } from './role-words.js';

@localized()
@customElement('am-accounts')
export class AmAccounts extends LitElement {
  static override styles = [
    base,
    tables,
    css`
      .scroll {
        overflow-x: auto;
      }
      h3 {
        margin-top: 16px;
      }
      td {
        white-space: nowrap;
      }
      td button + button {
        margin-left: 12px;
      }
      @media (max-width: 640px) {
        td button.link {
          min-height: 44px;
        }
      }
    `,
  ];

  /** Whose rights are being changed. */
  @state() private edited: Account | null = null;

  readonly #making = new ActionController(this);
  readonly #changing = new ActionController(this);
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
      ${this.edited ? nothing : outcome(this.#changing)}
      <h3>${msg('New account')}</h3>
      <am-account-form
        ?busy=${this.#making.busy}
        @am-account=${(event: CustomEvent<AccountDraft>) => this.#create(event.detail)}
      ></am-account-form>
      ${outcome(this.#making)} ${this.#dialog()}
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
    const own = id === sessionStore.account?.id;
    const shut = disabled ? msg('Open') : msg('Shut');
    const button = (text: string, press: () => void) =>
      html`<button class="link" aria-label=${`${text}: ${name}`} @click=${press}>${text}</button>`;
    return html`<tr>
      <td>${name}</td>
      <td>${email}</td>
      <td>${roles.map(roleWord).join(', ')}</td>
      <td><am-tlp .label=${clearance}></am-tlp></td>
      <td>${circles.join(', ')}</td>
      <td>
        ${disabled ? msg('shut') : msg('open')}
        ${own ? nothing : button(shut, () => void this.#shut(account))}
        ${button(msg('Edit'), () => (this.edited = account))}
      </td>
    </tr>`;
  }

  #dialog() {
    const { edited } = this;
    return html`<wa-dialog
      label=${edited ? msg(str`Name and rights of ${edited.name}`) : ''}
      .open=${edited !== null}
      @wa-after-hide=${() => (this.edited = null)}
    >
      ${
        edited
          ? html`<p class="quiet">${msg('Other rights end the sessions of this account.')}</p>
              <am-account-form
                .account=${edited}
                ?busy=${this.#changing.busy}
                @am-account=${(event: CustomEvent<AccountDraft>) => this.#edit(edited, event.detail)}
              ></am-account-form>
              ${outcome(this.#changing)}`
          : nothing
      }
    </wa-dialog>`;
  }

  async #create(draft: AccountDraft): Promise<void> {
    const made = await this.#making.run(async () => {
      const { name } = await accountsStore.create(draft);
      await this.#accounts.run();
      return `${msg('Created:')} ${name}`;
    });
    if (made) this.renderRoot.querySelector('am-account-form')?.reset();
  }

  async #edit(account: Account, draft: AccountDraft): Promise<void> {
    const { name, roles, clearance, circles } = draft;
    const saved = await this.#changing.run(async () => {
      await accountsStore.change(account, { name, roles, clearance, circles });
      await this.#afterChange(account);
      return `${msg('Saved:')} ${name}`;
    });
    if (saved) this.edited = null;
  }

  async #shut(account: Account): Promise<void> {
    await this.#changing.run(async () => {
      await accountsStore.change(account, { disabled: !account.disabled });
      await this.#accounts.run();
    });
  }

  /** Who changed their own rights may be signed out by it. */
  async #afterChange({ id }: Account): Promise<void> {
    if (id === sessionStore.account?.id) await sessionStore.load();
    if (sessionStore.account) await this.#accounts.run();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'am-accounts': AmAccounts;
  }
}
