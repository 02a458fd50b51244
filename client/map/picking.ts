// What the pointer or the keyboard means: records behind what is drawn.
import type { GraphTie } from '../../server/contract/graph.js';
import { drawnFor, type MapModel } from './drawn.js';
import type { Point } from './geometry.js';
import type { Picture } from './layout.js';
import { tieTitles, type InLanguage } from './map-words.js';
import { neighbour, type Arrow } from './neighbour.js';

/** Detail of `am-map-select` and `am-map-open`. */
export interface MapSelection {
  id: string;
  kind: 'actor' | 'tie';
}

/** The actor, or the best established tie of the line, that has this id on the canvas. */
export function recordAt(model: MapModel, id: string): MapSelection | null {
  const node = model.nodes.get(id);
  if (node) return node.group || node.shape === 'issue' ? null : { id, kind: 'actor' };
  const bundle = model.bundles.find((line) => line.id === id);
  if (bundle?.ties[0]) return { id: bundle.ties[0].id, kind: 'tie' };
  return tieIn(model, id) ? { id, kind: 'tie' } : null;
}

const tieIn = (model: MapModel, id: string): GraphTie | undefined =>
  model.bundles.flatMap(({ ties }) => ties).find((tie) => tie.id === id);

/** Full name of an actor; a title for each tie of a line. */
export function describe(model: MapModel, id: string, word: InLanguage): string {
  const nameOf = (node: string): string => model.nodes.get(node)?.fullName ?? '';
  const single = tieIn(model, id);
  const ties = model.bundles.find((line) => line.id === id)?.ties ?? (single ? [single] : []);
  return ties.length > 0 ? tieTitles(ties, nameOf, word).join('\n') : nameOf(id);
}

/** The actor that an arrow key leads to; from nowhere, us. */
export function nextActor(
  model: MapModel,
  picture: Picture,
  selected: string | null,
  arrow: Arrow,
): string | null {
  const points = new Map<string, Point>();
  for (const [id, place] of picture.places) if (recordAt(model, id)) points.set(id, place.glyph);
  const start = selected === null ? null : startOf(model, selected);
  if (start !== null && points.has(start)) return neighbour(points, start, arrow);
  return model.us ?? [...points.keys()][0] ?? null;
}

/** Where arrow keys start from: the actor, the closed box it is in, or the first end of a tie. */
function startOf(model: MapModel, selected: string): string {
  return drawnFor(model, tieIn(model, selected)?.from ?? selected);
}

/** The tie of an actor that comes after `tie`, round and round in the order of the lines. */
export function nextTie(model: MapModel, actor: string, tie: string): GraphTie | null {
  const node = drawnFor(model, actor);
  const own = model.bundles
    .filter(({ from, to }) => from === node || to === node)
    .flatMap(({ ties }) => ties);
  return own[(own.findIndex(({ id }) => id === tie) + 1) % own.length] ?? null;
}
