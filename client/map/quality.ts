// Judging a routed layout: crossings, lines over names, shared lanes, readable names.
import { type Bundle, type MapModel, shareEnd } from './drawn.js';
import {
  around,
  lengthOf,
  overlap,
  segmentHitsRect,
  segmentsCross,
  segmentsOf,
  type Point,
  type Rect,
} from './geometry.js';
import { glyphRect } from './metrics.js';
import type { Packing } from './pack.js';
import type { Sizes, Viewport } from './sizes.js';

export interface Quality {
  overlaps: number;
  /** Names inside the viewport that neither a name nor a glyph touches, as a part of all, 0 to 1. */
  readable: number;
  crossings: number;
  /** Pairs of lines of different groups or ends that lie on each other for more than 4 px. */
  sharedLanes: number;
  linesOverNames: number;
}

/** What quality is judged on. */
export interface Drawing {
  model: MapModel;
  sizes: Sizes;
  packing: Packing;
  names: ReadonlyMap<string, Rect>;
  routes: ReadonlyMap<string, Point[]>;
}

type Segment = readonly [Point, Point];
const isVertical = ([a, b]: Segment): boolean => a.x === b.x;

function lieOnEachOther(s: Segment, t: Segment): boolean {
  if (isVertical(s) !== isVertical(t)) return false;
  const [along, across] = isVertical(s) ? (['y', 'x'] as const) : (['x', 'y'] as const);
  if (s[0][across] !== t[0][across]) return false;
  const low = Math.max(Math.min(s[0][along], s[1][along]), Math.min(t[0][along], t[1][along]));
  const high = Math.min(Math.max(s[0][along], s[1][along]), Math.max(t[0][along], t[1][along]));
  return high - low > 4;
}

function comparePairs(drawing: Drawing): { crossings: number; sharedLanes: number } {
  const lines = drawing.model.bundles.map((bundle) => ({
    bundle,
    segments: segmentsOf(drawing.routes.get(bundle.id) ?? []),
  }));
  let [crossings, sharedLanes] = [0, 0];
  lines.forEach((a, i) => {
    for (const b of lines.slice(i + 1)) {
      let shared = false;
      for (const s of a.segments)
        for (const t of b.segments)
          if (segmentsCross(...s, ...t)) crossings++;
          else shared ||= lieOnEachOther(s, t);
      const bundled = a.bundle.group === b.bundle.group && shareEnd(a.bundle, b.bundle);
      if (shared && !bundled) sharedLanes++;
    }
  });
  return { crossings, sharedLanes };
}

function countLinesOverNames({ model, routes, names }: Drawing): number {
  let hits = 0;
  for (const bundle of model.bundles) {
    const segments = segmentsOf(routes.get(bundle.id) ?? []);
    for (const [id, r] of names) {
      if (model.nodes.get(id)?.group) continue;
      const inner = { x: r.x + 1, y: r.y + 1, w: r.w - 2, h: r.h - 2 };
      if (segments.some(([a, b]) => segmentHitsRect(a, b, inner))) hits++;
    }
  }
  return hits;
}

function judgeNames({ model, packing, names }: Drawing, viewport: Viewport) {
  const nodes = [...packing.places].flatMap(([id, place]) => {
    const name = names.get(id);
    const glyph = glyphRect(place.glyph);
    if (!name || model.nodes.get(id)?.group) return [];
    return [{ id, name, glyph, body: place.frame ? place : around(glyph, name) }];
  });
  const isAround = (a: string, b: string): boolean => {
    for (let at: string | null | undefined = b; at; at = model.nodes.get(at)?.parent)
      if (at === a) return true;
    return false;
  };
  let [overlaps, readable] = [0, 0];
  nodes.forEach((a, i) => {
    for (const b of nodes.slice(i + 1))
      if (overlap(a.body, b.body, 0.5) && !isAround(a.id, b.id) && !isAround(b.id, a.id))
        overlaps++;
    const { x, y, w, h } = a.name;
    const inside = x >= 0 && y >= 0 && x + w <= viewport.width && y + h <= viewport.height;
    const covered = nodes.some(
      (b) => b !== a && (overlap(a.name, b.name, 0.5) || overlap(a.name, b.glyph, 0.5)),
    );
    if (inside && !covered) readable++;
  });
  return { overlaps, readable: nodes.length === 0 ? 1 : readable / nodes.length };
}

export function judge(drawing: Drawing, viewport: Viewport): Quality {
  return {
    ...judgeNames(drawing, viewport),
    ...comparePairs(drawing),
    linesOverNames: countLinesOverNames(drawing),
  };
}

function lineScore(bundle: Bundle, points: readonly Point[]): number {
  const length = lengthOf(points);
  const short = bundle.strong ? Math.max(0, 88 - length) * 40 * bundle.ties.length : 0;
  const bends = Math.max(0, points.length - 2) * 20 * (bundle.strong ? 5 : 1);
  return length * (bundle.strong ? 1.3 : 0.9) + bends + short;
}

/** One number for the choice among several layouts of the same model, smaller is better. */
export function scoreOf(drawing: Drawing, viewport: Viewport): number {
  const { model, packing, sizes, routes } = drawing;
  const quality = judge(drawing, viewport);
  let score =
    quality.crossings * 300 +
    quality.sharedLanes * 500 +
    quality.linesOverNames * 900 +
    quality.overlaps * 5_000 +
    (1 - quality.readable) * 100_000 +
    Math.max(0, packing.bottom - sizes.height) * 500;
  for (const bundle of model.bundles) score += lineScore(bundle, routes.get(bundle.id) ?? []);
  for (const node of model.nodes.values()) {
    const place = packing.places.get(node.id);
    if (!place) continue;
    const right = sizes.left + sizes.width;
    if (node.group) score += (right - place.x - place.w) * (node.children.length > 3 ? 2 : 0.5);
    if (node.id === model.us) {
      const off = Math.abs(place.x + place.w / 2 - sizes.left - sizes.width / 2);
      score += 4 * Math.max(0, off - sizes.width * 0.12);
    }
  }
  return score;
}
