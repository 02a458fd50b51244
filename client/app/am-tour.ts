// Five steps through the tool, each on the page that it speaks of. It waits beside the page, takes
// nothing away and can be left at any time.
import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { navigate } from './navigate.js';
import { isPressed } from './shortcuts.js';
import { base } from './styles.js';
import { TOUR, tourTaken } from './tour.js';

@localized()
@customElement('am-tour')
export class AmTour extends LitElement {
  static override styles = [
    base,
    css`
      section {
        position: fixed;
        inset: auto 24px 24px auto;
        z-index: 9;
        width: min(360px, calc(100vw - 24px));
        padding: 14px 16px;
        border: 1px solid var(--am-line);
        border-radius: var(--am-radius-card);
        background: var(--am-surface);
        box-shadow: var(--am-shadow);
      }
      h2 {
        margin: 2px 0 4px;
      }
      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin-top: 12px;
      }
      .leave {
        margin-left: auto;
      }
      @media (max-width: 640px) {
        section {
          inset: auto 12px 60px;
          width: auto;
        }
      }
    `,
  ];

  /** Null: the tour is not taken. */
  @state() private step: number | null = null;
  #before: Element | null = null;

  begin(): void {
    this.#before = document.activeElement;
    this.#go(0);
  }

  protected override render() {
    if (this.step === null) return nothing;
    const { title, text } = TOUR[this.step] ?? TOUR[0];
    const [number, last] = [this.step + 1, TOUR.length];
    return html`<section aria-labelledby="title" @keydown=${this.#key}>
      <p class="hint">${msg(str`Tour, step ${number} of ${last}`)}</p>
      <h2 id="title" tabindex="-1">${title()}</h2>
      <p>${text()}</p>
      <div class="buttons">
        ${
          number > 1
            ? html`<button class="plain" @click=${() => this.#go(number - 2)}>
                ${msg('Back')}
              </button>`
            : nothing
        }
        ${
          number < last
            ? html`<button class="plain" @click=${() => this.#go(number)}>${msg('Next')}</button>`
            : nothing
        }
        <button class="plain leave" @click=${this.#leave}>
          ${number < last ? msg('Leave the tour') : msg('Done')}
        </button>
      </div>
    </section>`;
  }

  #go(step: number): void {
    this.step = step;
    const path = TOUR[step]?.path;
    if (path !== undefined) navigate(path);
    void this.updateComplete.then(() => this.renderRoot.querySelector('h2')?.focus());
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (!isPressed(event, 'close')) return;
    event.stopPropagation();
    this.#leave();
  };

  readonly #leave = (): void => {
    this.step = null;
    tourTaken();
    if (this.#before instanceof HTMLElement) this.#before.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'am-tour': AmTour;
  }
}
