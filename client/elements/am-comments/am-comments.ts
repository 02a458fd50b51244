// What colleagues say about a record; one's own words can be changed and taken away.
import { localized, msg } from '@lit/localize';
import { Task } from '@lit/task';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { RecordOf } from '../../../server/contract/registry.js';
import { ActionController } from '../../app/action-controller.js';
import { errorText } from '../../app/error-text.js';
import { language } from '../../app/locale.js';
import { outcome } from '../../app/outcome.js';
import { base } from '../../app/styles.js';
import { commentStore, type Reader, type Words } from '../../data/comment-store.js';
import { liveStore } from '../../data/live-store.js';
import { sessionStore } from '../../data/session-store.js';
import { StoreController } from '../../data/store-controller.js';
import { ownLabel } from '../am-record-panel/own-label.js';
import '../am-tlp/am-tlp.js';
import './am-comment-field.js';
import type { AmCommentField } from './am-comment-field.js';

type Comment = RecordOf<'comment'>;
type Labelled = Pick<Comment, 'id' | 'tlp' | 'circles' | 'recipients'>;

@localized()
@customElement('am-comments')
export class AmComments extends LitElement {
  static override styles = [
    base,
    css`
      h2 {
        margin-bottom: 6px;
        font: 600 14px/20px var(--am-font);
      }
      h2 .quiet {
        font-weight: 400;
      }
      li {
        padding: 6px 0;
      }
      li + li {
        border-top: 1px solid var(--am-line-2);
      }
      .head,
      .buttons {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 12px;
        color: var(--am-ink-2);
        font: var(--am-evidence);
      }
      .text {
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
      .buttons {
        margin-top: 6px;
      }
      /* What colleagues say to each other is not for paper. */
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  /** The record that is spoken of. */
  @property({ attribute: false }) on!: Labelled;

  /** Own comment that is being changed. */
  @state() private changing: string | null = null;
  /** What is typed for a new one: it stays over an error. */
  @state() private text = '';
  @query('form am-comment-field') private field!: AmCommentField;

  readonly #writing = new ActionController(this);
  readonly #read = new Task(this, {
    args: () => [this.on.id, liveStore.revision] as const,
    task: async ([id], { signal }) => {
      const [comments, readers] = await Promise.all([
        commentStore.list(id, signal),
        sessionStore.can('comment.write') ? commentStore.readers(id, signal) : [],
      ]);
      return { comments, readers };
    },
  });

  constructor() {
    super();
    new StoreController(this, liveStore, sessionStore);
  }

  protected override render() {
    const { comments = [], readers = [] } = this.#read.value ?? {};
    return html`
      <h2>${msg('Comments')} <span class="quiet">${comments.length}</span></h2>
      ${this.#read.error ? html`<p role="alert">${errorText(this.#read.error)}</p>` : nothing}
      <ul>
        ${comments.map((comment) => html`<li>${this.#comment(comment, readers)}</li>`)}
      </ul>
      ${sessionStore.can('comment.write') ? this.#form(null, readers) : nothing}
      ${outcome(this.#writing)}
    `;
  }

  #comment(comment: Comment, readers: readonly Reader[]) {
    if (comment.id === this.changing) return this.#form(comment, readers);
    const own = comment.createdBy === sessionStore.account?.id;
    const by = own
      ? msg('You')
      : (readers.find(({ id }) => id === comment.createdBy)?.name ?? msg('a colleague'));
    const label = ownLabel(comment.tlp, this.on.tlp);
    return html`<p class="head">
        <b>${by}</b> ${when(comment.createdAt)}
        ${label ? html`<am-tlp .label=${label}></am-tlp>` : nothing}
        ${
          own && sessionStore.can('comment.write')
            ? html`<button class="link" @click=${() => this.#change(comment)}>
                  ${msg('Change')}
                </button>
                <button class="link" @click=${() => this.#run(() => commentStore.retire(comment))}>
                  ${msg('Take away')}
                </button>`
            : nothing
        }
      </p>
      <p class="text">${comment.text}</p>`;
  }

  /** For a new comment, or for one's own that is being changed. */
  #form(comment: Comment | null, readers: readonly Reader[]) {
    if (comment === null && this.changing !== null) return nothing;
    return html`<form @submit=${(event: Event) => this.#save(event, comment)}>
      <am-comment-field
        .label=${msg('Comment')}
        .people=${readers}
        .text=${this.text}
        @am-text=${({ detail }: CustomEvent<string>) => (this.text = detail)}
        @keydown=${(event: KeyboardEvent) => this.#key(event, comment)}
      ></am-comment-field>
      <p class="buttons">
        <button class="plain" ?disabled=${this.#writing.busy || this.text.trim() === ''}>
          ${comment ? msg('Save') : msg('Comment')}
        </button>
        ${
          comment
            ? html`<button type="button" class="link" @click=${this.#leave}>
                ${msg('Cancel')}
              </button>`
            : nothing
        }
      </p>
    </form>`;
  }

  #change({ id, text }: Comment): void {
    this.changing = id;
    this.text = text;
    void this.updateComplete.then(() => this.field.focus());
  }

  readonly #leave = (): void => {
    this.changing = null;
    this.text = '';
  };

  #key(event: KeyboardEvent, comment: Comment | null): void {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void this.#save(event, comment);
    else if (event.key !== 'Escape' || comment === null) return;
    else this.#leave();
    event.stopPropagation();
  }

  async #save(event: Event, comment: Comment | null): Promise<void> {
    event.preventDefault();
    const words = { text: this.text.trim(), mentions: this.field.mentions };
    if (words.text === '' || this.#writing.busy) return;
    const saved = await this.#run(() =>
      comment ? commentStore.change(comment, words) : this.#add(words),
    );
    if (saved) this.#leave();
  }

  async #add(words: Words): Promise<void> {
    const clearance = sessionStore.account?.clearance;
    if (clearance) await commentStore.add(this.on.id, words, this.on, clearance);
  }

  #run(write: () => Promise<void>): Promise<boolean> {
    return this.#writing.run(async () => {
      await write();
      await this.#read.run();
    });
  }
}

const when = (at: string): string =>
  new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(at),
  );

declare global {
  interface HTMLElementTagNameMap {
    'am-comments': AmComments;
  }
}
