// One's own account; for those who may, the accounts of others and the example data.
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { ActionController } from '../../app/action-controller.js';
import { formText } from '../../app/form-text.js';
import { outcome } from '../../app/outcome.js';
import { base, pages } from '../../app/styles.js';
import { sessionStore } from '../../data/session-store.js';
import { StoreController } from '../../data/store-controller.js';
import '../../elements/am-tlp/am-tlp.js';
import './am-accounts.js';
import './am-example-data.js';
import { formStyles } from './form.styles.js';
import { newPassword } from './new-password.js';
import { roleWord } from './role-words.js';

@localized()
@customElement('am-page-account')
export class AmPageAccount extends LitElement {
  static override styles = [
    base,
    pages,
    formStyles,
    css`
      .card {
        display: block;
        max-width: 880px;
        margin-bottom: 16px;
        padding: 16px 20px 20px;
      }
      h1 {
        margin-bottom: 12px;
      }
    `,
  ];

  readonly #leaving = new ActionController(this);
  readonly #choosing = new ActionController(this);
  readonly #saving = new ActionController(this);

  constructor() {
    super();
    new StoreController(this, sessionStore);
  }

  protected override render() {
    const { account } = sessionStore;
    if (!account) return nothing;
    return html`
      <h1>${msg('Your account')}</h1>
      <section class="card">
        <h2>${account.name}</h2>
        <p class="quiet">${account.email} · ${account.roles.map(roleWord).join(', ')}</p>
        <p>${msg('You can read up to')} <am-tlp .label=${account.clearance}></am-tlp></p>
        <p class="buttons">
          <wa-button appearance="outlined" @click=${() => this.#signOut(false)}
            >${msg('Sign out')}</wa-button
          >
          <wa-button appearance="outlined" @click=${() => this.#signOut(true)}
            >${msg('Sign out on all devices')}</wa-button
          >
        </p>
        ${outcome(this.#leaving)}
      </section>
      ${this.#languages()} ${this.#password(account.hasPassword)}
      ${sessionStore.can('account.manage') ? html`<am-accounts class="card"></am-accounts>` : nothing}
      ${
        sessionStore.can('example.manage')
          ? html`<am-example-data class="card"></am-example-data>`
          : nothing
      }
    `;
  }

  #languages() {
    return html`<section class="card">
      <h2>${msg('Languages of texts')}</h2>
      <form @submit=${this.#setLanguages}>
        <wa-input
          name="languages"
          label=${msg('In which languages you like to read, the preferred one first')}
          hint=${msg('Codes such as ky, ru, en, separated by commas. Texts that are not translated are shown as recorded.')}
          value=${sessionStore.languages.join(', ')}
        ></wa-input>
        <wa-button type="submit" variant="brand" ?loading=${this.#choosing.busy}
          >${msg('Save')}</wa-button
        >
      </form>
      ${outcome(this.#choosing)}
    </section>`;
  }

  readonly #setLanguages = async (
    event: SubmitEvent & { currentTarget: HTMLFormElement },
  ): Promise<void> => {
    event.preventDefault();
    const typed = formText(new FormData(event.currentTarget), 'languages');
    await this.#choosing.run(async () => {
      await sessionStore.setLanguages(typed.split(/[\s,;]+/).filter(Boolean));
      return msg('Saved.');
    });
  };

  #password(hasPassword: boolean) {
    return html`<section class="card">
      <h2>${hasPassword ? msg('Change your password') : msg('Set a password')}</h2>
      <form @submit=${this.#setPassword}>
        <input
          type="hidden"
          name="username"
          autocomplete="username"
          .value=${sessionStore.account?.email ?? ''}
        />
        ${
          hasPassword
            ? html`<wa-input
                name="current"
                type="password"
                autocomplete="current-password"
                required
                label=${msg('Current password')}
              ></wa-input>`
            : nothing
        }
        ${newPassword(msg('New password'), msg('At least 12 characters; a sentence is good. Your other sessions end.'))}
        <wa-button type="submit" variant="brand" ?loading=${this.#saving.busy}
          >${msg('Save')}</wa-button
        >
      </form>
      ${outcome(this.#saving)}
    </section>`;
  }

  readonly #setPassword = async (
    event: SubmitEvent & { currentTarget: HTMLFormElement },
  ): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    const fields = new FormData(form);
    await this.#saving.run(async () => {
      await sessionStore.setPassword({
        current: fields.has('current') ? formText(fields, 'current') : null,
        password: formText(fields, 'password'),
      });
      form.reset();
      return msg('Saved.');
    });
  };

  async #signOut(everywhere: boolean): Promise<void> {
    await this.#leaving.run(() => sessionStore.signOut(everywhere));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'am-page-account': AmPageAccount;
  }
}
