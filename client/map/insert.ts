// A node that comes later: put where it costs least, without rearranging what is there.
import type { Level } from '../../server/contract/vocabulary.js';
import { manhattan } from './geometry.js';
import { orderCost } from './order-cost.js';
import { pack, type Packer, type Packing } from './pack.js';

/** Further than this, a reader has lost the node. */
const LOST = 24;
const LOST_COST = 3000;

function lostNodes(before: Packing, after: Packing): number {
  let lost = 0;
  for (const [id, place] of before.places) {
    const now = after.places.get(id);
    if (now && manhattan(place.glyph, now.glyph) > LOST) lost++;
  }
  return lost;
}

/** Tries every place in its band for each fresh node and keeps the cheapest. */
export function insertFresh(packer: Packer, fresh: readonly { band: Level; id: string }[]): void {
  for (const { band, id } of fresh) {
    const list = packer.arrangement.bands[band];
    const before = pack(packer);
    let best = { at: list.length, cost: Infinity };
    for (let at = 0; at <= list.length; at++) {
      list.splice(at, 0, id);
      const after = pack(packer);
      const cost =
        orderCost(packer.model, after, packer.sizes) + LOST_COST * lostNodes(before, after);
      if (cost < best.cost) best = { at, cost };
      list.splice(at, 1);
    }
    list.splice(best.at, 0, id);
  }
}
