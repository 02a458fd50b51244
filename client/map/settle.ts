// Moves names apart, up or down, until none lies over another; what somebody placed stays.
import type { FreeGraph, FreeNode, Places } from './free-graph.js';
import { overlap, type Point, type Rect } from './geometry.js';
import { GLYPH_INSET } from './rows.js';

const GAP = { x: 10, y: 2 };
/** Height of a strip in which taken rooms are looked up, in px. */
const STRIP = 64;

const roomOf = ({ w, h }: FreeNode, { x, y }: Point): Rect => ({
  x: x - GLYPH_INSET,
  y: y - h / 2,
  w: w + GAP.x,
  h: h + GAP.y,
});

/** The rooms taken, by strips. */
class Taken {
  readonly #strips = new Map<number, Rect[]>();

  add(room: Rect): void {
    for (const strip of this.#stripsOf(room)) {
      const rooms = this.#strips.get(strip);
      if (rooms) rooms.push(room);
      else this.#strips.set(strip, [room]);
    }
  }

  /** What the room would lie over. */
  over(room: Rect): Rect | undefined {
    for (const strip of this.#stripsOf(room))
      for (const other of this.#strips.get(strip) ?? [])
        if (overlap(room, other, 0.01)) return other;
    return undefined;
  }

  *#stripsOf({ y, h }: Rect): Generator<number> {
    for (let strip = Math.floor(y / STRIP); strip * STRIP < y + h; strip++) yield strip;
  }
}

/** The nearest free height above or below. */
function freeHeight(taken: Taken, room: Rect): number {
  const search = (way: 1 | -1): number => {
    const tried = { ...room };
    for (let other = taken.over(tried); other; other = taken.over(tried))
      tried.y = way === 1 ? other.y + other.h : other.y - tried.h;
    return tried.y;
  };
  const [down, up] = [search(1), search(-1)];
  return down - room.y <= room.y - up ? down : up;
}

/** Same places, moved apart; those of `pinned` are taken as they are. */
export function settle({ nodes, pinned }: FreeGraph, places: Places): Places {
  const taken = new Taken();
  const settled: Places = new Map();
  for (const node of nodes) {
    const pin = pinned.get(node.id);
    if (!pin) continue;
    taken.add(roomOf(node, pin));
    settled.set(node.id, pin);
  }
  for (const node of nodes) {
    const place = places.get(node.id);
    if (!place || settled.has(node.id)) continue;
    const room = roomOf(node, place);
    const y = freeHeight(taken, room);
    taken.add({ ...room, y });
    settled.set(node.id, { x: place.x, y: place.y + y - room.y });
  }
  return settled;
}
