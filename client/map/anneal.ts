// The order of blocks by simulated annealing (Kirkpatrick, Gelatt, Vecchi 1983), seeded.
import type { Level } from '../../server/contract/vocabulary.js';
import { mostColumns, type Arrangement } from './arrangement.js';
import { BANDS, outermost, type MapModel } from './drawn.js';
import { orderCost } from './order-cost.js';
import {
  blockOf,
  forgetBlock,
  packBand,
  packBands,
  stackBands,
  type Packer,
  type PackedBand,
} from './pack.js';
import { seededRandom } from './random.js';

const HOT = 2500;
const COLD = 40;

/** A change of the arrangement in one band, already made; `undo` takes it back. */
interface Move {
  band: Level;
  undo: () => void;
}

type Random = () => number;
const pick = <T>(list: readonly T[], random: Random): T | undefined =>
  list[Math.floor(random() * list.length)];

function swap(list: string[], i: number, j: number): void {
  const [a, b] = [list[i], list[j]];
  if (a === undefined || b === undefined) return;
  list[i] = b;
  list[j] = a;
}

function shift(list: string[], from: number, to: number): void {
  list.splice(to, 0, ...list.splice(from, 1));
}

/** Swaps two blocks of a band, or moves one; bands with more blocks are chosen more often. */
function moveInBand(arrangement: Arrangement, random: Random): Move | null {
  const band = pick(
    BANDS.flatMap((level) => arrangement.bands[level].map(() => level)),
    random,
  );
  if (!band) return null;
  const list = arrangement.bands[band];
  const i = Math.floor(random() * list.length);
  const j = Math.floor(random() * list.length);
  if (i === j) return null;
  if (random() < 0.5) {
    swap(list, i, j);
    return { band, undo: () => swap(list, i, j) };
  }
  shift(list, i, j);
  return { band, undo: () => shift(list, j, i) };
}

function swapChildren(packer: Packer, box: string, random: Random): Move | null {
  const list = packer.arrangement.children[box] ?? [];
  const i = Math.floor(random() * list.length);
  const j = Math.floor(random() * list.length);
  if (i === j) return null;
  const change = (): void => {
    swap(list, i, j);
    forgetBlock(packer, box);
  };
  change();
  return { band: bandOf(packer.model, box), undo: change };
}

function changeColumns(packer: Packer, box: string, random: Random): Move | null {
  const node = packer.model.nodes.get(box);
  if (!node) return null;
  const { columns } = packer.arrangement;
  const before = columns[box] ?? 1;
  const change = (to: number): void => {
    columns[box] = to;
    forgetBlock(packer, box);
  };
  change(1 + Math.floor(random() * mostColumns(node)));
  return { band: bandOf(packer.model, box), undo: () => change(before) };
}

const bandOf = (model: MapModel, id: string): Level =>
  model.nodes.get(outermost(model, id))?.level ?? 'unknown';

function randomMove(packer: Packer, boxes: readonly string[], random: Random): Move | null {
  const kind = random();
  if (kind < 0.62 || boxes.length === 0) return moveInBand(packer.arrangement, random);
  const box = pick(boxes, random) ?? '';
  return kind < 0.85 ? swapChildren(packer, box, random) : changeColumns(packer, box, random);
}

/** Larger blocks first, groups last. */
export function sortBandsByArea(packer: Packer): void {
  const area = (id: string): number => {
    const { w, h } = blockOf(packer, id);
    return packer.model.nodes.get(id)?.group ? w * h - 1e9 : w * h;
  };
  for (const band of BANDS) packer.arrangement.bands[band].sort((a, b) => area(b) - area(a));
}

/** Changes `packer.arrangement` to the cheapest order that was met in `steps` steps. */
export function anneal(packer: Packer, seed: number, steps = 6000): void {
  const random = seededRandom(seed);
  const { model, sizes } = packer;
  const packed = packBands(packer);
  const cost = (): number => orderCost(model, stackBands(packer, packed), sizes);
  const boxes = [...model.nodes.values()].filter((n) => n.children.length > 1).map((n) => n.id);
  let current = cost();
  let best = { cost: current, arrangement: structuredClone(packer.arrangement) };
  for (let step = 0; step < steps; step++) {
    const heat = HOT * (COLD / HOT) ** (step / steps);
    const move = randomMove(packer, boxes, random);
    if (!move) continue;
    const before: PackedBand = packed[move.band];
    packed[move.band] = packBand(packer, move.band);
    const next = cost();
    if (next < current || random() < Math.exp((current - next) / heat)) {
      current = next;
      if (next < best.cost) best = { cost: next, arrangement: structuredClone(packer.arrangement) };
    } else {
      move.undo();
      packed[move.band] = before;
    }
  }
  packer.arrangement = best.arrangement;
  packer.blocks.clear();
}
