// What the map shows, as tables: actors, relationships, and what two dates differ in; the same
// selection, in words.
import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { MapState, TableRows } from '../../app/map-address.js';
import { plural } from '../../app/plural.js';
import { base, tables } from '../../app/styles.js';
import { unsourcedIn, type GraphView } from '../../data/graph-view.js';
import { sessionStore } from '../../data/session-store.js';
import '../am-bulk/am-bulk.js';
import { emptyText } from '../am-graph-tools/empty-view.js';
import { actorColumns } from './actor-columns.js';
import { changeColumns } from './change-columns.js';
import { changeRows } from './change-rows.js';
import type { Column } from './columns.js';
import { rowKey } from './row-keys.js';
import { sortedBy, sortHeader, sortRows, type Sorting } from './sorting.js';
import { tieColumns } from './tie-columns.js';

/** Fires `am-rows` with what the rows shall be, and `am-open` with the id of a record. */
@localized()
@customElement('am-graph-table')
export class AmGraphTable extends LitElement {
  static override styles = [
    base,
    tables,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-height: 0;
        background: var(--am-surface);
      }
      .which {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 8px 16px;
        padding: 8px 16px;
      }
      .which h1 {
        font: var(--am-section);
      }
      .scroll {
        flex: 1;
        min-height: 0;
        overflow: auto;
      }
      .message {
        padding: 24px;
      }
      .dim {
        opacity: 0.5;
      }
      td {
        min-width: 8ch;
        overflow-wrap: anywhere;
      }
      td button.link {
        text-align: start;
      }
      .date {
        white-space: nowrap;
      }
      .tick {
        width: 28px;
        min-width: 0;
      }
      .tick input {
        width: 16px;
        height: 16px;
        margin: 2px 0 0;
        accent-color: var(--am-accent);
      }
      @media (max-width: 640px) {
        table {
          min-width: 640px;
        }
        .tick input {
          width: 24px;
          height: 24px;
        }
      }
      .name,
      .type {
        display: flex;
        gap: 8px;
        align-items: center;
      }
    `,
  ];

  @property({ attribute: false }) view!: GraphView;
  @property({ attribute: false }) state!: MapState;
  @property() rows: TableRows = 'actors';

  @state() private sorting: Record<TableRows, Sorting> = {
    actors: { column: 'name', descending: false },
    ties: { column: 'from', descending: false },
    changes: { column: 'mark', descending: false },
  };

  /** Ids of the rows that are ticked, to do something to all of them. */
  @state() private ticked: ReadonlySet<string> = new Set();

  protected override render() {
    const { actors, ties } = this.view.graph;
    const { comparison } = this.view;
    const chosen = (this.#shown === 'ties' ? ties : actors)
      .map(({ id }) => id)
      .filter((id) => this.ticked.has(id));
    return html`
      <div class="which">
        <slot name="title"></slot>
        <div role="group" aria-label=${msg('Rows')}>
          ${this.#choice('actors', msg('Actors'), actors.length)}
          ${this.#choice('ties', msg('Relationships'), ties.length)}
          ${comparison ? this.#choice('changes', msg('Differences'), changeRows(comparison).length) : nothing}
        </div>
        ${unsourcedNote(unsourcedIn(ties))}
        <slot name="links"></slot>
      </div>
      <am-bulk .ids=${chosen} @am-done=${() => (this.ticked = new Set())}></am-bulk>
      <div class="scroll">
        ${
          actors.length === 0
            ? html`<p class="message" role="status">${emptyText(this.state)}</p>`
            : nothing
        }
        ${this.#rowsTable()}
      </div>
    `;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('state') || changed.has('rows'))
      this.renderRoot
        .querySelector('tr[aria-current="true"]')
        ?.scrollIntoView({ block: 'nearest' });
  }

  /** Differences only where dates are compared. */
  get #shown(): TableRows {
    return this.rows === 'changes' && !this.view.comparison ? 'actors' : this.rows;
  }

  #choice(rows: TableRows, text: string, count: number) {
    const choose = () => this.#tell('am-rows', rows);
    return html`<button class="plain" aria-pressed=${this.#shown === rows} @click=${choose}>
      ${text} ${count}
    </button>`;
  }

  #rowsTable() {
    const { graph, comparison } = this.view;
    if (this.#shown === 'changes' && comparison) {
      const caption = msg('Differences between the dates, with buttons to open each');
      return this.#table(caption, changeRows(comparison), changeColumns());
    }
    return this.#shown === 'ties'
      ? this.#table(
          msg('Relationships, with buttons to open each and its two ends'),
          graph.ties,
          tieColumns(),
        )
      : this.#table(msg('Actors, with a button to open each'), graph.actors, actorColumns());
  }

  #table<R extends { id: string }>(
    caption: string,
    records: readonly R[],
    columns: readonly Column<R>[],
  ) {
    const sorting = this.sorting[this.#shown];
    const by = columns.find(({ id }) => id === sorting.column);
    const rows = by ? sortRows(records, by.value, sorting.descending) : records;
    return html`<table>
      <caption class="unseen">
        ${caption}
      </caption>
      <thead>
        <tr>
          ${this.#mayWrite ? this.#tickAll(rows) : nothing}
          ${columns.map(({ id, title }) => sortHeader(title, id, sorting, this.#sort))}
        </tr>
      </thead>
      <tbody @keydown=${rowKey}>
        ${repeat(
          rows,
          ({ id }) => id,
          (row) => this.#row(row, columns),
        )}
      </tbody>
    </table>`;
  }

  #row<R extends { id: string }>(row: R, columns: readonly Column<R>[]) {
    const { highlighted } = this.view;
    const holds = !('holds' in row) || row.holds;
    const isOut = highlighted !== null && !highlighted.has(row.id);
    const dim = this.#shown !== 'changes' && (!holds || isOut);
    const open = (id: string) => this.#tell('am-open', id);
    return html`<tr aria-current=${row.id === this.state.select} class=${dim ? 'dim' : ''}>
      ${this.#mayWrite ? this.#tick(row, columns) : nothing}
      ${columns.map((column) => html`<td class=${column.class ?? ''}>${column.cell(row, open)}</td>`)}
    </tr>`;
  }

  get #mayWrite(): boolean {
    if (this.#shown === 'changes') return false;
    return sessionStore.can(this.#shown === 'ties' ? 'tie.write' : 'actor.write');
  }

  #tickAll(rows: readonly { id: string }[]) {
    const all = rows.length > 0 && rows.every(({ id }) => this.ticked.has(id));
    const take = () => (this.ticked = new Set(all ? [] : rows.map(({ id }) => id)));
    return html`<th scope="col" class="tick">
      <input type="checkbox" aria-label=${msg('Choose all')} .checked=${all} @change=${take} />
    </th>`;
  }

  #tick<R extends { id: string }>(row: R, columns: readonly Column<R>[]) {
    // An actor is called by its name, a relationship by its ends and type.
    const title = columns
      .slice(0, this.#shown === 'ties' ? 3 : 1)
      .map(({ value }) => value(row))
      .join(' ');
    const take = (): void => {
      const ticked = new Set(this.ticked);
      if (!ticked.delete(row.id)) ticked.add(row.id);
      this.ticked = ticked;
    };
    return html`<td class="tick">
      <input
        type="checkbox"
        aria-label=${msg(str`Choose ${title}`)}
        .checked=${this.ticked.has(row.id)}
        @change=${take}
      />
    </td>`;
  }

  readonly #sort = (column: string): void => {
    const { [this.#shown]: now } = this.sorting;
    this.sorting = { ...this.sorting, [this.#shown]: sortedBy(now, column) };
  };

  #tell(name: 'am-open' | 'am-rows', detail: string): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

/** How many relationships have no evidence that the reader sees; nothing where all have. */
const unsourcedNote = (count: number) =>
  count === 0
    ? nothing
    : html`<span class="quiet"
        >${plural(count, { one: msg('1 unsourced'), other: msg(str`${count} unsourced`) })}</span
      >`;

declare global {
  interface HTMLElementTagNameMap {
    'am-graph-table': AmGraphTable;
  }
}
