// Sign in with address and password, or with the one-time link that the first start prints.
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/checkbox/checkbox.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { SignIn } from '../../../server/contract/session.js';
import { ActionController } from '../../app/action-controller.js';
import { formText } from '../../app/form-text.js';
import { navigate } from '../../app/navigate.js';
import { outcome } from '../../app/outcome.js';
import { base } from '../../app/styles.js';
import { sessionStore } from '../../data/session-store.js';

@localized()
@customElement('am-page-sign-in')
export class AmPageSignIn extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        place-items: start center;
        min-height: 100%;
        padding: 12vh 16px 32px;
      }
      form {
        display: grid;
        gap: 16px;
        width: min(360px, 100%);
        padding: 24px;
        border: 1px solid var(--am-line);
        border-radius: var(--am-radius-card);
        background: var(--am-surface);
      }
    `,
  ];

  readonly #signing = new ActionController(this);

  override connectedCallback(): void {
    super.connectedCallback();
    const token = new URLSearchParams(location.hash.slice(1)).get('token');
    if (token === null) return;
    // The token works once; it need not stay in the browser's history.
    history.replaceState(null, '', location.pathname);
    void this.#signIn({ token });
  }

  protected override render() {
    return html`<form @submit=${this.#submit}>
      <h1>${msg('Sign in to Allymap')}</h1>
      ${outcome(this.#signing)}
      ${
        sessionStore.expired
          ? html`<p class="note" role="status">
              ${msg('Your session ended. Sign in to go on; what you typed is kept.')}
            </p>`
          : nothing
      }
      <wa-input
        name="email"
        type="email"
        autocomplete="username"
        required
        label=${msg('E-mail address')}
        value=${sessionStore.expired?.email ?? ''}
      ></wa-input>
      <wa-input
        name="password"
        type="password"
        autocomplete="current-password"
        required
        password-toggle
        label=${msg('Password')}
      ></wa-input>
      <wa-checkbox
        name="shared"
        value="yes"
        hint=${msg('Signs you out after five minutes without use.')}
      >
        ${msg('This is a shared computer')}
      </wa-checkbox>
      <wa-button type="submit" variant="brand" ?loading=${this.#signing.busy}
        >${msg('Sign in')}</wa-button
      >
      <p class="hint">
        ${msg('No account yet? Ask the administrator of this tool; the first one gets a link when it starts.')}
      </p>
    </form>`;
  }

  readonly #submit = (event: SubmitEvent & { currentTarget: HTMLFormElement }): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    void this.#signIn({
      email: formText(form, 'email'),
      password: formText(form, 'password'),
      sharedComputer: form.has('shared'),
    });
  };

  async #signIn(body: SignIn): Promise<void> {
    await this.#signing.run(async () => {
      await sessionStore.signIn(body);
      // The one-time link is a newcomer's first step: the map comes first.
      const first = 'token' in body ? '/map' : '/';
      if (location.pathname === '/sign-in') navigate(first, { replace: true });
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'am-page-sign-in': AmPageSignIn;
  }
}
