// The paths of the money picture's lines, in px, and where their words stand.
import type { NamedRecord } from '../../../server/contract/analysis.js';
import type { MoneyFlow } from '../../../server/contract/money.js';
import type { Asked } from './flow-graph.js';

export interface Box {
  actor: NamedRecord;
  x: number;
  y: number;
  width: number;
  height: number;
  column: number;
}

export interface Line<T> {
  of: T;
  path: string;
  /** Middle of its label, and how much room there is for it. */
  label: { x: number; y: number };
  room: number;
}

/** Room for an arrow head before a box. */
const ARROW = 8;
/** Between two rows of words above a box. */
const ROW = 16;
/** Boxes further apart than this have another between them. */
const NEXT = 70;

export interface Lanes {
  next(): number;
  bottom(): number;
}

/** Heights, one after another, for lines that run below the boxes. */
export function lanesBelow(body: number): Lanes {
  let used = 0;
  return { next: () => body + 10 * used++, bottom: () => body + 10 * used };
}

/** Payments from box to box, spread over the sides that they leave and enter. */
export function onwardLines(
  flows: readonly MoneyFlow[],
  placed: ReadonlyMap<string, Box>,
): Line<MoneyFlow>[] {
  const ends = flows.flatMap((flow) => {
    const [from, to] = [placed.get(flow.payer.id), placed.get(flow.payee.id)];
    return from && to ? [{ flow, from, to }] : [];
  });
  return ends.map(({ flow, from, to }) => {
    const out = ends.filter((end) => end.from === from).sort((a, b) => a.to.y - b.to.y);
    const into = ends.filter((end) => end.to === to).sort((a, b) => a.from.y - b.from.y);
    const y0 = spread(
      from,
      out.findIndex((end) => end.flow === flow),
      out.length,
    );
    const y1 = spread(
      to,
      into.findIndex((end) => end.flow === flow),
      into.length,
    );
    const [x0, x1] = [from.x + from.width, to.x - ARROW];
    const middle = x0 + (x1 - x0) * 0.45;
    return {
      of: flow,
      path: `M${x0} ${y0}C${middle} ${y0} ${middle} ${y1} ${middle + (x1 - x0) * 0.2} ${y1}H${x1}`,
      label: { x: x1 - 8, y: y1 - 6 },
      room: x1 - x0,
    };
  });
}

/** Height on the side of a box of the n-th of several lines. */
const spread = (box: Box, index: number, count: number): number =>
  box.y + (box.height * (index + 1)) / (count + 1);

/** A payment that returns, below the boxes. */
export function returningLine(
  flow: MoneyFlow,
  placed: ReadonlyMap<string, Box>,
  below: number,
): Line<MoneyFlow> {
  const [from, to] = [placed.get(flow.payer.id), placed.get(flow.payee.id)];
  const x0 = from ? from.x + from.width / 2 + 12 : 0;
  const x1 = to ? to.x + to.width / 2 - 12 : 0;
  const y0 = from ? from.y + from.height : 0;
  const y1 = (to ? to.y + to.height : 0) + ARROW;
  return {
    of: flow,
    path: `M${x0} ${y0}V${below}H${x1}V${y1}`,
    label: { x: (x0 + x1) / 2, y: below - 4 },
    room: Math.abs(x1 - x0),
  };
}

/** What is asked, from what is recorded into the field and within it; words never on each other. */
export function askedLines(
  asked: readonly Asked[],
  placed: ReadonlyMap<string, Box>,
  field: number,
  lanes: Lanes,
): Line<Asked>[] {
  const used = new Map<string, number>();
  return asked
    .flatMap((each) => askedLine(each, placed, field, lanes))
    .map((line) => {
      const place = `${line.label.x} ${line.label.y}`;
      const above = used.get(place) ?? 0;
      used.set(place, above + 1);
      return { ...line, label: { x: line.label.x, y: line.label.y - above * ROW } };
    });
}

function askedLine(
  asked: Asked,
  placed: ReadonlyMap<string, Box>,
  field: number,
  lanes: Lanes,
): Line<Asked>[] {
  const [from, to] = [placed.get(asked.from.id), placed.get(asked.to.id)];
  if (!from || !to || (from.column < field && to.column < field)) return [];
  if (from.column === field && to.column === field) return [betweenUnknown(asked, from, to)];
  const [near, far] = from.column < field ? [from, to] : [to, from];
  const [x1, y1] = [far.x, far.y + far.height / 2];
  return [
    {
      of: asked,
      path:
        near.column === field - 1
          ? across(near, x1, y1)
          : below(near, x1, y1, placed, lanes.next()),
      label: { x: x1 + 8, y: far.y - 8 },
      room: far.width,
    },
  ];
}

function across(near: Box, x1: number, y1: number): string {
  const [x0, y0] = [near.x + near.width, near.y + near.height / 2];
  const middle = x1 - 40;
  return `M${x0} ${y0}C${middle} ${y0} ${middle} ${y1} ${x1} ${y1}`;
}

/** Around what stands between, so that it crosses no line that is recorded. */
function below(
  near: Box,
  x1: number,
  y1: number,
  placed: ReadonlyMap<string, Box>,
  lane: number,
): string {
  const lowest = [...placed.values()].every(
    ({ column, y }) => column !== near.column || y <= near.y,
  );
  const start = lowest
    ? `M${near.x + near.width / 2} ${near.y + near.height}`
    : `M${near.x + near.width} ${near.y + near.height - ARROW}h${ARROW * 2}`;
  return `${start}V${lane}H${x1 - 28}V${y1}H${x1}`;
}

/** Neighbours are joined straight down; others around the right side of the boxes. */
function betweenUnknown(asked: Asked, from: Box, to: Box): Line<Asked> {
  const [upper, lower] = from.y < to.y ? [from, to] : [to, from];
  const beside = lower.y - (upper.y + upper.height) > NEXT;
  const x = upper.x + 88;
  const bottom = upper.y + upper.height;
  const right = upper.x + upper.width;
  return {
    of: asked,
    path: beside
      ? `M${right} ${upper.y + upper.height / 2}h8V${lower.y + lower.height / 2}h-8`
      : `M${x} ${bottom}V${lower.y}`,
    label: { x: x + 12, y: lower.y - 9 },
    room: beside ? 0 : upper.width - 100,
  };
}
