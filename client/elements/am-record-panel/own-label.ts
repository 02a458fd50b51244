import { tlpRank, type Tlp } from '../../../server/contract/labels.js';

/** A row's own label, when it is stricter than the head's. */
export const ownLabel = (tlp: Tlp, head: Tlp): Tlp | null =>
  tlpRank(tlp) > tlpRank(head) ? tlp : null;
