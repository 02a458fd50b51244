// Where the boxes and lines of the money picture are, in px: layers and order by d3-sankey, boxes of
// one height, since without amounts a taller box would say more than is known.
import { sankey, sankeyLeft, sankeyRight } from 'd3-sankey';
import type { NamedRecord } from '../../../server/contract/analysis.js';
import type { Money, MoneyFlow } from '../../../server/contract/money.js';
import type { Asked, FlowGraph } from './flow-graph.js';
import {
  askedLines,
  lanesBelow,
  onwardLines,
  returningLine,
  type Box,
  type Line,
} from './flow-lines.js';

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
  asked: readonly Line<Asked>[];
}

/** What gives way on a narrow screen, in px. */
interface Sizes {
  height: number;
  leastBox: number;
  leastGap: number;
  /** Width of the field of what is only asked. */
  field: number;
}

const WIDE: Sizes = { height: 52, leastBox: 140, leastGap: 130, field: 400 };
/** Two columns fit a phone of 360 px; the field is to the right of them. */
const NARROW: Sizes = { height: 68, leastBox: 128, leastGap: 68, field: 312 };
const NARROW_BELOW = 560;
const GAP = 12;
/** Room above the boxes for the words over the columns, and below for lines that return. */
const HEAD = 32;
const FIELD_HEAD = 48;
/** Room between boxes of the field, and for each line that comes in above one. */
const FIELD_GAP = 26;
const FIELD_LABEL = 16;
const MARGIN = 8;
const MOST_BOX = 260;

/** Lays the graph out in a width of at least what its columns need. */
export function layoutFlow(
  graph: FlowGraph,
  direction: Money['lookedFor']['direction'],
  available: number,
): FlowLayout {
  const sizes = available < NARROW_BELOW ? NARROW : WIDE;
  const { height, leastBox, leastGap } = sizes;
  const columns = columnsOf(graph, direction);
  const count = columns.length;
  const field = graph.unknown.length > 0 ? sizes.field : 0;
  const least = count * leastBox + (count - 1) * leastGap + field;
  const width = Math.max(available, least);
  const room = width - field - (field > 0 ? 24 : 0);
  const box = Math.min(MOST_BOX, Math.max(leastBox, (room - (count - 1) * leastGap) / count));
  const pitch = count > 1 ? (room - box) / (count - 1) : 0;
  const rows = Math.max(...columns.map((column) => column.length));
  const unknown = unknownBoxes(graph, width, count, sizes);
  const lowest = unknown.at(-1);
  const fieldHeight = lowest ? lowest.y + height + GAP : 0;
  const body = Math.max(HEAD + rows * (height + GAP), fieldHeight);
  const boxes = columns.flatMap((column, index) => {
    const top = HEAD + (body - HEAD - column.length * (height + GAP) + GAP) / 2;
    return column.map((actor, row) => ({
      actor,
      x: index * pitch,
      y: top + row * (height + GAP),
      width: box,
      height: height,
      column: index,
    }));
  });
  const edge = field > 0 ? width - field : null;
  const placed = new Map([...boxes, ...unknown].map((each) => [each.actor.id, each]));
  const lanes = lanesBelow(body);
  const onward = onwardLines(graph.onward, placed);
  const returning = graph.returning.map((flow) => returningLine(flow, placed, lanes.next()));
  const asked = askedLines(graph.asked, placed, count, lanes);
  return {
    width,
    height: lanes.bottom() + MARGIN,
    columns: count,
    boxes,
    onward,
    returning,
    edge,
    unknown,
    asked,
  };
}

/** The stack of those of whom is only asked, with room above each for what is asked of it. */
function unknownBoxes(
  { unknown, asked, actors }: FlowGraph,
  width: number,
  column: number,
  { field, height }: Sizes,
): Box[] {
  const recorded = new Set(actors.map(({ id }) => id));
  let y = FIELD_HEAD;
  return unknown.map((actor) => {
    const incoming = asked.filter(
      ({ from, to }) =>
        (to.id === actor.id && recorded.has(from.id)) ||
        (from.id === actor.id && recorded.has(to.id)),
    ).length;
    y += Math.max(FIELD_GAP, FIELD_LABEL * incoming + 8);
    const box = { actor, x: width - field + 56, y, width: field - 72, height, column };
    y += height;
    return box;
  });
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
