// What is otherwise than it was: two dates to compare, and what colleagues wrote since one last looked.
import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AsOf } from '../../../server/contract/dates.js';
import { Disclosure } from '../../app/disclosure.js';
import { formText } from '../../app/form-text.js';
import { changeMapState, type MapState } from '../../app/map-address.js';
import { base, fields, popover } from '../../app/styles.js';
import { dateWord } from '../../app/words.js';
import '../am-new-changes/am-new-changes.js';

@localized()
@customElement('am-changes')
export class AmChanges extends LitElement {
  static override styles = [
    base,
    fields,
    popover,
    css`
      :host {
        position: relative;
        display: inline-block;
      }
      h2 {
        font: 600 14px/20px var(--am-font);
      }
      form {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: 8px;
        margin: 6px 0;
      }
      label {
        flex: 1;
        min-width: 104px;
        font: var(--am-evidence);
        color: var(--am-ink-2);
      }
    `,
  ];

  @property({ attribute: false }) state!: MapState;
  /** Dates that can be compared, oldest first. */
  @property({ attribute: false }) dates: readonly AsOf[] = [];
  /** The same date was chosen twice. */
  @state() private same = false;
  readonly #choice = new Disclosure(this);

  protected override render() {
    return html`
      <button class="plain" aria-expanded=${this.#choice.open} @click=${this.#choice.toggle}>
        ${msg('Changes')}
      </button>
      ${this.#choice.open ? this.#panel() : nothing}
    `;
  }

  #panel() {
    return html`<div class="panel" role="group" aria-label=${msg('Changes')} tabindex="-1">
      <section>
        <h2>${msg('Compare two dates')}</h2>
        ${
          this.dates.length < 2
            ? html`<p class="quiet">${msg('What is recorded speaks of one date only.')}</p>`
            : this.#form()
        }
      </section>
      <am-new-changes></am-new-changes>
    </div>`;
  }

  #form() {
    const { since, asOf } = this.state;
    const select = (name: string, text: string, chosen: AsOf | undefined) =>
      html`<label
        >${text}<select name=${name}>
          ${this.dates.map((date) => html`<option value=${date} ?selected=${date === chosen}>${dateWord(date)}</option>`)}
        </select></label
      >`;
    return html`<form @submit=${this.#compare}>
        ${select('since', msg('Earlier'), since ?? this.dates[0])}
        ${select('asOf', msg('Later'), asOf ?? this.dates.at(-1))}
        <button class="plain">${msg('Compare')}</button>
      </form>
      ${this.same ? html`<p class="bad" role="alert">${msg('Choose two different dates.')}</p>` : nothing}
      <p class="hint">
        ${msg('Shows what stood at either date, marks what differs and dims the rest.')}
      </p>`;
  }

  /** The earlier of the two comes first, whichever was chosen where. */
  readonly #compare = (event: SubmitEvent & { currentTarget: HTMLFormElement }): void => {
    event.preventDefault();
    const chosen = new FormData(event.currentTarget);
    const places = ['since', 'asOf'].map((name) => this.dates.indexOf(formText(chosen, name)));
    const [since, asOf] = places.sort((a, b) => a - b).map((place) => this.dates[place]);
    this.same = since === asOf;
    if (since === undefined || asOf === undefined || this.same) return;
    const folds = [...new Set([...this.state.folds, 'past'])];
    changeMapState({ since, asOf, folds });
    this.#choice.close();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'am-changes': AmChanges;
  }
}
