// What others wrote since one last looked; it stays until one says that one has looked.
import { localized, msg } from '@lit/localize';
import { Task } from '@lit/task';
import { css, html, LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { ActionController } from '../../app/action-controller.js';
import { errorText } from '../../app/error-text.js';
import { language } from '../../app/locale.js';
import { outcome } from '../../app/outcome.js';
import { recordAddress } from '../../app/record-address.js';
import { base } from '../../app/styles.js';
import { historyStore, type Write } from '../../data/history-store.js';
import { liveStore } from '../../data/live-store.js';
import { StoreController } from '../../data/store-controller.js';
import { writeWords } from './write-words.js';

const ROWS = 8;

@localized()
@customElement('am-new-changes')
export class AmNewChanges extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        font: var(--am-small);
      }
      header {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 0 8px;
        padding-bottom: 4px;
        border-bottom: 1px solid var(--am-edge);
      }
      h2 {
        font: 600 14px/20px var(--am-font);
      }
      li {
        padding: 5px 0;
        border-bottom: 1px solid var(--am-line-2);
      }
      li a {
        color: var(--am-ink);
        text-decoration-color: var(--am-line);
      }
      p {
        padding-top: 6px;
      }
    `,
  ];

  readonly #looking = new ActionController(this);
  readonly #read = new Task(this, {
    args: () => [liveStore.revision] as const,
    task: (_, { signal }) => historyStore.newWrites(signal),
  });

  constructor() {
    super();
    new StoreController(this, liveStore);
  }

  protected override render() {
    const { writes, mark } = this.#read.value ?? { writes: null, mark: null };
    return html`
      <header>
        <h2>${msg('Since you last looked')}</h2>
        ${
          mark !== null && writes.length > 0
            ? html`<button
                class="link"
                ?disabled=${this.#looking.busy}
                @click=${() => this.#look(mark)}
              >
                ${msg('I have looked')}
              </button>`
            : nothing
        }
      </header>
      ${this.#read.error ? html`<p role="alert">${errorText(this.#read.error)}</p>` : nothing}
      ${
        writes?.length === 0
          ? html`<p class="quiet">
              ${msg('Nobody else has changed anything that you can see. What colleagues write shows here.')}
            </p>`
          : nothing
      }
      <ul>
        ${writes?.slice(0, ROWS).map(row)}
      </ul>
      ${outcome(this.#looking)}
    `;
  }

  async #look(mark: string): Promise<void> {
    await this.#looking.run(async () => {
      await historyStore.looked(mark);
      await this.#read.run();
    });
  }
}

const row = (write: Write) =>
  html`<li>
    <a href=${recordAddress(write.first.record)}>${writeWords(write)}</a>
    <span class="quiet">${write.first.byName} · ${day(write.first.at)}</span>
  </li>`;

const day = (at: string): string =>
  new Intl.DateTimeFormat(language(), { dateStyle: 'medium' }).format(new Date(at));

declare global {
  interface HTMLElementTagNameMap {
    'am-new-changes': AmNewChanges;
  }
}
