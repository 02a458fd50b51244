// What is on a drawing for a while: classes of its elements, and elements laid over it. Both are
// remembered, since to look for them among thousands takes longer than a frame, and Cytoscape works out
// the style of every element whose class is set, also where it had it.
import type { Core, ElementDefinition } from 'cytoscape';
import type { Drawn } from './painter.js';

interface Overlay {
  marked: Map<string, Set<Drawn>>;
  laid: Map<string, Drawn[]>;
}

const overlays = new WeakMap<Core, Overlay>();

function overlayOf(cy: Core): Overlay {
  const overlay = overlays.get(cy) ?? { marked: new Map(), laid: new Map() };
  overlays.set(cy, overlay);
  return overlay;
}

/** The elements with these ids that are drawn. */
export const drawnWith = (cy: Core, ids: Iterable<string>): Drawn[] =>
  [...ids].flatMap((id) => cy.getElementById(id).toArray());

/** Gives a class to these elements, and takes it from those that had it before. */
export function mark(cy: Core, name: string, elements: Iterable<Drawn>): void {
  const { marked } = overlayOf(cy);
  const now = new Set(elements);
  const before = marked.get(name) ?? new Set();
  for (const element of before)
    if (!now.has(element) && element.inside()) element.removeClass(name);
  for (const element of now) if (!before.has(element)) element.addClass(name);
  marked.set(name, now);
}

/** Those that `mark` gave a class, and that are still drawn. */
export const marked = (cy: Core, name: string): Drawn[] =>
  [...(overlayOf(cy).marked.get(name) ?? [])].filter((element) => element.inside());

/** Lays elements of a kind over the drawing, in place of those of that kind before. */
export function lay(cy: Core, kind: string, elements: ElementDefinition[]): void {
  const { laid } = overlayOf(cy);
  for (const element of laid.get(kind) ?? []) element.remove();
  laid.set(kind, elements.length > 0 ? cy.add(elements).toArray() : []);
}

/** Those that `lay` put there. */
export const laidOver = (cy: Core, kind: string): readonly Drawn[] =>
  overlayOf(cy).laid.get(kind) ?? [];
