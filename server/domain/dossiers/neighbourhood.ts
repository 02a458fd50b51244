// The neighbourhood of an actor as a picture without colour: the actor in the middle, others in two
// columns, one line for each tie with the number of its row in the table.
import type { TieStatus } from '../../contract/vocabulary.js';
import { markup, type Markup } from './markup.js';

export interface PicturedActor {
  id: string;
  name: string;
  /** A second line in its box. */
  note: string | null;
  us: boolean;
  unknown: boolean;
  issue: boolean;
}

export interface PicturedTie {
  number: number;
  other: PicturedActor;
  /** Which end has the arrow. */
  arrow: 'middle' | 'other' | 'none';
  status: TieStatus;
}

/** Lines of a picture that still stands under the head of the first page. */
export const MOST_LINES = 20;

const WIDTH = 504;
const BOX = 140;
const MIDDLE = 116;
const LANE = 20;
const GAP = 8;
const LINE_CHARACTERS = 23;
const MIDDLE_CHARACTERS = 18;
const INK = '#1b2024';

/** Dashes by status, as on the map (look/screens.md, "Status line"). */
const DASHES: Readonly<Record<TieStatus, string>> = {
  stated: 'none',
  interviewee: '8 4',
  authors_inferred: '8 4',
  analyst_inferred: '4 7',
  alleged: '9 4 1.5 4',
  open_question: '1 5',
  recommended: '2 3',
};

interface Placed {
  actor: PicturedActor;
  ties: readonly PicturedTie[];
  lines: readonly string[];
  height: number;
  top: number;
}

/** Draws at most `MOST_LINES` ties; a self-contained SVG, 504 units wide. */
export function drawNeighbourhood(middle: PicturedActor, ties: readonly PicturedTie[]): Markup {
  const [left, right] = placeColumns(ties.slice(0, MOST_LINES));
  const lines = wrap(middle.name, MIDDLE_CHARACTERS, 4);
  const middleHeight = Math.max(
    24 + lines.length * 12,
    12 + 11 * Math.max(lanesOf(left), lanesOf(right)),
  );
  const height = Math.max(bottomOf(left), bottomOf(right), middleHeight) + 4;
  const middleTop = (height - middleHeight) / 2;
  const x = (WIDTH - MIDDLE) / 2;
  return markup`<svg xmlns="http://www.w3.org/2000/svg" viewBox="-2 -2 ${WIDTH + 4} ${height + 4}" width="${WIDTH + 4}" height="${height + 4}" font-family="Noto Sans" font-size="9" fill="${INK}">${[
    ...drawLines(centre(left, height), BOX, x, middleTop, middleHeight),
    ...drawLines(centre(right, height), WIDTH - BOX, x + MIDDLE, middleTop, middleHeight),
    ...centre(left, height).map((placed) => drawBox(placed, 0)),
    ...centre(right, height).map((placed) => drawBox(placed, WIDTH - BOX)),
    frame(middle, x, middleTop, MIDDLE, middleHeight, 2),
    words(lines, middle.note, x + MIDDLE / 2, middleTop + middleHeight / 2, 600),
  ]}</svg>`;
}

/** Each neighbour once, those that act on the middle rather left, on the side that has more room. */
function placeColumns(ties: readonly PicturedTie[]): [Placed[], Placed[]] {
  const byActor = new Map<string, PicturedTie[]>();
  for (const tie of ties) {
    const list = byActor.get(tie.other.id);
    if (list) list.push(tie);
    else byActor.set(tie.other.id, [tie]);
  }
  const columns: [Placed[], Placed[]] = [[], []];
  for (const group of byActor.values()) {
    const [first] = group;
    if (!first) continue;
    const lines = wrap(first.other.name, LINE_CHARACTERS, 2);
    const text = 12 + 12 * (lines.length + (first.other.note === null ? 0 : 1));
    const height = Math.max(text, LANE * group.length);
    const wanted = first.arrow === 'middle' ? 0 : 1;
    const other = wanted === 0 ? 1 : 0;
    const crowded = bottomOf(columns[wanted]) > bottomOf(columns[other]) + 60;
    const column = columns[crowded ? other : wanted];
    const top = column.length === 0 ? 0 : bottomOf(column) + GAP;
    column.push({ actor: first.other, ties: group, lines, height, top });
  }
  return columns;
}

const lanesOf = (column: readonly Placed[]): number =>
  column.reduce((sum, { ties }) => sum + ties.length, 0);

function bottomOf(column: readonly Placed[]): number {
  const last = column.at(-1);
  return last ? last.top + last.height : 0;
}

function centre(column: readonly Placed[], height: number): Placed[] {
  const shift = (height - bottomOf(column)) / 2;
  return column.map((placed) => ({ ...placed, top: placed.top + shift }));
}

/** Lines of a column fan out to one side of the middle, top to bottom, so that none cross. */
function drawLines(
  column: readonly Placed[],
  fromX: number,
  toX: number,
  middleTop: number,
  middleHeight: number,
): Markup[] {
  const lanes = column.flatMap(({ ties, top, height }) =>
    ties.map((tie, i) => ({ tie, y: top + height / 2 + LANE * (i - (ties.length - 1) / 2) })),
  );
  return lanes.map(({ tie, y }, i) => {
    const toY = middleTop + (middleHeight * (i + 1)) / (lanes.length + 1);
    return drawLine(tie, [fromX, y], [toX, toY]);
  });
}

type Point = readonly [x: number, y: number];

function drawLine({ number, arrow, status }: PicturedTie, from: Point, to: Point): Markup {
  const at = (t: number): Point => [
    round(from[0] + t * (to[0] - from[0])),
    round(from[1] + t * (to[1] - from[1])),
  ];
  const [x, y] = at(0.38);
  const thin = status === 'recommended';
  return markup`<path d="M${from.map(round).join(' ')}L${to.map(round).join(' ')}" stroke="${INK}" stroke-width="${thin ? 0.7 : 1.2}" stroke-dasharray="${DASHES[status]}" stroke-linecap="${status === 'open_question' ? 'round' : 'butt'}"/>${
    arrow === 'none'
      ? ''
      : arrowHead(arrow === 'middle' ? from : to, arrow === 'middle' ? to : from, thin)
  }<circle cx="${x}" cy="${y}" r="7.5" fill="#ffffff" stroke="${INK}" stroke-width="0.8"/><text x="${x}" y="${y + 2.9}" font-size="8" font-weight="600" text-anchor="middle">${number}</text>`;
}

function arrowHead(from: Point, tip: Point, hollow: boolean): Markup {
  const length = Math.hypot(tip[0] - from[0], tip[1] - from[1]);
  const [ux, uy] = [(tip[0] - from[0]) / length, (tip[1] - from[1]) / length];
  const [bx, by] = [tip[0] - 7 * ux, tip[1] - 7 * uy];
  const corners: Point[] = [tip, [bx - 3.2 * uy, by + 3.2 * ux], [bx + 3.2 * uy, by - 3.2 * ux]];
  return markup`<path d="M${corners.map((corner) => corner.map(round).join(' ')).join('L')}Z" fill="${hollow ? '#ffffff' : INK}" stroke="${INK}" stroke-width="0.8"/>`;
}

function drawBox({ actor, lines, top, height }: Placed, x: number): Markup {
  return markup`${frame(actor, x, top, BOX, height, actor.us ? 1.8 : 0.9)}${words(lines, actor.note, x + BOX / 2, top + height / 2, 400)}`;
}

function frame(
  { unknown, issue }: PicturedActor,
  x: number,
  y: number,
  width: number,
  height: number,
  stroke: number,
): Markup {
  return markup`<rect x="${x}" y="${round(y)}" width="${width}" height="${round(height)}" rx="${issue ? 12 : 4}" fill="#ffffff" stroke="${INK}" stroke-width="${stroke}" stroke-dasharray="${unknown ? '3 3' : 'none'}"/>`;
}

function words(
  lines: readonly string[],
  note: string | null,
  x: number,
  y: number,
  weight: number,
): Markup {
  const rows = [...lines, ...(note === null ? [] : [note])];
  return markup`${rows.map((line, i) => {
    const lineY = round(y + 3.2 + 12 * (i - (rows.length - 1) / 2));
    const isNote = i >= lines.length;
    return markup`<text x="${x}" y="${lineY}" text-anchor="middle" font-weight="${isNote ? 400 : weight}" fill="${isNote ? '#50585f' : INK}">${line}</text>`;
  })}`;
}

/** Breaks a name at spaces into so many lines; what does not fit ends in "…", the table has it all. */
function wrap(name: string, width: number, most: number): string[] {
  const lines: string[] = [];
  let rest = [...name.trim()];
  while (rest.length > 0 && lines.length < most) {
    const last = lines.length === most - 1;
    const space = rest.slice(0, width + 1).lastIndexOf(' ');
    const fits = rest.length <= width;
    const end = fits ? rest.length : last || space <= 0 ? width - 1 : space;
    const cut = !fits && (last || space <= 0);
    lines.push(rest.slice(0, end).join('').trimEnd() + (cut && last ? '…' : ''));
    rest = [...rest.slice(end).join('').trimStart()];
  }
  return lines;
}

const round = (n: number): number => Math.round(n * 10) / 10;
