// Marks of a comparison on the drawn map: signs on the lines, and lines that look as what they did.
import type { Core, ElementDefinition, StylesheetStyle } from 'cytoscape';
import { drawnFor, type MapModel } from './drawn.js';
import { MARKS, marksLabel, type Mark } from './marks.js';
import type { Point } from './geometry.js';
import type { Picture } from './layout.js';
import { drawnWith, lay, mark } from './overlay.js';
import { middleOf } from './show.js';
import type { Palette } from './theme.js';

export type Marks = ReadonlyMap<string, Mark>;

/** From the sign of an actor to the mark of the box that it stands in, in px. */
const BESIDE = 14;

/** Marks lines, and actors whose place in a box is what differs. */
export function showMarks(cy: Core, model: MapModel, picture: Picture, marks: Marks): void {
  const signs: ElementDefinition[] = [];
  const looks: Record<Mark, string[]> = { came: [], went: [], changed: [], known: [] };
  const add = (id: string, position: Point | null, of: readonly Mark[]): void => {
    if (!position || of.length === 0) return;
    const data = { id: `mark:${id}`, kind: 'mark', label: marksLabel(of) };
    signs.push({ group: 'nodes', data, position });
  };
  for (const { id, ties } of model.bundles) {
    const of = ties.flatMap((tie) => marks.get(tie.id) ?? []);
    const [first] = of;
    if (first && of.length === ties.length && of.every((one) => one === first))
      looks[first].push(id);
    add(id, middleOf(picture.routes.get(id) ?? []), of);
  }
  for (const [tie, { held }] of model.boxTies) {
    const glyph = picture.places.get(drawnFor(model, held))?.glyph;
    const of = marks.get(tie);
    if (glyph && of) add(tie, { x: glyph.x - BESIDE, y: glyph.y }, [of]);
  }
  for (const name of MARKS) mark(cy, name, drawnWith(cy, looks[name]));
  lay(cy, 'mark', signs);
}

/** What came is broad, what went is dotted; the sign says the rest. */
export const markRules = (p: Palette): StylesheetStyle[] => [
  { selector: 'edge.came', style: { width: 4 } },
  {
    selector: 'edge.went',
    style: { 'line-style': 'dashed', 'line-dash-pattern': [1.5, 4], 'line-cap': 'round', width: 3 },
  },
  {
    selector: 'node[kind="mark"]',
    style: {
      width: 1,
      height: 1,
      'background-opacity': 0,
      label: 'data(label)',
      'font-size': 12,
      'font-weight': 700,
      color: p.ground,
      'text-valign': 'center',
      'text-halign': 'center',
      'text-background-color': p.name,
      'text-background-opacity': 1,
      'text-background-padding': '2',
      'text-background-shape': 'roundrectangle',
      events: 'no',
      'z-index': 48,
      'z-index-compare': 'manual',
    },
  },
];
