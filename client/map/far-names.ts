// Names that can be read from afar: of the best tied actors, as many as have room at a readable size.
import type { Core } from 'cytoscape';
import type { MapModel } from './drawn.js';
import { overlap, type Rect } from './geometry.js';
import type { Picture } from './layout.js';
import { drawnWith, mark, marked } from './overlay.js';

/** Font size that can be read, in px on the screen. */
export const READABLE = 9.5;

/** Actors whose names are said at a zoom where all of them would be too small; us, then the best tied. */
export function farNames(model: MapModel, picture: Picture, zoom: number): string[] {
  const larger = READABLE / (picture.font * zoom);
  if (larger <= 1) return [];
  const ties = new Map<string, number>();
  for (const { from, to, ties: own } of model.bundles)
    for (const id of [from, to]) ties.set(id, (ties.get(id) ?? 0) + own.length);
  const rank = (id: string): number => (model.nodes.get(id)?.us ? Infinity : (ties.get(id) ?? 0));
  const taken: Rect[] = [];
  return [...picture.names]
    .filter(([id]) => model.nodes.get(id)?.group === null)
    .sort(([a], [b]) => rank(b) - rank(a) || (a < b ? -1 : 1))
    .filter(([, name]) => {
      const h = name.h * larger;
      const room = { x: name.x, y: name.y + name.h / 2 - h / 2, w: name.w * larger, h };
      if (taken.some((other) => overlap(other, room))) return false;
      taken.push(room);
      return true;
    })
    .map(([id]) => id);
}

/** Says these names at a readable size; the others are drawn as small as they are, or not at all. */
export function showFarNames(cy: Core, ids: readonly string[]): void {
  const size = READABLE / cy.zoom();
  const chosen = drawnWith(cy, ids);
  cy.batch(() => {
    const before = marked(cy, 'far');
    mark(cy, 'far', chosen);
    for (const element of before) if (!element.hasClass('far')) element.removeStyle('font-size');
    for (const element of chosen) element.style('font-size', size);
  });
}
