// A picture as Cytoscape elements. Frames and bands are plain nodes: compound parents would size
// themselves. A line ends at the frame of a node that has one.
import type { ElementDefinition } from 'cytoscape';
import type { GraphTie } from '../../server/contract/graph.js';
import type { Level } from '../../server/contract/vocabulary.js';
import { type Bundle, depthOf, type MapModel } from './drawn.js';
import { centreOf, type Point } from './geometry.js';
import type { Picture } from './layout.js';
import { lineWidth } from './line-look.js';
import type { Place } from './pack.js';
import { nearZoom, WORD_FONT, type Viewport } from './sizes.js';

/** Ids of elements that stand for more than a node or line of the model. */
export const frameId = (node: string): string => `frame:${node}`;
export const toggleId = (node: string): string => `toggle:${node}`;
const bandId = (level: Level): string => `band:${level}`;

const node = (
  id: string,
  kind: string,
  position: Point,
  data: Record<string, unknown>,
): ElementDefinition => {
  // Only actors are put elsewhere; a box goes with the actor in its head. By all else the map is drawn along.
  const grabbable = kind === 'actor' && data['shape'] !== 'issue';
  return {
    group: 'nodes',
    data: { id, kind, ...data },
    position: { ...position },
    grabbable,
    pannable: !grabbable,
  };
};

function bandElements(picture: Picture, viewport: Viewport, names: Record<Level, string>) {
  return picture.bands.flatMap((band, i) => {
    const y = band.y + band.h / 2;
    return [
      node(
        bandId(band.level),
        'band',
        { x: viewport.width / 2, y },
        {
          width: viewport.width - 8,
          height: band.h,
          tinted: i % 2 === 0,
        },
      ),
      node(`name:${band.level}`, 'band-name', { x: 16, y }, { label: names[band.level] }),
    ];
  });
}

function nodeElements(model: MapModel, picture: Picture): ElementDefinition[] {
  return [...picture.places].flatMap(([id, place]) => {
    const it = model.nodes.get(id);
    if (!it) return [];
    const label = (picture.lines.get(id) ?? []).join('\n');
    const glyph = it.group
      ? node(id, 'group-title', { x: place.glyph.x - 8, y: place.glyph.y }, { label })
      : node(id, 'actor', place.glyph, {
          label,
          shape: it.shape,
          quiet: it.quiet,
          head: place.frame,
          us: it.us,
          free: picture.arrangement === null,
        });
    if (!place.frame) return it.inside > 0 ? [glyph, toggle(id, place, '+')] : [glyph];
    const frame = node(frameId(id), it.group ? 'group' : 'frame', centreOf(place), {
      of: id,
      width: place.w,
      height: place.h,
      depth: depthOf(model, id),
      us: it.us,
      soft: it.shape === 'group' || it.shape === 'unknown',
    });
    return it.group ? [frame, glyph] : [frame, glyph, toggle(id, place, '−')];
  });
}

/** Closes a box, in its upper corner, or opens a closed one, left of its glyph. */
const toggle = (id: string, { x, y, w, frame, glyph }: Place, label: string): ElementDefinition =>
  node(
    toggleId(id),
    'toggle',
    frame ? { x: x + w - 7, y: y + 8 } : { x: glyph.x - 13, y: glyph.y },
    {
      label,
      of: id,
    },
  );

/** Where Cytoscape measures bends and ends from. */
const anchorOf = (place: Place): Point => (place.frame ? centreOf(place) : place.glyph);

/** Bends as Cytoscape wants them: along and beside the straight line between the anchors. */
function bendsOf(points: readonly Point[], from: Point, to: Point) {
  const v = { x: to.x - from.x, y: to.y - from.y };
  const square = v.x * v.x + v.y * v.y;
  const bends = points.slice(1, -1).map((p) => ({ x: p.x - from.x, y: p.y - from.y }));
  return {
    bends: bends.length,
    weights: bends.map((p) => (p.x * v.x + p.y * v.y) / square),
    distances: bends.map((p) => (p.y * v.x - p.x * v.y) / Math.sqrt(square)),
  };
}

const endAt = (place: Place, point: Point | undefined, anchor: Point): string =>
  place.frame && point ? `${point.x - anchor.x}px ${point.y - anchor.y}px` : 'outside-to-node';

/** The way of a line along `points`, for Cytoscape; null where an end is not drawn. */
export function wayOf({ from, to }: Bundle, picture: Picture, points: readonly Point[]) {
  const [a, b] = [picture.places.get(from), picture.places.get(to)];
  if (!a || !b) return null;
  const [start, end] = [anchorOf(a), anchorOf(b)];
  return {
    source: a.frame ? frameId(from) : from,
    target: b.frame ? frameId(to) : to,
    sourceEnd: endAt(a, points[0], start),
    targetEnd: endAt(b, points.at(-1), end),
    ...bendsOf(points, start, end),
  };
}

/** How the best established of some ties is drawn, and that none of them is known for the date. */
export function lookOf(ties: readonly GraphTie[]) {
  const [best] = ties;
  return {
    status: best?.status,
    pale: best?.validity === 'weakened' || best?.validity === 'lapsed',
    unknownThen: ties.every((tie) => !tie.holds),
    proposed: best?.status === 'recommended' || best?.validity === 'proposed',
    once: best?.validity === 'one_off',
  };
}

function lineElement(bundle: Bundle, picture: Picture): ElementDefinition[] {
  const way = wayOf(bundle, picture, picture.routes.get(bundle.id) ?? []);
  if (!way) return [];
  return [
    {
      group: 'edges',
      data: {
        id: bundle.id,
        kind: 'line',
        layer: bundle.group,
        strong: bundle.strong,
        width: lineWidth(bundle.group, bundle.ties.length),
        forward: bundle.forward,
        backward: bundle.backward,
        denies: bundle.denies,
        conflict: bundle.conflict,
        ...lookOf(bundle.ties),
        ...way,
      },
    },
  ];
}

/** From below to above, as the style has it: Cytoscape sorts what is in order at once. */
const LAYERS = ['frame', 'group', 'actor', 'group-title', 'toggle'];
const layerOf = ({ data: { kind } }: ElementDefinition): number => LAYERS.indexOf(String(kind));
const depthIn = ({ data: { depth } }: ElementDefinition): number => Number(depth ?? 0);

/**
 * All elements of a picture, nodes before lines, with the names of the bands in the reader's language.
 */
export function elementsOf(
  model: MapModel,
  picture: Picture,
  viewport: Viewport,
  bandNames: Record<Level, string>,
): ElementDefinition[] {
  const groups = new Map(model.bundles.map((bundle) => [bundle.id, bundle.group]));
  return [
    ...bandElements(picture, viewport, bandNames),
    ...nodeElements(model, picture).sort(
      (a, b) => layerOf(a) - layerOf(b) || depthIn(a) - depthIn(b),
    ),
    ...picture.words.map(({ bundle, text, rect, near }) =>
      node(`word:${bundle}`, 'word', centreOf(rect), {
        label: text,
        of: bundle,
        size: near ? WORD_FONT / nearZoom(model.nodes.size) : WORD_FONT,
        near,
        layer: groups.get(bundle),
      }),
    ),
    ...[...model.bundles]
      .sort((a, b) => Number(a.strong) - Number(b.strong))
      .flatMap((bundle) => lineElement(bundle, picture)),
  ];
}
