// A record of any kind as a list of its fields; ids become links.
import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { subjectOf } from '../../../server/contract/registry.js';
import { translatedFields } from '../../../server/contract/translations.js';
import { base } from '../../app/styles.js';
import { shownName } from '../../data/names.js';
import { kindOfId } from '../../data/records.js';
import '../am-text/am-text.js';
import { fieldWord, TOLD_FIELDS } from './field-words.js';
import { valueWord } from './value-words.js';

@localized()
@customElement('am-record-facts')
export class AmRecordFacts extends LitElement {
  static override styles = [
    base,
    css`
      dl {
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
      @media (max-width: 640px) {
        dl {
          grid-template-columns: 1fr;
          gap: 0;
        }
        dd {
          margin-bottom: 8px;
        }
      }
    `,
  ];

  @property({ attribute: false }) record: object = {};

  protected override render() {
    const values = new Map<string, unknown>(Object.entries(this.record));
    const id = String(values.get('id') ?? '');
    const rows = TOLD_FIELDS.map((field) => row(id, field, values.get(field)));
    return html`<dl>${rows}</dl>`;
  }
}

function row(id: string, field: string, value: unknown): TemplateResult | typeof nothing {
  const shown = [value].flat().filter(isTellable);
  if (shown.length === 0) return nothing;
  return html`<dt>${fieldWord(field)}</dt>
    <dd>${shown.map((one, index) => [index > 0 ? ', ' : '', told(id, field, one)])}</dd>`;
}

const isTellable = (value: unknown): value is string | number =>
  (typeof value === 'string' && value !== '') || typeof value === 'number';

function told(id: string, field: string, value: string | number) {
  if (typeof value === 'number') return String(value);
  if (kindOfId(value) !== undefined && /^[a-z]{3}_[0-9a-z]{20}$/.test(value))
    return html`<a href="/record/${value}">${shownName(value)}</a>`;
  return isText(id, field)
    ? html`<am-text .record=${id} .field=${field} .text=${value}></am-text>`
    : valueWord(field, value);
}

/** Whether a field of a record holds prose that can be translated, not a word of the vocabulary. */
function isText(id: string, field: string): boolean {
  const kind = kindOfId(id);
  return kind !== undefined && translatedFields(subjectOf(kind).fields).includes(field);
}

declare global {
  interface HTMLElementTagNameMap {
    'am-record-facts': AmRecordFacts;
  }
}
