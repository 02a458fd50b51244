// A stance on paper: half a disc, or a whole one, in outline with its sign (look/screens.md, "Half-disc").
import type { Disc } from '../../contract/dossiers.js';
import type { Position } from '../../contract/positions.js';
import { markup, type Markup } from './markup.js';

const RADIUS = 10.8;
const TOP = 12 - RADIUS;
const BOTTOM = 12 + RADIUS;

interface Side {
  /** Where the box begins on x, and how wide it is; its height is 24, and 28 with a bar. */
  left: number;
  width: number;
  outline: string;
  signX: number;
}

const half = (x: number, sweep: 0 | 1, radius: number): string =>
  `M${x} ${12 - radius}A${radius} ${radius} 0 0 ${sweep} ${x} ${12 + radius}Z`;

const SIDES: Readonly<Record<Disc['side'], Side>> = {
  left: { left: 0, width: 12, outline: half(11, 0, RADIUS), signX: 6.2 },
  right: { left: 12, width: 12, outline: half(13, 1, RADIUS), signX: 17.8 },
  whole: {
    left: 0,
    width: 24,
    outline: `M12 ${TOP}A${RADIUS} ${RADIUS} 0 1 0 12 ${BOTTOM}A${RADIUS} ${RADIUS} 0 1 0 12 ${TOP}Z`,
    signX: 12,
  },
};

/** Strokes of a sign, centred on (x, 12). */
const SIGNS: Readonly<Record<Disc['sign'], (x: number) => string>> = {
  plus: (x) => `M${x - 3} 12h6M${x} 9v6`,
  minus: (x) => `M${x - 3} 12h6`,
  plus_minus: (x) => `M${x - 2.6} 10.6h5.2M${x} 8v5.2M${x - 2.6} 15.8h5.2`,
  question: (x) => `M${x - 2.1} 9.8a2.1 2.1 0 1 1 3.2 1.8q-1.1.6-1.1 1.7M${x} 15.6v.1`,
  empty_set: (x) => `M${x - 3} 12a3 3 0 1 0 6 0a3 3 0 1 0-6 0M${x - 2.6} 15.6L${x + 2.6} 8.4`,
};

const SIGN_OF = {
  for: 'plus',
  leans_for: 'plus',
  undecided: 'plus_minus',
  leans_against: 'minus',
  against: 'minus',
  not_known: 'question',
} as const satisfies Record<Position['stance'], Disc['sign']>;

/** How a position is drawn: official left, personal right, anything else as a whole disc. */
export function discOf({ stance, agenda, capacity }: Position): Disc {
  const off = stance === 'not_known' && agenda === 'not_on';
  return {
    side: capacity === 'official' ? 'left' : capacity === 'personal' ? 'right' : 'whole',
    sign: off ? 'empty_set' : SIGN_OF[stance],
    heavy: stance === 'for' || stance === 'against',
    bar: capacity === 'shown_by_conduct',
  };
}

/** The disc as SVG, 24 units high, 28 with its bar; the words always stand beside it. */
export function drawDisc({ side, sign, heavy, bar }: Disc): Markup {
  const { left, width, outline, signX } = SIDES[side];
  const height = bar ? 28 : 24;
  return markup`<svg xmlns="http://www.w3.org/2000/svg" class="disc" aria-hidden="true" viewBox="${left} 0 ${width} ${height}" width="${width}" height="${height}" fill="none" stroke="#1b2024" stroke-linecap="round"><path d="${outline}" stroke-width="${heavy ? 2.2 : 1.1}"/><path d="${SIGNS[sign](signX)}" stroke-width="1.7"/>${bar ? markup`<path d="M4 26h16" stroke-width="1.7"/>` : ''}</svg>`;
}
