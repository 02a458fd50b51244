// Who is signed in, the theme, and the way out.
import '@awesome.me/webawesome/dist/components/dropdown-item/dropdown-item.js';
import '@awesome.me/webawesome/dist/components/dropdown/dropdown.js';
import type { WaSelectEvent } from '@awesome.me/webawesome/dist/events/select.js';
import { localized, msg } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { sessionStore } from '../data/session-store.js';
import { StoreController } from '../data/store-controller.js';
import { askToOpen } from './commands.js';
import { errorText } from './error-text.js';
import { navigate } from './navigate.js';
import { base } from './styles.js';
import { chosenTheme, onThemeChange, setTheme, THEMES, themeWord } from './theme.js';

@localized()
@customElement('am-account-menu')
export class AmAccountMenu extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        flex: none;
      }
      button {
        max-width: 160px;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .initial {
        display: none;
      }
      h3 {
        padding: 4px 12px;
        font: var(--am-evidence);
        color: var(--am-ink-2);
      }
      .failure {
        position: absolute;
        right: 16px;
      }
      @media (max-width: 640px) {
        button {
          width: 44px;
          border-radius: 22px;
        }
        .name {
          display: none;
        }
        .initial {
          display: inline;
        }
      }
    `,
  ];

  #endTheme: (() => void) | undefined;

  @state() private failure: unknown;

  constructor() {
    super();
    new StoreController(this, sessionStore);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#endTheme = onThemeChange(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#endTheme?.();
  }

  protected override render() {
    return html`
      <wa-dropdown placement="bottom-end" @wa-select=${this.#choose}>
        <button slot="trigger" class="plain" aria-label=${this.#label}>
          <span class="name">${sessionStore.account?.name}</span>
          <span class="initial">${initial(sessionStore.account?.name ?? '')}</span>
        </button>
        <wa-dropdown-item value="account">${msg('Your account')}</wa-dropdown-item>
        <h3>${msg('Theme')}</h3>
        ${THEMES.map(
          (theme) =>
            html`<wa-dropdown-item
              type="checkbox"
              value=${theme}
              .checked=${theme === chosenTheme()}
            >
              ${themeWord(theme)}
            </wa-dropdown-item>`,
        )}
        <wa-dropdown-item value="help">${msg('Keyboard shortcuts')}</wa-dropdown-item>
        <wa-dropdown-item value="tour">${msg('Take the tour')}</wa-dropdown-item>
        <wa-dropdown-item value="sign-out">${msg('Sign out')}</wa-dropdown-item>
      </wa-dropdown>
      ${this.failure ? html`<p class="note failure" role="alert">${errorText(this.failure)}</p>` : ''}
    `;
  }

  get #label(): string {
    return `${msg('Account menu')}: ${sessionStore.account?.name ?? ''}`;
  }

  readonly #choose = (event: WaSelectEvent): void => {
    const value = event.detail.item.getAttribute('value');
    const theme = THEMES.find((one) => one === value);
    if (theme) setTheme(theme);
    else if (value === 'account') navigate('/account');
    else if (value === 'help' || value === 'tour') askToOpen(this, value);
    else void this.#signOut();
  };

  async #signOut(): Promise<void> {
    this.failure = undefined;
    try {
      await sessionStore.signOut();
      navigate('/');
    } catch (error) {
      this.failure = error;
    }
  }
}

const initial = (name: string): string => (Array.from(name)[0] ?? '').toUpperCase();

declare global {
  interface HTMLElementTagNameMap {
    'am-account-menu': AmAccountMenu;
  }
}
