// What part of the picture is in sight: zoom and pan, for a canvas of its present size.
import type { Collection, Core } from 'cytoscape';
import { panInto, type Point, type Rect } from './geometry.js';
import { homeZoom } from './sizes.js';

const ZOOM_STEP = 1.25;
const MARGIN = 24;
/** What is nearer to the edge than this is not taken to be in sight. */
const EDGE = 4;

/** The point of the map in the middle of the canvas, and how large it is drawn. */
export interface Shot extends Point {
  zoom: number;
}

export interface Camera {
  /** Around the middle of the canvas: nearer, or away. */
  step(direction: 1 | -1): void;
  /** Back to the size for which a map of so many nodes was laid out; a free layout is fitted. */
  home(nodes: number, free: boolean): void;
  isHome(): boolean;
  /** All of the picture, however small it gets. */
  fit(): void;
  /** Middle of what is in sight, in px of the map, and the zoom. */
  read(): Shot;
  go(shot: Shot): void;
  /** The least move that has an element on the canvas. */
  keepInSight(id: string): void;
  /** All of these in the middle, smaller where they need it; the first of them where all is too much. */
  showAll(ids: readonly string[], nodes: number): void;
  /** Whether nobody moved since the last `showAll`. */
  isShowingAll(): boolean;
}

export function makeCamera(cy: Core): Camera {
  const room = () => ({ width: cy.width(), height: cy.height() });
  const found = (ids: readonly string[]): Collection =>
    ids.reduce((all, id) => all.union(cy.getElementById(id)), cy.collection());

  const isIn = ({ x, y, w, h }: Rect): boolean => {
    const { width, height } = room();
    return x >= EDGE && y >= EDGE && x + w <= width - EDGE && y + h <= height - EDGE;
  };

  let atHome = 0;
  const sight = (): string => JSON.stringify([cy.zoom(), cy.pan()]);
  let shownAll = '';
  /** All in the middle, no larger than `largest`. */
  const fit = (largest: number): void => {
    cy.fit(cy.elements(), MARGIN);
    if (cy.zoom() <= largest) return;
    cy.zoom(largest);
    cy.center();
  };

  return {
    step(direction) {
      const { width, height } = room();
      const level = cy.zoom() * (direction > 0 ? ZOOM_STEP : 1 / ZOOM_STEP);
      cy.zoom({ level, renderedPosition: { x: width / 2, y: height / 2 } });
    },
    home(nodes, free) {
      if (free) fit(homeZoom(nodes));
      else cy.viewport({ zoom: homeZoom(nodes), pan: { x: 0, y: 0 } });
      atHome = cy.zoom();
    },
    isHome: () => cy.zoom() === atHome,
    fit: () => fit(cy.maxZoom()),
    read() {
      const { width, height } = room();
      const [zoom, pan] = [cy.zoom(), cy.pan()];
      return { x: (width / 2 - pan.x) / zoom, y: (height / 2 - pan.y) / zoom, zoom };
    },
    go({ x, y, zoom }) {
      const { width, height } = room();
      cy.viewport({ zoom, pan: { x: width / 2 - x * zoom, y: height / 2 - y * zoom } });
    },
    keepInSight(id) {
      const element = cy.getElementById(id);
      if (element.empty()) return;
      const { width, height } = room();
      cy.panBy(panInto(renderedRect(element), width, height, MARGIN));
    },
    showAll(ids, nodes) {
      const all = found(ids);
      if (all.empty()) return;
      shownAll = sight();
      if (isIn(renderedRect(all))) return;
      const { width, height } = room();
      const box = all.boundingBox();
      const fitting = Math.min((width - 2 * MARGIN) / box.w, (height - 2 * MARGIN) / box.h);
      const zoom = Math.max(cy.minZoom(), Math.min(fitting, homeZoom(nodes)));
      const centre = fitting < cy.minZoom() ? all.first().boundingBox() : box;
      const pan = {
        x: width / 2 - ((centre.x1 + centre.x2) / 2) * zoom,
        y: height / 2 - ((centre.y1 + centre.y2) / 2) * zoom,
      };
      cy.viewport({ zoom, pan });
      shownAll = sight();
    },
    isShowingAll: () => sight() === shownAll,
  };
}

function renderedRect(elements: Collection): Rect {
  const { x1, y1, w, h } = elements.renderedBoundingBox();
  return { x: x1, y: y1, w, h };
}
