import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Graph, GraphActor } from '../../../server/contract/graph.js';
import { LEVEL_WORDS, LIFECYCLE_WORDS } from '../../../server/contract/vocabulary.js';
import { word } from '../../app/locale.js';
import { base, tables } from '../../app/styles.js';
import '../../elements/am-kind/am-kind.js';
import { kindWord } from '../../elements/am-kind/kind-word.js';
import '../../elements/am-tlp/am-tlp.js';
import { sortedBy, sortHeader, sortRows, type Sorting } from './sorting.js';

type Column = 'name' | 'kind' | 'level' | 'ties' | 'tlp';

@localized()
@customElement('am-actor-table')
export class AmActorTable extends LitElement {
  static override styles = [
    base,
    tables,
    css`
      .dim {
        opacity: 0.5;
      }
      .name {
        display: flex;
        gap: 8px;
        align-items: center;
      }
      .name button {
        text-align: start;
      }
    `,
  ];

  @property({ attribute: false }) graph!: Graph;
  @property() selected: string | null = null;
  @property({ attribute: false }) highlighted: ReadonlySet<string> | null = null;
  @state() private sorting: Sorting<Column> = { column: 'name', descending: false };

  protected override render() {
    const rows = sortRows(this.graph.actors, this.sorting, valueOf);
    const header = (text: string, column: Column) =>
      sortHeader(text, column, this.sorting, this.#sort);
    return html`<table>
      <caption class="unseen">
        ${msg('Actors, with a button to open each')}
      </caption>
      <thead>
        <tr>
          ${header(msg('Name'), 'name')} ${header(msg('Kind'), 'kind')}
          ${header(msg('Level'), 'level')} ${header(msg('Relationships'), 'ties')}
          ${header(msg('Label'), 'tlp')}
        </tr>
      </thead>
      <tbody>
        ${repeat(
          rows,
          ({ id }) => id,
          (actor) => this.#row(actor),
        )}
      </tbody>
    </table>`;
  }

  #row(actor: GraphActor) {
    const { id, name, kind, level, lifecycle, ties, tlp, us } = actor;
    const dim = this.highlighted !== null && !this.highlighted.has(id);
    return html`<tr aria-current=${id === this.selected} class=${dim ? 'dim' : ''}>
      <td>
        <span class="name">
          <am-kind kind=${kind} ?us=${us} decorative></am-kind>
          <button class="link" @click=${() => this.#open(id)}>${name}</button>
          ${us ? html`<b>${msg('us')}</b>` : nothing}
        </span>
      </td>
      <td>
        ${kindWord(kind)}${lifecycle === 'active' ? '' : `, ${word(LIFECYCLE_WORDS[lifecycle])}`}
      </td>
      <td>${word(LEVEL_WORDS[level])}</td>
      <td>${ties}</td>
      <td><am-tlp .label=${tlp}></am-tlp></td>
    </tr>`;
  }

  readonly #sort = (column: Column): void => {
    this.sorting = sortedBy(this.sorting, column);
  };

  #open(id: string): void {
    this.dispatchEvent(new CustomEvent('am-open', { detail: id, bubbles: true, composed: true }));
  }
}

function valueOf({ name, kind, level, ties, tlp }: GraphActor, column: Column): string | number {
  if (column === 'ties') return ties;
  if (column === 'kind') return kindWord(kind);
  if (column === 'level') return word(LEVEL_WORDS[level]);
  return column === 'tlp' ? tlp : name;
}

declare global {
  interface HTMLElementTagNameMap {
    'am-actor-table': AmActorTable;
  }
}
