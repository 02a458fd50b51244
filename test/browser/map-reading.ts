// What the map has drawn, read from Cytoscape and from the painted canvas, not from the layout.
import type { Core } from 'cytoscape';
import type { Page } from 'playwright-core';

export interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
}

export interface DrawnActor extends Box {
  id: string;
  /** Drawn as a box around others. */
  frame: boolean;
}

export interface DrawnName extends Box {
  id: string;
  text: string;
  /** Size of its letters in px on the screen. */
  font: number;
  /** Nothing of the page lies over it: the pointer would reach the map. */
  uncovered: boolean;
  /** There is ink along its whole width. */
  painted: boolean;
}

export interface DrawnLine {
  layer: string;
  colour: string;
}

export interface DrawnMap {
  width: number;
  height: number;
  actors: DrawnActor[];
  names: DrawnName[];
  lines: DrawnLine[];
}

/** Reads the map of a page, in px of the map. */
export function readMap(page: Page): Promise<DrawnMap> {
  return page.locator('am-map').evaluate(readCanvas);
}

export interface DrawnCounts {
  actors: number;
  /** Actors that are dimmed. */
  dimmed: number;
  /** Numbers along a pathway, the weakest marked. */
  steps: string[];
}

/** How much of the map is drawn, and how much of it dimmed. */
export function drawnCounts(page: Page): Promise<DrawnCounts> {
  return page.locator('am-map').evaluate((map) => {
    const canvas = map.shadowRoot?.querySelector<HTMLElement & Registered>('#canvas');
    const cy = canvas?._cyreg?.cy;
    if (!cy) throw new Error('the map is not drawn');
    const actors = cy.nodes('[kind="actor"]');
    return {
      actors: actors.length,
      dimmed: actors.filter('.dim').length,
      steps: cy
        .nodes('[kind="number"]')
        .map((node) => `${node.data('label')}${node.data('weakest') ? ' weakest' : ''}`),
    };
  });
}

/** Where Cytoscape keeps its own handle. */
interface Registered extends Element {
  _cyreg?: { cy: Core };
}

/** Runs in the page. */
function readCanvas(map: Element): DrawnMap {
  const container = map.shadowRoot?.querySelector<HTMLElement & Registered>('#canvas');
  const cy = container?._cyreg?.cy;
  const paint = container?.querySelector<HTMLCanvasElement>('[data-id="layer2-node"]');
  const ink = paint?.getContext('2d');
  if (!cy || !paint || !ink) throw new Error('the map is not drawn');
  const { left, top } = container.getBoundingClientRect();
  const scale = paint.width / container.clientWidth;

  /** Whether each eighth of a box has ink of some strength. */
  const painted = ({ x, y, w, h }: Box): boolean =>
    Array.from({ length: 8 }, (_, part) => {
      const from = Math.round((x + (w / 8) * part) * scale);
      const width = Math.max(1, Math.round((w / 8) * scale));
      const { data } = ink.getImageData(from, Math.round(y * scale), width, Math.round(h * scale));
      return data.some((value, index) => index % 4 === 3 && value > 100);
    }).every(Boolean);

  /** Whether the map is on top at a point of itself. */
  const onTop = (x: number, y: number): boolean => {
    let root: Document | ShadowRoot = document;
    for (;;) {
      const found: Element | null = root.elementFromPoint(left + x, top + y);
      if (found === map) return true;
      if (!found?.shadowRoot) return false;
      root = found.shadowRoot;
    }
  };

  const actors: DrawnActor[] = [];
  const names: DrawnName[] = [];
  cy.nodes('[kind="actor"]').forEach((node) => {
    const id = node.id();
    const frame = cy.getElementById(`frame:${id}`);
    const shape = frame.nonempty() ? frame : node;
    const [w, h] = [shape.renderedOuterWidth(), shape.renderedOuterHeight()];
    const { x, y } = shape.renderedPosition();
    actors.push({ id, x: x - w / 2, y: y - h / 2, w, h, frame: frame.nonempty() });
    const label = node.renderedBoundingBox({ includeNodes: false, includeOverlays: false });
    // Cytoscape grows the box of a label by 2 px on every side.
    const box = { x: label.x1 + 2, y: label.y1 + 2, w: label.w - 4, h: label.h - 4 };
    const middle = box.y + box.h / 2;
    names.push({
      id,
      text: String(node.style('label')),
      font: Number.parseFloat(String(node.style('font-size'))) * cy.zoom(),
      ...box,
      uncovered: onTop(box.x + 1, middle) && onTop(box.x + box.w - 1, middle),
      painted: painted(box),
    });
  });
  return {
    width: container.clientWidth,
    height: container.clientHeight,
    actors,
    names,
    lines: cy.edges().map((edge) => ({
      layer: String(edge.data('layer')),
      colour: String(edge.style('line-color')),
    })),
  };
}
