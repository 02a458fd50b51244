// The word on a line, where there is room for it: "coercion ×3". Muted lines say "×2", and their
// word only when the reader comes near.
import type { Layer } from '../../server/contract/vocabulary.js';
import type { Bundle } from './drawn.js';
import { overlap, segmentHitsRect, segmentsOf, type Point, type Rect } from './geometry.js';
import type { Drawing } from './quality.js';
import { glyphRect } from './metrics.js';
import { nearZoom, WORD_FONT } from './sizes.js';

export interface LineWord {
  bundle: string;
  text: string;
  rect: Rect;
  /** Drawn from `nearZoom` on, so small that it is read only there. */
  near: boolean;
}

/** What layers are called, in the reader's language. */
export type LayerNames = Readonly<Record<Layer, string>>;

const HEIGHT = 13;
const ROOM_ACROSS = 16;
const ROOM_DOWN = 28;
/** From afar the same word is not said twice within this distance, in px. */
const APART = 150;
const FOREIGN_LINE = 70;
/** From afar, a worse place than this is none. */
const WORST = -20;

/** What nobody could answer, and what is contradicted, is marked whether one is near or not. */
function markOf({ conflict, ties: [best] }: Bundle): string {
  if (conflict) return '≠';
  return best?.status === 'open_question' ? '?' : '';
}

/** How many ties there are, and the mark. */
const countOf = (bundle: Bundle): string =>
  `${bundle.ties.length > 1 ? `×${bundle.ties.length}` : ''} ${markOf(bundle)}`.trim();

/** The layer of the best established tie, and how many ties there are. */
function wordOf(bundle: Bundle, names: LayerNames): string {
  const layer = bundle.ties[0]?.layer;
  return `${layer ? names[layer] : ''} ${countOf(bundle)}`.trim();
}

/** Rectangles on a line where a word of this width may stand, with how good the piece is. */
function candidates(points: readonly Point[], width: number, scale: number) {
  return segmentsOf(points).flatMap(([a, b]) => {
    const across = a.y === b.y;
    const length = Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
    if (length < (across ? width + ROOM_ACROSS * scale : ROOM_DOWN * scale)) return [];
    return [0.5, 0.35, 0.65, 0.25, 0.75].map((part) => ({
      rect: {
        x: a.x + (b.x - a.x) * part - width / 2,
        y: a.y + (b.y - a.y) * part - (HEIGHT * scale) / 2,
        w: width,
        h: HEIGHT * scale,
      },
      score: length * 0.2 + (across ? 60 : 0),
    }));
  });
}

const isClose = (a: Rect, b: Rect): boolean => Math.hypot(a.x - b.x, a.y - b.y) < APART;

/** Where on a line a text stands best; null where it would cover something. */
function bestPlace(
  drawing: Drawing,
  bundle: Bundle,
  text: string,
  scale: number,
  placed: readonly LineWord[],
): Rect | null {
  const { model, routes, packing, names } = drawing;
  const glyphs = [...packing.places.values()].map((place) => glyphRect(place.glyph));
  const taken = [...names.values(), ...glyphs, ...placed.map((word) => word.rect)];
  const said = placed.filter((word) => word.text === text);
  const others = model.bundles.filter((other) => other !== bundle);
  const pieces = others.flatMap((other) => segmentsOf(routes.get(other.id) ?? []));
  const marked = markOf(bundle) !== '';
  const width = (text.length * WORD_FONT * 0.55 + 4) * scale;
  let best: { rect: Rect; score: number } | null = null;
  for (const { rect, score } of candidates(routes.get(bundle.id) ?? [], width, scale)) {
    if (taken.some((other) => overlap(rect, other))) continue;
    if (scale === 1 && !marked && said.some((word) => isClose(rect, word.rect))) continue;
    const foreign = pieces.filter(([a, b]) => segmentHitsRect(a, b, rect)).length;
    const total = score - foreign * FOREIGN_LINE;
    if ((scale < 1 || marked || total > WORST) && (!best || total > best.score))
      best = { rect, score: total };
  }
  return best?.rect ?? null;
}

/** Words for the lines of a drawing: first those that are always there, then those for near. */
export function placeWords(drawing: Drawing, names: LayerNames): LineWord[] {
  const placed: LineWord[] = [];
  const small = 1 / nearZoom(drawing.model.nodes.size);
  for (const near of [false, true])
    for (const bundle of drawing.model.bundles) {
      if (placed.some((word) => word.bundle === bundle.id)) continue;
      const full = wordOf(bundle, names);
      for (const text of near || bundle.strong ? [full, markOf(bundle)] : [countOf(bundle)]) {
        const rect = text && bestPlace(drawing, bundle, text, near ? small : 1, placed);
        if (!rect) continue;
        placed.push({ bundle: bundle.id, text, rect, near });
        break;
      }
    }
  return placed;
}
