// The map with its tools, legend and the panel of the selected record; on a phone a list comes first.
import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { errorText } from '../../app/error-text.js';
import { word } from '../../app/locale.js';
import { changeMapState } from '../../app/map-address.js';
import { MediaController, PHONE } from '../../app/media.js';
import { base } from '../../app/styles.js';
import { onThemeChange, shownTheme } from '../../app/theme.js';
import type { GraphView } from '../../data/graph-view.js';
import { GraphViewController } from '../../data/graph-view-controller.js';
import '../../elements/am-graph-tools/am-graph-tools.js';
import { emptyText } from '../../elements/am-graph-tools/empty-view.js';
import '../../elements/am-record-side/am-record-side.js';
import type { MapSelection } from '../../map/am-map.js';
import { FOLDS, type Folds } from '../../map/folds.js';
import type { MapCounts } from '../../map/drawn.js';
import type { Highlight } from '../../map/show.js';
import './am-focus-list.js';
import './am-map-foot.js';
import { questionChips, questionLinks } from './question-links.js';

@localized()
@customElement('am-page-map')
export class AmPageMap extends LitElement {
  static override styles = [
    base,
    questionChips,
    css`
      :host {
        display: grid;
        grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr) auto;
        height: 100%;
        overflow: hidden;
        background: var(--am-surface);
        --am-side-width: clamp(360px, 30vw, 440px);
      }
      am-graph-tools,
      .tabs {
        grid-area: 1 / 1 / 2 / -1;
      }
      am-map {
        grid-area: 2 / 1 / 3 / -1;
        min-width: 0;
        min-height: 0;
      }
      am-map.beside {
        --am-map-beside: var(--am-side-width);
      }
      am-map-foot {
        grid-area: 3 / 1 / 4 / -1;
      }
      am-record-side {
        grid-area: 2 / 2;
        z-index: 1;
        width: var(--am-side-width);
      }
      am-focus-list {
        grid-area: 2 / 1 / 4 / 2;
        overflow: auto;
      }
      .tabs {
        display: flex;
        gap: 8px;
        padding: 6px 12px;
        border-bottom: 1px solid var(--am-line);
      }
      @media (max-width: 1799px) {
        .questions {
          display: none;
        }
      }
      .instead {
        grid-area: 2 / 1;
        place-self: center;
        z-index: 1;
        max-width: 480px;
        pointer-events: none;
      }
      .message {
        padding: 24px;
      }
      @media (max-width: 640px) {
        am-record-side {
          width: auto;
        }
        am-map.beside {
          --am-map-beside: 0px;
        }
        :host {
          grid-template-rows: auto auto minmax(0, 1fr) auto;
        }
        am-graph-tools {
          grid-row: 2;
          max-height: 30vh;
          overflow: auto;
        }
        am-map {
          grid-row: 3;
        }
        .instead {
          grid-row: 3;
        }
        am-map-foot {
          grid-row: 4;
        }
        am-focus-list {
          grid-row: 2 / -1;
        }
      }
    `,
  ];

  @state() private counts: MapCounts | null = null;
  /** What the counts are of: while a new map is laid out, the one before. */
  @state() private counted: GraphView | null = null;
  @state() private busy = false;
  /** On a phone: the list or the map was asked for; until then a pathway opens the map. */
  @state() private chosenOnPhone: 'list' | 'map' | null = null;
  @state() private theme = shownTheme();

  readonly #graph = new GraphViewController(this);
  readonly #phone = new MediaController(this, PHONE);
  #foldsMemo: { key: string; folds: Folds } | undefined;
  #highlightMemo: { of: ReadonlySet<string>; highlight: Highlight } | undefined;
  #endTheme: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#endTheme = onThemeChange(() => (this.theme = shownTheme()));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#endTheme?.();
  }

  constructor() {
    super();
    this.addEventListener('keydown', this.#key);
  }

  protected override willUpdate(): void {
    // A phone that shows the list never loads the drawing.
    if (!this.#asList) void import('../../map/am-map.js');
  }

  protected override render() {
    const { view, error, state: mapState } = this.#graph;
    if (!view && error) return html`<p class="message" role="alert">${errorText(error)}</p>`;
    if (!view) return html`<p class="message quiet" role="status">${msg('Reading the map …')}</p>`;
    return html`
      <h1 class="unseen">${msg('Map')}</h1>
      ${this.#phone.matches ? this.#tabs() : nothing}
      ${
        this.#asList
          ? html`<am-focus-list .view=${view} .state=${mapState}></am-focus-list>`
          : this.#renderMap(view)
      }
      ${
        mapState.select
          ? html`<am-record-side
              .record=${mapState.select}
              .records=${view.graph.actors.map(({ id }) => id)}
              .more=${view.more({ focus: [...mapState.focus, mapState.select] })}
            ></am-record-side>`
          : nothing
      }
    `;
  }

  #renderMap(view: GraphView) {
    const { state: mapState } = this.#graph;
    const counted = this.counted && this.counted.graph !== view.graph ? this.counted : view;
    return html`
      <am-graph-tools .view=${view} .state=${mapState}>
        <nav slot="questions" class="questions" aria-label=${msg('Questions')}>
          ${questionLinks()}
        </nav>
      </am-graph-tools>
      <am-map
        class=${mapState.select ? 'beside' : ''}
        aria-busy=${this.busy}
        .graph=${view.graph}
        .folds=${this.#folds}
        .selected=${mapState.select}
        .highlight=${this.#highlight(view)}
        .path=${view.path}
        .theme=${this.theme}
        .word=${word}
        @am-map-select=${this.#select}
        @am-map-open=${this.#open}
        @am-map-counts=${({ detail }: CustomEvent<MapCounts>) => {
          this.counts = detail;
          this.counted = view;
        }}
        @am-map-busy=${({ detail }: CustomEvent<{ busy: boolean }>) => (this.busy = detail.busy)}
      ></am-map>
      ${
        view.graph.actors.length === 0
          ? html`<p class="instead" role="status">${emptyText(mapState)}</p>`
          : nothing
      }
      ${
        this.busy && !this.counts
          ? html`<p class="instead quiet" role="status">${msg('Drawing the map …')}</p>`
          : nothing
      }
      <am-map-foot .counts=${this.counts} .view=${counted} .open=${mapState.folds}></am-map-foot>
    `;
  }

  #tabs() {
    const tab = (choice: 'list' | 'map', text: string) =>
      html`<button
        class="plain"
        aria-pressed=${this.#asList === (choice === 'list')}
        @click=${() => (this.chosenOnPhone = choice)}
      >
        ${text}
      </button>`;
    return html`<div class="tabs" role="group" aria-label=${msg('Show as')}>
      ${tab('list', msg('List'))} ${tab('map', msg('Map'))}
    </div>`;
  }

  get #asList(): boolean {
    const first = this.#graph.state.path.length > 0 ? 'map' : 'list';
    return this.#phone.matches && (this.chosenOnPhone ?? first) === 'list';
  }

  /** The same object as long as the folds are the same: each new one lays the map out anew. */
  get #folds(): Folds {
    const open = this.#graph.state.folds;
    const key = open.join();
    if (this.#foldsMemo?.key !== key) {
      const states = FOLDS.map((fold) => [fold, open.includes(fold) ? 'open' : 'closed'] as const);
      const {
        proposed = 'closed',
        contacts = 'closed',
        past = 'closed',
        issues = 'closed',
      } = Object.fromEntries(states);
      this.#foldsMemo = { key, folds: { proposed, contacts, past, issues } };
    }
    return this.#foldsMemo.folds;
  }

  #highlight({ highlighted }: GraphView): Highlight | null {
    if (!highlighted) return null;
    if (this.#highlightMemo?.of !== highlighted)
      this.#highlightMemo = {
        of: highlighted,
        highlight: { actors: highlighted, ties: highlighted },
      };
    return this.#highlightMemo.highlight;
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.#graph.state.select) changeMapState({ select: null });
    else this.renderRoot.querySelector('am-record-side')?.stepBy(event);
  };

  readonly #open = async (event: CustomEvent<MapSelection>): Promise<void> => {
    this.#select(event);
    await this.updateComplete;
    await this.renderRoot.querySelector('am-record-side')?.takeFocus();
  };

  readonly #select = ({ detail }: CustomEvent<MapSelection>): void =>
    changeMapState({ select: detail.id });
}

declare global {
  interface HTMLElementTagNameMap {
    'am-page-map': AmPageMap;
  }
}
