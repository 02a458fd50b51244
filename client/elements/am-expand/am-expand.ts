// Brings the neighbours of an actor onto the map, over the layers that are chosen, counted before; and
// takes away what only that actor brought.
import '@awesome.me/webawesome/dist/components/checkbox/checkbox.js';
import { localized, msg, str } from '@lit/localize';
import { Task } from '@lit/task';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Expansion } from '../../../server/contract/graph.js';
import type { Layer } from '../../../server/contract/vocabulary.js';
import { LAYER_WORDS } from '../../../server/contract/vocabulary.js';
import { Disclosure } from '../../app/disclosure.js';
import { errorText } from '../../app/error-text.js';
import { word } from '../../app/locale.js';
import { changeMapState, parseMapState, type MapState } from '../../app/map-address.js';
import { AddressController } from '../../app/navigate.js';
import { plural } from '../../app/plural.js';
import { base } from '../../app/styles.js';
import { capital } from '../../app/words.js';
import { graphStore } from '../../data/graph-store.js';
import { liveStore } from '../../data/live-store.js';
import { StoreController } from '../../data/store-controller.js';
import { collapsed, comingIn } from './expansion.js';

@localized()
@customElement('am-expand')
export class AmExpand extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: contents;
      }
      .choice {
        flex-basis: 100%;
        display: grid;
        gap: 8px;
        padding: 10px 12px;
        border: 1px solid var(--am-line);
        border-radius: var(--am-radius-card);
        font: var(--am-small);
      }
      fieldset {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 16px;
        margin: 0;
        padding: 0;
        border: 0;
      }
      legend {
        padding: 0 0 4px;
        color: var(--am-ink-2);
      }
      wa-checkbox {
        font: var(--am-small);
      }
    `,
  ];

  @property() actor = '';
  /** Ids of the actors that are shown now. */
  @property({ attribute: false }) shown: readonly string[] = [];
  /** Layers that are chosen; none: all. */
  @state() private layers: readonly Layer[] = [];

  readonly #address = new AddressController(this);
  readonly #choice = new Disclosure(this);
  readonly #around = new Task(this, {
    args: () => [this.actor, ...this.#date, liveStore.revision] as const,
    task: ([actor, asOf, unknownThen], { signal }) =>
      graphStore.neighbours({ asOf, unknownThen }, { actor, layers: [] }, signal),
  });
  readonly #chosen = new Task(this, {
    args: () => [this.actor, this.layers, ...this.#date, liveStore.revision] as const,
    task: ([actor, layers, asOf, unknownThen], { signal }) =>
      graphStore.neighbours({ asOf, unknownThen }, { actor, layers }, signal),
  });

  constructor() {
    super();
    new StoreController(this, liveStore);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('actor')) this.layers = [];
  }

  protected override render() {
    const { actor, shown } = this;
    const mapState = this.#state;
    const less = collapsed(mapState, actor);
    const around = this.#around.value;
    const isWhole = around !== undefined && comingIn(around, shown) === 0;
    return html`
      ${isWhole && !this.#choice.open ? nothing : this.#button(around)}
      ${less ? html`<button class="plain" @click=${() => changeMapState(less)}>${msg('Collapse')}</button>` : nothing}
      ${this.#choice.open && around ? this.#panel(around) : nothing}
    `;
  }

  #button(around: Expansion | undefined) {
    const more = around ? comingIn(around, this.shown) : null;
    return html`<button
      class="plain"
      ?disabled=${more === null && !this.#around.error}
      aria-expanded=${this.#choice.open}
      @click=${this.#choice.toggle}
    >
      ${more === null ? msg('Expand') : msg(str`Expand: ${more} more`)}
    </button>`;
  }

  #panel({ layers }: Expansion) {
    const chosen = this.#chosen.value;
    const more = chosen ? comingIn(chosen, this.shown) : 0;
    return html`<div class="choice" role="group" aria-label=${msg('Expand')}>
      <fieldset>
        <legend>
          ${msg('Show its neighbours over these relationships; nothing ticked: all.')}
        </legend>
        ${layers.map(({ layer, ties }) => this.#box(layer, ties))}
      </fieldset>
      <p role="status">
        ${
          this.#chosen.error
            ? errorText(this.#chosen.error)
            : chosen
              ? comingWords(more, chosen.ties)
              : msg('Counting …')
        }
      </p>
      <div>
        <button class="plain" ?disabled=${!chosen || more === 0} @click=${this.#add}>
          ${plural(more, { one: msg('Add 1 actor'), other: msg(str`Add ${more} actors`) })}
        </button>
      </div>
    </div>`;
  }

  #box(layer: Layer, ties: number) {
    const ticked = this.layers.includes(layer);
    const toggle = () =>
      (this.layers = ticked ? this.layers.filter((one) => one !== layer) : [...this.layers, layer]);
    return html`<wa-checkbox size="s" .checked=${ticked} @change=${toggle}
      >${capital(word(LAYER_WORDS[layer]))} ${ties}</wa-checkbox
    >`;
  }

  readonly #add = (): void => {
    const { actor, layers } = this;
    const others = this.#state.expanded.filter((one) => one.actor !== actor);
    this.#choice.close();
    changeMapState({ expanded: [...others, { actor, layers }] });
  };

  get #state(): MapState {
    return parseMapState(this.#address.value.query);
  }

  get #date() {
    const { asOf, unknownThen } = this.#state;
    return [asOf, unknownThen] as const;
  }
}

function comingWords(actors: number, ties: number): string {
  const who = plural(actors, {
    one: msg('1 more actor'),
    other: msg(str`${actors} more actors`),
  });
  const what = plural(ties, {
    one: msg('1 relationship around it'),
    other: msg(str`${ties} relationships around it`),
  });
  return `${who}; ${what}.`;
}

declare global {
  interface HTMLElementTagNameMap {
    'am-expand': AmExpand;
  }
}
