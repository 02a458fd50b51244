// A record of any kind by its fields, evidence and history; actors and issues have the panel.
import { localized, msg } from '@lit/localize';
import { Task } from '@lit/task';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ApiError } from '../../app/api-error.js';
import { errorText } from '../../app/error-text.js';
import { base } from '../../app/styles.js';
import { capital } from '../../app/words.js';
import { liveStore } from '../../data/live-store.js';
import { kindOfId } from '../../data/records.js';
import { recordStore } from '../../data/record-store.js';
import { StoreController } from '../../data/store-controller.js';
import '../am-record-facts/am-record-facts.js';
import { panelStyles } from '../am-record-panel/panel.styles.js';
import { evidenceTab, historyTab } from '../am-record-panel/tabs.js';
import { recordKindWord } from '../am-search/record-kind-word.js';
import '../am-tlp/am-tlp.js';
import { tieTitle } from './tie-title.js';

type Single = Awaited<ReturnType<typeof recordStore.single>>;

@localized()
@customElement('am-record-card')
export class AmRecordCard extends LitElement {
  static override styles = [
    base,
    panelStyles,
    css`
      :host {
        display: block;
        background: var(--am-surface);
        overflow: auto;
      }
      header {
        display: flex;
        justify-content: space-between;
        gap: 12px;
        padding: 14px 20px 10px;
      }
      h1 {
        font: var(--am-record-title);
        overflow-wrap: anywhere;
      }
      .aside {
        display: flex;
        flex-direction: column;
        align-items: end;
        gap: 6px;
      }
      .message {
        padding: 20px;
      }
    `,
  ];

  @property() record = '';
  @property({ type: Boolean }) closable = false;

  readonly #single = new Task(this, {
    args: () => [this.record, liveStore.revision] as const,
    task: ([id], { signal }) => {
      const kind = kindOfId(id);
      if (!kind) throw new ApiError('record.missing', 404);
      return recordStore.single(kind, id, signal);
    },
  });

  constructor() {
    super();
    new StoreController(this, liveStore);
  }

  protected override render() {
    return this.#single.render({
      pending: () => html`<p class="message quiet" role="status">${msg('Reading …')}</p>`,
      error: (error) =>
        html`<div class="message">
          <p role="alert">${errorText(error)}</p>
          ${this.#closeButton()}
        </div>`,
      complete: (single) => this.#renderSingle(single),
    });
  }

  #renderSingle({ record, evidence, history }: Single) {
    return html`
      <header>
        <div>
          <p class="quiet">${capital(recordKindWord(kindOfId(record.id) ?? ''))}</p>
          <h1 tabindex="-1">${capital(titleOf(record))}</h1>
        </div>
        <div class="aside"><am-tlp .label=${record.tlp}></am-tlp>${this.#closeButton()}</div>
      </header>
      <section><am-record-facts .record=${record}></am-record-facts></section>
      ${record.id.startsWith('src_') ? nothing : evidenceTab(evidence)}
      <section>
        <h2>${msg('History')}</h2>
        ${historyTab(history)}
      </section>
    `;
  }

  #closeButton() {
    if (!this.closable) return nothing;
    return html`<button class="link" @click=${this.#close}>${msg('Close')}</button>`;
  }

  readonly #close = (): void => {
    this.dispatchEvent(new CustomEvent('am-panel-close', { bubbles: true, composed: true }));
  };
}

function titleOf(record: Single['record']): string {
  if ('from' in record) return tieTitle(record);
  if ('name' in record) return record.name;
  if ('title' in record) return record.title;
  return 'text' in record ? record.text : '';
}

declare global {
  interface HTMLElementTagNameMap {
    'am-record-card': AmRecordCard;
  }
}
