// "Where does the money go?": the picture, where the trail ends, and who decides and also benefits.
import { localized, msg, str } from '@lit/localize';
import { Task } from '@lit/task';
import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Money } from '../../../server/contract/money.js';
import type { SearchHit } from '../../../server/contract/search.js';
import { errorText } from '../../app/error-text.js';
import { AddressController, changeQuery } from '../../app/navigate.js';
import { base } from '../../app/styles.js';
import { analysisStore } from '../../data/analysis-store.js';
import { graphStore } from '../../data/graph-store.js';
import { listsStore } from '../../data/lists-store.js';
import { searchStore } from '../../data/search-store.js';
import '../../elements/am-flow/am-flow.js';
import '../../elements/am-pick/am-pick.js';
import { controls } from '../../elements/am-pick/control.styles.js';
import { dateOptions } from '../advocacy/date-options.js';
import { decidesColumn } from './decides-column.js';
import {
  COUNTS,
  countOf,
  decidesQuery,
  directionOf,
  issueOf,
  moneyHref,
  moneyQuery,
} from './money-query.js';
import { moneyStyles } from './money.styles.js';
import { payersIn } from './payers.js';
import { trailQuestions, trailTable } from './trail-table.js';

@localized()
@customElement('am-page-money')
export class AmPageMoney extends LitElement {
  static override styles = [base, controls, moneyStyles];

  @state() private hits: readonly SearchHit[] = [];
  @state() private selected: string | null = null;

  readonly #address = new AddressController(this);
  readonly #graph = new Task(this, {
    task: (_, { signal }) => graphStore.load({ asOf: null, unknownThen: false }, signal),
    args: () => [],
  });
  readonly #issues = new Task(this, {
    task: (_, { signal }) => listsStore.issues(signal),
    args: () => [],
  });
  readonly #money = new Task(this, {
    task: ([asked], { signal }) => {
      const query = moneyQuery(new URLSearchParams(asked));
      return query ? analysisStore.money(query, signal) : null;
    },
    args: () => [this.#asked('from', 'direction', 'statuses', 'asOf')] as const,
  });
  readonly #decides = new Task(this, {
    task: ([issue, asked], { signal }) =>
      issue === null
        ? null
        : analysisStore.decidesAndBenefits(decidesQuery(new URLSearchParams(asked), issue), signal),
    args: () => [this.#issue, this.#asked('asOf')] as const,
  });

  get #query(): URLSearchParams {
    return this.#address.value.query;
  }

  get #issue(): string | null {
    return issueOf(this.#query, this.#issues.value ?? []);
  }

  /** Those parts of the address that a question depends on. */
  #asked(...names: readonly string[]): string {
    const parts = names.flatMap((name) => {
      const value = this.#query.get(name);
      return value === null ? [] : [[name, value]];
    });
    return new URLSearchParams(parts).toString();
  }

  override render() {
    const money = this.#query.has('from') ? (this.#money.value ?? null) : null;
    const down = directionOf(this.#query) === 'down';
    return html`<header>
        <h1>${down ? msg('Where does the money go?') : msg('Whose money gets there?')}</h1>
        ${this.#controls(money, down)}
      </header>
      ${this.#query.has('from') ? this.#result() : this.#start()}`;
  }

  #controls(money: Money | null, down: boolean) {
    const count = countOf(this.#query);
    const flows = money?.flows ?? [];
    const equal = flows.length > 0 && flows.every(({ amount }) => amount === null);
    return html`<div class="asking">
      <am-pick
        label=${down ? msg('From') : msg('Received by')}
        value=${money?.source.name ?? ''}
        placeholder=${msg('Find by name, in any script')}
        .hits=${this.hits}
        @am-search=${this.#search}
        @am-choose=${({ detail }: CustomEvent<SearchHit>) => changeQuery({ from: detail.id })}
      ></am-pick>
      <fieldset class="segments">
        <legend>${msg('Follow it')}</legend>
        ${this.#way('down', msg('Onward'), down)} ${this.#way('up', msg('Back to payers'), !down)}
      </fieldset>
      <label>
        <span>${msg('Count')}</span>
        <select @change=${choose('statuses')}>
          <option value="" ?selected=${count === 'stated'}>${msg('stated only')}</option>
          <option value=${COUNTS.told} ?selected=${count === 'told'}>
            ${msg('stated, told or inferred by the authors')}
          </option>
          <option value=${COUNTS.all} ?selected=${count === 'all'}>
            ${msg('all but open questions')}
          </option>
          ${count === null ? html`<option selected>${msg('as in the address')}</option>` : nothing}
        </select>
      </label>
      <label>
        <span>${msg('Shown at')}</span>
        <select @change=${choose('asOf')}>
          ${dateOptions(this.#graph.value?.dates ?? [], this.#query.get('asOf') ?? 'review')}
        </select>
      </label>
      ${
        equal
          ? html`<p class="equal">${msg('All lines are equal: no amount is recorded.')}</p>`
          : nothing
      }
    </div>`;
  }

  #way(value: 'down' | 'up', text: string, chosen: boolean) {
    return html`<label>
      <input
        type="radio"
        name="direction"
        .checked=${chosen}
        @change=${() => changeQuery({ direction: value === 'down' ? null : value })}
      />${text}
    </label>`;
  }

  #start() {
    const payers = this.#graph.value ? payersIn(this.#graph.value, 5) : [];
    if (payers.length === 0)
      return html`<p class="examples quiet">
        ${msg('Choose somebody to see where their money goes, and where the trail ends.')}
      </p>`;
    return html`<div class="examples">
      <p class="quiet">${msg('Recorded as paying')}</p>
      <ul>
        ${payers.map(
          ({ id, name }) =>
            html`<li>
              <a href=${moneyHref(id)}>${msg(str`Where does the money of ${name} go?`)}</a>
            </li>`,
        )}
      </ul>
    </div>`;
  }

  #result() {
    return this.#money.render({
      pending: () => html`<p class="state quiet" role="status">${msg('Following the money …')}</p>`,
      error: (error) => html`<p class="state" role="alert">${errorText(error)}</p>`,
      complete: (money) => (money ? this.#answered(money) : nothing),
    });
  }

  #answered(money: Money) {
    const point = (actor: string | null) => (this.selected = actor);
    return html`<am-flow .money=${money} .selected=${this.selected}></am-flow>
      <div class="below">
        <div class="trail">
          ${trailTable(money, point)} ${trailQuestions(money)}
          <p class="quiet small">
            ${msg('That nothing is shown does not mean that nothing exists.')}
          </p>
        </div>
        <aside aria-labelledby="decides-title">
          <h2 id="decides-title">${msg('Who decides and also benefits?')}</h2>
          <label>
            <span class="unseen">${msg('Issue')}</span>
            <select @change=${choose('issue')}>
              ${(this.#issues.value ?? []).map(
                ({ id, name }) =>
                  html`<option value=${id} ?selected=${id === this.#issue}>${name}</option>`,
              )}
            </select>
          </label>
          ${this.#decides.render({
            pending: () => html`<p class="quiet" role="status">${msg('Looking …')}</p>`,
            error: (error) => html`<p role="alert">${errorText(error)}</p>`,
            complete: (answer) => (answer ? decidesColumn(answer, money.stakes) : nothing),
          })}
        </aside>
      </div>`;
  }

  readonly #search = async ({ detail }: CustomEvent<string>): Promise<void> => {
    const found = await searchStore.find(detail).catch(() => []);
    this.hits = found.filter(({ kind }) => kind === 'actor');
  };
}

const choose = (name: string) => (event: Event) => {
  if (event.target instanceof HTMLSelectElement)
    changeQuery({ [name]: event.target.value || null });
};

declare global {
  interface HTMLElementTagNameMap {
    'am-page-money': AmPageMoney;
  }
}
