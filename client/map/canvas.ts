// Cytoscape set up as the map needs it; what happens on it is told by the id of the node or line.
import cytoscape, {
  type Core,
  type ElementDefinition,
  type EventObjectEdge,
  type EventObjectNode,
  type StylesheetStyle,
} from 'cytoscape';
import type { Point } from './geometry.js';
import { painterOf } from './painter.js';
import { inSlices } from './slices.js';

type EventOnElement = EventObjectNode | EventObjectEdge;

export interface CanvasEvents {
  tapped(id: string): void;
  opened(id: string): void;
  /** The pointer is over a node or line, at a point of the element. */
  over(id: string, at: Point): void;
  left(): void;
  zoomed(zoom: number): void;
  /** The corner of a box, open or closed, was pressed. */
  toggled(id: string): void;
  /** What is in sight changed. */
  seen(): void;
}

/** What stands for a node of the model says so in `of`, as its frame does. */
function meantBy({ target }: EventOnElement): string {
  const of: unknown = target.data('of');
  return typeof of === 'string' ? of : target.id();
}

/**
 * Cytoscape adds a style of its own to the page, which the content policy refuses; it does not where
 * something has that style's id. The one thing it says, a relative position, the map says itself.
 */
function standInForStyle(): void {
  const id = '__________cytoscape_stylesheet';
  if (document.getElementById(id)) return;
  const standIn = document.createElement('meta');
  standIn.id = id;
  document.head.append(standIn);
}

/** An empty canvas at zoom 1, never fitted: the layout is made for the viewport. */
export function makeCanvas(container: HTMLElement, events: CanvasEvents): Core {
  standInForStyle();
  const cy = cytoscape({
    container,
    layout: { name: 'preset', fit: false },
    zoom: 1,
    pan: { x: 0, y: 0 },
    minZoom: 0.3,
    maxZoom: 4,
    autounselectify: true,
    boxSelectionEnabled: false,
  });
  const isToggle = ({ target }: EventOnElement): boolean => target.data('kind') === 'toggle';
  cy.on('tap', 'node, edge', (event: EventOnElement) => {
    if (isToggle(event)) events.toggled(meantBy(event));
    else events.tapped(meantBy(event));
  });
  cy.on('dbltap', 'node, edge', (event: EventOnElement) => {
    if (!isToggle(event)) events.opened(meantBy(event));
  });
  cy.on('mouseover', 'node, edge', (event: EventOnElement) => {
    event.target.addClass('over');
    events.over(meantBy(event), event.renderedPosition);
  });
  cy.on('mouseout', 'node, edge', (event: EventOnElement) => {
    event.target.removeClass('over');
    events.left();
  });
  cy.on('zoom', () => events.zoomed(cy.zoom()));
  cy.on('viewport', () => events.seen());
  return cy;
}

/**
 * Puts other elements on a canvas bit by bit, each with its style and size worked out, so that the next
 * frame has nothing left to do; false: `goOn` said no before the end.
 */
export async function fillCanvas(
  cy: Core,
  elements: readonly ElementDefinition[],
  style: StylesheetStyle[],
  goOn: () => boolean,
): Promise<boolean> {
  const old = [...cy.edges().toArray(), ...cy.nodes().toArray()];
  if (!(await inSlices(old, (slice) => slice.forEach((element) => element.remove()), goOn)))
    return false;
  cy.style(style);
  const painter = painterOf(cy);
  const add = (slice: ElementDefinition[]): void => {
    const added = cy.add(slice);
    painter.flushRenderedStyleQueue();
    added.boundingBox();
  };
  return inSlices(elements, add, goOn);
}
