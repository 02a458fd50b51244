// Positions of a record as rows: official and personal side by side, never one average.
import type { RecordOf } from '../../../server/contract/registry.js';

type Position = RecordOf<'position'>;

export interface StanceRow {
  /** The issue, in the panel of an actor; the actor, in the panel of an issue. */
  other: string;
  official: Position | null;
  personal: Position | null;
  undivided: Position | null;
  /** Older or parallel positions that the mark does not show. */
  more: Position[];
}

/** One row for each issue (or actor), in the order in which they first occur. */
export function stanceRows(
  positions: readonly Position[],
  otherOf: (position: Position) => string,
): StanceRow[] {
  const rows = new Map<string, StanceRow>();
  for (const position of [...positions].sort(latestFirst)) {
    const other = otherOf(position);
    const empty = { other, official: null, personal: null, undivided: null, more: [] };
    const row: StanceRow = rows.get(other) ?? empty;
    rows.set(other, row);
    const side = SIDES[position.capacity];
    if (row[side] === null) row[side] = position;
    else row.more.push(position);
  }
  return [...rows.values()];
}

const SIDES = {
  official: 'official',
  personal: 'personal',
  shown_by_conduct: 'undivided',
  not_distinguished: 'undivided',
} as const satisfies Record<Position['capacity'], keyof StanceRow>;

// A lapsed position never hides one that holds; the undated review is later than every date.
const latestFirst = (a: Position, b: Position): number =>
  Number(a.validity === 'lapsed') - Number(b.validity === 'lapsed') ||
  rank(b).localeCompare(rank(a)) ||
  a.id.localeCompare(b.id);

const rank = ({ asOf }: Position): string => (asOf === 'review' ? '~' : (asOf ?? ''));
