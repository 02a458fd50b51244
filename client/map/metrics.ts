// The name of every node in one or two lines, and how much room its row or box head takes.
import type { MapModel, MapNode } from './drawn.js';
import type { Rect, Point } from './geometry.js';
import { GLYPH, GLYPH_GAP, LINE_HEIGHT, onGrid, type Sizes } from './sizes.js';
import { weightOf, type TextWidth } from './text-width.js';

export interface NodeMetrics {
  lines: string[];
  /** Of the wider line. */
  textWidth: number;
  /** Glyph, gap and text, on the lattice. */
  width: number;
  /** Of the row, or of the head of a box. */
  height: number;
  /** Centre of the glyph below the top of the row or box. */
  glyphY: number;
}

/** One line if it fits, else two at the space that makes the wider line shortest. */
export function breakName(name: string, widest: number, width: (text: string) => number) {
  const whole = width(name);
  let best = { lines: [name], width: whole };
  if (whole <= widest) return best;
  const words = name.split(' ');
  for (let i = 1; i < words.length; i++) {
    const lines = [words.slice(0, i).join(' '), words.slice(i).join(' ')];
    const wider = Math.max(...lines.map(width));
    if (wider < best.width) best = { lines, width: wider };
  }
  return best;
}

function metricsOf(node: MapNode, sizes: Sizes, width: TextWidth): NodeMetrics {
  const isBox = node.children.length > 0;
  const widest = node.group ? sizes.groupWidth : isBox ? sizes.titleWidth : sizes.nameWidth;
  const name = breakName(node.name, widest, (t) => width(t, sizes.font, weightOf(node)));
  const two = name.lines.length > 1;
  const beforeText = node.group ? 0 : GLYPH / 2 + 8 + GLYPH_GAP;
  const common = {
    lines: name.lines,
    textWidth: name.width,
    width: onGrid(beforeText + name.width + 4),
  };
  if (node.group) return { ...common, height: two ? 40 : 24, glyphY: two ? 20 : 12 };
  if (isBox) return { ...common, height: two ? 40 : 32, glyphY: two ? 24 : 16 };
  return { ...common, height: sizes.rows[two ? 1 : 0], glyphY: two ? 16 : 8 };
}

export function measureNodes(
  model: MapModel,
  sizes: Sizes,
  width: TextWidth,
): Map<string, NodeMetrics> {
  return new Map([...model.nodes].map(([id, node]) => [id, metricsOf(node, sizes, width)]));
}

export const glyphRect = (glyph: Point): Rect => ({
  x: glyph.x - GLYPH / 2,
  y: glyph.y - GLYPH / 2,
  w: GLYPH,
  h: GLYPH,
});

/** Where the name stands beside a glyph; a group's title begins where a glyph would. */
export function nameRect(node: MapNode, metrics: NodeMetrics, glyph: Point, font: number): Rect {
  const h = font * LINE_HEIGHT * metrics.lines.length;
  return {
    x: node.group ? glyph.x - 8 : glyph.x + GLYPH / 2 + GLYPH_GAP,
    y: glyph.y - h / 2,
    w: metrics.textWidth + (node.us ? 5 : 0),
    h,
  };
}
