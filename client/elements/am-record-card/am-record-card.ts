// A record of any kind by its fields, evidence and history; actors and issues have the panel.
import { localized, msg } from '@lit/localize';
import { Task } from '@lit/task';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { isEvidenced } from '../../../server/contract/evidenced.js';
import { tieType } from '../../../server/contract/tie-types.js';
import { ApiError } from '../../app/api-error.js';
import { word } from '../../app/locale.js';
import { base } from '../../app/styles.js';
import { capital } from '../../app/words.js';
import { shownName } from '../../data/names.js';
import { liveStore } from '../../data/live-store.js';
import { kindOfId } from '../../data/records.js';
import { recordStore } from '../../data/record-store.js';
import { recordTitle } from '../../data/record-title.js';
import { StoreController } from '../../data/store-controller.js';
import '../am-comments/am-comments.js';
import '../am-record-facts/am-record-facts.js';
import { headingField } from '../am-record-facts/left-out.js';
import {
  closeButton,
  frameStyles,
  paperHead,
  whileReading,
} from '../am-record-panel/panel-frame.js';
import { panelStyles } from '../am-record-panel/panel.styles.js';
import { evidenceTab, historyList } from '../am-record-panel/tabs.js';
import { writeActions } from '../am-record-panel/write-actions.js';
import { recordKindWord } from '../am-search/record-kind-word.js';
import { tieTitle } from '../../map/tie-title.js';
import '../am-text/am-text.js';
import '../am-tlp/am-tlp.js';

type Single = Awaited<ReturnType<typeof recordStore.single>>;

@localized()
@customElement('am-record-card')
export class AmRecordCard extends LitElement {
  static override styles = [base, panelStyles, frameStyles];

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
      ...whileReading(this),
      complete: (single) => this.#renderSingle(single),
    });
  }

  #renderSingle({ record, evidence, history }: Single) {
    return html`
      ${paperHead([record, ...evidence])}
      <header>
        <div class="title">
          <p class="quiet">${capital(recordKindWord(kindOfId(record.id) ?? ''))}</p>
          <h1 tabindex="-1">${heading(record)}</h1>
        </div>
        <div class="aside"><am-tlp .label=${record.tlp}></am-tlp>${closeButton(this)}</div>
      </header>
      <div class="actions">
        ${
          record.id.startsWith('viw_')
            ? html`<a href="/map?map=${record.id}">${msg('Show on the map')}</a>`
            : nothing
        }
        ${writeActions(record, 'from' in record ? [record] : [])}
      </div>
      <section><am-record-facts .record=${record}></am-record-facts></section>
      ${isEvidenced(kindOfId(record.id) ?? '') ? evidenceTab(evidence) : nothing}
      ${
        isCommented(record.id)
          ? html`<section><am-comments .on=${record}></am-comments></section>`
          : nothing
      }
      <section>
        <h2>${msg('History')}</h2>
        ${historyList(history)}
      </section>
    `;
  }
}

/** Nobody comments on a comment, nor on a translation of a text. */
const isCommented = (id: string): boolean => !/^(cmt|trl)_/.test(id);

/** The name of a record in its reader's language; a record without one is called by others. */
function heading(record: Single['record']): TemplateResult | string {
  if ('from' in record) {
    const { phrase, directed } = tieType(record.type);
    return tieTitle(word(phrase), shownName(record.from), shownName(record.to), directed);
  }
  const kind = kindOfId(record.id);
  if (!kind) return '';
  const field = headingField(kind) ?? '';
  const name = new Map<string, unknown>(Object.entries(record)).get(field);
  return typeof name === 'string'
    ? html`<am-text .record=${record.id} .field=${field} .text=${name}></am-text>`
    : capital(recordTitle(kind, record));
}

declare global {
  interface HTMLElementTagNameMap {
    'am-record-card': AmRecordCard;
  }
}
