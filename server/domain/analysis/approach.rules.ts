// How everybody stands between us and those who decide: the best path from us to each actor, and from
// each actor to a decider. With `pathways.rules.ts` and `money.rules.ts` all that asks the kernel for paths.
import type { PathCell } from '../../contract/analyses.js';
import { findBestWalks } from '../../graph/best-walks.js';
import { isKind, type Facts } from '../../projection/facts.js';
import { mayStandBetween } from './conduits.rules.js';
import { contactWith, type Contact } from './contact.rules.js';
import { decidersOf, type Decider, type Deciders } from './deciders.rules.js';
import { cellOf } from './hops.rules.js';
import { buildNetwork, type Arc, type Network } from './network.rules.js';
import type { Ask } from './pathways-ask.rules.js';
import type { Reading } from './weight.rules.js';
import { willingnessOf } from './willingness.rules.js';

export interface Approach {
  readonly network: Network;
  readonly deciders: Deciders | null;
  /** Where a path ends: the target itself, or those who decide on it. */
  readonly ends: readonly Decider[];
  /** Beside each node: how willing it is in between; 0 = never there. */
  readonly willingness: Float64Array;
  readonly contactWith: (actor: string) => Contact;
  /** The best path from us to an actor; null when none leads there within the cap of hops. */
  reach(reading: Reading): (actor: string) => PathCell | null;
  /** The best path from an actor to a decider, the deciding tie its last factor, never through us. */
  influence(reading: Reading): (actor: string) => PathCell | null;
}

export function approachOf(facts: Facts, ask: Ask): Approach {
  const contact = (actor: string) => contactWith(facts, ask.us, actor, ask.asOf);
  const network = buildNetwork(facts, { ...ask, contact });
  const { target } = ask;
  const deciders = isKind(target, 'actor') ? null : decidersOf(facts, target, ask);
  const ends = deciders?.deciders ?? [{ actor: target.id, deciding: null }];
  const willingness = Float64Array.from(network.actors, (actor) =>
    mayStandBetween(facts, actor, ask.include)
      ? willingnessOf(facts, actor.id, ask.issue, ask.aim, ask.asOf, contact(actor.id)).value
      : 0,
  );
  const withoutUs = willingness.map((value, node) =>
    ask.us.has(network.actors[node]?.id ?? '') ? 0 : value,
  );
  const nodes = (ids: Iterable<string>) =>
    Int32Array.from([...ids].flatMap((id) => network.nodeOf.get(id) ?? []));
  const classOfEnd = new Map(ends.map((end) => [end.actor, end.deciding?.weight.class]));
  const walks = (
    direction: 'forward' | 'backward',
    reading: Reading,
    starts: Int32Array,
    startWeight: Float64Array,
  ) => {
    const walkTo = findBestWalks(network.csr, {
      starts,
      startWeight,
      direction,
      maxHops: ask.maxHops,
      arcProbability: network.probability[reading],
      nodeProbability: direction === 'forward' ? willingness : withoutUs,
    });
    return (actor: string): PathCell | null => {
      const node = network.nodeOf.get(actor);
      const walk = node === undefined ? null : walkTo(node);
      if (walk === null) return null;
      return cellOf(arcsAt(network, walk.arcs), walk.score, classOfEnd.get(actor));
    };
  };
  return {
    network,
    deciders,
    ends,
    willingness,
    contactWith: contact,
    reach: (reading) => {
      const starts = nodes(ask.sources);
      return walks('forward', reading, starts, new Float64Array(starts.length).fill(1));
    },
    influence: (reading) => {
      const known = ends.filter(({ actor }) => network.nodeOf.has(actor));
      return walks(
        'backward',
        reading,
        nodes(known.map(({ actor }) => actor)),
        Float64Array.from(known, ({ deciding }) => deciding?.weight.p[reading] ?? 1),
      );
    },
  };
}

function arcsAt({ arcs }: Network, indices: readonly number[]): Arc[] {
  return indices.flatMap((index) => arcs[index] ?? []);
}
