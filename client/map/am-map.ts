// The map: data in, events out. It joins model, layout, style, camera and picking; it never fetches.
import { msg, str } from '@lit/localize';
import type { Core } from 'cytoscape';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';
import type { Graph } from '../../server/contract/graph.js';
import type { View } from '../../server/contract/views.js';
import { makeCamera, type Camera, type Shot } from './camera.js';
import { fillCanvas, makeCanvas } from './canvas.js';
import { makeDrafter, type Draft } from './drafter.js';
import type { MapCounts } from './drawn.js';
import { elementsOf, frameId } from './elements.js';
import { farNames, showFarNames } from './far-names.js';
import { ALL_CLOSED, type Folds } from './folds.js';
import { canDraw } from './fonts.js';
import type { Point } from './geometry.js';
import { bindHands, showHand } from './hands.js';
import { bandNames, type InLanguage } from './map-words.js';
import { mapStyles } from './map.styles.js';
import { makeMapKeys } from './map-keys.js';
import type { Mark } from './marks.js';
import { measureMap, type MapMeasure } from './measure.js';
import { showOpened } from './opened.js';
import { makeOverview, OVERVIEW } from './overview.js';
import { drawnWith, mark } from './overlay.js';
import { describe, recordAt, type MapSelection } from './picking.js';
import {
  bundleOf,
  enlargePath,
  shownIds,
  showHighlight,
  showPath,
  showSelected,
  type Highlight,
  type MapPath,
} from './show.js';
import { showMarks } from './show-marks.js';
import { homeZoom, nearZoom, type Viewport } from './sizes.js';
import { giveWay } from './slices.js';
import { styleOf } from './style.js';
import type { Theme } from './theme.js';
import { Tiles } from './tiles.js';

/** Detail of `am-map-move`: an actor was put there, in px of the map. */
export interface MapMove extends Point {
  id: string;
}
/** Detail of `am-map-tie`: somebody drew a relationship between two actors. */
export interface MapTie {
  from: string;
  to: string;
}
/** Detail of `am-map-busy`: a layout is under way, and how much of it is done, 0 to 1. */
export interface MapBusy {
  busy: boolean;
  part: number;
}

interface Events {
  'am-map-select': MapSelection;
  'am-map-open': MapSelection;
  'am-map-counts': MapCounts;
  'am-map-busy': MapBusy;
  'am-map-move': MapMove;
  'am-map-tie': MapTie;
  /** A box is to be closed, or opened again. */
  'am-map-box': { id: string };
}

const RESIZE_PAUSE = 200;

@customElement('am-map')
export class AmMap extends LitElement {
  static override styles = mapStyles;

  @property({ attribute: false }) graph: Graph | null = null;
  @property({ attribute: false }) folds: Folds = ALL_CLOSED;
  /** Boxes that are closed. */
  @property({ attribute: false }) closed: ReadonlySet<string> = new Set();
  @property() layout: View['layout'] = 'levels';
  /** Around whom the radial layout is drawn; null: around whoever has most ties. */
  @property() centre: string | null = null;
  /** Where somebody put actors, in px of the map. */
  @property({ attribute: false }) pinned: ReadonlyMap<string, Point> = new Map();
  /** Id of the actor or tie that is selected. */
  @property() selected: string | null = null;
  /** Actors and ties that were asked for: brought into sight once, and when others are asked for. */
  @property({ attribute: false }) sought: readonly string[] = [];
  /** What stays bright; all else is dimmed. */
  @property({ attribute: false }) highlight: Highlight | null = null;
  @property({ attribute: false }) path: MapPath | null = null;
  /** What ties did between two dates that are compared. */
  @property({ attribute: false }) marks: ReadonlyMap<string, Mark> = new Map();
  @property() theme: Theme = 'light';
  /** Whether relationships may be drawn. */
  @property({ type: Boolean }) writable = false;
  /** Words of the vocabulary in the language of the screen. */
  @property({ attribute: false }) word: InLanguage = ({ en }) => en;

  @state() private tip: (Point & { text: string }) | null = null;
  /** From whom a relationship is being drawn by keyboard. */
  @state() private tieFrom: string | null = null;
  /** Line whose single ties are drawn. */
  @state() private openLine: string | null = null;
  /** The browser gives no canvas to draw on. */
  @state() private blank = false;
  /** Some of the map is out of sight. */
  @state() private cut = false;

  #cy: Core | null = null;
  #camera: Camera | null = null;
  #tiles: Tiles | null = null;
  /** What the camera was last at home in. */
  #home: { layout: View['layout']; zoom: number } | null = null;
  #draft: Draft | null = null;
  /** For which the last layout was asked. */
  #laidOutFor: Viewport = { width: 0, height: 0 };
  #resizePause = 0;
  #frame = 0;
  /** What was last brought into sight. */
  #found = '';
  readonly #overview = makeOverview();
  readonly #drafter = makeDrafter();
  readonly #keys = makeMapKeys({
    select: (selection) => {
      this.#choose('am-map-select', selection);
      if (selection.kind === 'actor') this.#keepSelectedInSight();
    },
    open: (selection) => this.#choose('am-map-open', selection),
    showLine: (id) => this.#showLine(id),
    beginTie: (from) => {
      this.tieFrom = from;
    },
    drawTie: (from, to) => this.#tell('am-map-tie', { from, to }),
    toggleBox: (id) => this.#tell('am-map-box', { id }),
    moveActor: (id, { x, y }) => this.#tell('am-map-move', { id, x, y }),
    zoom: (direction) => this.zoom(direction),
    home: () => this.home(),
    leave: () => this.#canvas.blur(),
  });
  readonly #sizeWatch = new ResizeObserver(() => this.#resized());
  readonly #canvasWatch = new ResizeObserver(() => this.#canvasResized());

  override render() {
    return html`
      <div
        id="canvas"
        role="application"
        tabindex="0"
        aria-label=${msg('Map of actors and their relationships')}
        aria-describedby="keys"
        @keydown=${this.#pressed}
      ></div>
      <p id="keys">
        ${msg(
          'Arrow keys move to the nearest actor, L goes through its relationships, Enter opens; T draws a relationship, C closes or opens a box, Shift with an arrow key moves an actor; plus, minus and 0 zoom; Escape leaves. The table shows the same in words.',
        )}
      </p>
      <p id="said" role="status" ?data-seen=${this.tieFrom !== null}>${this.#said()}</p>
      <div
        id="tip"
        aria-hidden="true"
        ?hidden=${!this.tip}
        style=${styleMap(this.tip ? { left: `${this.tip.x}px`, top: `${this.tip.y}px` } : {})}
        .textContent=${this.tip?.text ?? ''}
      ></div>
      <canvas
        id="overview"
        aria-hidden="true"
        width=${OVERVIEW.width}
        height=${OVERVIEW.height}
        ?hidden=${!this.cut}
        @pointerdown=${this.#goThere}
        @pointermove=${this.#goThere}
      ></canvas>
      ${
        this.blank
          ? html`<p id="trouble" role="alert">
              ${msg('This browser does not let pages draw, so there is no map. The table shows the same.')}
            </p>`
          : nothing
      }
    `;
  }

  /** What a screen reader hears: the selection, or what is to be done next. */
  #said() {
    const draft = this.#draft;
    if (!draft) return nothing;
    if (this.tieFrom !== null) {
      const name = describe(draft.model, this.tieFrom, this.word);
      return msg(
        str`A relationship from ${name}: go to the other actor with the arrow keys and press Enter. Escape gives up.`,
      );
    }
    return this.selected === null ? nothing : describe(draft.model, this.selected, this.word);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sizeWatch.observe(this);
    if (this.hasUpdated) this.#canvasWatch.observe(this.#canvas);
  }

  override firstUpdated(): void {
    this.#canvasWatch.observe(this.#canvas);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#drafter.stop();
    this.#sizeWatch.disconnect();
    this.#canvasWatch.disconnect();
    clearTimeout(this.#resizePause);
    cancelAnimationFrame(this.#frame);
    this.#cy?.destroy();
    this.#cy = null;
    this.#camera = this.#tiles = this.#home = this.#draft = null;
    this.#found = '';
    this.#laidOutFor = { width: 0, height: 0 };
  }

  override updated(changed: PropertyValues<this>): void {
    if (LAID_OUT.some((name) => changed.has(name))) void this.#layOut();
    if (changed.has('theme') && this.#draft) {
      this.#overview.fade();
      this.#cy?.style(styleOf(this.theme, this.#draft.picture.font));
    }
    if (SHOWN.some((name) => changed.has(name))) this.#showState();
    // What was laid out for another graph is not searched: the new one is on its way.
    if (changed.has('sought') && !changed.has('graph')) this.#find();
  }

  /** Finds a new order for the nodes. */
  tidyUp(): void {
    this.#drafter.forgetOrder();
    void this.#layOut();
  }

  /** Gives up the layout that is under way; what is drawn stays. */
  stop(): void {
    this.#drafter.stop();
  }

  /** Around the middle: nearer, or away. */
  zoom(direction: 1 | -1): void {
    this.#camera?.step(direction);
  }

  /** Back to the first view of this layout. */
  home(): void {
    this.#camera?.home(this.#nodes, this.#isFree);
  }

  /** All of the map. */
  fit(): void {
    this.#camera?.fit();
  }

  /** What is in sight; null before the first layout. */
  shot(): Shot | null {
    return this.#camera?.read() ?? null;
  }

  go(shot: Shot): void {
    this.#camera?.go(shot);
  }

  /** The drawing, for an export of it; null before the first layout. */
  drawing(): { cy: Core; draft: Draft } | null {
    return this.#cy && this.#draft && { cy: this.#cy, draft: this.#draft };
  }

  /** What is on the screen, in px of the element; null before the first layout. */
  measure(): MapMeasure | null {
    if (!this.#cy || !this.#draft) return null;
    return measureMap(this.#cy, this.#draft.model, this.#draft.picture);
  }

  get #canvas(): HTMLElement {
    const canvas = this.renderRoot.querySelector<HTMLElement>('#canvas');
    if (!canvas) throw new Error('the map is not rendered yet');
    return canvas;
  }

  get #nodes(): number {
    return this.#draft?.model.nodes.size ?? 0;
  }

  /** Laid out for no viewport, and fitted into it. */
  get #isFree(): boolean {
    return this.#draft !== null && this.#draft.layout !== 'levels';
  }

  /** What the map is laid out for: all of its room, also what a panel takes for a while. */
  get #viewport(): Viewport {
    return { width: this.clientWidth, height: this.clientHeight };
  }

  #resized(): void {
    const { width, height } = this.#viewport;
    if (width === this.#laidOutFor.width && height === this.#laidOutFor.height) return;
    clearTimeout(this.#resizePause);
    const pause = this.#draft ? RESIZE_PAUSE : 0;
    this.#resizePause = window.setTimeout(() => void this.#layOut(), pause);
  }

  async #layOut(): Promise<void> {
    const viewport = this.#viewport;
    const { graph, folds, closed, layout, centre, pinned, word } = this;
    if (!graph || viewport.width === 0 || viewport.height === 0) return;
    this.#laidOutFor = viewport;
    this.blank = !canDraw();
    if (this.blank) return;
    const turn = (this.#turn += 1);
    this.#tell('am-map-busy', { busy: true, part: 0 });
    const draft = await this.#drafter.draft(
      { graph, folds, closed, layout, centre, pinned, viewport, word },
      (part) => this.#tell('am-map-busy', { busy: true, part }),
    );
    const goOn = (): boolean => turn === this.#turn && this.isConnected;
    if (draft && goOn() && (await this.#draw(draft, goOn)))
      this.#tell('am-map-counts', draft.model.counts);
    if (goOn()) this.#tell('am-map-busy', { busy: false, part: 1 });
  }

  /** Number of layouts asked for. */
  #turn = 0;

  /** Draws bit by bit, and tells when all in sight is painted; false: `goOn` said no before. */
  async #draw(draft: Draft, goOn: () => boolean): Promise<boolean> {
    const { model, picture, area, layout } = draft;
    const cy = (this.#cy ??= this.#makeCanvas());
    const tiles = (this.#tiles ??= new Tiles(cy));
    const camera = (this.#camera ??= makeCamera(cy));
    const home = { layout, zoom: homeZoom(model.nodes.size) };
    const grown = home.zoom !== this.#home?.zoom && camera.isHome();
    const goHome = layout !== this.#home?.layout || grown;
    this.#draft = null;
    this.openLine = null;
    tiles.hold();
    await giveWay();
    const elements = elementsOf(model, picture, area, bandNames(this.word));
    if (!(await fillCanvas(cy, elements, styleOf(this.theme, picture.font), goOn))) return false;
    this.#draft = draft;
    this.#overview.take(picture, area);
    this.#home = home;
    if (goHome) camera.home(this.#nodes, this.#isFree);
    this.#showState();
    this.#keepSelectedInSight();
    this.#find();
    this.#showNear(cy.zoom());
    this.#sightChanged();
    tiles.letGo();
    await tiles.painted();
    return goOn();
  }

  #makeCanvas(): Core {
    const cy = makeCanvas(this.#canvas, {
      tapped: (id) => this.#tapped(id),
      opened: (id) => this.#choose('am-map-open', this.#recordAt(id)),
      toggled: (id) => this.#tell('am-map-box', { id }),
      over: (id, { x, y }) => {
        const text =
          this.#draft && this.#recordAt(id) && describe(this.#draft.model, id, this.word);
        this.tip = text ? { text, x: x + 12, y: y + 14 } : null;
      },
      left: () => {
        this.tip = null;
      },
      zoomed: (zoom) => this.#showNear(zoom),
      seen: () => this.#sightChanged(),
    });
    bindHands(cy, () => this.#draft, {
      moved: (id, { x, y }) => this.#tell('am-map-move', { id, x, y }),
      drawn: (from, to) => this.#tell('am-map-tie', { from, to }),
    });
    return cy;
  }

  #recordAt(id: string): MapSelection | null {
    return this.#draft && recordAt(this.#draft.model, id);
  }

  #tapped(id: string): void {
    this.#openLineOf(id);
    this.#choose('am-map-select', this.#recordAt(id));
  }

  /** Opens a line that stands for several ties; another line, or an actor, closes it. */
  #openLineOf(id: string): void {
    const bundle = this.#draft?.model.bundles.find((line) => line.id === id);
    const single = this.#draft && bundleOf(this.#draft.model, id);
    if (single !== null && single === this.openLine) return;
    this.#showLine(bundle && bundle.ties.length > 1 ? bundle.id : null);
  }

  /** Draws the single ties of a line; null: of none. */
  #showLine(id: string | null): void {
    this.openLine = id;
    this.#showState();
  }

  #showNear(zoom: number): void {
    const [cy, draft] = [this.#cy, this.#draft];
    if (!cy || !draft) return;
    const words = zoom >= nearZoom(this.#nodes) ? draft.picture.words : [];
    const ids = words.map(({ bundle }) => `word:${bundle}`);
    mark(cy, 'read', drawnWith(cy, ids));
    showFarNames(cy, farNames(draft.model, draft.picture, zoom));
    enlargePath(cy, draft.picture.font);
  }

  /** Draws the overview with the next frame, however often what is in sight changes until then. */
  #sightChanged(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      const overview = this.renderRoot.querySelector<HTMLCanvasElement>('#overview');
      if (!this.#cy || !overview) return;
      this.cut = this.#overview.show(this.#cy, overview, this.theme);
    });
  }

  readonly #goThere = (event: PointerEvent): void => {
    if (!this.#cy || event.buttons !== 1) return;
    const at = this.#overview.pointAt({ x: event.offsetX, y: event.offsetY });
    if (at) this.go({ ...at, zoom: this.#cy.zoom() });
  };

  #showState(): void {
    const [cy, draft] = [this.#cy, this.#draft];
    if (!cy || !draft) return;
    const { model, picture } = draft;
    const open = model.bundles.find(({ id }) => id === this.openLine) ?? null;
    const isActor = this.selected !== null && recordAt(model, this.selected)?.kind === 'actor';
    cy.batch(() => {
      showOpened(cy, model, picture, open, this.word);
      showHighlight(cy, model, this.highlight);
      showPath(cy, model, picture, this.path);
      showMarks(cy, model, picture, this.marks);
      showSelected(cy, model, this.selected);
      showHand(cy, this.writable && isActor ? this.selected : null);
    });
  }

  /** Brings into sight what is asked for, once for each thing that is. */
  #find(): void {
    const asked = this.sought.join();
    if (!this.#draft || asked === this.#found) return;
    this.#found = asked;
    if (asked === '') this.home();
    else {
      // The frame of a name is a shape of its own.
      const ids = shownIds(this.#draft.model, this.sought).flatMap((id) => [id, frameId(id)]);
      // Away from home the names of a pathway grow: the second time they are in sight as well.
      for (let time = 0; time < 2; time++) this.#camera?.showAll(ids, this.#nodes);
    }
  }

  /** What was found, and not left since, is to be found where it is drawn now. */
  #findAgain(): void {
    if (this.#camera?.isShowingAll()) this.#found = '';
  }

  #choose(name: 'am-map-select' | 'am-map-open', selection: MapSelection | null): void {
    if (!selection) return;
    this.selected = selection.id;
    this.#tell(name, selection);
  }

  readonly #pressed = (event: KeyboardEvent): void => {
    const { selected, openLine, writable, tieFrom } = this;
    const draft = this.#draft;
    if (draft && this.#keys(event, { draft, selected, openLine, writable, tieFrom }))
      event.preventDefault();
  };

  /** A panel opened or closed: without one the whole map is in sight again, unless one is near. */
  #canvasResized(): void {
    if (!this.#cy) return;
    this.#findAgain();
    this.#cy.resize();
    if (this.selected !== null) this.#keepSelectedInSight();
    else if (this.sought.length === 0 && this.#camera?.isHome()) this.home();
    this.#find();
  }

  #keepSelectedInSight(): void {
    if (this.selected !== null) this.#camera?.keepInSight(this.selected);
  }

  #tell<N extends keyof Events>(name: N, detail: Events[N]): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

/** Properties after whose change the map is laid out anew, and those that only show it otherwise. */
const LAID_OUT = ['graph', 'folds', 'word', 'closed', 'layout', 'centre', 'pinned'] as const;
const SHOWN = ['selected', 'highlight', 'path', 'marks', 'writable'] as const;
declare global {
  interface HTMLElementTagNameMap {
    'am-map': AmMap;
  }
}
