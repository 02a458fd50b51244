// How a line looks by layer and status: read by the map, the legend and every list with line samples.
import type { Layer, TieStatus } from '../../server/contract/vocabulary.js';

/** The eight groups of layers that have a colour of their own, most important first. */
export const LAYER_GROUPS = [
  'coercion',
  'money',
  'formal',
  'decision',
  'support',
  'contact',
  'membership',
  'knowledge',
] as const;
export type LayerGroup = (typeof LAYER_GROUPS)[number];

export interface LayerGroupLook {
  id: LayerGroup;
  layers: readonly Layer[];
  /** CSS custom property that the page's tokens may set; `light` and `dark` are its values. */
  variable: string;
  light: string;
  dark: string;
  /** Coercion and money: the only strong colours, drawn wider and above the others. */
  strong: boolean;
  /** How much a long line of this group costs in the layout. */
  weight: number;
}

const look = (
  id: LayerGroup,
  layers: readonly Layer[],
  light: string,
  dark: string,
  weight: number,
): LayerGroupLook => ({
  id,
  layers,
  variable: `--am-layer-${id}`,
  light,
  dark,
  strong: id === 'coercion' || id === 'money',
  weight,
});

/** Looks in the order of the legend. */
export const layerGroups: readonly LayerGroupLook[] = [
  look('coercion', ['coercion'], '#c22f14', '#ff7a5c', 3),
  look('money', ['money'], '#1257b0', '#6aaeff', 3),
  look('formal', ['formal'], '#5f6b78', '#98a5b2', 1.6),
  look('decision', ['decision'], '#8a6fc0', '#a68fe0', 2),
  look('support', ['support', 'advocacy', 'service'], '#3f8f7c', '#5fa894', 1.2),
  look('contact', ['contact'], '#b46a9c', '#c583b2', 1),
  look('membership', ['membership'], '#87929d', '#6d7986', 1),
  look('knowledge', ['knowledge', 'opinion'], '#8c8532', '#c4bf86', 1),
];

const byLayer = new Map(layerGroups.flatMap((group) => group.layers.map((l) => [l, group])));
const byId = new Map(layerGroups.map((group) => [group.id, group]));

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('layer without a colour group');
  return value;
}

export const groupOfLayer = (layer: Layer): LayerGroupLook => found(byLayer.get(layer));
export const groupLook = (id: LayerGroup): LayerGroupLook => found(byId.get(id));

/** Dash pattern in px by status; empty is solid. */
export const DASHES: Readonly<Record<TieStatus, readonly number[]>> = {
  stated: [],
  interviewee: [7, 4],
  authors_inferred: [7, 4],
  analyst_inferred: [5, 7],
  alleged: [8, 3, 2, 3],
  open_question: [2, 4],
  recommended: [],
};

/** Width in px of a line of `count` ties. */
export function lineWidth(group: LayerGroup, count: number): number {
  if (groupLook(group).strong) return count > 1 ? 3 : 2.2;
  return count > 1 ? 2.2 : 1.5;
}

export interface LineSample {
  group: LayerGroup;
  variable: string;
  width: number;
  dash: readonly number[];
}

/** What a line sample outside the map needs to be drawn as the map draws such ties. */
export function lineSample(layer: Layer, status: TieStatus, count = 1): LineSample {
  const group = groupOfLayer(layer);
  return {
    group: group.id,
    variable: group.variable,
    width: lineWidth(group.id, count),
    dash: DASHES[status],
  };
}
