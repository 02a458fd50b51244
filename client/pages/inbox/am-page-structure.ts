// A quick note beside the form of the record that is made of it.
import { localized, msg, str } from '@lit/localize';
import { Task } from '@lit/task';
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { BatchAnswer } from '../../../server/contract/batch.js';
import { ApiError } from '../../app/api-error.js';
import { errorText } from '../../app/error-text.js';
import { navigate } from '../../app/navigate.js';
import { base, pages } from '../../app/styles.js';
import { readRecord } from '../../data/records.js';
import { recordKindWord } from '../../elements/am-search/record-kind-word.js';
import '../../elements/am-tlp/am-tlp.js';
import '../../forms/am-form.js';
import { formPage } from '../edit/form-page.styles.js';
import { beginFromNote, TARGETS } from './structure.js';

@localized()
@customElement('am-page-structure')
export class AmPageStructure extends LitElement {
  static override styles = [
    base,
    pages,
    formPage,
    css`
      .note {
        display: flex;
        gap: 8px;
        align-items: start;
        justify-content: space-between;
        margin: 0 0 12px;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) params: Readonly<Record<string, string>> = {};

  readonly #begun = new Task(this, {
    args: () => [this.params['id'] ?? '', this.params['kind'] ?? ''] as const,
    task: async ([id, kind], { signal }) => {
      const target = TARGETS.find((one) => one === kind);
      if (!target) throw new ApiError('record.missing', 404);
      const note = await readRecord('note', id, signal);
      return { note, session: beginFromNote(note, target) };
    },
  });

  protected override render() {
    return html`<div class="card">
      <h1>${msg(str`New ${recordKindWord(this.params['kind'] ?? '')}`)}</h1>
      ${this.#begun.render({
        pending: () => html`<p class="quiet" role="status">${msg('Reading …')}</p>`,
        error: (error) => html`<p role="alert">${errorText(error)}</p>`,
        complete: ({ note, session }) =>
          html`<blockquote class="note">
              ${note.text}<am-tlp .label=${note.tlp}></am-tlp>
            </blockquote>
            <am-form .session=${session} @am-saved=${this.#saved} @am-leave=${leave}></am-form>`,
      })}
    </div>`;
  }

  readonly #saved = ({ detail }: CustomEvent<BatchAnswer>): void =>
    navigate(`/record/${detail.records[0]?.id}`, { replace: true });
}

const leave = (): void => history.back();

declare global {
  interface HTMLElementTagNameMap {
    'am-page-structure': AmPageStructure;
  }
}
