// Selection, highlight and a pathway on a drawn map: classes and a few elements on top.
import type { Core } from 'cytoscape';
import { frameId } from './elements.js';
import { READABLE } from './far-names.js';
import { segmentsOf, type Point } from './geometry.js';
import type { Picture } from './layout.js';
import { drawnFor, type MapModel } from './drawn.js';

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
  cy.elements().forEach((element) => {
    const kind: unknown = element.data('kind');
    if (kind === 'band' || kind === 'band-name') return;
    const of = String(element.data('of') ?? element.id());
    element.toggleClass('dim', !(nodes.has(of) || lines.has(of)));
  });
}

export function showHighlight(cy: Core, model: MapModel, highlight: Highlight | null): void {
  if (!highlight) {
    cy.elements().removeClass('dim');
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
  cy.elements('[kind="step"], [kind="number"]').remove();
  cy.elements('.step').removeClass('step').removeStyle('font-size');
  if (!path) return;
  const lines = new Set<string>();
  const nodes = new Set<string>();
  path.steps.forEach((step, i) => {
    const { tie } = step;
    const [from, to] = [drawnFor(model, step.from), drawnFor(model, step.to)];
    nodes.add(from).add(to);
    const line = bundleOf(model, tie);
    const [a, b] = [picture.places.get(from)?.glyph, picture.places.get(to)?.glyph];
    if (!a || !b) return;
    if (line) lines.add(line);
    else
      cy.add({ group: 'edges', data: { id: `step:${i}`, kind: 'step', source: from, target: to } });
    const at = middleOf(line ? (picture.routes.get(line) ?? []) : [a, b]);
    if (at)
      cy.add({
        group: 'nodes',
        data: {
          id: `number:${i}`,
          kind: 'number',
          label: String(i + 1),
          weakest: i === path.weakest,
        },
        position: at,
      });
  });
  dimOthers(cy, nodes, lines);
  for (const id of [...lines, ...nodes]) cy.getElementById(id).addClass('step');
  cy.elements('[kind="step"], [kind="number"]').removeClass('dim');
}

/** Keeps the names and numbers along a pathway readable from afar. */
export function enlargePath(cy: Core, font: number): void {
  const size = Math.max(font, READABLE / cy.zoom());
  cy.nodes('.step, [kind="number"]').style('font-size', size);
}

export function showSelected(cy: Core, model: MapModel, selected: string | null): void {
  cy.elements().removeClass('selected');
  if (selected === null) return;
  const single = cy.getElementById(selected);
  const line = bundleOf(model, selected);
  const shown = line && single.empty() ? line : drawnFor(model, selected);
  cy.getElementById(shown).addClass('selected');
  cy.getElementById(frameId(shown)).addClass('selected');
}
