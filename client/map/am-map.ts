// The map: data in, events out. It joins model, layout, style, camera and picking; it never fetches.
import { msg } from '@lit/localize';
import type { Core } from 'cytoscape';
import { html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';
import type { Graph } from '../../server/contract/graph.js';
import { makeCamera, type Camera } from './camera.js';
import { makeCanvas } from './canvas.js';
import { makeDrafter, type Draft } from './drafter.js';
import type { MapCounts } from './drawn.js';
import { elementsOf } from './elements.js';
import { ALL_CLOSED, type Folds } from './folds.js';
import type { Point } from './geometry.js';
import { bandNames, type InLanguage } from './map-words.js';
import { mapStyles } from './map.styles.js';
import { measureMap, type MapMeasure } from './measure.js';
import { isArrow } from './neighbour.js';
import { describe, nextActor, recordAt, type MapSelection } from './picking.js';
import {
  enlargePath,
  shownIds,
  showHighlight,
  showPath,
  showSelected,
  type Highlight,
  type MapPath,
} from './show.js';
import { nearZoom, type Viewport } from './sizes.js';
import { styleOf } from './style.js';
import type { Theme } from './theme.js';

const RESIZE_PAUSE = 200;

@customElement('am-map')
export class AmMap extends LitElement {
  static override styles = mapStyles;

  @property({ attribute: false }) graph: Graph | null = null;
  @property({ attribute: false }) folds: Folds = ALL_CLOSED;
  /** Id of the actor or tie that is selected. */
  @property() selected: string | null = null;
  /** Actors and ties that were asked for: brought into sight once, and when others are asked for. */
  @property({ attribute: false }) sought: readonly string[] = [];
  /** What stays bright; all else is dimmed. */
  @property({ attribute: false }) highlight: Highlight | null = null;
  @property({ attribute: false }) path: MapPath | null = null;
  @property() theme: Theme = 'light';
  /** Words of the vocabulary in the language of the screen. */
  @property({ attribute: false }) word: InLanguage = ({ en }) => en;

  @state() private tip: (Point & { text: string }) | null = null;

  #cy: Core | null = null;
  #camera: Camera | null = null;
  #draft: Draft | null = null;
  /** For which the last layout was asked. */
  #laidOutFor: Viewport = { width: 0, height: 0 };
  #resizePause = 0;
  /** What was last brought into sight. */
  #found = '';
  readonly #drafter = makeDrafter();
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
    this.#drafter.stop();
    this.#sizeWatch.disconnect();
    this.#canvasWatch.disconnect();
    clearTimeout(this.#resizePause);
    this.#cy?.destroy();
    this.#cy = null;
    this.#camera = null;
    this.#found = '';
    this.#laidOutFor = { width: 0, height: 0 };
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('graph') || changed.has('folds') || changed.has('word')) void this.#layOut();
    if (changed.has('theme') && this.#draft)
      this.#cy?.style(styleOf(this.theme, this.#draft.picture.font));
    if (changed.has('selected') || changed.has('highlight') || changed.has('path'))
      this.#showState();
    // What was laid out for another graph is not searched: the new one is on its way.
    if (changed.has('sought') && !changed.has('graph')) this.#find();
  }

  /** Finds a new order for the nodes. */
  tidyUp(): void {
    this.#drafter.forgetOrder();
    void this.#layOut();
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
    if (!this.graph || viewport.width === 0 || viewport.height === 0) return;
    this.#laidOutFor = viewport;
    this.#tell('am-map-busy', { busy: true });
    const draft = await this.#drafter.draft(this.graph, this.folds, viewport, this.word);
    if (!draft) return;
    this.#draw(draft);
    this.#tell('am-map-counts', draft.model.counts);
    this.#tell('am-map-busy', { busy: false });
  }

  #draw(draft: Draft): void {
    const { model, picture, area } = draft;
    const wasHome = this.#draft === null || this.#camera?.isHome(this.#nodes) === true;
    this.#draft = draft;
    const cy = (this.#cy ??= this.#makeCanvas());
    const camera = (this.#camera ??= makeCamera(cy));
    cy.batch(() => {
      cy.elements().remove();
      cy.style(styleOf(this.theme, picture.font));
      cy.add(elementsOf(model, picture, area, bandNames(this.word)));
    });
    if (wasHome && !camera.isHome(this.#nodes)) camera.home(this.#nodes);
    this.#showState();
    this.#keepSelectedInSight();
    this.#find();
    this.#showNear(cy.zoom());
  }

  #makeCanvas(): Core {
    return makeCanvas(this.#canvas, {
      tapped: (id) => this.#choose('am-map-select', this.#recordAt(id)),
      opened: (id) => this.#choose('am-map-open', this.#recordAt(id)),
      over: (id, { x, y }) => {
        const text =
          this.#draft && this.#recordAt(id) && describe(this.#draft.model, id, this.word);
        this.tip = text ? { text, x: x + 12, y: y + 14 } : null;
      },
      left: () => {
        this.tip = null;
      },
      zoomed: (zoom) => this.#showNear(zoom),
    });
  }

  #recordAt(id: string): MapSelection | null {
    return this.#draft && recordAt(this.#draft.model, id);
  }

  #showNear(zoom: number): void {
    const near = nearZoom(this.#nodes);
    this.#cy?.nodes('[kind="word"]').toggleClass('read', zoom >= near);
    if (this.#cy && this.#draft) enlargePath(this.#cy, this.#draft.picture.font);
  }

  #showState(): void {
    const [cy, draft] = [this.#cy, this.#draft];
    if (!cy || !draft) return;
    cy.batch(() => {
      showHighlight(cy, draft.model, this.highlight);
      showPath(cy, draft.model, draft.picture, this.path);
      showSelected(cy, draft.model, this.selected);
    });
  }

  /** Brings into sight what is asked for, once for each thing that is. */
  #find(): void {
    const asked = this.sought.join();
    if (!this.#draft || asked === this.#found) return;
    this.#found = asked;
    if (asked === '') this.#camera?.home(this.#nodes);
    else {
      const ids = shownIds(this.#draft.model, this.sought);
      // Away from home the names of a pathway grow: the second time they are in sight as well.
      for (let time = 0; time < 2; time++) this.#camera?.showAll(ids, this.#nodes);
    }
  }

  #choose(name: 'am-map-select' | 'am-map-open', selection: MapSelection | null): void {
    if (!selection) return;
    this.selected = selection.id;
    this.#tell(name, selection);
  }

  #pressed(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (isArrow(event.key)) {
      if (this.#draft)
        this.#moveTo(nextActor(this.#draft.model, this.#draft.picture, this.selected, event.key));
    } else if (event.key === 'Enter' && this.selected !== null)
      this.#choose('am-map-open', this.#recordAt(this.selected));
    else if (event.key === '+' || event.key === '=') this.#camera?.step(1);
    else if (event.key === '-') this.#camera?.step(-1);
    else if (event.key === '0') this.#camera?.home(this.#nodes);
    else if (event.key === 'Escape') this.#canvas.blur();
    else return;
    event.preventDefault();
  }

  #moveTo(id: string | null): void {
    if (id === null) return;
    this.#choose('am-map-select', { id, kind: 'actor' });
    this.#keepSelectedInSight();
  }

  /** A panel opened or closed: without one the whole map is in sight again, unless one is near. */
  #canvasResized(): void {
    if (!this.#cy) return;
    this.#cy.resize();
    if (this.selected !== null) this.#keepSelectedInSight();
    else if (this.sought.length === 0 && this.#camera?.isHome(this.#nodes))
      this.#camera.home(this.#nodes);
  }

  #keepSelectedInSight(): void {
    if (this.selected !== null) this.#camera?.keepInSight(this.selected);
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
