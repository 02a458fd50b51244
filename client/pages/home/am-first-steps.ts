// For somebody new: the offer of the tour, and where nobody is recorded yet, what to write first.
import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { askToOpen } from '../../app/commands.js';
import { base } from '../../app/styles.js';
import { isTourTaken, tourTaken } from '../../app/tour.js';
import { sessionStore } from '../../data/session-store.js';

@localized()
@customElement('am-first-steps')
export class AmFirstSteps extends LitElement {
  static override styles = [
    base,
    css`
      .offer {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 16px;
        margin-bottom: 12px;
        font: var(--am-small);
      }
      section {
        margin-bottom: 16px;
        padding: 16px 24px;
        border: 1px solid var(--am-line);
        border-radius: var(--am-radius-card);
        background: var(--am-surface);
      }
      ol {
        display: grid;
        gap: 4px;
        margin-top: 6px;
        padding-left: 20px;
        list-style: decimal;
      }
    `,
  ];

  /** Nobody is on the map that this reader can see. */
  @property({ type: Boolean }) nobody = false;

  protected override render() {
    return html`${isTourTaken() ? nothing : this.#offer()} ${this.nobody ? this.#steps() : nothing}`;
  }

  #offer() {
    return html`<p class="offer">
      <span class="quiet">${msg('New here? Five steps show what is where.')}</span>
      <button class="link" @click=${this.#take}>${msg('Take the tour')}</button>
      <button class="link" @click=${this.#refuse}>${msg('Not now')}</button>
    </p>`;
  }

  #steps() {
    if (!sessionStore.can('actor.write')) return nothing;
    return html`<section>
      <h2>${msg('Begin here')}</h2>
      <ol>
        <li>
          <a href="/new/actor">${msg('Add your own organisation')}</a>:
          ${msg('mark it as us, and pathways begin there.')}
        </li>
        <li>
          <a href="/new/issue">${msg('Write down what you want changed')}</a>:
          ${msg('somebody decides on it, or it is an open question who.')}
        </li>
        <li>
          <a href="/new/actor">${msg('Add whom you know')}</a>:
          ${msg('a ministry, an official, an ally, also somebody whose name is not known yet.')}
        </li>
        <li>
          <a href="/new/tie">${msg('Join two of them')}</a>:
          ${msg('who reports to whom, who decides, who pays; with the source it is known from.')}
        </li>
      </ol>
    </section>`;
  }

  readonly #take = (): void => {
    askToOpen(this, 'tour');
    this.#refuse();
  };

  readonly #refuse = (): void => {
    tourTaken();
    this.requestUpdate();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'am-first-steps': AmFirstSteps;
  }
}
