// An opened line: its single ties beside each other, each with its phrase; the line itself is hidden.
import type { Core, ElementDefinition } from 'cytoscape';
import type { GraphTie } from '../../server/contract/graph.js';
import { tieType } from '../../server/contract/tie-types.js';
import { arrowOf } from './bundles.js';
import { drawnFor, type Bundle, type MapModel } from './drawn.js';
import { lookOf, wayOf } from './elements.js';
import type { Point } from './geometry.js';
import type { Picture } from './layout.js';
import { lineWidth } from './line-look.js';
import type { InLanguage } from './map-words.js';
import { drawnWith, lay, mark } from './overlay.js';

/** Between two ties of a line, in px: their words have room. */
const APART = 15;

/** A way `by` px beside another; a straight one gets a bend. */
export function besideOf(points: readonly Point[], by: number): Point[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || by === 0) return [...points];
  if (points.length > 2) return points.map(({ x, y }) => ({ x: x + by, y: y + by }));
  const length = Math.hypot(last.x - first.x, last.y - first.y) || 1;
  const [dx, dy] = [(-(last.y - first.y) / length) * by, ((last.x - first.x) / length) * by];
  return [first, { x: (first.x + last.x) / 2 + dx, y: (first.y + last.y) / 2 + dy }, last];
}

/** Draws the ties of `bundle` one by one, and no other line so; null closes what is open. */
export function showOpened(
  cy: Core,
  model: MapModel,
  picture: Picture,
  bundle: Bundle | null,
  word: InLanguage,
): void {
  const route = picture.routes.get(bundle?.id ?? '') ?? [];
  const middle = ((bundle?.ties.length ?? 0) - 1) / 2;
  const singles = bundle?.ties.flatMap((tie, i): ElementDefinition[] => {
    const way = wayOf(bundle, picture, besideOf(route, (i - middle) * APART));
    return way ? [{ group: 'edges', data: { ...singleOf(model, bundle, tie, word), ...way } }] : [];
  });
  lay(cy, 'single', singles ?? []);
  mark(cy, 'opened', bundle ? drawnWith(cy, [bundle.id, `word:${bundle.id}`]) : []);
}

function singleOf(model: MapModel, bundle: Bundle, tie: GraphTie, word: InLanguage) {
  const arrow = arrowOf(tie);
  const along = (arrow === 'forward') === (drawnFor(model, tie.from) === bundle.from);
  return {
    id: tie.id,
    kind: 'line',
    single: true,
    label: word(tieType(tie.type).phrase),
    layer: bundle.group,
    strong: bundle.strong,
    width: lineWidth(bundle.group, 1),
    forward: arrow !== 'none' && along,
    backward: arrow !== 'none' && !along,
    denies: tie.type === 'not_member_of',
    conflict: tie.conflict,
    ...lookOf([tie]),
  };
}
