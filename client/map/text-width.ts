// Width of names: measured word by word on the main thread, added up in the worker.
import type { MapModel, MapNode } from './drawn.js';

export const FAMILY = 'Noto Sans Variable';
/**
 * Weights in which names are measured. Cytoscape knows only hundreds and draws names in 400: measured
 * a little heavier, they have air where a platform rounds letters up.
 */
export const WEIGHTS = { name: 450, title: 600, us: 700 } as const;
export type Weight = (typeof WEIGHTS)[keyof typeof WEIGHTS];

/** Width in px of a text at a font size and weight. */
export type TextWidth = (text: string, font: number, weight: Weight) => number;

/** Widths in em by weight, then by word; the space is a word too. */
export type WidthTable = Map<Weight, Map<string, number>>;

/**
 * Size in px at which words are measured. At the size of a name, some platforms round every letter
 * to whole px; at this size all agree, and so the same map is laid out the same everywhere.
 */
const MEASURED = 1000;

/** Weight in which a node's name is drawn. */
export function weightOf(node: MapNode): Weight {
  if (node.us) return WEIGHTS.us;
  return node.children.length > 0 ? WEIGHTS.title : WEIGHTS.name;
}

/** Adds to `table` what the names of `model` need; `measure` gives px, as a canvas does. */
export function fillWidthTable(
  table: WidthTable,
  model: MapModel,
  measure: (text: string, cssFont: string) => number,
): void {
  for (const node of model.nodes.values()) {
    const weight = weightOf(node);
    const widths = table.get(weight) ?? new Map<string, number>();
    table.set(weight, widths);
    for (const word of [' ', ...node.name.split(' ')])
      if (!widths.has(word))
        widths.set(
          word,
          measure(word, `${weight} ${MEASURED}px "${FAMILY}", sans-serif`) / MEASURED,
        );
  }
}

/** Reads a table; a word that is not in it counts as .6 em a letter. */
export function widthFrom(table: WidthTable): TextWidth {
  return (text, font, weight) => {
    const em = (word: string): number => table.get(weight)?.get(word) ?? word.length * 0.6;
    const words = text.split(' ');
    return font * (words.reduce((sum, word) => sum + em(word), 0) + em(' ') * (words.length - 1));
  };
}
