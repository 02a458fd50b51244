// The map: data in, events out. It lays out and draws a graph; it never fetches.
import { msg } from '@lit/localize';
import type { Core } from 'cytoscape';
import { css, html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';
import type { Graph } from '../../server/contract/graph.js';
import { makeCanvas } from './canvas.js';
import type { MapCounts, MapModel } from './drawn.js';
import { elementsOf } from './elements.js';
import { ALL_CLOSED, type Folds } from './folds.js';
import { loadFonts, measureText } from './fonts.js';
import { panInto, type Point } from './geometry.js';
import type { Picture } from './layout.js';
import { makeLayoutRunner } from './layout-runner.js';
import { bandNames, groupTitle, layerNames, tieSentences, type InLanguage } from './map-words.js';
import { measureMap, type MapMeasure } from './measure.js';
import { buildModel } from './model.js';
import { isArrow, neighbour, type Arrow } from './neighbour.js';
import { chooseOrder, type Order } from './order.js';
import { showHighlight, showPath, showSelected, type Highlight, type MapPath } from './show.js';
import { homeZoom, nearZoom, type Viewport } from './sizes.js';
import { styleOf } from './style.js';
import { fillWidthTable, type WidthTable } from './text-width.js';
import type { Theme } from './theme.js';

/** Detail of `am-map-select` and `am-map-open`. */
export interface MapSelection {
  id: string;
  kind: 'actor' | 'tie';
}

const RESIZE_PAUSE = 200;
const ZOOM_STEP = 1.25;
/** Any number: the same one gives the same map. */
const SEED = 7;

@customElement('am-map')
export class AmMap extends LitElement {
  static override styles = css`
    :host {
      display: block;
      position: relative;
      overflow: hidden;
    }
    /* A panel beside takes room from the picture, which keeps its place: nothing is laid out anew. */
    #canvas {
      position: relative;
      width: calc(100% - var(--am-map-beside, 0px));
      height: 100%;
      outline-offset: -2px;
    }
    #tip {
      position: absolute;
      z-index: 1;
      max-width: 320px;
      padding: 4px 8px;
      border-radius: 4px;
      background: var(--am-ink, #1b2024);
      color: var(--am-surface, #fff);
      font: 400 12px/16px var(--am-font, 'Noto Sans Variable', sans-serif);
      white-space: pre-line;
      pointer-events: none;
    }
    #keys {
      display: none;
    }
  `;

  @property({ attribute: false }) graph: Graph | null = null;
  @property({ attribute: false }) folds: Folds = ALL_CLOSED;
  /** Id of the actor or tie that is selected. */
  @property() selected: string | null = null;
  /** What stays bright; all else is dimmed. */
  @property({ attribute: false }) highlight: Highlight | null = null;
  @property({ attribute: false }) path: MapPath | null = null;
  @property() theme: Theme = 'light';
  /** Words of the vocabulary in the language of the screen. */
  @property({ attribute: false }) word: InLanguage = ({ en }) => en;

  @state() private tip: (Point & { text: string }) | null = null;

  #cy: Core | null = null;
  #model: MapModel | null = null;
  #picture: Picture | null = null;
  #order: Order | null = null;
  /** For which the last layout was asked. */
  #laidOutFor: Viewport = { width: 0, height: 0 };
  #resizePause = 0;
  readonly #layouts = makeLayoutRunner();
  readonly #widths: WidthTable = new Map();
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
        @keydown=${(event: KeyboardEvent) => this.#pressed(event)}
      ></div>
      <p id="keys">
        ${msg(
          'Arrow keys move to the nearest actor, Enter opens it; plus, minus and 0 zoom; Escape leaves. The table shows the same in words.',
        )}
      </p>
      <div
        id="tip"
        aria-hidden="true"
        ?hidden=${!this.tip}
        style=${styleMap(this.tip ? { left: `${this.tip.x}px`, top: `${this.tip.y}px` } : {})}
        .textContent=${this.tip?.text ?? ''}
      ></div>
    `;
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
    this.#layouts.stop();
    this.#sizeWatch.disconnect();
    this.#canvasWatch.disconnect();
    clearTimeout(this.#resizePause);
    this.#cy?.destroy();
    this.#cy = null;
    this.#laidOutFor = { width: 0, height: 0 };
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('graph') || changed.has('folds') || changed.has('word')) void this.#layOut();
    if (changed.has('theme') && this.#picture)
      this.#cy?.style(styleOf(this.theme, this.#picture.font));
    if (changed.has('selected') || changed.has('highlight') || changed.has('path'))
      this.#showState();
  }

  /** Finds a new order for the nodes. */
  tidyUp(): void {
    this.#order = null;
    void this.#layOut();
  }

  /** Around the middle of the map; `factor` above 1 comes nearer. */
  zoomBy(factor: number): void {
    const { clientWidth, clientHeight } = this.#canvas;
    const renderedPosition = { x: clientWidth / 2, y: clientHeight / 2 };
    this.#cy?.zoom({ level: this.#cy.zoom() * factor, renderedPosition });
  }

  /** Back to the size for which the map was laid out. */
  resetView(): void {
    this.#cy?.viewport({ zoom: this.#homeZoom, pan: { x: 0, y: 0 } });
  }

  /** What is on the screen, in px of the element; null before the first layout. */
  measure(): MapMeasure | null {
    if (!this.#cy || !this.#model || !this.#picture) return null;
    return measureMap(this.#cy, this.#model, this.#picture);
  }

  get #canvas(): HTMLElement {
    const canvas = this.renderRoot.querySelector<HTMLElement>('#canvas');
    if (!canvas) throw new Error('the map is not rendered yet');
    return canvas;
  }

  get #homeZoom(): number {
    return this.#model ? homeZoom(this.#model.nodes.size) : 1;
  }

  /** What the map is laid out for: all of its room, also what a panel takes for a while. */
  get #viewport(): Viewport {
    return { width: this.clientWidth, height: this.clientHeight };
  }

  #resized(): void {
    const { width, height } = this.#viewport;
    if (width === this.#laidOutFor.width && height === this.#laidOutFor.height) return;
    clearTimeout(this.#resizePause);
    const pause = this.#picture ? RESIZE_PAUSE : 0;
    this.#resizePause = window.setTimeout(() => void this.#layOut(), pause);
  }

  async #layOut(): Promise<void> {
    const viewport = this.#viewport;
    if (!this.graph || viewport.width === 0 || viewport.height === 0) return;
    this.#laidOutFor = viewport;
    this.#tell('am-map-busy', { busy: true });
    const model = buildModel(this.graph, this.folds, groupTitle);
    const zoom = homeZoom(model.nodes.size);
    const area = {
      width: Math.floor(viewport.width / zoom),
      height: Math.floor(viewport.height / zoom),
    };
    await loadFonts(model);
    fillWidthTable(this.#widths, model, measureText);
    const order = chooseOrder(this.#order, model, area);
    const picture = await this.#layouts.run({
      model,
      viewport: area,
      widths: this.#widths,
      words: layerNames(this.word),
      start: order.arrangement,
      seed: SEED,
    });
    if (!picture) return;
    this.#order = { ...order, arrangement: picture.arrangement };
    this.#draw(model, picture, area);
    this.#tell('am-map-counts', model.counts);
    this.#tell('am-map-busy', { busy: false });
  }

  #draw(model: MapModel, picture: Picture, area: Viewport): void {
    const zoomBefore = this.#homeZoom;
    this.#model = model;
    this.#picture = picture;
    const cy = (this.#cy ??= this.#makeCanvas());
    cy.batch(() => {
      cy.elements().remove();
      cy.style(styleOf(this.theme, picture.font));
      cy.add(elementsOf(model, picture, area, bandNames(this.word)));
    });
    if (this.#homeZoom !== zoomBefore) this.resetView();
    this.#showState();
    this.#keepSelectedInSight();
    this.#showNear(cy.zoom());
  }

  #makeCanvas(): Core {
    return makeCanvas(this.#canvas, {
      tapped: (id) => this.#choose('am-map-select', this.#selectionOf(id)),
      opened: (id) => this.#choose('am-map-open', this.#selectionOf(id)),
      over: (id, { x, y }) => {
        this.tip = this.#selectionOf(id) && { text: this.#describe(id), x: x + 12, y: y + 14 };
      },
      left: () => {
        this.tip = null;
      },
      zoomed: (zoom) => this.#showNear(zoom),
    });
  }

  #showNear(zoom: number): void {
    const near = nearZoom(this.#model?.nodes.size ?? 0);
    this.#cy?.nodes('[kind="word"]').toggleClass('read', zoom >= near);
  }

  #showState(): void {
    const [cy, model, picture] = [this.#cy, this.#model, this.#picture];
    if (!cy || !model || !picture) return;
    cy.batch(() => {
      showHighlight(cy, model, this.highlight);
      showPath(cy, model, picture, this.path);
      showSelected(cy, model, this.selected);
    });
  }

  /** The actor, or the best established tie of the line, that has this id on the canvas. */
  #selectionOf(id: string): MapSelection | null {
    const node = this.#model?.nodes.get(id);
    if (node) return node.group || node.shape === 'issue' ? null : { id, kind: 'actor' };
    const tie = this.#model?.bundles.find((bundle) => bundle.id === id)?.ties[0];
    return tie ? { id: tie.id, kind: 'tie' } : null;
  }

  /** Full name of an actor; a sentence for each tie of a line. */
  #describe(id: string): string {
    const nameOf = (node: string): string => this.#model?.nodes.get(node)?.fullName ?? '';
    const bundle = this.#model?.bundles.find((line) => line.id === id);
    return bundle ? tieSentences(bundle.ties, nameOf, this.word).join('\n') : nameOf(id);
  }

  #choose(name: 'am-map-select' | 'am-map-open', selection: MapSelection | null): void {
    if (!selection) return;
    this.selected = selection.id;
    this.#tell(name, selection);
  }

  #pressed(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (isArrow(event.key)) this.#moveTo(this.#next(event.key));
    else if (event.key === 'Enter' && this.selected !== null)
      this.#choose('am-map-open', this.#selectionOf(this.selected));
    else if (event.key === '+' || event.key === '=') this.zoomBy(ZOOM_STEP);
    else if (event.key === '-') this.zoomBy(1 / ZOOM_STEP);
    else if (event.key === '0') this.resetView();
    else if (event.key === 'Escape') this.#canvas.blur();
    else return;
    event.preventDefault();
  }

  #next(arrow: Arrow): string | null {
    const points = new Map<string, Point>();
    for (const [id, place] of this.#picture?.places ?? [])
      if (this.#selectionOf(id)) points.set(id, place.glyph);
    if (this.selected !== null && points.has(this.selected))
      return neighbour(points, this.selected, arrow);
    return this.#model?.us ?? [...points.keys()][0] ?? null;
  }

  #moveTo(id: string | null): void {
    if (id === null || !this.#cy) return;
    this.#choose('am-map-select', { id, kind: 'actor' });
    this.#keepSelectedInSight();
  }

  /** A panel opened or closed: without one the whole map is in sight again, unless one is near. */
  #canvasResized(): void {
    if (!this.#cy) return;
    this.#cy.resize();
    if (this.selected !== null) this.#keepSelectedInSight();
    else if (this.#cy.zoom() === this.#homeZoom) this.resetView();
  }

  /** Moves the picture no more than it takes to have the selected record inside the canvas. */
  #keepSelectedInSight(): void {
    if (this.selected === null || !this.#cy) return;
    const element = this.#cy.getElementById(this.selected);
    if (element.empty()) return;
    const { x1, y1, w, h } = element.renderedBoundingBox();
    const { clientWidth, clientHeight } = this.#canvas;
    this.#cy.panBy(panInto({ x: x1, y: y1, w, h }, clientWidth, clientHeight));
  }

  #tell(name: string, detail: MapSelection | MapCounts | { busy: boolean }): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'am-map': AmMap;
  }
}
