// Everything known about an actor or an issue.
import '@awesome.me/webawesome/dist/components/tab-group/tab-group.js';
import '@awesome.me/webawesome/dist/components/tab-panel/tab-panel.js';
import '@awesome.me/webawesome/dist/components/tab/tab.js';
import { localized, msg } from '@lit/localize';
import { Task } from '@lit/task';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Tlp } from '../../../server/contract/labels.js';
import { LEVEL_WORDS } from '../../../server/contract/vocabulary.js';
import { word } from '../../app/locale.js';
import { base } from '../../app/styles.js';
import { capital } from '../../app/words.js';
import { liveStore } from '../../data/live-store.js';
import { recordStore, type Dossier } from '../../data/record-store.js';
import { StoreController } from '../../data/store-controller.js';
import '../am-comments/am-comments.js';
import '../am-handling/am-handling.js';
import '../am-kind/am-kind.js';
import { kindWord } from '../am-kind/kind-word.js';
import '../am-text/am-text.js';
import '../am-tlp/am-tlp.js';
import { overview } from './overview.js';
import { closeButton, frameStyles, paperHead, whileReading } from './panel-frame.js';
import { panelStyles } from './panel.styles.js';
import { writeActions } from './write-actions.js';
import { evidenceTab, historyList, questionsTab } from './tabs.js';

@localized()
@customElement('am-record-panel')
export class AmRecordPanel extends LitElement {
  static override styles = [
    base,
    panelStyles,
    frameStyles,
    css`
      header am-kind {
        margin-top: 4px;
      }
      .handling {
        display: grid;
        gap: 8px;
        padding: 0 20px 12px;
      }
      .told {
        padding: 0 20px 10px;
      }
      wa-tab-group {
        --indicator-color: var(--am-accent);
        --track-width: 2px;
      }
      wa-tab::part(base) {
        padding: 8px 12px;
        font: var(--am-base);
      }
      wa-tab-panel::part(base) {
        padding: 0;
      }
      /* On paper all tabs stand below each other, but for what was changed when. */
      @media print {
        wa-tab,
        wa-tab-panel[name='history'] {
          display: none;
        }
        wa-tab-panel {
          display: block;
        }
        wa-tab-group::part(nav) {
          display: none;
        }
      }
      @media (max-width: 640px) {
        wa-tab::part(base) {
          padding: 12px 6px;
        }
      }
    `,
  ];

  @property() record = '';
  @property({ type: Boolean }) closable = false;

  readonly #dossier = new Task(this, {
    args: () => [this.record, liveStore.revision] as const,
    task: ([id], { signal }) => recordStore.dossier(id, signal),
  });

  constructor() {
    super();
    new StoreController(this, liveStore);
  }

  protected override render() {
    const dossier = this.#dossier.value;
    if (dossier?.record.id === this.record) return this.#renderDossier(dossier);
    return this.#dossier.render(whileReading(this));
  }

  #renderDossier(dossier: Dossier) {
    const { record, handlingNotes, evidence, questions, history } = dossier;
    const allEvidence = [...evidence.values()].flat();
    return html`
      ${paperHead(shownIn(dossier))}
      <header>
        <am-kind kind=${record.kind} ?us=${isUs(record)} size="28" decorative></am-kind>
        <div class="title">
          <p class="quiet">${capital(kindWord(record.kind))}</p>
          <h1 tabindex="-1">${record.name}</h1>
          <p class="quiet">${where(record)}</p>
        </div>
        <div class="aside">
          <am-tlp .label=${record.tlp}></am-tlp>
          ${closeButton(this)}
        </div>
      </header>
      ${told(record)}
      ${
        handlingNotes.length > 0
          ? html`<div class="handling">
              ${handlingNotes.map((note) => html`<am-handling .note=${note} .headTlp=${record.tlp}></am-handling>`)}
            </div>`
          : nothing
      }
      <div class="actions"><slot name="actions"></slot>${writeActions(record, dossier.ties)}</div>
      <wa-tab-group>
        <wa-tab panel="overview">${msg('Overview')}</wa-tab>
        <wa-tab panel="evidence">${msg('Evidence')} ${allEvidence.length}</wa-tab>
        <wa-tab panel="questions">${msg('Questions')} ${questions.length}</wa-tab>
        <wa-tab panel="history">${msg('History')}</wa-tab>
        <wa-tab-panel name="overview"
          >${overview(dossier)}
          <section><am-comments .on=${record}></am-comments></section
        ></wa-tab-panel>
        <wa-tab-panel name="evidence">${evidenceTab(allEvidence)}</wa-tab-panel>
        <wa-tab-panel name="questions">${questionsTab(dossier)}</wa-tab-panel>
        <wa-tab-panel name="history"><section>${historyList(history)}</section></wa-tab-panel>
      </wa-tab-group>
    `;
  }
}

/** Every record of which something stands in the panel. */
const shownIn = (dossier: Dossier): { tlp: Tlp }[] => [
  dossier.record,
  ...dossier.handlingNotes,
  ...dossier.ties,
  ...dossier.positions,
  ...dossier.engagements,
  ...dossier.questions,
  ...dossier.levers,
  ...dossier.interventions,
  ...dossier.recommendations,
  ...dossier.events,
  ...[...dossier.evidence.values()].flat(),
];

const isUs = (record: Subject): boolean => 'us' in record && record.us;

type Subject = Dossier['record'];

function told(record: Subject) {
  const [field, text] =
    'proposition' in record ? ['proposition', record.proposition] : ['role', record.role];
  return text === null
    ? nothing
    : html`<p class="told">
        <am-text .record=${record.id} .field=${field} .text=${text}></am-text>
      </p>`;
}

function where(record: Subject): string {
  if (!('level' in record)) return record.place ?? '';
  return [record.place, word(LEVEL_WORDS[record.level])].filter(Boolean).join(' · ');
}

declare global {
  interface HTMLElementTagNameMap {
    'am-record-panel': AmRecordPanel;
  }
}
