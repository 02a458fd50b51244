// Orthogonal lines around names: A* (Hart, Nilsson, Raphael 1968) over cell and direction, with
// bundling of a colour group at a common end and two rounds of rip-up and re-route.
import { type Bundle, type MapModel, shareEnd } from './drawn.js';
import { manhattan, type Point } from './geometry.js';
import { makeHeap } from './heap.js';
import { columnOf, rowOf, type Lattice } from './lattice.js';
import type { LayerGroup } from './line-look.js';
import { portOf } from './order-cost.js';
import type { Packing, Place } from './pack.js';
import { GRID } from './sizes.js';

/** What a step costs beside its 1. */
const COST = {
  bend: 3.2,
  blocked: 160,
  foreignBox: 2.2,
  crossBorder: 1.2,
  alongBorder: 12,
  crossing: 5,
  foreignLane: 40,
  ownLane: -0.4,
  foreignPort: 14,
};
const ROUNDS = 2;

/** Directions of a step: 0 horizontal, 1 vertical. A state is `2 * cell + direction`. */
type Direction = 0 | 1;

/** A cell at which a line may begin or end, and the direction in which it must. */
interface Port {
  cell: number;
  direction: Direction | null;
}

/** What runs where: lines by state, and the group that has a port. */
interface Traffic {
  lanes: Bundle[][];
  ports: Map<number, LayerGroup[]>;
}

/** A leaf is entered at its glyph, a box anywhere on its border, at right angles to it. */
function portsOf(lattice: Lattice, place: Place): Port[] {
  const cell = (i: number, j: number): number => j * lattice.columns + i;
  const column = (x: number): number => columnOf(lattice, x);
  const row = (y: number): number => rowOf(lattice, y);
  if (!place.frame)
    return [{ cell: cell(column(place.glyph.x), row(place.glyph.y)), direction: null }];
  const [left, right] = [column(place.x), column(place.x + place.w)];
  const [top, bottom] = [row(place.y), row(place.y + place.h)];
  const ports: Port[] = [];
  for (let i = left + 1; i < right; i++)
    ports.push({ cell: cell(i, top), direction: 1 }, { cell: cell(i, bottom), direction: 1 });
  for (let j = top + 1; j < bottom; j++)
    ports.push({ cell: cell(left, j), direction: 0 }, { cell: cell(right, j), direction: 0 });
  return ports.filter((port) => port.cell < lattice.columns * lattice.rows);
}

/** A node and all boxes around it, as indices of the lattice. */
function insideOf(lattice: Lattice, model: MapModel, id: string): Set<number> {
  const inside = new Set<number>();
  for (let at: string | null | undefined = id; at; at = model.nodes.get(at)?.parent)
    inside.add(lattice.indexOf.get(at) ?? -1);
  return inside;
}

interface Journey {
  bundle: Bundle;
  starts: Port[];
  targets: Map<number, Port>;
  /** Boxes in which the line is at home. */
  home: Set<number>;
}

function journeyOf(lattice: Lattice, model: MapModel, packing: Packing, bundle: Bundle) {
  const from = packing.places.get(bundle.from);
  const to = packing.places.get(bundle.to);
  if (!from || !to) return null;
  const journey: Journey = {
    bundle,
    starts: portsOf(lattice, from),
    targets: new Map(portsOf(lattice, to).map((port) => [port.cell, port])),
    home: new Set([
      ...insideOf(lattice, model, bundle.from),
      ...insideOf(lattice, model, bundle.to),
    ]),
  };
  return journey;
}

/** Least cost from a cell to the rectangle around the targets; a glyph lies behind its own cells. */
function makeEstimate(lattice: Lattice, targets: Iterable<number>): (cell: number) => number {
  const { columns } = lattice;
  let [left, right, top, bottom] = [Infinity, -1, Infinity, -1];
  for (const cell of targets) {
    const [i, j] = [cell % columns, Math.floor(cell / columns)];
    [left, right] = [Math.min(left, i), Math.max(right, i)];
    [top, bottom] = [Math.min(top, j), Math.max(bottom, j)];
  }
  const isGlyph = left === right && top === bottom;
  return (cell) => {
    const i = cell % columns;
    const j = (cell - i) / columns;
    const [across, down] = [Math.max(0, left - i, i - right), Math.max(0, top - j, j - bottom)];
    return across + down + (isGlyph && (across > 1 || down > 1) ? COST.blocked : 0);
  };
}

const isForeignPort = (traffic: Traffic, cell: number, group: LayerGroup): boolean =>
  traffic.ports.get(cell)?.some((other) => other !== group) ?? false;

/** Cost of the ground of a cell and of the lines that are there already. */
function stepCost(lattice: Lattice, traffic: Traffic, journey: Journey, from: number, to: number) {
  const { bundle } = journey;
  const [cell, before] = [to >> 1, from >> 1];
  let cost = 1;
  const target = journey.targets.get(cell);
  const isTarget = target && (target.direction ?? to & 1) === (to & 1);
  if (!isTarget) {
    if (lattice.blocked[cell]) cost += COST.blocked;
    const box = lattice.boxes[cell] ?? -1;
    if (box >= 0 && !journey.home.has(box)) cost += COST.foreignBox;
    if (lattice.borders[cell]) {
      const along = lattice.borders[before] && lattice.boxes[before] === box;
      cost += along ? COST.alongBorder : COST.crossBorder;
    }
    cost += COST.crossing * Math.min(2, traffic.lanes[to ^ 1]?.length ?? 0);
  } else if (isForeignPort(traffic, cell, bundle.group)) cost += COST.foreignPort;
  const lane = traffic.lanes[to];
  if (lane && lane.length > 0) {
    const own = lane.every((other) => other.group === bundle.group && shareEnd(other, bundle));
    cost += own ? COST.ownLane : COST.foreignLane * lane.length;
  }
  return cost;
}

/** Finds the cheapest path as states from start to end; memory is used again between searches. */
function makeSearch(lattice: Lattice, traffic: Traffic) {
  const { columns, rows } = lattice;
  const states = columns * rows * 2;
  const cost = new Float64Array(states);
  const origin = new Int32Array(states);
  const seenIn = new Int32Array(states);
  const doneIn = new Int32Array(states);
  const heap = makeHeap(4096);
  let round = 0;

  return (journey: Journey): number[] | null => {
    round++;
    heap.clear();
    const estimate = makeEstimate(lattice, journey.targets.keys());
    const starts = new Set(journey.starts.map((port) => port.cell));
    const reach = (state: number, from: number, total: number): void => {
      if (seenIn[state] === round && total >= (cost[state] ?? 0) - 1e-9) return;
      seenIn[state] = round;
      doneIn[state] = 0;
      cost[state] = total;
      origin[state] = from;
      heap.push(total + estimate(state >> 1) * 0.999, state);
    };
    for (const port of journey.starts)
      for (const direction of port.direction === null ? [0, 1] : [port.direction])
        reach(
          port.cell * 2 + direction,
          -1,
          isForeignPort(traffic, port.cell, journey.bundle.group) ? COST.foreignPort : 0,
        );
    while (heap.size > 0) {
      const state = heap.pop();
      if (doneIn[state] === round) continue;
      doneIn[state] = round;
      const [cell, direction] = [state >> 1, state & 1];
      const target = journey.targets.get(cell);
      if (target && (target.direction === null || target.direction === direction))
        return pathTo(state, origin);
      const [i, j] = [cell % columns, Math.floor(cell / columns)];
      // Never back at once: a port would be entered at right angles only in appearance.
      const before = (origin[state] ?? -1) >> 1;
      // Out of a glyph every direction is straight on.
      const free = origin[state] === -1 && journey.starts.length === 1;
      const step = (ok: boolean, next: number, way: number): void => {
        if (!ok || starts.has(next) || next === before) return;
        const to = next * 2 + way;
        const bend = way !== direction && !free ? COST.bend : 0;
        reach(
          to,
          state,
          (cost[state] ?? 0) + bend + stepCost(lattice, traffic, journey, state, to),
        );
      };
      step(i + 1 < columns, cell + 1, 0);
      step(i > 0, cell - 1, 0);
      step(j + 1 < rows, cell + columns, 1);
      step(j > 0, cell - columns, 1);
    }
    return null;
  };
}

function pathTo(end: number, origin: Int32Array): number[] {
  const path: number[] = [];
  for (let at = end; at !== -1; at = origin[at] ?? -1) path.push(at);
  return path.reverse();
}

function enter(traffic: Traffic, bundle: Bundle, path: readonly number[]): void {
  for (const state of path.slice(1)) (traffic.lanes[state] ??= []).push(bundle);
  for (const state of [path[0], path.at(-1)]) {
    if (state === undefined) continue;
    const groups = traffic.ports.get(state >> 1);
    if (groups) groups.push(bundle.group);
    else traffic.ports.set(state >> 1, [bundle.group]);
  }
}

function leave(traffic: Traffic, bundle: Bundle, path: readonly number[]): void {
  for (const state of path.slice(1)) {
    const lane = traffic.lanes[state];
    lane?.splice(lane.indexOf(bundle), 1);
  }
  for (const state of [path[0], path.at(-1)]) {
    if (state === undefined) continue;
    const groups = traffic.ports.get(state >> 1);
    groups?.splice(groups.indexOf(bundle.group), 1);
  }
}

/** Ends and bends of a path, in px. */
function pointsOf(lattice: Lattice, path: readonly number[]): Point[] {
  const points = path.map((state) => ({
    x: lattice.origin.x + ((state >> 1) % lattice.columns) * GRID,
    y: lattice.origin.y + Math.floor((state >> 1) / lattice.columns) * GRID,
  }));
  return points.filter((point, i) => {
    const [before, after] = [points[i - 1], points[i + 1]];
    if (!before || !after) return true;
    const straight =
      (before.x === point.x && point.x === after.x) ||
      (before.y === point.y && point.y === after.y);
    return !straight;
  });
}

/** Strong lines first, shortest first. */
function routingOrder(model: MapModel, packing: Packing): Bundle[] {
  const length = (bundle: Bundle): number => {
    const [a, b] = [packing.places.get(bundle.from), packing.places.get(bundle.to)];
    return a && b ? manhattan(portOf(a, b), portOf(b, a)) : 0;
  };
  const rank = new Map(model.bundles.map((bundle) => [bundle, length(bundle)]));
  return [...model.bundles].sort(
    (a, b) => Number(b.strong) - Number(a.strong) || (rank.get(a) ?? 0) - (rank.get(b) ?? 0),
  );
}

/** Bends of every line by its id, from its `from` end to its `to` end. */
export function routeLines(
  model: MapModel,
  packing: Packing,
  lattice: Lattice,
): Map<string, Point[]> {
  const traffic: Traffic = { lanes: [], ports: new Map() };
  const search = makeSearch(lattice, traffic);
  const paths = new Map<Bundle, number[]>();
  const journeys = routingOrder(model, packing).flatMap(
    (bundle) => journeyOf(lattice, model, packing, bundle) ?? [],
  );
  for (let round = 0; round <= ROUNDS; round++)
    for (const journey of journeys) {
      const before = paths.get(journey.bundle);
      if (before) leave(traffic, journey.bundle, before);
      const path = search(journey) ?? before;
      if (!path) continue;
      enter(traffic, journey.bundle, path);
      paths.set(journey.bundle, path);
    }
  return new Map([...paths].map(([bundle, path]) => [bundle.id, pointsOf(lattice, path)]));
}
