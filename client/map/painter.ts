// Cytoscape's painter, as far as the map uses it; its types leave it out. Version 3.34.
import type { Collection, Core, EdgeSingular, NodeSingular } from 'cytoscape';
import type { Context } from 'svgcanvas';

export type Drawn = NodeSingular | EdgeSingular;

export interface Painter {
  usePaths: () => boolean;
  /** All that is drawn, from below to above. */
  getCachedZSortedEles(): Drawn[];
  drawElement(ink: Context | CanvasRenderingContext2D, element: Drawn): void;
  drawRoundPolygonPath: (ink: Context, ...rest: unknown[]) => void;
  /** Draws one frame, after it brought styles and places up to date. */
  render: (...rest: unknown[]) => void;
  /** Draws what is not dragged; `ratio`: px of the canvas for one px of the page. */
  drawLayeredElements: (
    ink: CanvasRenderingContext2D,
    elements: readonly Drawn[],
    ratio: number,
  ) => void;
  /** Tells of the elements that are drawn otherwise from the next frame on. */
  onUpdateEleCalcs(tell: (willDraw: boolean, changed: Collection) => void): void;
  /** Brings styles and places of what changed up to date, which else the next frame does. */
  flushRenderedStyleQueue(): void;
  redrawHint(group: 'eles', needed: boolean): void;
  redraw(): void;
}

const hasPainter = (cy: object): cy is { renderer(): Painter } =>
  'renderer' in cy && typeof cy.renderer === 'function';

/** @throws Error where Cytoscape has no painter of this kind */
export function painterOf(cy: Core): Painter {
  if (!hasPainter(cy)) throw new Error('this Cytoscape cannot be painted by others');
  return cy.renderer();
}

interface Painted {
  _private: {
    rscratch: { pathCacheKey: unknown; pathCache: unknown };
    backgrounding?: boolean;
  };
}
const isPainted = (element: object): element is Painted => '_private' in element;

/** Has the outline of an element made anew when it is drawn next. */
export function forgetOutline(element: Drawn): void {
  if (!isPainted(element)) return;
  const { rscratch } = element._private;
  rscratch.pathCacheKey = rscratch.pathCache = null;
}

/**
 * Cytoscape takes a node without a picture for one that loads it, and then not, each time it draws it, and
 * works out its style twice. Nothing here depends on what is loading.
 */
export function keepStyleWhenDrawn(element: Drawn): void {
  if (isPainted(element))
    Object.defineProperty(element._private, 'backgrounding', { get: () => false, set: () => {} });
}
