// How well a tie is established, best first, for the choice of boxes and of a line's dash.
import type { GraphTie } from '../../server/contract/graph.js';
import type { TieStatus, Validity } from '../../server/contract/vocabulary.js';

const STATUS_RANK: Readonly<Record<TieStatus, number>> = {
  stated: 0,
  interviewee: 1,
  alleged: 2,
  authors_inferred: 3,
  analyst_inferred: 4,
  open_question: 5,
  recommended: 6,
};

const VALIDITY_RANK: Readonly<Record<Validity, number>> = {
  current: 0,
  unknown: 1,
  weakened: 2,
  available: 3,
  one_off: 4,
  lapsed: 5,
  proposed: 6,
};

/** A name that is the same in every copy of the data: the key where there is one. */
export const stableName = (record: { id: string; key: string | null }): string =>
  record.key ?? record.id;

export function byStableName<T extends { id: string; key: string | null }>(a: T, b: T): number {
  const [x, y] = [stableName(a), stableName(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}

export const byStatus = (a: GraphTie, b: GraphTie): number =>
  STATUS_RANK[a.status] - STATUS_RANK[b.status];

export const byValidity = (a: GraphTie, b: GraphTie): number =>
  VALIDITY_RANK[a.validity] - VALIDITY_RANK[b.validity];
