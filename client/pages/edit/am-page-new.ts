// A new record of any kind: the choice of the kind where the address does not say it, then its form.
import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { BatchAnswer } from '../../../server/contract/batch.js';
import { SUBJECT_NAMES, subjectOf, type SubjectName } from '../../../server/contract/registry.js';
import { currentAddress, navigate } from '../../app/navigate.js';
import { base, pages } from '../../app/styles.js';
import { capital } from '../../app/words.js';
import type { EditSession } from '../../data/edit-session.js';
import { beginNew, presetOf } from '../../data/edit-store.js';
import { sessionStore } from '../../data/session-store.js';
import { translationStore } from '../../data/translation-store.js';
import { recordKindWord } from '../../elements/am-search/record-kind-word.js';
import '../../forms/am-form.js';
import { formPage } from './form-page.styles.js';

@localized()
@customElement('am-page-new')
export class AmPageNew extends LitElement {
  static override styles = [
    base,
    pages,
    formPage,
    css`
      .kinds {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(180px, 1fr));
        gap: 4px 16px;
        padding-bottom: 16px;
      }
      .kinds a {
        display: block;
        padding: 8px 0;
      }
    `,
  ];

  @property({ attribute: false }) params: Readonly<Record<string, string>> = {};

  #session: EditSession | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const kind = kindOf(this.params['kind']);
    if (!changed.has('params') || !kind) return;
    const { query } = currentAddress();
    this.#session = beginNew(kind, presetOf(kind, query));
    if (kind === 'translation') void this.#beginTranslation(query);
  }

  /** A translation begins with the text as it is now; where that cannot be read, it is typed. */
  async #beginTranslation(query: URLSearchParams): Promise<void> {
    const [on, field] = [query.get('on'), query.get('field')];
    if (on === null || field === null) return;
    const begun = await translationStore.begin(on, field).catch(() => undefined);
    if (!begun || this.params['kind'] !== 'translation') return;
    this.#session = beginNew('translation', begun);
    this.requestUpdate();
  }

  protected override render() {
    const kind = kindOf(this.params['kind']);
    if (!kind || !this.#session) return this.#kinds();
    if (!sessionStore.can(subjectOf(kind).write))
      return html`<div class="card">
        <h1>${title(kind)}</h1>
        <p>${msg('Your roles do not allow this.')}</p>
      </div>`;
    return html`<div class="card">
      <h1>${title(kind)}</h1>
      <am-form
        .session=${this.#session}
        @am-saved=${({ detail }: CustomEvent<BatchAnswer>) =>
          navigate(`/record/${detail.records[0]?.id}`, { replace: true })}
        @am-leave=${() => history.back()}
      ></am-form>
    </div>`;
  }

  #kinds() {
    const kinds = SUBJECT_NAMES.filter((kind) => sessionStore.can(subjectOf(kind).write));
    return html`<div class="card">
      <h1>${msg('What do you want to add?')}</h1>
      <ul class="kinds">
        ${kinds.map(
          (kind) => html`<li><a href="/new/${kind}">${capital(recordKindWord(kind))}</a></li>`,
        )}
      </ul>
    </div>`;
  }
}

const kindOf = (name: string | undefined): SubjectName | undefined =>
  SUBJECT_NAMES.find((kind) => kind === name);

const title = (kind: SubjectName): string => msg(str`New ${recordKindWord(kind)}`);

declare global {
  interface HTMLElementTagNameMap {
    'am-page-new': AmPageNew;
  }
}
