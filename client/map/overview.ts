// The small picture of the whole map, with what is in sight as a frame.
import type { Core } from 'cytoscape';
import { around, type Point, type Rect } from './geometry.js';
import type { Picture } from './layout.js';
import type { Viewport } from './sizes.js';
import { PALETTES, type Theme } from './theme.js';

export const OVERVIEW = { width: 160, height: 100 };
const MARGIN = 6;

/** How the whole map fits into the small picture. */
function scaleOf(whole: Rect): { scale: number; off: Point } {
  const scale = Math.min(
    (OVERVIEW.width - 2 * MARGIN) / Math.max(1, whole.w),
    (OVERVIEW.height - 2 * MARGIN) / Math.max(1, whole.h),
  );
  const off = {
    x: (OVERVIEW.width - whole.w * scale) / 2 - whole.x * scale,
    y: (OVERVIEW.height - whole.h * scale) / 2 - whole.y * scale,
  };
  return { scale, off };
}

/** All that is drawn, in px of the map. */
function wholeOf({ places, routes, bands }: Picture, area: Viewport): Rect {
  const points = [...routes.values()].flat().map(({ x, y }) => ({ x, y, w: 0, h: 0 }));
  const rows = bands.map(({ y, h }) => ({ x: 0, y, w: area.width, h }));
  const parts: Rect[] = [...places.values(), ...rows, ...points];
  return parts.length > 0 ? parts.reduce(around) : { x: 0, y: 0, w: 0, h: 0 };
}

/** Whether some of the map is out of sight. */
function isCut(cy: Core, { x, y, w, h }: Rect): boolean {
  const { x1, y1, x2, y2 } = cy.extent();
  return x < x1 - 1 || y < y1 - 1 || x + w > x2 + 1 || y + h > y2 + 1;
}

/** Boxes and actors as marks, to lie under the frame of what is in sight. */
function makeMarks(cy: Core, theme: Theme, whole: Rect): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, OVERVIEW);
  const ink = canvas.getContext('2d');
  if (!ink) return canvas;
  const palette = PALETTES[theme];
  const { scale, off } = scaleOf(whole);
  ink.fillStyle = palette.ground;
  ink.fillRect(0, 0, OVERVIEW.width, OVERVIEW.height);
  ink.strokeStyle = palette.frame;
  cy.nodes('[kind="frame"]').forEach((frame) => {
    const [w, h] = [frame.width() * scale, frame.height() * scale];
    const { x, y } = frame.position();
    ink.strokeRect(x * scale + off.x - w / 2, y * scale + off.y - h / 2, w, h);
  });
  cy.nodes('[kind="actor"]').forEach((actor) => {
    const { x, y } = actor.position();
    ink.fillStyle = actor.data('us') === true ? palette.us : palette.glyphBorder;
    ink.fillRect(x * scale + off.x - 1, y * scale + off.y - 1, 2.5, 2.5);
  });
  return canvas;
}

function drawOverview(
  canvas: HTMLCanvasElement,
  marks: HTMLCanvasElement,
  cy: Core,
  theme: Theme,
  whole: Rect,
): void {
  const ink = canvas.getContext('2d');
  if (!ink) return;
  ink.drawImage(marks, 0, 0);
  const { scale, off } = scaleOf(whole);
  const { x1, y1, w, h } = cy.extent();
  ink.strokeStyle = PALETTES[theme].us;
  ink.lineWidth = 2;
  ink.strokeRect(x1 * scale + off.x, y1 * scale + off.y, w * scale, h * scale);
}

/** The point of the map that is at a point of the small picture. */
function pointAt(whole: Rect, { x, y }: Point): Point {
  const { scale, off } = scaleOf(whole);
  return { x: (x - off.x) / scale, y: (y - off.y) / scale };
}

/** The picture of one map, kept until that is drawn anew. */
export interface Overview {
  /** The map is another one, laid out for this area at zoom 1. */
  take(picture: Picture, area: Viewport): void;
  /** Its colours are others. */
  fade(): void;
  /** Draws it where some of the map is out of sight; tells whether some is. */
  show(cy: Core, canvas: HTMLCanvasElement, theme: Theme): boolean;
  /** The point of the map that is at a point of the picture; null before the first drawing. */
  pointAt(point: Point): Point | null;
}

export function makeOverview(): Overview {
  let whole: Rect | null = null;
  let marks: HTMLCanvasElement | null = null;
  return {
    take: (picture, area) => {
      whole = wholeOf(picture, area);
      marks = null;
    },
    fade: () => {
      marks = null;
    },
    show: (cy, canvas, theme) => {
      if (!whole || !isCut(cy, whole)) return false;
      marks ??= makeMarks(cy, theme, whole);
      drawOverview(canvas, marks, cy, theme, whole);
      return true;
    },
    pointAt: (point) => whole && pointAt(whole, point),
  };
}
