// Selection, highlight and a pathway on a drawn map: classes and a few elements on top.
import type { Core, ElementDefinition } from 'cytoscape';
import { frameId } from './elements.js';
import { READABLE } from './far-names.js';
import { segmentsOf, type Point } from './geometry.js';
import type { Picture } from './layout.js';
import { drawnFor, type MapModel } from './drawn.js';
import { drawnWith, laidOver, lay, mark, marked } from './overlay.js';

/** Ids of the actors and ties that stay bright. */
export interface Highlight {
  actors: ReadonlySet<string>;
  ties: ReadonlySet<string>;
}

export interface MapPath {
  steps: readonly { tie: string; from: string; to: string }[];
  /** Index of the weakest step; -1: none is marked. */
  weakest: number;
}

export function bundleOf(model: MapModel, tie: string): string | null {
  return model.bundles.find((bundle) => bundle.ties.some(({ id }) => id === tie))?.id ?? null;
}

/** Ids on the canvas of actors and ties, each once: a tie is its line. */
export const shownIds = (model: MapModel, ids: readonly string[]): string[] => [
  ...new Set(ids.map((id) => bundleOf(model, id) ?? drawnFor(model, id))),
];

/** Dims everything but the given actors, with their frames, and lines, with their words. */
function dimOthers(cy: Core, nodes: ReadonlySet<string>, lines: ReadonlySet<string>): void {
  const others = cy.elements().filter((element) => {
    const kind: unknown = element.data('kind');
    if (kind === 'band' || kind === 'band-name') return false;
    const of = String(element.data('of') ?? element.id());
    return !(nodes.has(of) || lines.has(of));
  });
  mark(cy, 'dim', others.toArray());
}

export function showHighlight(cy: Core, model: MapModel, highlight: Highlight | null): void {
  if (!highlight) {
    mark(cy, 'dim', []);
    return;
  }
  const lines = model.bundles.filter((b) => b.ties.some((tie) => highlight.ties.has(tie.id)));
  const nodes = new Set([...highlight.actors].map((id) => drawnFor(model, id)));
  dimOthers(cy, nodes, new Set([...highlight.ties, ...lines.map((bundle) => bundle.id)]));
}

/** The middle of the longest piece of a line. */
export function middleOf(points: readonly Point[]): Point | null {
  let best: { at: Point; length: number } | null = null;
  for (const [a, b] of segmentsOf(points)) {
    const length = Math.hypot(a.x - b.x, a.y - b.y);
    const at = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
    if (!best || length > best.length) best = { at, length };
  }
  return best?.at ?? null;
}

/**
 * Numbers the steps of a pathway along bold lines. A step whose tie is folded away, or drawn as a
 * box, gets a line of its own.
 */
export function showPath(cy: Core, model: MapModel, picture: Picture, path: MapPath | null): void {
  for (const kind of ['step', 'number']) lay(cy, kind, []);
  for (const element of marked(cy, 'step')) element.removeStyle('font-size');
  if (!path) {
    mark(cy, 'step', []);
    return;
  }
  const lines = new Set<string>();
  const nodes = new Set<string>();
  const steps: ElementDefinition[] = [];
  const numbers: ElementDefinition[] = [];
  path.steps.forEach((step, i) => {
    const { tie } = step;
    const [source, target] = [drawnFor(model, step.from), drawnFor(model, step.to)];
    nodes.add(source).add(target);
    const line = bundleOf(model, tie);
    const [a, b] = [picture.places.get(source)?.glyph, picture.places.get(target)?.glyph];
    if (!a || !b) return;
    if (line) lines.add(line);
    else steps.push({ group: 'edges', data: { id: `step:${i}`, kind: 'step', source, target } });
    const position = middleOf(line ? (picture.routes.get(line) ?? []) : [a, b]);
    const [label, weakest] = [String(i + 1), i === path.weakest];
    const data = { id: `number:${i}`, kind: 'number', label, weakest };
    if (position) numbers.push({ group: 'nodes', data, position });
  });
  dimOthers(cy, nodes, lines);
  mark(cy, 'step', drawnWith(cy, [...lines, ...nodes]));
  lay(cy, 'step', steps);
  lay(cy, 'number', numbers);
}

/** Keeps the names and numbers along a pathway readable from afar. */
export function enlargePath(cy: Core, font: number): void {
  const size = Math.max(font, READABLE / cy.zoom());
  for (const element of [...marked(cy, 'step'), ...laidOver(cy, 'number')])
    if (element.isNode()) element.style('font-size', size);
}

export function showSelected(cy: Core, model: MapModel, selected: string | null): void {
  const line = selected === null ? null : bundleOf(model, selected);
  const single = selected === null || cy.getElementById(selected).nonempty();
  const shown = selected === null ? '' : line && !single ? line : drawnFor(model, selected);
  mark(cy, 'selected', drawnWith(cy, [shown, frameId(shown)]));
}
