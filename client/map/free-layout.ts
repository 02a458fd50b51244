// The free layouts as pictures: names beside glyphs, straight lines, those of one pair beside each other.
import type { View } from '../../server/contract/views.js';
import { placeByAuthority } from './authority.js';
import type { Bundle, MapModel } from './drawn.js';
import { placeByForce } from './force.js';
import { freeGraph, type FreeGraph, type Places } from './free-graph.js';
import type { Point, Rect } from './geometry.js';
import type { Picture } from './layout.js';
import { measureNodes, nameRect } from './metrics.js';
import type { Place } from './pack.js';
import { judge, type Drawing } from './quality.js';
import { placeRadially } from './radial.js';
import { GLYPH_INSET } from './rows.js';
import { settle } from './settle.js';
import { sizesFor, type Viewport } from './sizes.js';
import type { TextWidth } from './text-width.js';
import { placeWords, type LayerNames } from './words.js';

export type FreeLayout = Exclude<View['layout'], 'levels'>;

export interface FreeRequest {
  model: MapModel;
  viewport: Viewport;
  words: LayerNames;
  layout: FreeLayout;
  /** Actors that somebody placed. */
  pinned: ReadonlyMap<string, Point>;
  /** Around whom a radial layout is drawn; null: around whoever has most ties. */
  centre: string | null;
}

const FONT = 12;
/** Between the lines of one pair, in px. */
const APART = 14;
/** With more lines than this no place is looked for where their words could stand. */
const MOST_WORDS = 400;

const PLACING: Record<FreeLayout, (graph: FreeGraph, report: (part: number) => void) => Places> = {
  authority: placeByAuthority,
  force: placeByForce,
  radial: placeRadially,
};

/** Straight lines; where a pair has several, each bends away from the others. */
export function straightRoutes(
  bundles: readonly Bundle[],
  places: ReadonlyMap<string, Point>,
): Map<string, Point[]> {
  const pairs = new Map<string, Bundle[]>();
  for (const bundle of bundles) {
    const pair = [bundle.from, bundle.to].sort().join('|');
    const lines = pairs.get(pair);
    if (lines) lines.push(bundle);
    else pairs.set(pair, [bundle]);
  }
  const routes = new Map<string, Point[]>();
  for (const lines of pairs.values())
    lines.forEach(({ id, from, to }, i) => {
      const [a, b] = [places.get(from), places.get(to)];
      if (!a || !b) return;
      // The same side for either direction, seen from the end whose id is smaller.
      const side = (i - (lines.length - 1) / 2) * APART * (from < to ? 1 : -1);
      const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
      const middle = {
        x: (a.x + b.x) / 2 - ((b.y - a.y) / length) * side,
        y: (a.y + b.y) / 2 + ((b.x - a.x) / length) * side,
      };
      routes.set(id, side === 0 ? [a, b] : [a, middle, b]);
    });
  return routes;
}

/** Lays out a model without boxes; the same request gives the same picture. */
export function layOutFreely(
  request: FreeRequest,
  width: TextWidth,
  report: (part: number) => void,
): Picture {
  const { model, viewport, layout, words } = request;
  const sizes = sizesFor(viewport, FONT);
  const metrics = measureNodes(model, sizes, width);
  const graph = freeGraph(model, metrics, request);
  const glyphs = settle(graph, PLACING[layout](graph, report));
  const places = new Map<string, Place>();
  const names = new Map<string, Rect>();
  for (const { id, w, h } of graph.nodes) {
    const [glyph, node, size] = [glyphs.get(id), model.nodes.get(id), metrics.get(id)];
    if (!glyph || !node || !size) continue;
    const corner = { x: glyph.x - GLYPH_INSET, y: glyph.y - h / 2 };
    places.set(id, { ...corner, w, h, frame: false, glyph });
    names.set(id, nameRect(node, size, glyph, FONT));
  }
  const drawing: Drawing = {
    model,
    sizes,
    names,
    packing: { places, bands: [], bottom: 0 },
    routes: straightRoutes(model.bundles, glyphs),
  };
  return {
    font: FONT,
    places,
    lines: new Map([...metrics].map(([id, { lines }]) => [id, lines])),
    names,
    bands: [],
    routes: drawing.routes,
    words: model.bundles.length > MOST_WORDS ? [] : placeWords(drawing, words),
    arrangement: null,
    quality: judge(drawing, viewport),
  };
}
