// Width of names: measured word by word on the main thread, added up in the worker.
import type { MapModel, MapNode } from './model.js';
import { FONTS } from './sizes.js';

export const FAMILY = 'Noto Sans Variable';
export const WEIGHTS = { name: 400, title: 600, us: 700 } as const;
export type Weight = (typeof WEIGHTS)[keyof typeof WEIGHTS];

/** Width in px of a text at a font size and weight. */
export type TextWidth = (text: string, font: number, weight: Weight) => number;

/** Widths in px by `weight font`, then by word; the space is a word too. */
export type WidthTable = Record<string, Record<string, number>>;

const column = (font: number, weight: Weight): string => `${weight} ${font}`;

/** Weight in which a node's name is drawn. */
export function weightOf(node: MapNode): Weight {
  if (node.us) return WEIGHTS.us;
  return node.children.length > 0 ? WEIGHTS.title : WEIGHTS.name;
}

/** Adds to `table` what the names of `model` need, in every font size; `measure` as a canvas does. */
export function fillWidthTable(
  table: WidthTable,
  model: MapModel,
  measure: (text: string, cssFont: string) => number,
): void {
  for (const node of model.nodes.values()) {
    const weight = weightOf(node);
    for (const font of FONTS) {
      const widths = (table[column(font, weight)] ??= Object.create(null) as Record<
        string,
        number
      >);
      for (const word of [' ', ...node.name.split(' ')])
        widths[word] ??= measure(word, `${weight} ${font}px "${FAMILY}", sans-serif`);
    }
  }
}

/** Reads a table; a word that is not in it counts as .6 em a letter. */
export function widthFrom(table: WidthTable): TextWidth {
  return (text, font, weight) => {
    const widths = table[column(font, weight)];
    const words = text.split(' ');
    const space = widths?.[' '] ?? font * 0.26;
    return words.reduce(
      (sum, word) => sum + (widths?.[word] ?? word.length * font * 0.6),
      space * (words.length - 1),
    );
  };
}
