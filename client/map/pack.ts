// Packing: children in columns in their box, blocks in the skyline of their band, bands in a stack.
import type { Level } from '../../server/contract/vocabulary.js';
import type { Arrangement } from './arrangement.js';
import type { Point, Rect } from './geometry.js';
import type { NodeMetrics } from './metrics.js';
import { BANDS, type MapModel, type MapNode } from './drawn.js';
import { GRID, onGrid, type Sizes } from './sizes.js';

/** Where a node is: its row, or its frame when it holds others; all on the lattice. */
export interface Place extends Rect {
  frame: boolean;
  glyph: Point;
}

export interface Band {
  level: Level;
  y: number;
  h: number;
}

export interface Packing {
  places: Map<string, Place>;
  bands: Band[];
  /** Lower edge of the last band. */
  bottom: number;
}

export interface Block {
  w: number;
  h: number;
  /** Relative to the block. */
  places: [string, Place][];
}

export interface PackedBand {
  h: number;
  blocks: { x: number; y: number; block: Block }[];
}

/** Written out because it runs some million times in an annealing, where a spread is slow. */
const shifted = (place: Place, dx: number, dy: number): Place => ({
  x: place.x + dx,
  y: place.y + dy,
  w: place.w,
  h: place.h,
  frame: place.frame,
  glyph: { x: place.glyph.x + dx, y: place.glyph.y + dy },
});

export interface Packer {
  model: MapModel;
  sizes: Sizes;
  metrics: ReadonlyMap<string, NodeMetrics>;
  arrangement: Arrangement;
  /** Blocks made already; `forgetBlock` when the arrangement of a box changes. */
  blocks: Map<string, Block>;
}

function metricsIn(packer: Packer, id: string): NodeMetrics {
  const found = packer.metrics.get(id);
  if (!found) throw new Error(`no metrics for ${id}`);
  return found;
}

function leafBlock(packer: Packer, id: string): Block {
  const { width, height, glyphY } = metricsIn(packer, id);
  const place = { x: 8, y: 0, w: width, h: height, frame: false, glyph: { x: 16, y: glyphY } };
  return { w: width + 8, h: height, places: [[id, place]] };
}

/** Cuts a list into at most `columns` runs of about equal height. */
function cutColumns(blocks: readonly Block[], columns: number): Block[][] {
  const target = blocks.reduce((sum, block) => sum + block.h, 0) / columns;
  const cut: Block[][] = [[]];
  let run = 0;
  for (const block of blocks) {
    if (run > 0 && run + block.h / 2 > target && cut.length < columns) {
      cut.push([]);
      run = 0;
    }
    cut.at(-1)?.push(block);
    run += block.h;
  }
  return cut;
}

function boxBlock(packer: Packer, node: MapNode): Block {
  const { sizes, arrangement } = packer;
  const head = metricsIn(packer, node.id);
  const held = new Set(node.children);
  const children = (arrangement.children[node.id] ?? node.children).filter((id) => held.has(id));
  const columns = Math.min(arrangement.columns[node.id] ?? 1, children.length);
  const frames = new Set<Block>();
  const blocks = children.map((id) => {
    const block = blockOf(packer, id);
    if ((packer.model.nodes.get(id)?.children.length ?? 0) > 0) frames.add(block);
    return block;
  });
  const places: [string, Place][] = [];
  let x = sizes.padding;
  let bottom = 0;
  for (const column of cutColumns(blocks, columns)) {
    let y = head.height;
    let widest = 0;
    for (const block of column) {
      for (const [id, place] of block.places) places.push([id, shifted(place, x, y)]);
      y += block.h + (frames.has(block) ? sizes.boxGap : 0);
      widest = Math.max(widest, block.w);
    }
    x += widest + sizes.columnGap;
    bottom = Math.max(bottom, y);
  }
  const w = onGrid(Math.max(x - sizes.columnGap + sizes.padding, head.width + 8 + sizes.padding));
  const h = onGrid(bottom + sizes.paddingBelow);
  places.unshift([node.id, { x: 0, y: 0, w, h, frame: true, glyph: { x: 16, y: head.glyphY } }]);
  return { w, h, places };
}

/** A node with all that it holds, relative to its own corner. */
export function blockOf(packer: Packer, id: string): Block {
  const made = packer.blocks.get(id);
  if (made) return made;
  const node = packer.model.nodes.get(id);
  const block = node && node.children.length > 0 ? boxBlock(packer, node) : leafBlock(packer, id);
  packer.blocks.set(id, block);
  return block;
}

/** After a change of order or columns in a box: its block and those around it are made anew. */
export function forgetBlock(packer: Packer, box: string): void {
  for (let at: string | null | undefined = box; at; at = packer.model.nodes.get(at)?.parent)
    packer.blocks.delete(at);
}

/** Places blocks one after another at the lowest, then leftmost place of a skyline. */
export function packBand(packer: Packer, level: Level): PackedBand {
  const { sizes, model } = packer;
  const cells = Math.floor(sizes.width / GRID);
  const skyline = new Int32Array(cells);
  const band: PackedBand = { h: 0, blocks: [] };
  for (const id of packer.arrangement.bands[level]) {
    if (model.nodes.get(id)?.parent !== null) continue;
    const block = blockOf(packer, id);
    const width = Math.min(cells, Math.ceil((block.w + sizes.gapX) / GRID));
    // The gap to the right of the last block may hang over the edge; the block itself may not.
    const last = Math.max(0, cells - Math.min(cells, Math.ceil(block.w / GRID)));
    let [at, y] = [0, Infinity];
    for (let x = 0; x <= last; x++) {
      let top = 0;
      for (let i = x; i < x + width && i < cells && top < y; i++)
        top = Math.max(top, skyline[i] ?? 0);
      if (top < y) [at, y] = [x, top];
    }
    skyline.fill(y + block.h + sizes.gapY, at, Math.min(cells, at + width));
    band.blocks.push({ x: at * GRID, y, block });
    band.h = Math.max(band.h, y + block.h);
  }
  return band;
}

/** So much of the width is used at most when what there is stands in the middle. */
const SPARSE = 0.75;

/** How far to the right a map with few blocks starts, so that it stands in the middle. */
function indent({ sizes }: Packer, packed: Record<Level, PackedBand>): number {
  const ends = BANDS.flatMap((level) => packed[level].blocks.map(({ x, block }) => x + block.w));
  const used = Math.max(0, ...ends);
  return used > sizes.width * SPARSE ? 0 : onGrid((sizes.width - used) / 2);
}

/** Puts packed bands under one another; a level without anybody has none. */
export function stackBands(packer: Packer, packed: Record<Level, PackedBand>): Packing {
  const { sizes } = packer;
  const packing: Packing = { places: new Map(), bands: [], bottom: sizes.top };
  const left = sizes.left + indent(packer, packed);
  for (const level of BANDS) {
    if (packed[level].blocks.length === 0) continue;
    const top = packing.bottom + sizes.bandPadding;
    for (const { x, y, block } of packed[level].blocks)
      for (const [id, place] of block.places)
        packing.places.set(id, shifted(place, left + x, top + y));
    const h = packed[level].h + 2 * sizes.bandPadding;
    packing.bands.push({ level, y: packing.bottom, h });
    packing.bottom += h;
  }
  return packing;
}

export function packBands(packer: Packer): Record<Level, PackedBand> {
  const pack = (level: Level): PackedBand => packBand(packer, level);
  return {
    international: pack('international'),
    national: pack('national'),
    regional: pack('regional'),
    local: pack('local'),
    unknown: pack('unknown'),
  };
}

export const pack = (packer: Packer): Packing => stackBands(packer, packBands(packer));
