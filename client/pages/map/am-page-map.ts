// The map with its tools, legend and the panel of the selected record; on a phone a list comes first.
import { localized, msg } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { errorText } from '../../app/error-text.js';
import { word } from '../../app/locale.js';
import { changeMapState, type MapState } from '../../app/map-address.js';
import { MediaController, PHONE } from '../../app/media.js';
import { base } from '../../app/styles.js';
import { onThemeChange, shownTheme } from '../../app/theme.js';
import type { GraphView } from '../../data/graph-view.js';
import { GraphViewController } from '../../data/graph-view-controller.js';
import '../../elements/am-graph-tools/am-graph-tools.js';
import { emptyText } from '../../elements/am-graph-tools/empty-view.js';
import '../../elements/am-map-gone/am-map-gone.js';
import '../../elements/am-record-side/am-record-side.js';
import { SideWidthController } from '../../elements/am-record-side/side-width-controller.js';
import type { MapCounts } from '../../map/drawn.js';
import type { MapSelection } from '../../map/picking.js';
import type { AmMap, MapBusy, MapMove, MapTie } from '../../map/am-map.js';
import type { Camera } from '../../data/graph-maps.js';
import { graphPlaces } from '../../data/graph-places.js';
import { SavedMapController } from '../../data/saved-map-controller.js';
import { sessionStore } from '../../data/session-store.js';
import { StoreController } from '../../data/store-controller.js';
import './am-focus-list.js';
import './am-map-foot.js';
import './am-map-tools.js';
import './am-story.js';
import './am-table-drawer.js';
import { makeInputs } from './map-inputs.js';
import { mapPageStyles } from './map-page.styles.js';
import { questionChips, questionLinks } from './question-links.js';

@localized()
@customElement('am-page-map')
export class AmPageMap extends LitElement {
  static override styles = [base, questionChips, mapPageStyles];

  @state() private counts: MapCounts | null = null;
  /** What the counts are of: while a new map is laid out, the one before. */
  @state() private counted: GraphView | null = null;
  @state() private busy: MapBusy = { busy: false, part: 0 };
  @state() private map: AmMap | null = null;
  /** On a phone: the list or the map was asked for; until then a pathway opens the map. */
  @state() private chosenOnPhone: 'list' | 'map' | null = null;
  @state() private theme = shownTheme();

  readonly #graph = new GraphViewController(this);
  readonly #phone = new MediaController(this, PHONE);
  readonly #inputs = makeInputs();
  /** What was last looked at because a saved map says so. */
  #aimed: Camera = null;
  readonly #saved = new SavedMapController(this);
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
    new SideWidthController(this);
    new StoreController(this, graphPlaces);
    this.addEventListener('keydown', this.#key);
  }

  protected override willUpdate(): void {
    // A phone that shows the list never loads the drawing.
    if (!this.#asList) void import('../../map/am-map.js');
  }

  protected override updated(): void {
    this.map = this.renderRoot.querySelector('am-map');
    this.#aim();
  }

  /** Looks where the saved map or the step of its story does, once it is drawn. */
  #aim(): void {
    const { camera } = this.#saved;
    if (camera === this.#aimed || !this.counts || this.busy.busy) return;
    this.#aimed = camera;
    if (camera) this.map?.go(camera);
  }

  protected override render() {
    const { view, error, state: mapState } = this.#graph;
    if (!view && error) return html`<p class="message" role="alert">${errorText(error)}</p>`;
    if (!view) return html`<p class="message quiet" role="status">${msg('Reading the map …')}</p>`;
    return html`
      <h1 class="unseen">${msg('Map')}</h1>
      ${this.#phone.matches ? this.#tabs() : nothing}
      <am-map-gone .view=${this.#saved.view} .error=${this.#saved.error}></am-map-gone>
      ${
        this.#asList
          ? html`<am-focus-list .view=${view} .state=${mapState}></am-focus-list>`
          : this.#renderMap(view)
      }
      <am-tie-dialog></am-tie-dialog>
      ${
        mapState.select
          ? html`<am-record-side
              .record=${mapState.select}
              .records=${view.graph.actors.map(({ id }) => id)}
              stop=${this.#asList ? 'part' : 'head'}
            ></am-record-side>`
          : nothing
      }
    `;
  }

  #renderMap(view: GraphView) {
    const { state: mapState } = this.#graph;
    const { folds, highlight, sought, closed } = this.#inputs(view, mapState);
    const story = this.#saved.view;
    const drawer = mapState.table !== null && !this.#phone.matches;
    const counted = this.counted && this.counted.graph !== view.graph ? this.counted : view;
    return html`
      <am-graph-tools .view=${view} .state=${mapState}>
        <nav slot="questions" class="questions" aria-label=${msg('Questions')}>
          ${questionLinks()}
        </nav>
        <am-map-tools slot="map" .view=${view} .state=${mapState} .map=${this.map}></am-map-tools>
      </am-graph-tools>
      <am-map
        class=${[mapState.select ? 'beside' : '', drawer ? 'above' : ''].join(' ')}
        aria-busy=${this.busy.busy}
        .graph=${view.graph}
        .folds=${folds}
        .closed=${closed}
        .layout=${mapState.layout}
        .centre=${centreOf(mapState)}
        .pinned=${graphPlaces.of(mapState.layout)}
        ?writable=${sessionStore.can('tie.write')}
        .selected=${mapState.select}
        .sought=${sought}
        .highlight=${highlight}
        .path=${view.path}
        .marks=${view.marks}
        .theme=${this.theme}
        .word=${word}
        @am-map-select=${this.#select}
        @am-map-open=${this.#open}
        @am-map-counts=${({ detail }: CustomEvent<MapCounts>) => {
          this.counts = detail;
          this.counted = view;
        }}
        @am-map-busy=${({ detail }: CustomEvent<MapBusy>) => (this.busy = detail)}
        @am-map-move=${({ detail: { id, x, y } }: CustomEvent<MapMove>) =>
          graphPlaces.put(mapState.layout, id, { x, y })}
        @am-map-box=${({ detail }: CustomEvent<{ id: string }>) => this.#toggleBox(detail.id)}
        @am-map-tie=${this.#drawTie}
      ></am-map>
      ${
        story && mapState.step > 0
          ? html`<am-story .view=${story} .step=${mapState.step}></am-story>`
          : nothing
      }
      ${
        view.graph.actors.length === 0
          ? html`<p class="instead" role="status">${emptyText(mapState)}</p>`
          : nothing
      }
      ${this.busy.busy ? this.#progress() : nothing}
      ${
        drawer
          ? html`<am-table-drawer
              .view=${view}
              .state=${mapState}
              @am-open=${this.#openRow}
              @am-drawer-close=${() => this.renderRoot.querySelector('am-map-foot')?.focusTable()}
            ></am-table-drawer>`
          : nothing
      }
      <am-map-foot
        .counts=${this.counts}
        .view=${counted}
        .state=${mapState}
        ?phone=${this.#phone.matches}
        @am-table=${this.#openTable}
      ></am-map-foot>
    `;
  }

  /** How far the layout is; what is drawn stays until it is there, or until it is given up. */
  #progress() {
    if (!this.counts)
      return html`<p class="instead quiet" role="status">${msg('Drawing the map …')}</p>`;
    const { part } = this.busy;
    return html`<p class="progress">
      <span role="status">${msg('Arranging the map …')}</span>
      <progress aria-label=${msg('Arranging the map')} max="1" .value=${part}></progress>
      <button class="plain" aria-keyshortcuts="Escape" @click=${() => this.map?.stop()}>
        ${msg('Stop')}
      </button>
    </p>`;
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

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.busy.busy && this.counts) this.map?.stop();
    else if (event.key === 'Escape' && this.#graph.state.select) changeMapState({ select: null });
    else this.renderRoot.querySelector('am-record-side')?.stepBy(event);
  };

  readonly #open = async (event: CustomEvent<MapSelection>): Promise<void> => {
    this.#select(event);
    await this.updateComplete;
    await this.renderRoot.querySelector('am-record-side')?.takeFocus();
  };

  readonly #openRow = ({ detail }: CustomEvent<string>): void => {
    const detailOf: MapSelection = {
      id: detail,
      kind: detail.startsWith('tie_') ? 'tie' : 'actor',
    };
    void this.#open(new CustomEvent('am-map-open', { detail: detailOf }));
  };

  #toggleBox(id: string): void {
    const { closed } = this.#graph.state;
    changeMapState(
      { closed: closed.includes(id) ? closed.filter((one) => one !== id) : [...closed, id] },
      { replace: true },
    );
  }

  /** The form of a relationship that was drawn is loaded when one is. */
  readonly #drawTie = async ({ detail }: CustomEvent<MapTie>): Promise<void> => {
    await import('./am-tie-dialog.js');
    await this.renderRoot.querySelector('am-tie-dialog')?.begin(detail, this.map);
  };

  readonly #openTable = async (): Promise<void> => {
    changeMapState({ table: this.#graph.state.table === null ? 'actors' : null });
    await this.updateComplete;
    await this.renderRoot.querySelector('am-table-drawer')?.takeFocus();
  };

  readonly #select = ({ detail }: CustomEvent<MapSelection>): void =>
    changeMapState({ select: detail.id });
}

/** Around whom the radial layout is drawn: who is in focus, else who is selected. */
const centreOf = ({ layout, focus, select }: MapState): string | null =>
  layout === 'radial' ? (focus[0] ?? select) : null;

declare global {
  interface HTMLElementTagNameMap {
    'am-page-map': AmPageMap;
  }
}
