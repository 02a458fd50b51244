// The whole layout of a model for a viewport at zoom 1: pure, repeatable, run in a worker.
import type { Level } from '../../server/contract/vocabulary.js';
import type { View } from '../../server/contract/views.js';
import { anneal, sortBandsByArea } from './anneal.js';
import { completeArrangement, firstArrangement, type Arrangement } from './arrangement.js';
import { layOutFreely, straightRoutes, type FreeRequest } from './free-layout.js';
import type { Point, Rect } from './geometry.js';
import { insertFresh } from './insert.js';
import { makeLattice } from './lattice.js';
import { measureNodes, nameRect } from './metrics.js';
import { outermost, type MapModel } from './drawn.js';
import { placePinned, type Pinned } from './pinned.js';
import { pack, type Band, type Packer, type Packing, type Place } from './pack.js';
import { judge, scoreOf, type Drawing, type Quality } from './quality.js';
import { routeLines } from './route.js';
import { FONTS, GRID, MAX_GAP, sizesFor, type Viewport } from './sizes.js';
import { widthFrom, type TextWidth, type WidthTable } from './text-width.js';
import { placeWords, type LineWord } from './words.js';

export interface LayoutRequest extends Omit<FreeRequest, 'layout'> {
  layout: View['layout'];
  widths: WidthTable;
  /** An order to keep; null: find one. */
  start: Arrangement | null;
  seed: number;
}

/** Everything that is needed to draw, in px of the map. */
export interface Picture {
  font: number;
  places: Map<string, Place>;
  /** Names broken into lines, by node. */
  lines: Map<string, string[]>;
  names: ReadonlyMap<string, Rect>;
  bands: Band[];
  routes: ReadonlyMap<string, Point[]>;
  words: LineWord[];
  /** Null for a layout that has no order. */
  arrangement: Arrangement | null;
  quality: Quality;
}

/** Orders tried when there is none to keep; the best routed one is taken. */
const TRIES = 4;
/** So much too high at the first try, and the font size is given up. */
const HOPELESS = 1.08;
const SPARE = 40;
/** With more lines than this an order is not searched, and lines run straight: both would take minutes. */
const MANY_LINES = 300;

function makePacker(model: MapModel, viewport: Viewport, font: number, width: TextWidth): Packer {
  const sizes = sizesFor(viewport, font);
  return {
    model,
    sizes,
    metrics: measureNodes(model, sizes, width),
    arrangement: firstArrangement(model),
    blocks: new Map(),
  };
}

const fits = (packer: Packer, packing: Packing): boolean => packing.bottom <= packer.sizes.height;

/** Raises the gap between blocks while the map still fits; never above `wish`. */
function openUp(packer: Packer, wish: number): Packing {
  let packing = pack(packer);
  for (let gapY = packer.sizes.gapY + GRID; gapY <= wish; gapY += GRID) {
    const wider: Packer = { ...packer, sizes: { ...packer.sizes, gapY } };
    const next = pack(wider);
    if (!fits(wider, next)) break;
    packer.sizes = wider.sizes;
    packing = next;
  }
  return packing;
}

/** Shares what height is left among the bands; the last one runs to the foot. */
function spread(packer: Packer, packing: Packing): void {
  const spare = packer.sizes.height - packing.bottom;
  const share = spare > SPARE ? Math.floor(spare / packing.bands.length / GRID) * GRID : 0;
  const shift = new Map<Level, number>();
  packing.bands.forEach((band, i) => {
    band.y += i * share;
    band.h += share;
    shift.set(band.level, i * share + Math.floor(share / 2 / GRID) * GRID);
  });
  for (const [id, place] of packing.places) {
    const level = packer.model.nodes.get(outermost(packer.model, id))?.level ?? 'unknown';
    place.y += shift.get(level) ?? 0;
    place.glyph = { x: place.glyph.x, y: place.glyph.y + (shift.get(level) ?? 0) };
  }
  packing.bottom += share * packing.bands.length;
  const last = packing.bands.at(-1);
  if (last) last.h = Math.max(last.h, packer.sizes.top + packer.sizes.height - last.y);
}

function draw(packer: Packer, wish: number, pinned: Pinned): Drawing {
  const packing = openUp(packer, wish);
  spread(packer, packing);
  const { model, sizes, metrics } = packer;
  placePinned(model, packing, sizes, pinned);
  const names = new Map<string, Rect>();
  for (const [id, place] of packing.places) {
    const [node, size] = [model.nodes.get(id), metrics.get(id)];
    if (node && size) names.set(id, nameRect(node, size, place.glyph, sizes.font));
  }
  const routes =
    model.bundles.length > MANY_LINES
      ? straightRoutes(model.bundles, anchorsOf(packing.places))
      : routeLines(model, packing, makeLattice(model, packing, names, sizes));
  return { model, sizes, packing, names, routes };
}

/** Where straight lines begin and end: the sign of an actor. */
const anchorsOf = (places: ReadonlyMap<string, Place>): Map<string, Point> =>
  new Map([...places].map(([id, { glyph }]) => [id, glyph]));

interface Candidate {
  packer: Packer;
  drawing: Drawing;
}

/** Takes an order with its gap between blocks, or as much of the gap as fits. */
function takeOrder(packer: Packer, arrangement: Arrangement): void {
  packer.arrangement = structuredClone(arrangement);
  const gapY = Math.max(packer.sizes.gapY, arrangement.gap ?? 0);
  packer.sizes = { ...packer.sizes, gapY };
  while (packer.sizes.gapY > GRID && !fits(packer, pack(packer)))
    packer.sizes = { ...packer.sizes, gapY: packer.sizes.gapY - GRID };
}

/** Keeps an order in the largest font in which it fits with what is new, and adds that. */
function layOutKept(
  fresh: (font: number) => Packer,
  start: Arrangement,
  pinned: Pinned,
): Candidate {
  const first = fresh(FONTS[0] ?? 13);
  const { arrangement, fresh: added } = completeArrangement(start, first.model);
  const appended = structuredClone(arrangement);
  for (const { band, id } of added) appended.bands[band].push(id);
  let packer = first;
  for (const font of FONTS) {
    packer = fresh(font);
    takeOrder(packer, appended);
    if (fits(packer, pack(packer))) break;
  }
  packer.arrangement = structuredClone(arrangement);
  insertFresh(packer, added);
  return { packer, drawing: draw(packer, start.gap ?? MAX_GAP, pinned) };
}

/** The best of several annealed orders in the largest font that fits. */
function layOutAnew(
  fresh: (font: number) => Packer,
  request: LayoutRequest,
  report: (part: number) => void,
): Candidate {
  if (request.model.bundles.length > MANY_LINES) {
    const packer = fresh(FONTS.at(-1) ?? 10);
    sortBandsByArea(packer);
    return { packer, drawing: draw(packer, MAX_GAP, request.pinned) };
  }
  for (const font of FONTS) {
    let best: (Candidate & { score: number }) | null = null;
    const smallest = font === FONTS.at(-1);
    for (let attempt = 0; attempt < TRIES; attempt++) {
      report(attempt / TRIES);
      const packer = fresh(font);
      sortBandsByArea(packer);
      anneal(packer, request.seed + attempt * 101);
      const { bottom } = pack(packer);
      if (!smallest && bottom > packer.sizes.height * HOPELESS && attempt === 0) break;
      if (!smallest && bottom > packer.sizes.height) continue;
      const drawing = draw(packer, MAX_GAP, request.pinned);
      const score = scoreOf(drawing, request.viewport);
      if (!best || score < best.score) best = { packer, drawing, score };
    }
    if (best) return best;
  }
  throw new Error('no font sizes');
}

/**
 * Lays out a model; the same request gives the same picture. `report` is told the part that is done,
 * 0 to 1, where that takes long.
 */
export function layOut(request: LayoutRequest, report: (part: number) => void = () => {}): Picture {
  const { model, viewport, start, layout } = request;
  const width = widthFrom(request.widths);
  if (layout !== 'levels') return layOutFreely({ ...request, layout }, width, report);
  const fresh = (font: number): Packer => makePacker(model, viewport, font, width);
  const { packer, drawing } = start
    ? layOutKept(fresh, start, request.pinned)
    : layOutAnew(fresh, request, report);
  const { packing, names, routes, sizes } = drawing;
  return {
    font: sizes.font,
    places: packing.places,
    lines: new Map([...packer.metrics].map(([id, metrics]) => [id, metrics.lines])),
    names,
    bands: packing.bands,
    routes,
    words: model.bundles.length > MANY_LINES ? [] : placeWords(drawing, request.words),
    arrangement: { ...packer.arrangement, gap: start?.gap ?? sizes.gapY },
    quality: judge(drawing, viewport),
  };
}
