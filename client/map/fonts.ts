// Fonts on the main thread: loaded before names are measured, since a canvas does not wait for them.
import type { MapModel } from './drawn.js';
import { FAMILY, WEIGHTS, type Weight } from './text-width.js';

/** Waits for the fonts in which the names of a model are drawn. */
export async function loadFonts(model: MapModel): Promise<void> {
  const names = [...model.nodes.values()].map((node) => node.name).join(' ');
  const load = (weight: Weight) => document.fonts.load(`${weight} 12px "${FAMILY}"`, names);
  await Promise.all(Object.values(WEIGHTS).map(load));
}

/** Whether this browser draws at all: some that guard against tracking, or save memory, do not. */
export const canDraw = (): boolean => document.createElement('canvas').getContext('2d') !== null;

let canvas: CanvasRenderingContext2D | null = null;

/** Width in px as Cytoscape will draw it. */
export function measureText(text: string, cssFont: string): number {
  canvas ??= document.createElement('canvas').getContext('2d');
  if (!canvas) throw new Error('this browser has no 2d canvas');
  canvas.font = cssFont;
  return canvas.measureText(text).width;
}
