// The line above map and table: what is hidden, what is dimmed, around whom, and as of when.
import '@awesome.me/webawesome/dist/components/switch/switch.js';
import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { AsOf } from '../../../server/contract/dates.js';
import { DIRECTIONS } from '../../../server/contract/views.js';
import { addActor } from '../../app/add-actor.js';
import {
  changeMapState,
  isOn,
  MAX_STEPS,
  NO_FILTER,
  type Direction,
  type GraphFilter,
  type MapState,
} from '../../app/map-address.js';
import { plural } from '../../app/plural.js';
import { base } from '../../app/styles.js';
import { MediaController, PHONE } from '../../app/media.js';
import { dateWord } from '../../app/words.js';
import type { GraphView } from '../../data/graph-view.js';
import { shownName } from '../../data/names.js';
import '../am-changes/am-changes.js';
import '../am-filter/am-filter.js';
import { comparisonLine } from './comparison-line.js';

@localized()
@customElement('am-graph-tools')
export class AmGraphTools extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        position: var(--am-tools-position, static);
        inset: var(--am-tools-inset, auto);
        z-index: 3;
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--am-tools-gap, 4px 12px);
        min-height: 40px;
        padding: var(--am-tools-padding, 4px 16px);
        border-bottom: 1px solid var(--am-tools-edge, var(--am-line));
        background: var(--am-surface);
        font: var(--am-small);
      }
      .said {
        flex: 1 1 var(--am-tools-said, 240px);
        min-width: 0;
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 8px;
      }
      .counts {
        display: var(--am-tools-counts, inline);
      }
      b {
        font-weight: 600;
      }
      .date {
        display: flex;
        align-items: center;
        gap: 8px;
        white-space: nowrap;
      }
      input {
        width: var(--am-tools-slider, 96px);
        accent-color: var(--am-accent);
      }
      select {
        min-height: 28px;
        border: 1px solid var(--am-edge);
        border-radius: var(--am-radius-control);
        background: var(--am-surface);
        color: var(--am-ink);
        font: inherit;
      }
      wa-switch {
        font: var(--am-small);
      }
      .steps {
        min-width: 28px;
        min-height: 28px;
        padding: 0 8px;
      }
      /* The first line has all the buttons that open something. */
      @media (max-width: 640px) {
        :host {
          gap: 4px 6px;
          padding: 4px 12px;
        }
        .add {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) state!: MapState;
  @property({ attribute: false }) view!: GraphView;
  readonly #phone = new MediaController(this, PHONE);

  protected override render() {
    const { filter, highlight } = this.state;
    return html`
      <am-filter
        mode="filter"
        .filter=${filter}
        @am-filter=${({ detail }: CustomEvent<GraphFilter>) => this.#change({ filter: detail })}
      ></am-filter>
      <am-filter
        mode="highlight"
        .filter=${highlight}
        @am-filter=${({ detail }: CustomEvent<GraphFilter>) => this.#change({ highlight: detail })}
      ></am-filter>
      <am-changes .state=${this.state} .dates=${this.view.graph.dates}></am-changes>
      <slot name="map"></slot>
      ${addActor(html`<span class="counts add">${msg('Add an actor')}</span>`)}
      <slot name="questions"></slot>
      <p class="said">
        <span class="counts" aria-live="polite">
          <b>${this.#counts()}</b> ${this.#around()} ${this.#expanded()} ${this.#along()}
        </span>
        ${this.#focusTools()} ${this.#pathTools()} ${comparisonLine(this.view, this.#phone.matches)}
        ${
          isOn(filter) || this.state.focus.length + this.state.expanded.length > 0
            ? html`<button class="link" @click=${this.#showAll}>${msg('Show all')}</button>`
            : nothing
        }
      </p>
      ${this.#dateTools()}
    `;
  }

  #counts(): string {
    const { graph, actorsInAll } = this.view;
    const shown = graph.actors.length;
    return plural(actorsInAll, {
      one: msg(str`${shown} of 1 actor shown.`),
      other: msg(str`${shown} of ${actorsInAll} actors shown.`),
    });
  }

  #around(): string {
    const { focus, steps } = this.state;
    if (focus.length === 0) return '';
    const names = focus.map((id) => shownName(id)).join(', ');
    return plural(steps, {
      one: msg(str`Around ${names}, 1 step.`),
      other: msg(str`Around ${names}, ${steps} steps.`),
    });
  }

  #expanded(): string {
    const names = this.state.expanded.map(({ actor }) => shownName(actor)).join(', ');
    return names === '' ? '' : msg(str`With neighbours of ${names}.`);
  }

  #focusTools() {
    const { focus, steps, direction } = this.state;
    if (focus.length === 0) return nothing;
    const step = (by: number) => () => this.#change({ steps: steps + by });
    const more = this.view.more({ steps: steps + 1 });
    return html`
      <button
        class="plain steps"
        aria-label=${msg('One step less')}
        ?disabled=${steps === 1}
        @click=${step(-1)}
      >
        −
      </button>
      <button
        class="plain steps"
        aria-label=${oneStepMore(more)}
        ?disabled=${steps === MAX_STEPS || more === 0}
        @click=${step(1)}
      >
        + ${more ?? nothing}
      </button>
      <label>
        <span class="unseen">${msg('Which way the steps go')}</span>
        <select
          .value=${live(direction)}
          @change=${({ currentTarget }: Event & { currentTarget: HTMLSelectElement }) =>
            this.#change({
              direction: DIRECTIONS.find((one) => one === currentTarget.value) ?? 'both',
            })}
        >
          ${DIRECTIONS.map((way) => html`<option value=${way}>${this.#ways(way)}</option>`)}
        </select>
      </label>
    `;
  }

  /** A direction, with how many more actors it would show. */
  #ways(direction: Direction): string {
    const more = this.view.more({ direction });
    const text = DIRECTION_WORDS[direction]();
    if (more === null || direction === this.state.direction) return text;
    return `${text} (${more > 0 ? '+' : more < 0 ? '−' : '±'}${Math.abs(more)})`;
  }

  #along(): string {
    const { path } = this.state;
    if (path.length === 0) return '';
    if (!this.view.path) return msg('Not all of the pathway is shown here.');
    return plural(path.length, {
      one: msg('A pathway of 1 step; the rest is dimmed.'),
      other: msg(str`A pathway of ${path.length} steps; the rest is dimmed.`),
    });
  }

  #pathTools() {
    if (this.state.path.length === 0) return nothing;
    const leave = () => this.#change({ path: [], weakest: 0 });
    return html`<button class="link" @click=${leave}>${msg('Leave the pathway')}</button>`;
  }

  #dateTools() {
    const { dates } = this.view.graph;
    const { asOf, unknownThen } = this.state;
    // The stop after the last date is no date: everything recorded.
    const last = dates.length;
    const index = asOf === null ? last : dates.indexOf(asOf);
    const said = asOf === null ? msg('Everything recorded') : dateWord(asOf);
    const past = asOf !== null && asOf !== 'review';
    return html`<div class="date">
      <span>${asOf === null ? nothing : msg('As of')} <b>${said}</b></span>
      ${
        last > 0
          ? html`<input
              type="range"
              min="0"
              max=${last}
              aria-label=${msg('As of')}
              aria-valuetext=${said}
              .value=${String(index < 0 ? last : index)}
              @change=${(event: Event & { currentTarget: HTMLInputElement }) =>
                this.#setDate(dates[event.currentTarget.valueAsNumber] ?? null)}
            />`
          : nothing
      }
      ${
        past
          ? html`<wa-switch
              size="s"
              .checked=${unknownThen}
              @change=${() => this.#change({ unknownThen: !unknownThen })}
              >${msg('Also what is not known for then, pale')}</wa-switch
            >`
          : nothing
      }
    </div>`;
  }

  /** Everything recorded is no date that another could be compared with. */
  #setDate(asOf: AsOf | null): void {
    this.#change(asOf === null ? { asOf, since: null } : { asOf });
  }

  #change(change: Partial<MapState>): void {
    changeMapState(change, { replace: true });
  }

  readonly #showAll = (): void =>
    changeMapState({ filter: NO_FILTER, focus: [], expanded: [], steps: 1, direction: 'both' });
}

const DIRECTION_WORDS: Record<Direction, () => string> = {
  both: () => msg('both ways'),
  out: () => msg('whom they act on'),
  in: () => msg('who acts on them'),
};

function oneStepMore(actors: number | null): string {
  if (actors === null) return msg('One step more');
  return plural(actors, {
    one: msg('One step more: 1 more actor'),
    other: msg(str`One step more: ${actors} more actors`),
  });
}

declare global {
  interface HTMLElementTagNameMap {
    'am-graph-tools': AmGraphTools;
  }
}
