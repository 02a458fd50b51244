// The drawing in tiles: a little is painted with each frame and then kept, so that moving the map moves
// pictures, and no frame waits for a large map. What somebody drags is on a layer of its own.
import type { Core } from 'cytoscape';
import type { Point } from './geometry.js';
import { keepStyleWhenDrawn, painterOf, type Drawn, type Painter } from './painter.js';

/** Px of the canvas for a side of a tile. */
const SIDE = 512;
/** Ms of a frame for painting. */
const BUDGET = 8;
/** Tiles kept at most, in and out of sight: one takes 1 MB. */
const MOST = 96;

/** In px of the map. */
interface Box {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

interface Tile {
  column: number;
  row: number;
  /** What was last painted to the end. */
  shown: HTMLCanvasElement | null;
  /** Something in it changed since it was begun. */
  stale: boolean;
  work: { canvas: HTMLCanvasElement; ink: CanvasRenderingContext2D; left: Drawn[] } | null;
}

/** Tiles for one scale, in px of the canvas for one px of the map. */
interface Sheet {
  scale: number;
  tiles: Map<string, Tile>;
}

const isDone = ({ shown, stale }: Tile): boolean => shown !== null && !stale;
const meet = (a: Box, b: Box): boolean =>
  a.x1 <= b.x2 && b.x1 <= a.x2 && a.y1 <= b.y2 && b.y1 <= a.y2;

function boxOf({ column, row }: Tile, scale: number): Box {
  const side = SIDE / scale;
  const [x1, y1] = [column * side, row * side];
  return { x1, y1, x2: x1 + side, y2: y1 + side };
}

export class Tiles {
  readonly #cy: Core;
  readonly #painter: Painter;
  #sheet: Sheet = { scale: 1, tiles: new Map() };
  /** Of another scale: shown where the sheet is not painted yet. */
  #before: Sheet | null = null;
  /** From below to above, without what is dragged. */
  #order: readonly Drawn[] = [];
  readonly #boxes = new Map<Drawn, Box>();
  /** Drawn otherwise than when they were last painted. */
  readonly #changed = new Set<Drawn>();
  #held = false;
  #waiting: (() => void)[] = [];

  /** Takes over how a map is drawn. */
  constructor(cy: Core) {
    this.#cy = cy;
    this.#painter = painterOf(cy);
    const { render } = this.#painter;
    this.#painter.render = (...rest) => {
      if (!this.#held) render.apply(this.#painter, rest);
    };
    this.#painter.drawLayeredElements = (ink, elements, ratio) => this.#draw(ink, elements, ratio);
    this.#painter.onUpdateEleCalcs((_, changed) =>
      changed.forEach((element) => void this.#changed.add(element)),
    );
  }

  /** What is on the screen stays, whatever is added or taken away, until it is let go. */
  hold(): void {
    this.#held = true;
  }

  letGo(): void {
    this.#held = false;
    this.#drawAgain();
  }

  /** Waits until all in sight is painted; on a page that nobody sees, nothing is. */
  painted(): Promise<void> {
    if (document.hidden) return Promise.resolve();
    this.#drawAgain();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #drawAgain(): void {
    // After this frame: Cytoscape forgets what is asked of it while it draws one.
    requestAnimationFrame(() => {
      this.#painter.redrawHint('eles', true);
      this.#painter.redraw();
    });
  }

  #draw(ink: CanvasRenderingContext2D, elements: readonly Drawn[], ratio: number): void {
    const until = performance.now() + BUDGET;
    const scale = this.#cy.zoom() * ratio;
    const { x, y } = this.#cy.pan();
    const off = { x: Math.round(x * ratio), y: Math.round(y * ratio) };
    this.#takeOrder(elements);
    const zoomed = scale !== this.#sheet.scale;
    if (zoomed) this.#rescale(scale);
    const seen = this.#tilesAt(off, ink.canvas, 0);
    const around = this.#tilesAt(off, ink.canvas, 1);
    // While the zoom changes, each frame would begin tiles that the next one throws away.
    if (!zoomed || !this.#before) this.#paint([...seen, ...around], until);
    const done = this.#changed.size === 0 && seen.every(isDone);
    if (done) this.#before = null;
    ink.save();
    ink.setTransform(1, 0, 0, 1, 0, 0);
    if (this.#before) this.#showBefore(ink, this.#before, off);
    for (const tile of seen) this.#show(ink, tile, off);
    ink.restore();
    this.#forget(new Set(around));
    if (!done || !around.every(isDone)) this.#drawAgain();
    if (done) for (const tell of this.#waiting.splice(0)) tell();
  }

  /** Notes what came and went. */
  #takeOrder(elements: readonly Drawn[]): void {
    if (elements === this.#order) return;
    this.#order = elements;
    const there = new Set(elements);
    for (const [element, box] of this.#boxes) {
      if (there.has(element)) continue;
      this.#boxes.delete(element);
      this.#spoil(box);
    }
    for (const element of this.#changed) if (!there.has(element)) this.#changed.delete(element);
    for (const element of elements) {
      if (this.#boxes.has(element)) continue;
      keepStyleWhenDrawn(element);
      this.#changed.add(element);
    }
  }

  #rescale(scale: number): void {
    if ([...this.#sheet.tiles.values()].some(({ shown }) => shown)) this.#before = this.#sheet;
    this.#sheet = { scale, tiles: new Map() };
  }

  /** The tiles of a canvas whose (0, 0) of the map is at `off`, and so many rows beyond its edges. */
  #tilesAt(off: Point, canvas: HTMLCanvasElement, beyond: number): Tile[] {
    const tiles: Tile[] = [];
    const [left, top] = [Math.floor(-off.x / SIDE) - beyond, Math.floor(-off.y / SIDE) - beyond];
    for (let row = top; row * SIDE + off.y < canvas.height + beyond * SIDE; row += 1)
      for (let column = left; column * SIDE + off.x < canvas.width + beyond * SIDE; column += 1) {
        const key = `${column} ${row}`;
        const tile = this.#sheet.tiles.get(key) ?? {
          ...{ column, row, shown: null, stale: false, work: null },
        };
        this.#sheet.tiles.set(key, tile);
        tiles.push(tile);
      }
    return tiles;
  }

  #spoil(box: Box): void {
    for (const tile of this.#sheet.tiles.values()) {
      if (!meet(box, boxOf(tile, this.#sheet.scale))) continue;
      tile.stale = true;
      tile.work = null;
    }
  }

  /** Paints the first tiles that need it, as far as the time allows. */
  #paint(tiles: readonly Tile[], until: number): void {
    for (const element of this.#changed) {
      if (performance.now() > until) return;
      this.#measure(element);
    }
    for (const tile of tiles)
      while (!isDone(tile)) {
        if (performance.now() > until) return;
        this.#paintPart(tile, until);
      }
  }

  #measure(element: Drawn): void {
    const before = this.#boxes.get(element);
    const { x1, y1, x2, y2 } = element.boundingBox();
    const box = { x1, y1, x2, y2 };
    this.#boxes.set(element, box);
    this.#changed.delete(element);
    if (before) this.#spoil(before);
    this.#spoil(box);
  }

  #paintPart(tile: Tile, until: number): void {
    const work = (tile.work ??= this.#begin(tile));
    for (let element = work.left.pop(); element; element = work.left.pop()) {
      this.#painter.drawElement(work.ink, element);
      if (performance.now() > until) return;
    }
    Object.assign(tile, { shown: work.canvas, stale: false, work: null });
  }

  #begin(tile: Tile): NonNullable<Tile['work']> {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = SIDE;
    const ink = canvas.getContext('2d');
    if (!ink) throw new Error('this browser has no 2d canvas');
    const { scale } = this.#sheet;
    ink.setTransform(scale, 0, 0, scale, -tile.column * SIDE, -tile.row * SIDE);
    const room = boxOf(tile, scale);
    const left = this.#order.filter((element) => {
      const box = this.#boxes.get(element);
      return box && meet(box, room);
    });
    return { canvas, ink, left: left.reverse() };
  }

  #show(ink: CanvasRenderingContext2D, { column, row, shown, work }: Tile, off: Point): void {
    const [x, y] = [off.x + column * SIDE, off.y + row * SIDE];
    const picture = shown ?? (this.#before ? null : work?.canvas);
    if (!picture) return;
    if (this.#before) ink.clearRect(x, y, SIDE, SIDE);
    ink.drawImage(picture, x, y);
  }

  #showBefore(ink: CanvasRenderingContext2D, { scale, tiles }: Sheet, off: Point): void {
    const side = (SIDE * this.#sheet.scale) / scale;
    for (const { column, row, shown } of tiles.values())
      if (shown) ink.drawImage(shown, off.x + column * side, off.y + row * side, side, side);
  }

  /** Drops what is far away where too much is kept. */
  #forget(near: ReadonlySet<Tile>): void {
    if (this.#sheet.tiles.size <= MOST) return;
    for (const [key, tile] of this.#sheet.tiles) if (!near.has(tile)) this.#sheet.tiles.delete(key);
  }
}
