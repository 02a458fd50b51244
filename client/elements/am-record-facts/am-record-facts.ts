// A record of any kind as a list of its fields; ids become links.
import { localized, msg } from '@lit/localize';
import { Task } from '@lit/task';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../app/styles.js';
import { accountsStore } from '../../data/accounts-store.js';
import { shownName } from '../../data/names.js';
import { kindOfId } from '../../data/records.js';
import '../am-text/am-text.js';
import { factsOf, type Fact, type Told } from './facts.js';

@localized()
@customElement('am-record-facts')
export class AmRecordFacts extends LitElement {
  static override styles = [
    base,
    css`
      .fields {
        display: grid;
        grid-template-columns: minmax(96px, 160px) 1fr;
        gap: 6px 16px;
      }
      dt {
        color: var(--am-ink-2);
      }
      dd {
        max-width: 72ch;
        white-space: pre-line;
        overflow-wrap: anywhere;
      }
      dd > ul,
      .parts {
        white-space: normal;
      }
      li + li {
        margin-top: 6px;
        padding-top: 6px;
        border-top: 1px solid var(--am-line-2);
      }
      .parts {
        display: flex;
        flex-wrap: wrap;
        gap: 0 16px;
      }
      .parts > div > * {
        display: inline;
      }
      .parts > div > dt {
        margin-inline-end: 6px;
      }
      @media (max-width: 640px) {
        .fields {
          grid-template-columns: 1fr;
          gap: 0;
        }
        .fields > dd {
          margin-bottom: 8px;
        }
      }
    `,
  ];

  @property({ attribute: false }) record: { id: string } = { id: '' };

  #facts: readonly Fact[] = [];

  readonly #team = new Task(this, {
    args: () => [this.#facts.some(({ values }) => values.some(isAccount))] as const,
    task: async ([needed], { signal }) => (needed ? accountsStore.team(signal) : []),
  });

  protected override willUpdate(): void {
    const kind = kindOfId(this.record.id);
    this.#facts = kind ? factsOf(kind, this.record) : [];
  }

  protected override render() {
    return html`<dl class="fields">
      ${this.#facts.map(
        ({ label, values }) =>
          html`<dt>${label}</dt>
            <dd>${this.#values(values)}</dd>`,
      )}
    </dl>`;
  }

  #values(values: readonly Told[]) {
    if (values.length > 1 && values.some(({ type }) => type === 'parts'))
      return html`<ul>
        ${values.map((one) => html`<li>${this.#told(one)}</li>`)}
      </ul>`;
    return values.map((one, index) => [index > 0 ? ', ' : '', this.#told(one)]);
  }

  #told(told: Told): TemplateResult | string {
    switch (told.type) {
      case 'words':
        return told.text;
      case 'text':
        return html`<am-text
          .record=${this.record.id}
          .field=${told.field}
          .text=${told.text}
        ></am-text>`;
      case 'record':
        return html`<a href="/record/${told.id}">${shownName(told.id)}</a>`;
      case 'account':
        return this.#team.value?.find(({ id }) => id === told.id)?.name ?? msg('somebody else');
      case 'link':
        return html`<a href=${told.href} rel="noreferrer">${told.href}</a>`;
      case 'parts':
        return html`<dl class="parts">
          ${told.facts.map(
            ({ label, values }) =>
              html`<div>
                <dt>${label}</dt>
                <dd>${this.#values(values)}</dd>
              </div>`,
          )}
        </dl>`;
    }
  }
}

const isAccount = ({ type }: Told): boolean => type === 'account';

declare global {
  interface HTMLElementTagNameMap {
    'am-record-facts': AmRecordFacts;
  }
}
