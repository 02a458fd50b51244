// The visible actors and the ties that carry influence between them, as numbers for the kernel.
import type { Layer, TieStatus, Validity } from '../../contract/vocabulary.js';
import { tieType } from '../../contract/tie-types.js';
import { buildCsr, type Csr } from '../../graph/csr.js';
import type { Fact, Facts } from '../../projection/facts.js';
import type { Contact } from './contact.rules.js';
import { isMirror, tiesAt } from './ties.rules.js';
import {
  STATUS_FACTORS,
  weighTie,
  type Reading,
  type TieWeight,
  type WeightOptions,
} from './weight.rules.js';

export interface NetworkOptions extends WeightOptions {
  readonly layers: ReadonlySet<Layer>;
  readonly statuses: ReadonlySet<TieStatus>;
  readonly validity: ReadonlySet<Validity>;
  /** Where a path starts: none of them is entered, and `contact` weighs the first hop. */
  readonly sources: ReadonlySet<string>;
  /** Our record with an actor; null when it is not we who start. */
  readonly contact: (actor: string) => Contact | null;
}

/** One way of a tie, in the direction that influence takes. */
export interface Arc {
  readonly weight: TieWeight;
  readonly from: string;
  readonly to: string;
  /** `with`: along the tie as recorded. */
  readonly direction: 'with' | 'against';
}

export interface Network {
  readonly csr: Csr;
  /** The actor of each node, by id. */
  readonly actors: readonly Fact<'actor'>[];
  readonly nodeOf: ReadonlyMap<string, number>;
  /** By tie id, so that paths equal in score are ranked by it. */
  readonly arcs: readonly Arc[];
  readonly probability: Readonly<Record<Reading, Float64Array>>;
  /** Ties that could carry a step under the filters. */
  readonly tieCount: number;
}

export function buildNetwork(facts: Facts, options: NetworkOptions): Network {
  const actors = facts.all('actor');
  const nodeOf = new Map(actors.map(({ id }, node) => [id, node]));
  const arcs = tiesAt(facts, options.asOf)
    .filter((tie) => passes(facts, tie, options))
    .flatMap((tie) => arcsOf(facts, tie, options));
  const probability = (reading: Reading) =>
    Float64Array.from(arcs, ({ weight }) => weight.p[reading]);
  return {
    csr: buildCsr({
      nodeCount: actors.length,
      from: Int32Array.from(arcs, ({ from }) => nodeOf.get(from) ?? -1),
      to: Int32Array.from(arcs, ({ to }) => nodeOf.get(to) ?? -1),
    }),
    actors,
    nodeOf,
    arcs,
    probability: {
      cautious: probability('cautious'),
      default: probability('default'),
      generous: probability('generous'),
    },
    tieCount: new Set(arcs.map(({ weight }) => weight.tie.id)).size,
  };
}

/** Filters speak of what carries by itself; the weight knows what `include` admits beside them. */
function passes(facts: Facts, tie: Fact<'tie'>, options: NetworkOptions): boolean {
  const { to, layer, status, validity } = tie.fields;
  if (!options.layers.has(layer) || !to.startsWith('act_') || isMirror(facts, tie)) return false;
  return (
    (options.statuses.has(status) || STATUS_FACTORS[status] === 0) &&
    (options.validity.has(validity) || validity === 'proposed')
  );
}

/** The ways that a tie carries influence: along it, against it, both or none. */
function arcsOf(facts: Facts, tie: Fact<'tie'>, options: NetworkOptions): Arc[] {
  const { from, to, type } = tie.fields;
  const { leverage } = tieType(type);
  const plain = leverage === 'none' ? null : weighTie(facts, tie, options);
  if (plain === null) return [];
  const arc = (tail: string, head: string, direction: Arc['direction']): Arc[] => {
    const contact = options.sources.has(tail) ? options.contact(head) : null;
    const weight = contact === null ? plain : weighTie(facts, tie, options, contact);
    return weight === null ? [] : [{ weight, from: tail, to: head, direction }];
  };
  return [
    ...(leverage === 'forward' || leverage === 'both' ? arc(from, to, 'with') : []),
    ...(leverage === 'backward' || leverage === 'both' ? arc(to, from, 'against') : []),
  ];
}
