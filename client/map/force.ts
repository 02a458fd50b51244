// A force layout: ties pull, actors push those near them away (Fruchterman and Reingold 1991, the
// variant with a grid, so that time grows with the number of actors and not with its square).
import type { Point } from './geometry.js';
import type { FreeGraph, Places } from './free-graph.js';
import { placeRest } from './rows.js';

/** Length at which pull and push of a tie are even, in px. */
const LENGTH = 110;
const REACH = 2 * LENGTH;
const STEPS = 240;
/** So strongly everybody is drawn to the middle. */
const GRAVITY = 0.04;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
/** How often it is said how far the layout is. */
const SAID_EVERY = 12;

interface Body extends Point {
  dx: number;
  dy: number;
  fixed: boolean;
}

/** On a spiral, so that the same graph always begins, and ends, the same. */
function bodiesOf({ nodes, pinned }: FreeGraph): Map<string, Body> {
  return new Map(
    nodes.map(({ id }, i) => {
      const pin = pinned.get(id);
      const radius = LENGTH * 0.6 * Math.sqrt(i);
      const at = { x: radius * Math.cos(i * GOLDEN_ANGLE), y: radius * Math.sin(i * GOLDEN_ANGLE) };
      return [id, { ...(pin ?? at), dx: 0, dy: 0, fixed: pin !== undefined }];
    }),
  );
}

function pushApart(bodies: readonly Body[]): void {
  const cells = new Map<string, Body[]>();
  const cellOf = ({ x, y }: Point) => [Math.floor(x / REACH), Math.floor(y / REACH)] as const;
  for (const body of bodies) {
    const key = cellOf(body).join();
    const cell = cells.get(key);
    if (cell) cell.push(body);
    else cells.set(key, [body]);
  }
  for (const body of bodies) {
    const [column, row] = cellOf(body);
    for (let i = column - 1; i <= column + 1; i++)
      for (let j = row - 1; j <= row + 1; j++)
        for (const other of cells.get(`${i},${j}`) ?? []) {
          const [x, y] = [body.x - other.x, body.y - other.y];
          const square = x * x + y * y;
          if (other === body || square > REACH * REACH) continue;
          const push = (LENGTH * LENGTH) / Math.max(square, 1);
          body.dx += x * push;
          body.dy += y * push;
        }
  }
}

function pullTogether(edges: readonly (readonly [Body, Body])[]): void {
  for (const [a, b] of edges) {
    const [x, y] = [b.x - a.x, b.y - a.y];
    const pull = Math.hypot(x, y) / LENGTH;
    a.dx += x * pull;
    a.dy += y * pull;
    b.dx -= x * pull;
    b.dy -= y * pull;
  }
}

/** Below, in rows, whom no tie reaches. `report` is told the part that is done, 0 to 1. */
export function placeByForce(graph: FreeGraph, report: (part: number) => void): Places {
  const tied = new Set(graph.edges.flatMap(({ from, to }) => [from, to]));
  const bodies = bodiesOf({ ...graph, nodes: graph.nodes.filter(({ id }) => tied.has(id)) });
  const edges = graph.edges.flatMap(({ from, to }) => {
    const [a, b] = [bodies.get(from), bodies.get(to)];
    return a && b ? [[a, b] as const] : [];
  });
  const all = [...bodies.values()];
  // A screen is wider than high: what is drawn to the middle is drawn more strongly from above and below.
  const tall = graph.viewport.width / Math.max(1, graph.viewport.height);
  for (let step = 0; step < STEPS; step++) {
    if (step % SAID_EVERY === 0) report(step / STEPS);
    const most = LENGTH * (1 - step / STEPS) + 1;
    pushApart(all);
    pullTogether(edges);
    for (const body of all) {
      body.dx -= body.x * GRAVITY;
      body.dy -= body.y * GRAVITY * tall;
      const length = Math.hypot(body.dx, body.dy);
      const part = body.fixed || length === 0 ? 0 : Math.min(length, most) / length;
      body.x += body.dx * part;
      body.y += body.dy * part;
      body.dx = 0;
      body.dy = 0;
    }
  }
  const places: Places = new Map([...bodies].map(([id, { x, y }]) => [id, { x, y }]));
  placeRest(graph, places);
  return places;
}
