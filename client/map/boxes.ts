// Which ties are drawn as nesting: an actor stands in the box of the body that it belongs to.
import type { GraphTie } from '../../server/contract/graph.js';
import type { TieTypeId } from '../../server/contract/tie-types.js';
import { byStableName, byStatus, byValidity } from './ranks.js';

/** Types that can make a box, by preference; `runs` holds its `to` end, the others their `from`. */
const BOX_RANK: Partial<Record<TieTypeId, number>> = {
  part_of: 0,
  works_for: 1,
  holds_office_in: 1,
  holds_mandate: 1,
  leads: 1,
  member_of: 2,
  runs: 1,
};

/** A tie drawn as nesting, whatever its direction. */
export interface BoxTie {
  held: string;
  holder: string;
}

export interface Boxes {
  /** Holder by actor held. */
  parent: Map<string, string>;
  /** Ties that are drawn as boxes, by id. */
  ties: Map<string, BoxTie>;
}

const rankOf = (tie: GraphTie): number | undefined => BOX_RANK[tie.type];
const childOf = (tie: GraphTie): string => (tie.type === 'runs' ? tie.to : tie.from);
const holderOf = (tie: GraphTie): string => (tie.type === 'runs' ? tie.from : tie.to);

function canHold(tie: GraphTie, actors: ReadonlySet<string>): boolean {
  if (rankOf(tie) === undefined || tie.validity === 'proposed') return false;
  if (tie.status === 'open_question' || tie.status === 'recommended') return false;
  return actors.has(tie.from) && actors.has(tie.to);
}

const byStanding = (a: GraphTie, b: GraphTie): number =>
  byStatus(a, b) || byValidity(a, b) || (rankOf(a) ?? 0) - (rankOf(b) ?? 0) || byStableName(a, b);

function isInside(actor: string, holder: string, parent: ReadonlyMap<string, string>): boolean {
  for (let at: string | undefined = holder; at !== undefined; at = parent.get(at))
    if (at === actor) return true;
  return false;
}

/** Of each actor's candidates the best established tie makes the box; never a circle of boxes. */
export function chooseBoxes(ties: readonly GraphTie[], actors: ReadonlySet<string>): Boxes {
  const candidates = new Map<string, GraphTie[]>();
  for (const tie of ties) {
    if (!canHold(tie, actors)) continue;
    const list = candidates.get(childOf(tie));
    if (list) list.push(tie);
    else candidates.set(childOf(tie), [tie]);
  }
  const boxes: Boxes = { parent: new Map(), ties: new Map() };
  for (const [actor, list] of candidates) {
    const tie = list.sort(byStanding).find((t) => !isInside(actor, holderOf(t), boxes.parent));
    if (!tie) continue;
    boxes.parent.set(actor, holderOf(tie));
    boxes.ties.set(tie.id, { held: actor, holder: holderOf(tie) });
  }
  return boxes;
}

export const NO_BOXES: Boxes = { parent: new Map(), ties: new Map() };

/** For each actor inside a closed box, the outermost closed one. */
export function standInsOf({ parent }: Boxes, closed: ReadonlySet<string>): Map<string, string> {
  const standIns = new Map<string, string>();
  for (const actor of parent.keys())
    for (let at = parent.get(actor); at !== undefined; at = parent.get(at))
      if (closed.has(at)) standIns.set(actor, at);
  return standIns;
}
