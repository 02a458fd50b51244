// The drawing as SVG, whose text stays text, and as PNG; both with a line that says label and date.
import type { Core } from 'cytoscape';
import { Context } from 'svgcanvas';
import type { Point } from './geometry.js';
import { forgetOutline, painterOf, type Painter } from './painter.js';
import { FAMILY } from './text-width.js';
import { PALETTES, type Theme } from './theme.js';

const PAD = 16;
const HEAD = 24;
const HEAD_FONT = `600 13px "${FAMILY}", sans-serif`;
/** Px of a picture for one px of the map, and most px of a side. */
const PNG_SCALE = 2;
const MOST_PX = 6000;

/** Does something with all names as they are drawn at zoom 1, however far away one is, and no handles. */
function atHomeSize<T>(cy: Core, make: () => T): T {
  const [zoom, pan] = [cy.zoom(), { ...cy.pan() }];
  const handles = cy.nodes('[kind="toggle"], [kind="hand"]').style('visibility', 'hidden');
  cy.zoom(1);
  try {
    return make();
  } finally {
    cy.viewport({ zoom, pan });
    handles.removeStyle('visibility');
  }
}

function paint(cy: Core, theme: Theme, head: string): Context {
  const painter = painterOf(cy);
  const { x1, y1, w, h } = cy.elements().boundingBox();
  const ink = new Context({ width: Math.ceil(w) + 2 * PAD, height: Math.ceil(h) + 2 * PAD + HEAD });
  ink.fillStyle = PALETTES[theme].ground;
  ink.fillRect(0, 0, Math.ceil(w) + 2 * PAD, Math.ceil(h) + 2 * PAD + HEAD);
  ink.fillStyle = PALETTES[theme].name;
  ink.font = HEAD_FONT;
  ink.fillText(head, PAD, HEAD);
  ink.translate(PAD - x1, PAD + HEAD - y1);
  cy.elements().forEach(forgetOutline);
  // A picture in a picture cannot be read: the question mark is written instead.
  const unknown = cy.nodes('[shape="unknown"]').style('background-image', 'none');
  withPlainPaths(painter, () =>
    painter.getCachedZSortedEles().forEach((element) => {
      painter.drawElement(ink, element);
      if (element.isNode() && element.data('shape') === 'unknown')
        questionMark(ink, theme, element.position());
    }),
  );
  unknown.removeStyle('background-image');
  return ink;
}

/** Everything is drawn step by step, nothing from the cache: Path2D leaves no trace in an SVG. */
function withPlainPaths(painter: Painter, draw: () => void): void {
  const { usePaths, drawRoundPolygonPath } = painter;
  painter.usePaths = () => false;
  // It takes for granted that each path is a new one, as a Path2D is.
  painter.drawRoundPolygonPath = (ink, ...rest) => {
    ink.beginPath();
    drawRoundPolygonPath.call(painter, ink, ...rest);
  };
  try {
    draw();
  } finally {
    Object.assign(painter, { usePaths, drawRoundPolygonPath });
  }
}

function questionMark(ink: Context, theme: Theme, { x, y }: Point): void {
  ink.font = `700 10px "${FAMILY}", sans-serif`;
  ink.fillStyle = PALETTES[theme].glyphBorder;
  ink.textAlign = 'center';
  ink.fillText('?', x, y + 3.5);
}

/** An SVG in the document's own text; `head` stands above the picture. */
export const svgText = (cy: Core, theme: Theme, head: string): string =>
  atHomeSize(cy, () => paint(cy, theme, head).getSerializedSvg());

/** The same for a page: as wide as there is room. */
export function svgElement(cy: Core, theme: Theme, head: string): SVGSVGElement {
  const svg = atHomeSize(cy, () => paint(cy, theme, head).getSvg());
  const size = ['width', 'height'].map((name) => svg.getAttribute(name) ?? '0');
  svg.setAttribute('viewBox', `0 0 ${size.join(' ')}`);
  svg.removeAttribute('width');
  svg.removeAttribute('height');
  return svg;
}

/** A PNG of at most 6000 px a side. @throws Error where the browser cannot make so large a picture */
export async function pngBlob(cy: Core, theme: Theme, head: string): Promise<Blob> {
  const { ground, name } = PALETTES[theme];
  const drawing = await atHomeSize(cy, () =>
    cy.png({
      output: 'blob-promise',
      full: true,
      scale: PNG_SCALE,
      maxWidth: MOST_PX,
      maxHeight: MOST_PX,
      bg: ground,
    }),
  );
  const image = await createImageBitmap(drawing);
  const canvas = document.createElement('canvas');
  const pad = PAD * PNG_SCALE;
  canvas.width = image.width + 2 * pad;
  canvas.height = image.height + 2 * pad + HEAD * PNG_SCALE;
  const ink = canvas.getContext('2d');
  if (!ink) throw new Error('this browser has no 2d canvas');
  ink.fillStyle = ground;
  ink.fillRect(0, 0, canvas.width, canvas.height);
  ink.drawImage(image, pad, pad + HEAD * PNG_SCALE);
  ink.scale(PNG_SCALE, PNG_SCALE);
  ink.fillStyle = name;
  ink.font = HEAD_FONT;
  ink.fillText(head, PAD, HEAD);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture was made')))),
  );
}
