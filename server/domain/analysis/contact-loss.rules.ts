// If we lost contact: who and what all our pathways hang on, and how many ways stand apart.
import type { PathCell } from '../../contract/analyses.js';
import { findDisjointPaths } from '../../graph/disjoint-paths.js';
import type { Facts } from '../../projection/facts.js';
import type { Approach } from './approach.rules.js';
import { cellOf } from './hops.rules.js';
import type { Ask } from './pathways-ask.rules.js';
import { searchPathways, type FoundPath } from './pathways.rules.js';
import { withoutFact, withScratch } from './scratch.rules.js';

export interface Loss {
  /** Actors, or the two ends of a step, that would be gone. */
  readonly records: readonly string[];
  readonly ties: readonly string[];
  /** How many of the best pathways run through it. */
  readonly carries: number;
  readonly after: PathCell | null;
}

export interface Losses {
  readonly best: PathCell | null;
  readonly actors: readonly Loss[];
  readonly steps: readonly Loss[];
  readonly scannedTies: number;
}

/**
 * What is left when an actor, or a step with all its parallel ties, is lost. A cut point or a bridge
 * stands on every pathway, so the steps tried are those of the best one; actors tried are all those on
 * the k best, or only the one named.
 */
export function lossesOf(facts: Facts, ask: Ask, only: string | null): Losses {
  const { paths, tieCount } = searchPathways(facts, ask);
  const [best] = paths;
  const between = new Set(paths.flatMap(({ actors }) => actors.slice(1, -1)));
  const tried = only === null ? [...between] : [only];
  const actors = tried.map((actor): Loss => {
    // Without somebody who is not on it the best pathway stays the best.
    const [left] = best?.actors.includes(actor)
      ? searchPathways(facts, { ...ask, k: 1, avoid: [...ask.avoid, actor] }).paths
      : paths;
    const through = paths.filter((path) => path.actors.slice(1, -1).includes(actor));
    return { records: [actor], ties: [], carries: through.length, after: cellOfPath(left) };
  });
  const steps = (only === null ? (best?.arcs ?? []) : []).map(({ from, to }, i): Loss => {
    const parallel = [best?.arcs[i], ...(best?.alternatives[i] ?? [])].flatMap(
      (arc) => arc?.weight.tie ?? [],
    );
    const scratch = withScratch(facts, parallel.map(withoutFact));
    const [left] = searchPathways(scratch, { ...ask, k: 1 }).paths;
    const through = paths.filter(({ arcs }) =>
      arcs.some((arc) => arc.from === from && arc.to === to),
    );
    return {
      records: [from, to],
      ties: parallel.map(({ id }) => id),
      carries: through.length,
      after: cellOfPath(left),
    };
  });
  const worstFirst = (a: Loss, b: Loss) =>
    (a.after?.score ?? 0) - (b.after?.score ?? 0) || b.carries - a.carries;
  return {
    best: cellOfPath(best),
    actors: actors.sort(worstFirst),
    steps: steps.sort(worstFirst),
    scannedTies: tieCount,
  };
}

/** Pathways that share nobody in between, without a cap on hops. */
export function separateWays(ask: Ask, { network, ends, willingness }: Approach): string[][] {
  const nodes = (ids: Iterable<string>) =>
    Int32Array.from([...ids].flatMap((id) => network.nodeOf.get(id) ?? []));
  return findDisjointPaths(network.csr, {
    sources: nodes(ask.sources),
    targets: nodes(ends.map(({ actor }) => actor)),
    arcPass: Uint8Array.from(network.arcs, () => 1),
    nodePass: Uint8Array.from(willingness, (value) => (value > 0 ? 1 : 0)),
  }).map((path) => path.flatMap((node) => network.actors[node]?.id ?? []));
}

function cellOfPath(path: FoundPath | undefined): PathCell | null {
  return path === undefined ? null : cellOf(path.arcs, path.score);
}
