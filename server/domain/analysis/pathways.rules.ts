// The search for pathways from us to a decision maker, over one viewer's facts.
import { storedCost } from '../../graph/cost.js';
import { buildGraph } from '../../graph/graph.js';
import type { Limits } from '../../graph/meter.js';
import { findPaths, type Path, type PathResult } from '../../graph/paths.js';
import { isKind, type Fact, type Facts } from '../../projection/facts.js';
import { mayStandBetween } from './conduits.rules.js';
import { contactWith, type Contact } from './contact.rules.js';
import { decidersOf, type Decider, type Deciders } from './deciders.rules.js';
import { buildNetwork, type Arc, type Network } from './network.rules.js';
import type { Ask } from './pathways-ask.rules.js';
import { INCLUDES, READINGS, admissionsOf, type Include, type Reading } from './weight.rules.js';
import { willingnessOf, type Willingness } from './willingness.rules.js';

/** A pathway as actors and arcs, with all that its score was computed from. */
export interface FoundPath {
  readonly actors: readonly string[];
  readonly arcs: readonly Arc[];
  /** Beside each arc: others that could carry the step. */
  readonly alternatives: readonly (readonly Arc[])[];
  /** Beside each arc: the actor that it leaves, null for the first. */
  readonly willingness: readonly (Willingness | null)[];
  /** The contacts that an intermediary's willingness counted. */
  readonly contacts: readonly Contact[];
  readonly decider: Decider | null;
  readonly score: number;
  readonly ranks: { readonly [R in Reading]: number | null } & { readonly default: number };
}

export interface Found {
  readonly paths: readonly FoundPath[];
  readonly deciders: Deciders | null;
  readonly tieCount: number;
  readonly truncated: boolean;
}

/** The k best pathways, ranked by the default reading of what is assumed. */
export function searchPathways(facts: Facts, ask: Ask, limits?: Limits): Found {
  const contactOf = memo((actor: string) => contactWith(facts, ask.us, actor, ask.asOf));
  const asUs = [...ask.sources].every((id) => ask.us.has(id));
  const network = buildNetwork(facts, {
    ...ask,
    contact: (actor) => (asUs ? contactOf(actor) : null),
  });
  const willing = memo((actor: string) =>
    willingnessOf(facts, actor, ask.issue, ask.aim, ask.asOf, contactOf(actor)),
  );
  const { target } = ask;
  const deciders = isKind(target, 'actor') ? null : decidersOf(facts, target, ask);
  const ends: readonly Decider[] = deciders?.deciders ?? [{ actor: target.id, deciding: null }];
  const conduits = Float64Array.from(network.actors, (actor) =>
    mayStandBetween(facts, actor, ask.include) ? willing(actor.id).value : 0,
  );
  const found = (reading: Reading) => search(network, ask, ends, conduits, reading, limits);
  const results = {
    cautious: found('cautious'),
    default: found('default'),
    generous: found('generous'),
  };
  const endOf = new Map(ends.map((end) => [end.actor, end]));
  const paths = results.default.paths.map((path): FoundPath => {
    const actors = [...path.nodes].map((node) => actorAt(network, node).id);
    const between = actors.slice(1, -1);
    const arcs = [...path.keys].map((arc) => arcAt(network, arc));
    const decider = endOf.get(actors.at(-1) ?? '') ?? null;
    const rank = (reading: Reading) => rankOf(results[reading], path);
    return {
      actors,
      arcs,
      alternatives: path.alternatives.map((arcs) => [...arcs].map((arc) => arcAt(network, arc))),
      willingness: [null, ...between.map(willing)],
      contacts: ask.issue === null ? [] : between.map(contactOf),
      decider,
      score: productOf([
        ...arcs.map(({ weight }) => weight.p.default),
        ...between.map((id) => willing(id).value),
        decider?.deciding?.weight.p.default ?? 1,
      ]),
      ranks: {
        cautious: rank('cautious'),
        default: results.default.paths.indexOf(path) + 1,
        generous: rank('generous'),
      },
    };
  });
  return {
    paths,
    deciders,
    tieCount: network.tieCount,
    truncated: READINGS.some((reading) => results[reading].exactHops < ask.maxHops),
  };
}

/** The best pathway if open questions and what is proposed could carry, and which of them it takes. */
export function searchIfAllowed(
  facts: Facts,
  ask: Ask,
): { path: FoundPath; include: Include[] } | null {
  const [path] = searchPathways(facts, { ...ask, include: new Set(INCLUDES), k: 1 }).paths;
  if (path === undefined) return null;
  const weights = path.arcs.map(({ weight }) => weight);
  const taken = new Set<Include>();
  for (const weight of [
    ...weights,
    ...(path.decider?.deciding ? [path.decider.deciding.weight] : []),
  ]) {
    for (const kind of admissionsOf(weight.tie)) taken.add(kind);
  }
  for (const id of path.actors.slice(1, -1)) {
    const actor = facts.get(id);
    if (!isKind(actor, 'actor')) continue;
    if (actor.fields.kind === 'unknown_placeholder') taken.add('open_question');
    if (actor.fields.lifecycle === 'proposed') taken.add('proposed');
  }
  return { path, include: INCLUDES.filter((kind) => taken.has(kind)) };
}

function search(
  { csr, nodeOf, probability }: Network,
  ask: Ask,
  ends: readonly Decider[],
  conduits: Float64Array,
  reading: Reading,
  limits: Limits | undefined,
): PathResult {
  const nodes = (ids: Iterable<string>) =>
    Int32Array.from([...ids].flatMap((id) => nodeOf.get(id) ?? []).sort((a, b) => a - b));
  const classFactors = Float64Array.from(new Set(conduits));
  const classOf = new Map([...classFactors].map((factor, i) => [factor, i]));
  const graph = buildGraph({
    nodeCount: csr.nodeCount,
    from: csr.from,
    to: csr.to,
    costs: Uint32Array.from(probability[reading], storedCost),
    nodeClasses: Uint16Array.from(conduits, (factor) => classOf.get(factor) ?? 0),
  });
  return findPaths(graph, {
    sources: nodes(ask.sources),
    targets: Int32Array.from(ends.flatMap(({ actor }) => nodeOf.get(actor) ?? [])),
    targetFactors: Float64Array.from(ends, ({ deciding }) => deciding?.weight.p[reading] ?? 1),
    k: ask.k,
    maxHops: ask.maxHops,
    classFactors,
    avoid: nodes(ask.avoid),
    through: nodes(ask.through),
    ...(limits ? { limits } : {}),
  });
}

/** Without the rounding of the kernel's costs. */
function productOf(factors: readonly number[]): number {
  return factors.reduce((product, factor) => product * factor, 1);
}

/** Rank of the path through the same actors under another reading; null beyond the k best. */
function rankOf(result: PathResult, path: Path): number | null {
  const index = result.paths.findIndex(
    ({ nodes }) =>
      nodes.length === path.nodes.length && nodes.every((node, i) => node === path.nodes[i]),
  );
  return index < 0 ? null : index + 1;
}

function actorAt({ actors }: Network, node: number): Fact<'actor'> {
  const actor = actors[node];
  if (actor === undefined) throw new RangeError(`${node} is not a node of the network`);
  return actor;
}

function arcAt({ arcs }: Network, index: number): Arc {
  const arc = arcs[index];
  if (arc === undefined) throw new RangeError(`${index} is not an arc of the network`);
  return arc;
}

function memo<T>(compute: (id: string) => T): (id: string) => T {
  const known = new Map<string, T>();
  return (id) => {
    const kept = known.get(id);
    if (kept !== undefined) return kept;
    const value = compute(id);
    known.set(id, value);
    return value;
  };
}
