// The word on a line, where there is room for it: "coercion ×3"; muted lines only say "×2".
import type { Bundle } from './drawn.js';
import { overlap, segmentHitsRect, segmentsOf, type Point, type Rect } from './geometry.js';
import type { LayerGroup } from './line-look.js';
import type { Drawing } from './quality.js';
import { glyphRect } from './metrics.js';
import { WORD_FONT } from './sizes.js';

export interface LineWord {
  bundle: string;
  text: string;
  rect: Rect;
}

/** What strong lines are called, in the reader's language. */
export type GroupWords = Readonly<Record<LayerGroup, string>>;

const HEIGHT = 13;
const ROOM_ACROSS = 16;
const ROOM_DOWN = 28;
/** The same word is not said twice within this distance, in px. */
const APART = 150;
const FOREIGN_LINE = 70;
const WORST = -20;

function wordOf(bundle: Bundle, words: GroupWords): string {
  const count = bundle.ties.length > 1 ? `×${bundle.ties.length}` : '';
  return bundle.strong ? `${words[bundle.group]} ${count}`.trimEnd() : count;
}

/** Rectangles on a line where a word of this width may stand, with how good the piece is. */
function candidates(points: readonly Point[], width: number): { rect: Rect; score: number }[] {
  return segmentsOf(points).flatMap(([a, b]) => {
    const across = a.y === b.y;
    const length = Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
    if (length < (across ? width + ROOM_ACROSS : ROOM_DOWN)) return [];
    return [0.5, 0.35, 0.65, 0.25, 0.75].map((part) => ({
      rect: {
        x: a.x + (b.x - a.x) * part - width / 2,
        y: a.y + (b.y - a.y) * part - HEIGHT / 2,
        w: width,
        h: HEIGHT,
      },
      score: length * 0.2 + (across ? 60 : 0),
    }));
  });
}

const isNear = (a: Rect, b: Rect): boolean => Math.hypot(a.x - b.x, a.y - b.y) < APART;

/** Words for the lines of a drawing, in the order of its bundles. */
export function placeWords(drawing: Drawing, words: GroupWords): LineWord[] {
  const { model, routes, packing, names } = drawing;
  const glyphs = [...packing.places.values()].map((place) => glyphRect(place.glyph));
  const taken = [...names.values(), ...glyphs];
  const segments = model.bundles.map((bundle) => ({
    bundle,
    pieces: segmentsOf(routes.get(bundle.id) ?? []),
  }));
  const placed: LineWord[] = [];
  for (const bundle of model.bundles) {
    const text = wordOf(bundle, words);
    if (text === '') continue;
    const width = text.length * WORD_FONT * 0.55 + 4;
    let best: { rect: Rect; score: number } | null = null;
    for (const { rect, score } of candidates(routes.get(bundle.id) ?? [], width)) {
      if (taken.some((other) => overlap(rect, other))) continue;
      if (placed.some((w) => overlap(rect, w.rect) || (w.text === text && isNear(rect, w.rect))))
        continue;
      const foreign = segments
        .filter((other) => other.bundle !== bundle)
        .flatMap((other) => other.pieces)
        .filter(([a, b]) => segmentHitsRect(a, b, rect)).length;
      const total = score - foreign * FOREIGN_LINE;
      if (total > WORST && (!best || total > best.score)) best = { rect, score: total };
    }
    if (best) placed.push({ bundle: bundle.id, text, rect: best.rect });
  }
  return placed;
}
