import { localized, msg } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Graph, GraphTie } from '../../../server/contract/graph.js';
import { tieType } from '../../../server/contract/tie-types.js';
import {
  LAYER_WORDS,
  TIE_STATUS_WORDS,
  VALIDITY_WORDS,
} from '../../../server/contract/vocabulary.js';
import { word } from '../../app/locale.js';
import { base, tables } from '../../app/styles.js';
import { dateWord } from '../../app/words.js';
import { nameOf } from '../../data/names.js';
import '../../elements/am-line/am-line.js';
import '../../elements/am-tlp/am-tlp.js';
import { sortedBy, sortHeader, sortRows, type Sorting } from './sorting.js';

type Column = 'from' | 'type' | 'to' | 'layer' | 'status' | 'validity' | 'asOf' | 'tlp';

@localized()
@customElement('am-tie-table')
export class AmTieTable extends LitElement {
  static override styles = [
    base,
    tables,
    css`
      .dim {
        opacity: 0.5;
      }
      button.link {
        text-align: start;
      }
      .date {
        white-space: nowrap;
      }
      .type {
        display: flex;
        gap: 8px;
        align-items: center;
      }
    `,
  ];

  @property({ attribute: false }) graph!: Graph;
  @property() selected: string | null = null;
  @property({ attribute: false }) highlighted: ReadonlySet<string> | null = null;
  @state() private sorting: Sorting<Column> = { column: 'from', descending: false };

  protected override render() {
    const rows = sortRows(this.graph.ties, this.sorting, valueOf);
    const header = (text: string, column: Column) =>
      sortHeader(text, column, this.sorting, this.#sort);
    return html`<table>
      <caption class="unseen">
        ${msg('Relationships, with buttons to open each and its two ends')}
      </caption>
      <thead>
        <tr>
          ${header(msg('From'), 'from')} ${header(msg('Relationship'), 'type')}
          ${header(msg('To'), 'to')} ${header(msg('Layer'), 'layer')}
          ${header(msg('How it is known'), 'status')} ${header(msg('Still holds?'), 'validity')}
          ${header(msg('As of'), 'asOf')} ${header(msg('Label'), 'tlp')}
        </tr>
      </thead>
      <tbody>
        ${repeat(
          rows,
          ({ id }) => id,
          (tie) => this.#row(tie),
        )}
      </tbody>
    </table>`;
  }

  #row(tie: GraphTie) {
    const { id, layer, status, validity, asOf, tlp, sourced } = tie;
    const type = tieType(tie.type);
    const dim = !tie.holds || (this.highlighted !== null && !this.highlighted.has(id));
    const known = word(TIE_STATUS_WORDS[status]);
    return html`<tr aria-current=${id === this.selected} class=${dim ? 'dim' : ''}>
      <td>${this.#link(tie.from)}</td>
      <td>
        <span class="type">
          <am-line
            .layer=${layer}
            .status=${status}
            .validity=${validity}
            ?undirected=${!type.directed}
          ></am-line>
          <button class="link" @click=${() => this.#open(id)}>${word(type.phrase)}</button>
        </span>
      </td>
      <td>${this.#link(tie.to)}</td>
      <td>${word(LAYER_WORDS[layer])}</td>
      <td>${sourced ? known : `${known}, ${msg('unsourced')}`}</td>
      <td>${tie.holds ? word(VALIDITY_WORDS[validity]) : msg('not known for then')}</td>
      <td class="date">${asOf ? dateWord(asOf) : ''}</td>
      <td><am-tlp .label=${tlp}></am-tlp></td>
    </tr>`;
  }

  #link(id: string) {
    return html`<button class="link" @click=${() => this.#open(id)}>
      ${nameOf(id)?.name ?? msg('not visible to you')}
    </button>`;
  }

  readonly #sort = (column: Column): void => {
    this.sorting = sortedBy(this.sorting, column);
  };

  #open(id: string): void {
    this.dispatchEvent(new CustomEvent('am-open', { detail: id, bubbles: true, composed: true }));
  }
}

function valueOf(tie: GraphTie, column: Column): string {
  if (column === 'from' || column === 'to') return nameOf(tie[column])?.name ?? '';
  if (column === 'type') return word(tieType(tie.type).phrase);
  if (column === 'layer') return word(LAYER_WORDS[tie.layer]);
  if (column === 'status') return word(TIE_STATUS_WORDS[tie.status]);
  if (column === 'validity') return word(VALIDITY_WORDS[tie.validity]);
  return tie[column] ?? '';
}

declare global {
  interface HTMLElementTagNameMap {
    'am-tie-table': AmTieTable;
  }
}
