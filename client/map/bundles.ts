// Lines: the drawn ties of one pair of actors and one colour group, taken together.
import type { GraphTie } from '../../server/contract/graph.js';
import { tieType } from '../../server/contract/tie-types.js';
import type { Bundle } from './drawn.js';
import { groupOfLayer } from './line-look.js';
import { byStatus } from './ranks.js';

/** Which way the arrow of a tie points; that of money follows the money. */
export function arrowOf(tie: GraphTie): 'forward' | 'backward' | 'none' {
  const type = tieType(tie.type);
  if (tie.layer === 'money' && type.money !== 'none') return type.money;
  return type.directed ? 'forward' : 'none';
}

/** The node that is drawn for an actor. */
type EndOf = (id: string) => string;

function addTie(bundle: Bundle, tie: GraphTie, from: string): void {
  bundle.ties.push(tie);
  const arrow = arrowOf(tie);
  if (arrow === 'none') return;
  const along = (arrow === 'forward') === (from === bundle.from);
  if (along) bundle.forward = true;
  else bundle.backward = true;
}

/** One line for each unordered pair of nodes and colour group, in the order of the ties. */
export function bundleTies(ties: readonly GraphTie[], endOf: EndOf): Bundle[] {
  const bundles = new Map<string, Bundle>();
  for (const tie of ties) {
    const look = groupOfLayer(tie.layer);
    const [from, to] = [endOf(tie.from), endOf(tie.to)];
    const id = [...[from, to].sort(), look.id].join('|');
    let bundle = bundles.get(id);
    if (!bundle) {
      bundle = {
        id,
        from,
        to,
        group: look.id,
        strong: look.strong,
        ties: [],
        forward: false,
        backward: false,
        denies: true,
        conflict: false,
        weight: look.weight,
      };
      bundles.set(id, bundle);
    }
    addTie(bundle, tie, from);
  }
  for (const bundle of bundles.values()) {
    bundle.ties.sort(byStatus);
    bundle.denies = bundle.ties.every((tie) => tie.type === 'not_member_of');
    bundle.conflict = bundle.ties.some((tie) => tie.conflict);
    bundle.weight *= 1 + (bundle.ties.length - 1) / 4;
  }
  return [...bundles.values()];
}
