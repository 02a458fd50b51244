// The trail of money from a payer or towards a holder, and where it ends.
import type { TrailEnd } from '../../contract/money.js';
import { stricter, type Tlp } from '../../contract/labels.js';
import type { TieTypeId } from '../../contract/tie-types.js';
import { buildCsr } from '../../graph/csr.js';
import { traceFrom, traceTo } from '../../graph/flow.js';
import type { Limits } from '../../graph/meter.js';
import { reachableArcs } from '../../graph/reach.js';
import { isKind, type Facts } from '../../projection/facts.js';
import { confidenceOf } from './evidence.rules.js';
import { along, type Direction, type Payment } from './payments.rules.js';
import { certaintyOf } from './weight.rules.js';

/** Says that the money is gained, not handed on. */
const KEEPS: readonly TieTypeId[] = ['profits_from'];

export interface TracedPayment extends Payment {
  readonly confidence: number;
  readonly depth: number;
  readonly returns: boolean;
}

export interface TracedEnd {
  readonly actor: string;
  readonly share: { readonly lo: number; readonly hi: number };
  readonly arrived: { readonly lo: number; readonly hi: number };
  readonly confidence: number;
  readonly why: TrailEnd['why'];
  readonly tlp: Tlp;
}

export interface Trail {
  /** All payments at the actors reached, those that do not count included. */
  readonly payments: readonly TracedPayment[];
  readonly ends: readonly TracedEnd[];
  /** The actor asked about and all that its trail reaches, nearest first. */
  readonly reached: readonly string[];
}

/**
 * Follows the counted payments from an actor, downstream or upstream. Shares are intervals of what
 * the source sends (down) or of what each payer sends (up): never sharper than what is recorded.
 */
export function traceTrail(
  facts: Facts,
  payments: readonly Payment[],
  actor: string,
  direction: Direction,
  limits?: Limits,
): Trail {
  const actors = facts.all('actor').map(({ id }) => id);
  const nodeOf = new Map(actors.map((id, node) => [id, node]));
  const start = nodeOf.get(actor);
  if (start === undefined) throw new RangeError('a trail starts at a visible actor');
  const csr = buildCsr({
    nodeCount: actors.length,
    from: Int32Array.from(payments, ({ payer }) => nodeOf.get(payer) ?? -1),
    to: Int32Array.from(payments, ({ payee }) => nodeOf.get(payee) ?? -1),
  });
  const arcPass = Uint8Array.from(payments, ({ why }) => (why === 'counted' ? 1 : 0));
  const reach = reachableArcs(csr, start, direction === 'down' ? 'forward' : 'backward', arcPass);
  const flow = (direction === 'down' ? traceFrom : traceTo)(csr, start, {
    shareLow: Float64Array.from(payments, ({ tie }) => tie.fields.share?.lo ?? 0),
    shareHigh: Float64Array.from(payments, ({ tie }) => tie.fields.share?.hi ?? 1),
    arcPass,
    ...(limits ? { limits } : {}),
  });
  const idOf = (node: number) => actors[node] ?? actor;
  const reached = [...reach.nodes].map(idOf);
  const depthOf = new Map(reached.map((id, i) => [id, reach.layers[i] ?? 0]));
  const closing = new Set([...reach.arcs].filter((_, i) => reach.back[i] === 1));
  const traced = payments.flatMap((payment, arc): TracedPayment[] => {
    const depth = depthOf.get(along(payment, direction).near);
    if (depth === undefined) return [];
    const confidence = certaintyOf(facts, payment.tie);
    return [{ ...payment, confidence, depth, returns: closing.has(arc) }];
  });
  const counted = traced.filter(({ why }) => why === 'counted');
  const chains = bestChains(counted, actor, direction);
  const ends = [...flow.nodes].flatMap((node, i): TracedEnd[] => {
    const id = idOf(node);
    if (id === actor) return [];
    return [
      {
        actor: id,
        share: { lo: flow.ends.low[i] ?? 0, hi: flow.ends.high[i] ?? 1 },
        arrived: { lo: flow.arrives.low[i] ?? 0, hi: flow.arrives.high[i] ?? 1 },
        confidence: chains.get(id) ?? 0,
        why: whyEnd(facts, payments, id, direction),
        tlp: labelOf(facts, payments, counted, id, direction),
      },
    ];
  });
  return { payments: traced, ends, reached };
}

/** Whether the trail goes on at an actor, and if not, whether that is known to be its end. */
function whyEnd(
  facts: Facts,
  payments: readonly Payment[],
  actor: string,
  direction: Direction,
): TrailEnd['why'] {
  const recorded = payments
    .filter(({ why }) => why === 'counted' || why === 'not_asked')
    .map((payment) => ({ ...along(payment, direction), type: payment.tie.fields.type }));
  if (recorded.some(({ near }) => near === actor)) return 'passes_on';
  const fact = facts.get(actor);
  if (isKind(fact, 'actor') && fact.fields.kind === 'unknown_placeholder') return 'placeholder';
  const keeps =
    direction === 'down' && recorded.some(({ far, type }) => far === actor && KEEPS.includes(type));
  return keeps ? 'known_end' : 'not_looked_at';
}

/** For each actor the surest chain of payments: the product of how sure each is. */
function bestChains(
  payments: readonly TracedPayment[],
  start: string,
  direction: Direction,
): Map<string, number> {
  const best = new Map([[start, 1]]);
  // Products never grow along a chain, so each round settles at least one more actor.
  for (let changed = true; changed;) {
    changed = false;
    for (const payment of payments) {
      const { near, far } = along(payment, direction);
      const product = (best.get(near) ?? 0) * payment.confidence;
      if (product <= (best.get(far) ?? 0)) continue;
      best.set(far, product);
      changed = true;
    }
  }
  return best;
}

/**
 * Strictest label of what an end was computed from: the payments on a way to it, with their
 * evidence and actors, and those beside them whose recorded share bounds what is left for it.
 */
function labelOf(
  facts: Facts,
  all: readonly Payment[],
  traced: readonly TracedPayment[],
  end: string,
  direction: Direction,
): Tlp {
  const onTheWay = new Set([end]);
  // A Set hands out what was added while it is read.
  for (const id of onTheWay) {
    for (const payment of traced) {
      const { near, far } = along(payment, direction);
      if (far === id) onTheWay.add(near);
    }
  }
  return all
    .filter(({ why, payer }) => why === 'counted' && onTheWay.has(payer))
    .filter(({ payee, tie }) => onTheWay.has(payee) || tie.fields.share !== null)
    .flatMap(({ tie, payer, payee }) => [
      tie.tlp,
      confidenceOf(facts, tie.id).tlp,
      facts.get(payer)?.tlp ?? tie.tlp,
      facts.get(payee)?.tlp ?? tie.tlp,
    ])
    .reduce<Tlp>(stricter, 'CLEAR');
}
