// The shell: rail, top bar, date strip and the page of the address, or the sign-in in its place.
import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { sessionStore } from '../data/session-store.js';
import { StoreController } from '../data/store-controller.js';
import './am-as-of.js';
import './am-cover.js';
import './am-live-note.js';
import './am-page-outlet.js';
import './am-rail.js';
import './am-tabs.js';
import './am-top-bar.js';
import type { Opened } from './commands.js';
import { errorText } from './error-text.js';
import { watchIdle } from './idle.js';
import { MediaController } from './media.js';
import { AddressController } from './navigate.js';
import { recall, remember } from './preference.js';
import { matchPage } from './routes.js';
import { isPressed, isTyping } from './shortcuts.js';
import { base } from './styles.js';

@localized()
@customElement('am-app')
export class AmApp extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template: 'rail bar' 48px 'rail strip' auto 'rail page' 1fr / auto 1fr;
        height: 100dvh;
        overflow: hidden;
        font: var(--am-base);
        color: var(--am-ink);
        background: var(--am-canvas);
      }
      am-rail {
        grid-area: rail;
      }
      header {
        display: contents;
      }
      am-top-bar {
        grid-area: bar;
      }
      am-as-of {
        grid-area: strip;
      }
      main {
        grid-area: page;
        position: relative;
        overflow: auto;
        outline: none;
      }
      am-tabs {
        display: none;
      }
      /* The map needs every line: its tools stand in the bar, between search and account. */
      .compact {
        --am-tools-position: fixed;
        --am-tools-inset: 3px 430px auto 346px;
        --am-tools-gap: 4px 8px;
        --am-tools-slider: 72px;
        --am-tools-said: 0px;
        --am-tools-padding: 4px 0;
        --am-tools-edge: transparent;
        --am-tools-counts: none;
      }
      .alone {
        grid-area: bar / bar / page / page;
        overflow: auto;
      }
      [hidden] {
        display: none !important;
      }
      .skip {
        position: fixed;
        inset: -100px auto auto 8px;
        z-index: 20;
        padding: 8px 12px;
        background: var(--am-surface);
      }
      .skip:focus {
        inset-block-start: 8px;
      }
      @media print {
        :host {
          display: block;
          height: auto;
          overflow: visible;
        }
        header,
        am-rail,
        am-live-note,
        am-tabs {
          display: none;
        }
        main {
          overflow: visible;
        }
      }
      @media print {
        :host {
          display: block;
          height: auto;
          overflow: visible;
          background: none;
        }
        main {
          overflow: visible;
        }
        am-rail,
        am-top-bar,
        am-tabs,
        am-tour,
        am-live-note {
          display: none !important;
        }
      }
      @media (max-width: 640px) {
        :host {
          grid-template: 'bar' 48px 'strip' auto 'page' 1fr 'tabs' auto / 1fr;
        }
        am-tabs {
          display: block;
          grid-area: tabs;
        }
      }
    `,
  ];

  @state() private menuOpen = false;
  @state() private railFolded = recall('rail') !== 'open';
  @state() private failure: unknown;

  readonly #address = new AddressController(this);
  readonly #desktop = new MediaController(this, '(min-width: 1400px)');
  #endIdle: (() => void) | undefined;
  #idleMinutes: number | null = null;

  constructor() {
    super();
    new StoreController(this, sessionStore);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('keydown', this.#key);
    this.addEventListener('am-shell', this.#open);
    void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('keydown', this.#key);
    this.#endIdle?.();
  }

  protected override willUpdate(): void {
    const { account, idleMinutes } = sessionStore;
    const minutes = account ? idleMinutes : null;
    // Only a person's own doing begins the time anew, not what happens on the page.
    if (minutes === this.#idleMinutes) return;
    this.#idleMinutes = minutes;
    this.#endIdle?.();
    if (minutes === null) return;
    this.#endIdle = watchIdle(minutes, () => void sessionStore.leave());
  }

  protected override render() {
    if (this.failure) return this.#renderFailure();
    if (!sessionStore.known) return nothing;
    const match = matchPage(this.#address.value.path);
    const open = match?.page.open ?? false;
    // Somebody whose session ended signs in over their page, which is not seen until then.
    const covered = sessionStore.expired !== null;
    if ((!sessionStore.account && !covered) || open)
      return html`<main class="alone"><am-page-outlet signIn></am-page-outlet></main>`;
    const folded = this.railFolded && (match?.page.wide ?? false);
    // What is more than a filter is said in words that need a line of their own.
    const { query } = this.#address.value;
    const compact = folded && this.#desktop.matches && !SAID.some((name) => query.has(name));
    const shell = html`
      ${covered ? html`<main class="alone"><am-page-outlet signIn></am-page-outlet></main>` : nothing}
      <header ?hidden=${covered}>
        <a class="skip" href="#page" @click=${this.#skip}>${msg('Skip to the page')}</a>
        <am-top-bar
          ?foldable=${match?.page.wide ?? false}
          ?railFolded=${folded}
          ?compact=${compact}
          @am-menu=${() => (this.menuOpen = !this.menuOpen)}
          @am-fold-rail=${this.#foldRail}
        ></am-top-bar>
        ${compact || match?.page.saysDate ? nothing : html`<am-as-of></am-as-of>`}
      </header>
      <am-rail
        ?hidden=${covered}
        ?folded=${folded}
        ?open=${this.menuOpen}
        @am-rail-close=${() => (this.menuOpen = false)}
      ></am-rail>
      <main id="page" ?hidden=${covered} tabindex="-1" class=${compact ? 'compact' : ''}>
        <am-page-outlet></am-page-outlet>
      </main>
      <am-cover></am-cover>
      <am-help></am-help>
      <am-quick-note></am-quick-note>
      <am-live-note></am-live-note>
      <am-tour ?hidden=${covered}></am-tour>
      <am-tabs ?hidden=${covered} @am-menu=${() => (this.menuOpen = !this.menuOpen)}></am-tabs>
    `;
    return keyed(sessionStore.generation, shell);
  }

  #renderFailure() {
    return html`<main class="alone" role="alert">
      <p>${errorText(this.failure)}</p>
      <button class="plain" @click=${this.#load}>${msg('Try again')}</button>
    </main>`;
  }

  readonly #load = async (): Promise<void> => {
    this.failure = undefined;
    try {
      await sessionStore.load();
    } catch (error) {
      this.failure = error;
    }
  };

  readonly #foldRail = (): void => {
    this.railFolded = !this.railFolded;
    remember('rail', this.railFolded ? 'folded' : 'open');
  };

  readonly #key = (event: KeyboardEvent): void => {
    if (!sessionStore.account || !isPressed(event, 'help', isTyping(event))) return;
    event.preventDefault();
    void this.#show('help');
  };

  readonly #open = ({ detail }: CustomEvent<Opened>): void => void this.#show(detail);

  /** What is not needed to see a page is loaded when it is asked for. */
  async #show(what: Opened): Promise<void> {
    if (what === 'cover') this.renderRoot.querySelector('am-cover')?.cover();
    else if (what === 'help') {
      await import('./am-help.js');
      this.renderRoot.querySelector('am-help')?.show();
    } else if (what === 'note') {
      await import('../pages/inbox/am-quick-note.js');
      await this.renderRoot.querySelector('am-quick-note')?.show();
    } else {
      await import('./am-tour.js');
      this.renderRoot.querySelector('am-tour')?.begin();
    }
  }

  readonly #skip = (event: Event): void => {
    event.preventDefault();
    this.renderRoot.querySelector<HTMLElement>('#page')?.focus();
  };
}

/** Parts of a map's address that its tools put into words. */
const SAID = ['focus', 'expand', 'path', 'asOf', 'map'] as const;

declare global {
  interface HTMLElementEventMap {
    'am-shell': CustomEvent<Opened>;
  }
  interface HTMLElementTagNameMap {
    'am-app': AmApp;
  }
}
