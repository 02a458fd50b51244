// The further tabs of the panel: evidence, questions and what else names the record, history.
import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { Change } from '../../../server/contract/history.js';
import type { RecordOf } from '../../../server/contract/registry.js';
import { BASIS_WORDS, QUESTION_STATE_WORDS } from '../../../server/contract/vocabulary.js';
import { language, word } from '../../app/locale.js';
import { recordAddress } from '../../app/record-address.js';
import { capital, operationWord } from '../../app/words.js';
import { nameOf } from '../../data/names.js';
import { kindOfId } from '../../data/records.js';
import type { Dossier } from '../../data/record-store.js';
import { fieldWord } from '../../fields/field-words.js';

/** All evidence of the record and of what points at it, by source. */
export function evidenceTab(evidence: readonly RecordOf<'evidence'>[]) {
  const bySource = new Map<string, RecordOf<'evidence'>[]>();
  for (const one of evidence) bySource.set(one.source, [...(bySource.get(one.source) ?? []), one]);
  if (bySource.size === 0)
    return html`<section>
      <p class="quiet">
        ${msg('No evidence yet: saved as unsourced, left out of outside briefings.')}
      </p>
    </section>`;
  return [...bySource].map(
    ([source, rows]) =>
      html`<section>
        <h2>
          <a href="/record/${source}"
            >${nameOf(source)?.name ?? msg('source not visible to you')}</a
          >
          <span class="quiet">${rows.length}</span>
        </h2>
        <ul>
          ${rows.map(evidenceRow)}
        </ul>
      </section>`,
  );
}

function evidenceRow(one: RecordOf<'evidence'>) {
  const details = [
    one.supports ? msg('supports') : msg('contradicts'),
    msg(str`credibility ${one.credibility}`) + (one.gradeProposed ? ` (${msg('proposed')})` : ''),
    one.basis === 'not_known' ? null : word(BASIS_WORDS[one.basis]),
  ].filter((text) => text !== null);
  return html`<li class="row">
    <p class="with-label"><b>${one.locator}</b></p>
    ${one.paraphrase ? html`<p>${one.paraphrase}</p>` : nothing}
    <p class="second">${details.join(' · ')}</p>
  </li>`;
}

/** Open questions about the record, then mechanisms, strategies, recommendations, events. */
export function questionsTab(dossier: Dossier) {
  const { questions, levers, interventions, recommendations, events } = dossier;
  return html`
    <section>
      <h2>${msg('Questions')} <span class="quiet">${questions.length}</span></h2>
      ${
        questions.length === 0
          ? html`<p class="quiet">${msg('No question is recorded about this.')}</p>`
          : nothing
      }
      <ul>
        ${questions.map((question) =>
          namedRow(question.id, question.text, word(QUESTION_STATE_WORDS[question.state])),
        )}
      </ul>
    </section>
    ${named(msg('Mechanisms'), levers, ({ name, kind }) => [name, kind])}
    ${named(msg('Strategies tried'), interventions, ({ name, outcome }) => [name, outcome])}
    ${named(msg('Recommendations to them'), recommendations, ({ text, year }) => [
      text,
      year === null ? msg('year not given') : String(year),
    ])}
    ${named(msg('Events'), events, ({ name, start, dateText }) => [name, start ?? dateText])}
  `;
}

function named<R extends { id: string }>(
  title: string,
  records: readonly R[],
  words: (record: R) => [string, string | null],
) {
  if (records.length === 0) return nothing;
  return html`<section>
    <h2>${title} <span class="quiet">${records.length}</span></h2>
    <ul>
      ${records.map((record) => namedRow(record.id, ...words(record)))}
    </ul>
  </section>`;
}

const namedRow = (id: string, text: string, second: string | null) =>
  html`<li class="row">
    <a href=${recordAddress(id)}>${text}</a>
    ${second ? html`<p class="second">${second}</p>` : nothing}
  </li>`;

/** What was changed on the record, newest first. */
export function historyList(history: readonly Change[]) {
  const time = new Intl.DateTimeFormat(language(), {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return html`<ul>
    ${history.map(
      (change) =>
        html`<li class="row">
          <p>${capital(operationWord(change.operation))}: ${change.byName}</p>
          <p class="second">${changedFields(change)}</p>
          <p class="second">
            ${time.format(new Date(change.at))}${change.reason ? ` · ${change.reason}` : ''}
          </p>
        </li>`,
    )}
  </ul>`;
}

function changedFields({ operation, record, fields }: Change): string {
  const kind = kindOfId(record);
  if (operation !== 'updated' || !kind) return '';
  return fields.map(({ field }) => fieldWord(kind, field) ?? field).join(', ');
}
