// What a stance is drawn as, and its half disc in a 24 × 24 box.
import type { Agenda, Capacity, Stance } from '../../../server/contract/vocabulary.js';

/** The part of a position that a mark shows. */
export interface StanceSide {
  stance: Stance;
  agenda: Agenda;
  capacity: Capacity;
}

export type StanceMark = Stance | 'not_on_agenda' | 'nothing';
export type StanceSign = 'plus' | 'plus_minus' | 'minus' | 'question' | 'empty_set';

/** A recorded stance wins over the agenda; being aware is not being in favour, so it stays unknown. */
export function stanceMark(side: StanceSide | null): StanceMark {
  if (side === null) return 'nothing';
  if (side.stance === 'not_known' && side.agenda === 'not_on') return 'not_on_agenda';
  return side.stance;
}

const SIGNS: Readonly<Record<StanceMark, StanceSign | null>> = {
  for: 'plus',
  leans_for: 'plus',
  undecided: 'plus_minus',
  leans_against: 'minus',
  against: 'minus',
  not_known: 'question',
  not_on_agenda: 'empty_set',
  nothing: null,
};
export const stanceSign = (mark: StanceMark): StanceSign | null => SIGNS[mark];

const RADIUS = 10.8;
const TOP = 12 - RADIUS;
const BOTTOM = 12 + RADIUS;
const arc = (x: number, sweep: 0 | 1) =>
  `M${x} ${TOP}A${RADIUS} ${RADIUS} 0 0 ${sweep} ${x} ${BOTTOM}Z`;

/** Outlines: two half circles around x 11 and x 13, so that a gap of 2 parts them, or a whole one. */
export const DISC_PATHS = {
  left: arc(11, 0),
  right: arc(13, 1),
  whole: `M12 ${TOP}A${RADIUS} ${RADIUS} 0 1 0 12 ${BOTTOM}A${RADIUS} ${RADIUS} 0 1 0 12 ${TOP}Z`,
} as const;

/** Where the sign of each part stands, on x. */
export const SIGN_X = { left: 6.2, right: 17.8, whole: 12 } as const;

/** Strokes of a sign, centred on (x, 12). */
export function signPath(sign: StanceSign, x: number): string {
  switch (sign) {
    case 'plus':
      return `M${x - 3} 12h6M${x} 9v6`;
    case 'minus':
      return `M${x - 3} 12h6`;
    case 'plus_minus':
      return `M${x - 2.6} 10.6h5.2M${x} 8v5.2M${x - 2.6} 15.8h5.2`;
    case 'question':
      return `M${x - 2.1} 9.8a2.1 2.1 0 1 1 3.2 1.8q-1.1.6-1.1 1.7M${x} 15.6v.1`;
    case 'empty_set':
      return `M${x - 3} 12a3 3 0 1 0 6 0a3 3 0 1 0-6 0M${x - 2.6} 15.6L${x + 2.6} 8.4`;
  }
}
