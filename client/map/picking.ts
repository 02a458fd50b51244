// What the pointer or the keyboard means: records behind what is drawn.
import type { MapModel } from './drawn.js';
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
  const tie = model.bundles.find((bundle) => bundle.id === id)?.ties[0];
  return tie ? { id: tie.id, kind: 'tie' } : null;
}

/** Full name of an actor; a title for each tie of a line. */
export function describe(model: MapModel, id: string, word: InLanguage): string {
  const nameOf = (node: string): string => model.nodes.get(node)?.fullName ?? '';
  const bundle = model.bundles.find((line) => line.id === id);
  return bundle ? tieTitles(bundle.ties, nameOf, word).join('\n') : nameOf(id);
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
  if (selected !== null && points.has(selected)) return neighbour(points, selected, arrow);
  return model.us ?? [...points.keys()][0] ?? null;
}
