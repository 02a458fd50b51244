// What waits for a person: who mentioned them, what is due, what is to be confirmed, their quick notes.
import { localized, msg, str } from '@lit/localize';
import { Task } from '@lit/task';
import { css, html, LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Inbox } from '../../../server/contract/inbox.js';
import { ActionController } from '../../app/action-controller.js';
import { askToOpen } from '../../app/commands.js';
import { errorText } from '../../app/error-text.js';
import { language } from '../../app/locale.js';
import { outcome } from '../../app/outcome.js';
import { base, pages } from '../../app/styles.js';
import { inboxStore } from '../../data/inbox-store.js';
import { liveStore } from '../../data/live-store.js';
import { sessionStore } from '../../data/session-store.js';
import { StoreController } from '../../data/store-controller.js';
import { sendBatch } from '../../data/write-store.js';
import { recordKindWord } from '../../elements/am-search/record-kind-word.js';
import {
  aboutLine,
  confirmedLine,
  dueLine,
  followUpLine,
  namesOf,
  reviewLine,
} from './inbox-lines.js';
import { TARGETS } from './structure.js';

@localized()
@customElement('am-page-inbox')
export class AmPageInbox extends LitElement {
  static override styles = [
    base,
    pages,
    css`
      :host {
        max-width: 880px;
        margin: 0 auto;
      }
      section {
        padding: 12px 20px 14px;
      }
      section + section {
        border-top: 1px solid var(--am-line);
      }
      li {
        padding: 8px 0;
      }
      li + li {
        border-top: 1px solid var(--am-line-2);
      }
      .text {
        overflow-wrap: anywhere;
        white-space: pre-wrap;
      }
      .second {
        color: var(--am-ink-2);
        font: var(--am-evidence);
      }
      .late {
        color: var(--am-bad);
      }
      .make {
        display: flex;
        flex-wrap: wrap;
        gap: 0 12px;
        margin-top: 4px;
        font: var(--am-small);
      }
      .head .plain {
        margin-left: auto;
      }
      @media (max-width: 640px) {
        .make > * {
          padding: 10px 0;
        }
      }
    `,
  ];

  readonly #dropping = new ActionController(this);
  readonly #inbox = new Task(this, {
    args: () => [liveStore.revision] as const,
    task: (_, { signal }) => inboxStore.read(signal),
  });

  constructor() {
    super();
    new StoreController(this, liveStore);
  }

  protected override render() {
    const inbox = this.#inbox.value;
    return html`
      <header class="head">
        <h1>${msg('Inbox')}</h1>
        ${
          sessionStore.can('note.write')
            ? html`<button class="plain" @click=${() => askToOpen(this, 'note')}>
                ${msg('Quick note')}
              </button>`
            : nothing
        }
      </header>
      ${outcome(this.#dropping)}
      ${
        inbox
          ? this.#renderInbox(inbox)
          : this.#inbox.render({
              pending: () => html`<p class="quiet" role="status">${msg('Reading …')}</p>`,
              error: (error) => html`<p role="alert">${errorText(error)}</p>`,
            })
      }
    `;
  }

  #renderInbox(inbox: Inbox) {
    const nothingWaits = inbox.mentions.length + inbox.due.length === 0;
    return html`<div class="card">
      ${
        nothingWaits
          ? html`<section>
              <p class="quiet">
                ${msg('Nothing is due and nobody has mentioned you. Follow-ups appear here when you log a contact with a next step and a date.')}
              </p>
            </section>`
          : html`${this.#mentions(inbox)}${this.#due(inbox)}`
      }
      ${this.#notes(inbox)} ${this.#reviews(inbox)}
    </div>`;
  }

  #mentions(inbox: Inbox) {
    const names = namesOf(inbox);
    const { mentions } = inbox;
    if (mentions.length === 0) return nothing;
    return html`<section>
      <h2>${msg('Who mentioned you')} <span class="quiet">${mentions.length}</span></h2>
      <ul>
        ${mentions.map(
          ({ id, byName, at, text, about }) =>
            html`<li>
              <p class="text">${text}</p>
              <p class="second">
                ${[byName, when(at), aboutLine(about, names)].filter(Boolean).join(' · ')} ·
                <a href="/record/${about[0] ?? id}">${msg('Open')}</a>
              </p>
            </li>`,
        )}
      </ul>
    </section>`;
  }

  #due(inbox: Inbox) {
    const names = namesOf(inbox);
    if (inbox.due.length === 0) return nothing;
    return html`<section>
      <h2>${msg('Due')} <span class="quiet">${inbox.due.length}</span></h2>
      <ul>
        ${inbox.due.map(
          (one) =>
            html`<li>
              <a href="/record/${one.id}">${followUpLine(one, names)}</a>
              <p class="second ${one.overdue ? 'late' : ''}">${dueLine(one)}</p>
            </li>`,
        )}
      </ul>
    </section>`;
  }

  #notes({ notes }: Inbox) {
    return html`<section>
      <h2>${msg('Your quick notes')} <span class="quiet">${notes.length}</span></h2>
      ${
        notes.length === 0
          ? html`<p class="quiet">
              ${msg('None waits. A quick note keeps a sentence until there is time to make a record of it.')}
            </p>`
          : nothing
      }
      <ul>
        ${notes.map(
          ({ id, text, at }) =>
            html`<li>
              <p class="text">${text}</p>
              <p class="second">${when(at)}</p>
              <p class="make">
                <span class="quiet">${msg('Make it a')}</span>
                ${TARGETS.map(
                  (kind) => html`<a href="/inbox/${id}/${kind}">${recordKindWord(kind)}</a>`,
                )}
                <button
                  class="link"
                  ?disabled=${this.#dropping.busy}
                  @click=${() => this.#drop(id)}
                >
                  ${msg('Drop it')}
                </button>
              </p>
            </li>`,
        )}
      </ul>
    </section>`;
  }

  #reviews(inbox: Inbox) {
    const { items, total } = inbox.reviews;
    const names = namesOf(inbox);
    if (total === 0) return nothing;
    return html`<section>
      <h2>${msg('To be confirmed again')} <span class="quiet">${total}</span></h2>
      <ul>
        ${items.map(
          (one) =>
            html`<li>
              <a href="/record/${one.id}">${reviewLine(one, names)}</a>
              <p class="second">${confirmedLine(one)}</p>
            </li>`,
        )}
      </ul>
      ${
        items.length < total
          ? html`<p class="quiet">
              ${msg(str`The ${items.length} longest unconfirmed; ${total - items.length} more follow.`)}
            </p>`
          : nothing
      }
    </section>`;
  }

  async #drop(id: string): Promise<void> {
    await this.#dropping.run(async () => {
      await sendBatch({ edits: [{ op: 'retire', id }] });
      await this.#inbox.run();
      return msg('Dropped; Undo brings it back.');
    });
  }
}

const when = (at: string): string =>
  new Intl.DateTimeFormat(language(), { dateStyle: 'medium' }).format(new Date(at));

declare global {
  interface HTMLElementTagNameMap {
    'am-page-inbox': AmPageInbox;
  }
}
