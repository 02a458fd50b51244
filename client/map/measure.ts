// What stands where on the screen, read back from Cytoscape, so that a test need not trust the plan.
import type { Core } from 'cytoscape';
import type { Rect } from './geometry.js';
import type { Picture } from './layout.js';
import type { MapModel } from './drawn.js';
import type { Quality } from './quality.js';

export interface MapMeasure {
  /** Names as drawn; `font` in px on the screen. */
  names: (Rect & { id: string; font: number })[];
  /** Glyphs and frames as drawn. */
  actors: (Rect & { id: string; frame: boolean; parent: string | null })[];
  lines: { id: string; from: string; to: string; points: { x: number; y: number }[] }[];
  quality: Quality;
}

/** Cytoscape grows label boxes by this much on every side. */
const LABEL_MARGIN = 2;

export function measureMap(cy: Core, model: MapModel, picture: Picture): MapMeasure {
  const [zoom, pan] = [cy.zoom(), cy.pan()];
  const seen = ({ x, y }: { x: number; y: number }) => ({
    x: x * zoom + pan.x,
    y: y * zoom + pan.y,
  });
  const box = (r: Rect): Rect => ({ ...seen(r), w: r.w * zoom, h: r.h * zoom });
  const measure: MapMeasure = { names: [], actors: [], lines: [], quality: picture.quality };
  for (const [id, place] of picture.places) {
    const node = model.nodes.get(id);
    if (!node || node.group) continue;
    const label = cy.getElementById(id).boundingBox({
      includeNodes: false,
      includeEdges: false,
      includeLabels: true,
      includeOverlays: false,
    });
    const inner = {
      x: label.x1 + LABEL_MARGIN,
      y: label.y1 + LABEL_MARGIN,
      w: label.w - 2 * LABEL_MARGIN,
      h: label.h - 2 * LABEL_MARGIN,
    };
    measure.names.push({ id, ...box(inner), font: picture.font * zoom });
    const size = cy.getElementById(id).width();
    const { x, y } = cy.getElementById(id).position();
    const glyph = { x: x - size / 2, y: y - size / 2, w: size, h: size };
    const { frame } = place;
    measure.actors.push({ id, ...box(frame ? place : glyph), frame, parent: node.parent });
  }
  for (const bundle of model.bundles) {
    const edge = cy.getElementById(bundle.id).edges().first();
    const ends = [edge.sourceEndpoint(), ...(edge.segmentPoints() ?? []), edge.targetEndpoint()];
    measure.lines.push({
      id: bundle.id,
      from: bundle.from,
      to: bundle.to,
      points: ends.map(seen),
    });
  }
  return measure;
}
