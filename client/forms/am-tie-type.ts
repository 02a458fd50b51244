// The type of a relationship chosen by a sentence: "Ombudsman can summon police". The usual ones for
// these two kinds stand first; all that may join them are found by their words.
import { localized, msg, str } from '@lit/localize';
import { Task } from '@lit/task';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { tieType, type TieTypeId } from '../../server/contract/tie-types.js';
import { errorText } from '../app/error-text.js';
import { word } from '../app/locale.js';
import { plural } from '../app/plural.js';
import { base, fields } from '../app/styles.js';
import { graphStore } from '../data/graph-store.js';
import { nameOf, shownName } from '../data/names.js';
import { resolveNames } from '../data/read-names.js';
import { switches } from './form.styles.js';
import { tieTypesFor, USUAL } from './tie-types-for.js';

@localized()
@customElement('am-tie-type')
export class AmTieType extends LitElement {
  static override styles = [
    base,
    fields,
    switches,
    css`
      :host {
        display: block;
      }
      .switch {
        min-height: 28px;
        align-items: start;
        padding: 4px 0;
      }
      .switch input {
        margin-top: 2px;
      }
      .list {
        max-height: 320px;
        overflow: auto;
      }
      fieldset[aria-invalid='true'] legend {
        color: var(--am-bad);
      }
    `,
  ];

  @property() label = '';
  @property({ attribute: false }) from: unknown = null;
  @property({ attribute: false }) to: unknown = null;
  @property({ attribute: false }) value: unknown = null;
  @property({ type: Boolean }) invalid = false;

  @state() private text = '';
  /** The list is open until something is chosen. */
  @state() private open = true;

  readonly #read = new Task(this, {
    args: () => [this.from, this.to] as const,
    task: async ([from, to], { signal }) => {
      const ends = [from, to].filter((id): id is string => typeof id === 'string');
      const [graph] = await Promise.all([
        graphStore.load({ asOf: null, unknownThen: false }, signal),
        resolveNames(ends, signal),
      ]);
      return graph;
    },
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('value') && changed.get('value') === undefined && this.value !== null)
      this.open = false;
  }

  protected override render() {
    const { from, to } = this;
    const graph = this.#read.value;
    if (typeof from !== 'string' || typeof to !== 'string')
      return html`<p class="hint">
        ${msg('Choose both ends first; then say how they are related.')}
      </p>`;
    if (this.#read.error) return html`<p role="alert">${errorText(this.#read.error)}</p>`;
    if (!graph) return html`<p class="hint" role="status">${msg('Reading …')}</p>`;
    const types = tieTypesFor(nameOf(from)?.kind ?? '', kindAt(to), graph);
    if (!this.open && typeof this.value === 'string') return this.#chosen(types, from, to);
    return this.#choices(types, from, to);
  }

  #chosen(types: readonly TieTypeId[], from: string, to: string) {
    const type = types.find((one) => one === this.value);
    return html`<p>
      <span class="hint">${this.label}</span><br />
      ${type ? sentence(type, from, to) : msg('This relationship does not join these two kinds.')}
      <button type="button" class="link" @click=${() => (this.open = true)}>
        ${msg('Change')}
      </button>
    </p>`;
  }

  #choices(types: readonly TieTypeId[], from: string, to: string) {
    const wanted = this.text.trim().toLocaleLowerCase();
    const found = types.filter((type) => phraseOf(type).toLocaleLowerCase().includes(wanted));
    const shown = wanted === '' ? found.slice(0, USUAL) : found;
    const rest = found.length - shown.length;
    return html`<fieldset aria-invalid=${this.invalid ? 'true' : nothing}>
      <legend>${this.label} *</legend>
      ${
        types.length > USUAL
          ? html`<input
              class="find"
              type="text"
              autocomplete="off"
              aria-label=${msg('Find a relationship')}
              placeholder=${msg(str`Find among ${types.length}`)}
              .value=${this.text}
              @input=${this.#type}
            />`
          : nothing
      }
      <div class="list">
        ${shown.map(
          (type) =>
            html`<label class="switch"
              ><input
                type="radio"
                name="type"
                value=${type}
                .checked=${type === this.value}
                @change=${() => this.#send(type)}
                @click=${() => (this.open = false)}
              />
              ${sentence(type, from, to)}</label
            >`,
        )}
      </div>
      <p class="hint" role="status">
        ${
          shown.length === 0
            ? msg('No relationship of these words joins these two.')
            : rest > 0
              ? plural(rest, {
                  one: msg('1 more: type a word of it.'),
                  other: msg(str`${rest} more: type a word of it.`),
                })
              : ''
        }
      </p>
    </fieldset>`;
  }

  #type({ currentTarget: input }: Event): void {
    if (input instanceof HTMLInputElement) this.text = input.value;
  }

  #send(type: TieTypeId): void {
    this.dispatchEvent(new CustomEvent('am-changed', { detail: type }));
  }
}

const kindAt = (id: string): string => (id.startsWith('iss_') ? 'issue' : (nameOf(id)?.kind ?? ''));
const phraseOf = (type: TieTypeId): string => word(tieType(type).phrase);
const sentence = (type: TieTypeId, from: string, to: string) =>
  html`<span>${shownName(from)} <b>${phraseOf(type)}</b> ${shownName(to)}</span>`;

declare global {
  interface HTMLElementTagNameMap {
    'am-tie-type': AmTieType;
  }
}
