// Where the boxes and lines of the money picture are, in px: layers and order by d3-sankey, boxes of
// one height, since without amounts a taller box would say more than is known.
import { sankey, sankeyLeft, sankeyRight } from 'd3-sankey';
import type { Money, MoneyFlow, NamedRecord } from '../../../server/contract/analysis.js';
import type { FlowGraph } from './flow-graph.js';

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

export interface FlowLayout {
  width: number;
  height: number;
  columns: number;
  boxes: readonly Box[];
  onward: readonly Line<MoneyFlow>[];
  returning: readonly Line<MoneyFlow>[];
  /** Left border of the field of what is only asked; null when nothing is. */
  edge: number | null;
  unknown: readonly Box[];
  asked: readonly Line<Money['asked'][number]>[];
}

const HEIGHT = 44;
const GAP = 16;
/** Room above the boxes for the words over the columns, and below for lines that return. */
const HEAD = 32;
const FIELD_HEAD = 60;
const FIELD = 400;
const MARGIN = 8;
const LEAST_BOX = 140;
const MOST_BOX = 260;
const LEAST_GAP = 130;
const ARROW = 8;

/** Lays the graph out in a width of at least what its columns need. */
export function layoutFlow(
  graph: FlowGraph,
  direction: Money['lookedFor']['direction'],
  available: number,
): FlowLayout {
  const columns = columnsOf(graph, direction);
  const count = columns.length;
  const field = graph.unknown.length > 0 ? FIELD : 0;
  const least = count * LEAST_BOX + (count - 1) * LEAST_GAP + field;
  const width = Math.max(available, least);
  const room = width - field - (field > 0 ? 24 : 0);
  const box = Math.min(MOST_BOX, Math.max(LEAST_BOX, (room - (count - 1) * LEAST_GAP) / count));
  const pitch = count > 1 ? (room - box) / (count - 1) : 0;
  const rows = Math.max(...columns.map((column) => column.length));
  const fieldHeight = FIELD_HEAD + graph.unknown.length * (HEIGHT + 28);
  const returns = graph.returning.length > 0 ? 24 + graph.returning.length * 10 : 0;
  const body = Math.max(HEAD + rows * (HEIGHT + GAP), field > 0 ? fieldHeight : 0);
  const boxes = columns.flatMap((column, index) => {
    const top = HEAD + (body - HEAD - column.length * (HEIGHT + GAP) + GAP) / 2;
    return column.map((actor, row) => ({
      actor,
      x: index * pitch,
      y: top + row * (HEIGHT + GAP),
      width: box,
      height: HEIGHT,
      column: index,
    }));
  });
  const edge = field > 0 ? width - field : null;
  const unknown = graph.unknown.map((actor, row) => ({
    actor,
    x: width - field + 56,
    y: FIELD_HEAD + row * (HEIGHT + 28),
    width: field - 56 - 16,
    height: HEIGHT,
    column: count,
  }));
  const height = body + returns + MARGIN;
  const placed = new Map([...boxes, ...unknown].map((each) => [each.actor.id, each]));
  return {
    width,
    height,
    columns: count,
    boxes,
    onward: onwardLines(graph.onward, placed),
    returning: graph.returning.map((flow, index) =>
      returningLine(flow, placed, body + 12 + index * 10),
    ),
    edge,
    unknown,
    asked: graph.asked.flatMap((asked) => askedLine(asked, placed, count)),
  };
}

/** Actors by column, in the order that crosses lines least. */
function columnsOf(
  { actors, onward }: FlowGraph,
  direction: Money['lookedFor']['direction'],
): NamedRecord[][] {
  if (onward.length === 0) return [[...actors]];
  const { nodes } = sankey<{ actor: NamedRecord }, { source: string; target: string; value: 1 }>()
    .nodeId(({ actor }) => actor.id)
    .nodeAlign(direction === 'down' ? sankeyLeft : sankeyRight)
    .nodePadding(GAP)
    .size([actors.length * 100, actors.length * 100])({
    nodes: actors.map((actor) => ({ actor })),
    links: onward.map(({ payer, payee }) => ({ source: payer.id, target: payee.id, value: 1 })),
  });
  const columns: NamedRecord[][] = [];
  for (const { actor, layer } of [...nodes].sort((a, b) => a.y0 - b.y0))
    (columns[layer] ??= []).push(actor);
  return columns;
}

function onwardLines(
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
      label: { x: x1 - 50, y: y1 - 6 },
      room: x1 - x0,
    };
  });
}

/** Height on the side of a box of the n-th of several lines. */
const spread = (box: Box, index: number, count: number): number =>
  box.y + (box.height * (index + 1)) / (count + 1);

function returningLine(
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

function askedLine(
  asked: Money['asked'][number],
  placed: ReadonlyMap<string, Box>,
  field: number,
): Line<Money['asked'][number]>[] {
  const [from, to] = [placed.get(asked.from.id), placed.get(asked.to.id)];
  if (!from || !to || (from.column < field && to.column < field)) return [];
  if (from.column === field && to.column === field) return [betweenUnknown(asked, from, to)];
  const [near, far] = from.column < field ? [from, to] : [to, from];
  const [x0, y0] = [near.x + near.width, near.y + near.height / 2];
  const [x1, y1] = [far.x, far.y + far.height / 2];
  const middle = x1 - 40;
  return [
    {
      of: asked,
      path: `M${x0} ${y0}C${middle} ${y0} ${middle} ${y1} ${x1} ${y1}`,
      label: { x: x1 + 8, y: far.y - 8 },
      room: far.width,
    },
  ];
}

/** Neighbours are joined straight down; others around the right side of the boxes. */
function betweenUnknown(
  asked: Money['asked'][number],
  from: Box,
  to: Box,
): Line<Money['asked'][number]> {
  const [upper, lower] = from.y < to.y ? [from, to] : [to, from];
  const beside = lower.y - upper.y > HEIGHT + 28;
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
