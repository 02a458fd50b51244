// One record on a page of its own: an actor or issue as the panel shows it, any other by its fields.
import { localized, msg } from '@lit/localize';
import { Task } from '@lit/task';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { errorText } from '../../app/error-text.js';
import { base, pages } from '../../app/styles.js';
import { capital } from '../../app/words.js';
import { liveStore } from '../../data/live-store.js';
import { kindOfId } from '../../data/records.js';
import { recordStore } from '../../data/record-store.js';
import { StoreController } from '../../data/store-controller.js';
import '../../elements/am-record-facts/am-record-facts.js';
import '../../elements/am-record-panel/am-record-panel.js';
import { panelStyles } from '../../elements/am-record-panel/panel.styles.js';
import { evidenceTab, historyTab } from '../../elements/am-record-panel/tabs.js';
import { recordKindWord } from '../../elements/am-search/record-kind-word.js';
import '../../elements/am-tlp/am-tlp.js';

@localized()
@customElement('am-page-record')
export class AmPageRecord extends LitElement {
  static override styles = [
    base,
    panelStyles,
    pages,
    css`
      .card {
        max-width: 880px;
        margin: 0 auto;
        overflow: hidden;
      }
      header {
        display: flex;
        justify-content: space-between;
        gap: 12px;
        padding: 16px 20px 0;
      }
    `,
  ];

  @property({ attribute: false }) params: Readonly<Record<string, string>> = {};

  readonly #record = new Task(this, {
    args: () => [this.#id, liveStore.revision] as const,
    task: async ([id], { signal }) => {
      const kind = kindOfId(id);
      return kind && !this.#hasPanel ? await recordStore.single(kind, id, signal) : undefined;
    },
  });

  constructor() {
    super();
    new StoreController(this, liveStore);
  }

  protected override render() {
    if (this.#hasPanel)
      return html`<div class="card">
        <am-record-panel .record=${this.#id}>
          <a slot="actions" href="/map?focus=${this.#id}&select=${this.#id}"
            >${msg('Show on the map')}</a
          >
          <a slot="actions" href="/advocacy?to=${this.#id}">${msg('How to reach it')}</a>
        </am-record-panel>
      </div>`;
    return this.#record.render({
      pending: () => html`<p class="quiet" role="status">${msg('Reading …')}</p>`,
      error: (error) => html`<p role="alert">${errorText(error)}</p>`,
      complete: (found) =>
        found ? this.#renderSingle(found) : msg('This address leads to nothing you can open.'),
    });
  }

  #renderSingle({ record, evidence, history }: Awaited<ReturnType<typeof recordStore.single>>) {
    const kind = kindOfId(record.id);
    return html`<article class="card">
      <header>
        <div>
          <p class="quiet">${capital(recordKindWord(kind ?? ''))}</p>
          <h1>${titleOf(record)}</h1>
        </div>
        <am-tlp .label=${record.tlp}></am-tlp>
      </header>
      <section><am-record-facts .record=${record}></am-record-facts></section>
      ${
        evidence.length > 0
          ? html`<section><h2>${msg('Evidence')}</h2></section>
              ${evidenceTab(evidence)}`
          : nothing
      }
      <section><h2>${msg('History')}</h2></section>
      ${historyTab(history)}
    </article>`;
  }

  get #id(): string {
    return this.params['id'] ?? '';
  }

  get #hasPanel(): boolean {
    return /^(act|iss)_/.test(this.#id);
  }
}

function titleOf(record: object): string {
  if ('name' in record) return String(record.name);
  if ('title' in record) return String(record.title);
  return 'text' in record ? String(record.text) : '';
}

declare global {
  interface HTMLElementTagNameMap {
    'am-page-record': AmPageRecord;
  }
}
