/** The oracle of the path tests: walks every path, scores each from the definitions, sorts. */
import type { PathQuery } from '../../server/graph/path-query.js';

/** A query beside its graph as plain arrays; `passing` says which arcs exist for it. */
export interface PathCase {
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly passing: readonly boolean[];
  readonly query: PathQuery;
}

export interface KnownPath {
  readonly arcs: number[];
  readonly nodes: number[];
  readonly alternatives: number[][];
  readonly score: number;
}

interface Ranked extends KnownPath {
  /** −ln p rounded to 2⁻³⁴, summed: the documented meaning of "equal". */
  readonly units: number;
}

const unitsOf = (p: number) => Math.round(-Math.log(p) * 2 ** 34);

export function enumeratePaths({ from, to, passing, query }: PathCase): KnownPath[] {
  const exists = (node: number) => query.nodePass?.[node] !== 0 && !query.avoid?.[node];
  const found: Ranked[] = [];

  const walk = (nodes: number[], arcs: number[], alternatives: number[][]) => {
    const last = nodes[nodes.length - 1] ?? -1;
    if (arcs.length > 0) finish(nodes, arcs, alternatives);
    if (arcs.length === query.maxHops) return;
    for (let next = 0; next < query.nodeProbability.length; next++) {
      if (nodes.includes(next) || query.sources.includes(next) || !exists(next)) continue;
      const p = (arc: number) => query.arcProbability[arc] ?? 0;
      const parallel = from
        .map((_, arc) => arc)
        .filter((arc) => from[arc] === last && to[arc] === next && passing[arc] && p(arc) > 0)
        .sort((a, b) => unitsOf(p(a)) - unitsOf(p(b)) || a - b);
      const [best, ...others] = parallel;
      if (best !== undefined) walk([...nodes, next], [...arcs, best], [...alternatives, others]);
    }
  };

  const finish = (nodes: number[], arcs: number[], alternatives: number[][]) => {
    const last = nodes[nodes.length - 1];
    const weights = [...query.targets]
      .map((target, i) => (target === last ? (query.targetWeight?.[i] ?? 1) : 0))
      .filter((weight) => weight > 0);
    if (weights.length === 0) return;
    if (query.through?.some((node) => !nodes.includes(node))) return;
    const factors = [
      ...arcs.map((arc) => query.arcProbability[arc] ?? 0),
      ...nodes.slice(1, -1).map((node) => query.nodeProbability[node] ?? 0),
      Math.max(...weights),
    ];
    if (factors.includes(0)) return;
    const score = factors.reduce((product, factor) => product * factor, 1);
    const units = factors.reduce((sum, factor) => sum + unitsOf(factor), 0);
    found.push({ arcs, nodes, alternatives, score, units });
  };

  for (const source of new Set(query.sources)) if (exists(source)) walk([source], [], []);
  return found.sort(compare).slice(0, query.k);
}

function compare(a: Ranked, b: Ranked): number {
  const difference = a.arcs.findIndex((arc, i) => arc !== b.arcs[i]);
  return (
    a.units - b.units ||
    a.arcs.length - b.arcs.length ||
    (a.arcs[difference] ?? 0) - (b.arcs[difference] ?? 0)
  );
}
