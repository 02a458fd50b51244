// How a tie is drawn by its layer, status and validity; the same on the map, in lists and in pathways.
import type { Layer, TieStatus, Validity } from '../../../server/contract/vocabulary.js';
import { DASHES, groupOfLayer, type LayerGroup } from '../../map/line-look.js';

export interface LineStyle {
  group: LayerGroup;
  /** Lengths of dash and gap in px; empty for a solid line. */
  dash: readonly number[];
  width: number;
  opacity: number;
  /** Recommended, or not there yet: thin, pale, with a hollow head. */
  hollow: boolean;
  /** A dot at a fifth of the line. */
  once: boolean;
  /** An open question carries its mark on the line. */
  asked: boolean;
}

/** The style of a line; weakened and lapsed ties fade, the words beside them never do. */
export function lineStyle(layer: Layer, status: TieStatus, validity: Validity): LineStyle {
  const hollow = status === 'recommended' || validity === 'proposed';
  return {
    group: groupOfLayer(layer).id,
    dash: DASHES[status],
    width: hollow ? 1 : 2,
    opacity: opacityOf(validity, hollow),
    hollow,
    once: validity === 'one_off',
    asked: status === 'open_question',
  };
}

function opacityOf(validity: Validity, hollow: boolean): number {
  if (validity === 'lapsed') return 0.35;
  if (validity === 'weakened' || hollow) return 0.55;
  return 1;
}
