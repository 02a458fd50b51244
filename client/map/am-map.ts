// The map: data in, events out. It lays out and draws a graph; it never fetches.
import { msg } from '@lit/localize';
import cytoscape, { type Core, type EventObject, type SingularElementReturnValue } from 'cytoscape';
import { css, html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';
import type { Graph } from '../../server/contract/graph.js';
import type { Arrangement } from './arrangement.js';
import { elementsOf } from './elements.js';
import { loadFonts, measureText } from './fonts.js';
import { ALL_CLOSED, type Folds } from './folds.js';
import type { Picture } from './layout.js';
import { makeLayoutRunner } from './layout-runner.js';
import { bandNames, groupTitle, groupWords, tieSentences, type InLanguage } from './map-words.js';
import { measureMap, type MapMeasure } from './measure.js';
import { buildModel, type MapCounts, type MapModel } from './model.js';
import { isArrow, neighbour } from './neighbour.js';
import { showHighlight, showPath, showSelected, type Highlight, type MapPath } from './show.js';
import type { Viewport } from './sizes.js';
import { storedArrangement } from './stored-orders.js';
import { styleOf } from './style.js';
import { fillWidthTable, type WidthTable } from './text-width.js';
import type { Theme } from './theme.js';

export interface MapSelection {
  id: string;
  kind: 'actor' | 'tie';
}

const RESIZE_PAUSE = 200;
const ZOOM_STEP = 1.25;
/** From here on every line says its word. */
const NEAR = 1.6;
const SEED = 7;

@customElement('am-map')
export class AmMap extends LitElement {
  static override styles = css`
    :host {
      display: block;
      position: relative;
      overflow: hidden;
    }
    #canvas {
      position: relative;
      width: 100%;
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

  @query('#canvas') private canvas!: HTMLElement;
  @state() private tip: { text: string; x: number; y: number } | null = null;

  private cy: Core | null = null;
  private model: MapModel | null = null;
  private picture: Picture | null = null;
  private arrangement: Arrangement | null = null;
  /** The order is a stored one and may give way to that of another width. */
  private stored = false;
  private readonly layouts = makeLayoutRunner();
  private readonly widths: WidthTable = {};
  private resizePause = 0;
  private readonly sizeWatch = new ResizeObserver(() => this.resized());

  override render() {
    return html`
      <div
        id="canvas"
        role="application"
        tabindex="0"
        aria-label=${msg('Map of actors and their relationships')}
        aria-description=${msg(
          'Arrow keys move to the nearest actor, Enter opens it, plus, minus and 0 zoom, Escape leaves. The table shows the same in words.',
        )}
        @keydown=${this.pressed}
      ></div>
      <div
        id="tip"
        aria-hidden="true"
        ?hidden=${!this.tip}
        style=${styleMap(this.tip ? { left: `${this.tip.x}px`, top: `${this.tip.y}px` } : {})}
      >
        ${this.tip?.text}
      </div>
    `;
  }

  override firstUpdated(): void {
    this.sizeWatch.observe(this.canvas);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.layouts.stop();
    this.sizeWatch.disconnect();
    clearTimeout(this.resizePause);
    this.cy?.destroy();
    this.cy = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.hasUpdated) return;
    this.sizeWatch.observe(this.canvas);
    void this.layOut();
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('graph') || changed.has('folds') || changed.has('word')) void this.layOut();
    if (changed.has('theme') && this.picture)
      this.cy?.style(styleOf(this.theme, this.picture.font));
    if (changed.has('selected') || changed.has('highlight') || changed.has('path'))
      this.showState();
  }

  /** Forgets the order of nodes and finds a new one. */
  tidyUp(): void {
    this.arrangement = null;
    void this.layOut();
  }

  zoomBy(factor: number): void {
    const centre = { x: this.canvas.clientWidth / 2, y: this.canvas.clientHeight / 2 };
    this.cy?.zoom({ level: this.cy.zoom() * factor, renderedPosition: centre });
  }

  /** Back to the size at which the map was laid out. */
  resetView(): void {
    this.cy?.viewport({ zoom: 1, pan: { x: 0, y: 0 } });
  }

  /** What is on the screen, in px of the element: for tests of overlap and readable names. */
  measure(): MapMeasure | null {
    return this.cy && this.model && this.picture
      ? measureMap(this.cy, this.model, this.picture)
      : null;
  }

  private viewport(): Viewport {
    return { width: this.canvas.clientWidth, height: this.canvas.clientHeight };
  }

  private resized(): void {
    clearTimeout(this.resizePause);
    this.resizePause = window.setTimeout(() => {
      if (this.stored) this.arrangement = null;
      void this.layOut();
    }, RESIZE_PAUSE);
  }

  private async layOut(): Promise<void> {
    const viewport = this.viewport();
    if (!this.graph || viewport.width === 0 || viewport.height === 0) return;
    const model = buildModel(this.graph, this.folds, groupTitle);
    this.tell('am-map-busy', { busy: true });
    await loadFonts(model);
    fillWidthTable(this.widths, model, measureText);
    if (!this.arrangement) {
      this.arrangement = storedArrangement(model, viewport);
      this.stored = this.arrangement !== null;
    }
    const words = groupWords(this.word);
    const picture = await this.layouts.run({
      model,
      viewport,
      words,
      widths: this.widths,
      start: this.arrangement,
      seed: SEED,
    });
    if (!picture) return;
    this.arrangement = picture.arrangement;
    this.model = model;
    this.picture = picture;
    this.draw(model, picture, viewport);
    this.tell('am-map-counts', model.counts);
    this.tell('am-map-busy', { busy: false });
  }

  private draw(model: MapModel, picture: Picture, viewport: Viewport): void {
    const cy = (this.cy ??= this.makeCytoscape());
    cy.batch(() => {
      cy.elements().remove();
      cy.style(styleOf(this.theme, picture.font));
      cy.add(elementsOf(model, picture, viewport, bandNames(this.word), groupWords(this.word)));
    });
    this.showState();
    this.zoomed();
  }

  private makeCytoscape(): Core {
    const cy = cytoscape({
      container: this.canvas,
      layout: { name: 'preset', fit: false },
      zoom: 1,
      pan: { x: 0, y: 0 },
      minZoom: 0.3,
      maxZoom: 4,
      autoungrabify: true,
      autounselectify: true,
      boxSelectionEnabled: false,
    });
    cy.on('tap', (event) => this.tapped(event, 'am-map-select'));
    cy.on('dbltap', (event) => this.tapped(event, 'am-map-open'));
    cy.on('mouseover', 'node, edge', (event) => this.pointedAt(event));
    cy.on('mouseout', 'node, edge', (event) => this.pointedAway(event));
    cy.on('zoom', () => this.zoomed());
    return cy;
  }

  private zoomed(): void {
    const near = (this.cy?.zoom() ?? 1) >= NEAR;
    this.cy?.edges('[kind="line"]').toggleClass('near', near);
  }

  private showState(): void {
    const { cy, model, picture } = this;
    if (!cy || !model || !picture) return;
    cy.batch(() => {
      showHighlight(cy, model, this.highlight);
      showPath(cy, model, picture, this.path);
      showSelected(cy, model, this.selected);
    });
  }

  /** The actor or tie that an element of the drawing stands for. */
  private meantBy(element: SingularElementReturnValue): MapSelection | null {
    const id = element.id();
    if (element.group() === 'edges') {
      const tie = this.model?.bundles.find((bundle) => bundle.id === id)?.ties[0];
      return tie ? { id: tie.id, kind: 'tie' } : null;
    }
    const node = this.model?.nodes.get(element.data('kind') === 'frame' ? element.data('of') : id);
    return node && !node.group && node.shape !== 'issue' ? { id: node.id, kind: 'actor' } : null;
  }

  private tapped(event: EventObject, name: 'am-map-select' | 'am-map-open'): void {
    const meant = event.target === this.cy ? null : this.meantBy(event.target);
    if (meant) this.choose(name, meant);
  }

  private choose(name: 'am-map-select' | 'am-map-open', meant: MapSelection): void {
    this.selected = meant.id;
    this.tell(name, meant);
  }

  private pointedAt({ target, renderedPosition }: EventObject): void {
    const meant = this.meantBy(target);
    if (!meant) return;
    target.addClass('over');
    this.tip = {
      text: this.describe(target),
      x: renderedPosition.x + 12,
      y: renderedPosition.y + 14,
    };
  }

  private pointedAway({ target }: EventObject): void {
    target.removeClass('over');
    this.tip = null;
  }

  private describe(element: SingularElementReturnValue): string {
    const nameOf = (id: string): string => this.model?.nodes.get(id)?.fullName ?? '';
    if (element.group() === 'nodes') return nameOf(element.data('of') ?? element.id());
    const bundle = this.model?.bundles.find(({ id }) => id === element.id());
    return tieSentences(bundle?.ties ?? [], nameOf, this.word).join('\n');
  }

  private pressed(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (isArrow(event.key)) this.moveTo(this.next(event.key));
    else if (event.key === 'Enter' && this.selected && this.model?.nodes.has(this.selected))
      this.choose('am-map-open', { id: this.selected, kind: 'actor' });
    else if (event.key === '+' || event.key === '=') this.zoomBy(ZOOM_STEP);
    else if (event.key === '-') this.zoomBy(1 / ZOOM_STEP);
    else if (event.key === '0') this.resetView();
    else if (event.key === 'Escape') this.canvas.blur();
    else return;
    event.preventDefault();
  }

  private next(key: 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown'): string | null {
    if (!this.picture || !this.model) return null;
    const points = new Map(
      [...this.picture.places]
        .filter(([id]) => !this.model?.nodes.get(id)?.group)
        .map(([id, place]) => [id, place.glyph]),
    );
    const here = this.selected ?? '';
    if (points.has(here)) return neighbour(points, here, key);
    return this.model.us ?? points.keys().next().value ?? null;
  }

  private moveTo(id: string | null): void {
    if (id === null || !this.cy) return;
    this.choose('am-map-select', { id, kind: 'actor' });
    const { x, y } = this.cy.getElementById(id).renderedPosition();
    const { width, height } = this.viewport();
    if (x < 0 || y < 0 || x > width || y > height) this.cy.center(this.cy.getElementById(id));
  }

  private tell(name: string, detail: MapSelection | MapCounts | { busy: boolean }): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'am-map': AmMap;
  }
}
