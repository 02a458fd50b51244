// Whom a network hangs on, never counting people harmed, communities and services.
import type { AsOf } from '../../contract/dates.js';
import { buildCsr } from '../../graph/csr.js';
import { fragmentationWithout } from '../../graph/fragmentation.js';
import { startMeter, type Limits } from '../../graph/meter.js';
import type { Fact, Facts } from '../../projection/facts.js';
import { isMirror, tiesAt } from './ties.rules.js';
import { STATUS_FACTORS } from './weight.rules.js';

/** Beyond so many actors only those with the most ties are looked at. */
const MOST_ACTORS = 150;
/** Pairs grow with the square; of more actors those with the most ties are paired. */
const MOST_IN_PAIRS = 40;

export interface KeyPlayers {
  /** Of the whole, nobody removed. */
  readonly whole: number;
  /** Fragmentation without the actor, the highest first. */
  readonly actors: readonly { readonly actor: string; readonly without: number }[];
  readonly bestPair: { readonly actors: readonly string[]; readonly without: number } | null;
  readonly tieCount: number;
  /** Not all actors, or not all pairs of them, were looked at. */
  readonly truncated: boolean;
}

export function keyPlayersAt(facts: Facts, asOf: AsOf, limits?: Limits): KeyPlayers {
  const open = new Set(
    facts
      .all('actor')
      .filter(mayBeNamed)
      .map(({ id }) => id),
  );
  const ties = tiesAt(facts, asOf)
    .filter((tie) => tie.fields.layer !== 'service' && tie.fields.layer !== 'coercion')
    .filter((tie) => STATUS_FACTORS[tie.fields.status] > 0 && tie.fields.validity !== 'proposed')
    .filter((tie) => !isMirror(facts, tie))
    .filter(({ fields }) => open.has(fields.from) && open.has(fields.to));
  const degree = new Map<string, number>();
  for (const { fields } of ties) {
    for (const id of [fields.from, fields.to]) degree.set(id, (degree.get(id) ?? 0) + 1);
  }
  const byTies = [...degree.keys()].sort(
    (a, b) => (degree.get(b) ?? 0) - (degree.get(a) ?? 0) || (a < b ? -1 : 1),
  );
  const nodes = byTies.slice(0, MOST_ACTORS);
  const nodeOf = new Map(nodes.map((id, node) => [id, node]));
  const kept = ties.filter(({ fields }) => nodeOf.has(fields.from) && nodeOf.has(fields.to));
  const csr = buildCsr({
    nodeCount: nodes.length,
    from: Int32Array.from(kept, ({ fields }) => nodeOf.get(fields.from) ?? -1),
    to: Int32Array.from(kept, ({ fields }) => nodeOf.get(fields.to) ?? -1),
  });
  const meter = startMeter(limits);
  const without = (removed: readonly number[]) => fragmentationWithout(csr, removed, meter);
  const actors = nodes
    .map((actor, node) => ({ actor, without: without([node]) }))
    .sort((a, b) => b.without - a.without || (a.actor < b.actor ? -1 : 1));
  const pairs = nodes.slice(0, MOST_IN_PAIRS).flatMap((a, i) =>
    nodes.slice(i + 1, MOST_IN_PAIRS).map((b, j) => ({
      actors: [a, b],
      without: without([i, i + 1 + j]),
    })),
  );
  const [bestPair] = pairs.sort((a, b) => b.without - a.without);
  return {
    whole: without([]),
    actors,
    bestPair: bestPair ?? null,
    tieCount: kept.length,
    truncated: byTies.length > MOST_IN_PAIRS,
  };
}

function mayBeNamed({ fields }: Fact<'actor'>): boolean {
  const community = fields.kind === 'community_org' || fields.kind === 'informal_group';
  return !fields.protected && !community && fields.kind !== 'public' && fields.addressable;
}
