/** The oracle of the path tests: walks every path, scores each from the definitions, sorts. */
import type { PathQuery } from '../../server/graph/path-query.js';

/** An arc as the tests know it; its place in their list is its key. */
export interface KnownArc {
  readonly from: number;
  readonly to: number;
  readonly probability: number;
  readonly class: number;
}

/** A query beside its graph as plain values. */
export interface PathCase {
  readonly arcs: readonly KnownArc[];
  readonly nodeClasses: readonly number[];
  readonly query: PathQuery;
}

export interface KnownPath {
  readonly keys: number[];
  readonly nodes: number[];
  readonly alternatives: number[][];
  readonly score: number;
}

interface Ranked extends KnownPath {
  /** −ln p rounded to 2⁻²⁸, summed: the documented meaning of "equal". */
  readonly units: number;
}

const unitsOf = (p: number) => Math.round(-Math.log(p) * 2 ** 28);

export function enumeratePaths({ arcs, nodeClasses, query }: PathCase): KnownPath[] {
  const exists = (node: number) => !query.avoid?.includes(node);
  const first = query.compareKeys ?? ((a: number, b: number) => a - b);
  const found: Ranked[] = [];

  const walk = (nodes: number[], keys: number[], alternatives: number[][]) => {
    const last = nodes[nodes.length - 1] ?? -1;
    if (keys.length > 0) finish(nodes, keys, alternatives);
    if (keys.length === query.maxHops) return;
    for (let next = 0; next < nodeClasses.length; next++) {
      if (nodes.includes(next) || query.sources.includes(next) || !exists(next)) continue;
      const parallel = arcs
        .map((arc, key) => ({ ...arc, key, units: unitsOf(arc.probability) }))
        .filter((arc) => arc.from === last && arc.to === next && arc.probability > 0)
        .filter((arc) => isThere(arc, query))
        .sort((a, b) => a.units - b.units || first(a.key, b.key))
        .map(({ key }) => key);
      const [best, ...others] = parallel;
      if (best !== undefined) walk([...nodes, next], [...keys, best], [...alternatives, others]);
    }
  };

  const finish = (nodes: number[], keys: number[], alternatives: number[][]) => {
    const last = nodes[nodes.length - 1];
    const weights = [...query.targets]
      .map((target, i) => (target === last ? (query.targetFactors?.[i] ?? 1) : 0))
      .filter((weight) => weight > 0);
    if (weights.length === 0) return;
    if (query.through?.some((node) => !nodes.includes(node))) return;
    const factors = [
      ...keys.map((key) => arcs[key]?.probability ?? 0),
      ...nodes.slice(1, -1).map((node) => between(node)),
      Math.max(...weights),
    ];
    if (factors.includes(0)) return;
    const score = factors.reduce((product, factor) => product * factor, 1);
    const units = factors.reduce((sum, factor) => sum + unitsOf(factor), 0);
    found.push({ keys, nodes, alternatives, score, units });
  };

  const between = (node: number) =>
    query.nodeFactors?.get(node) ?? query.classFactors?.[nodeClasses[node] ?? -1] ?? 1;

  for (const source of new Set(query.sources)) if (exists(source)) walk([source], [], []);
  return found.sort((a, b) => compare(a, b, first)).slice(0, query.k);
}

/** Whether the viewer has the arc, at the days asked. */
function isThere(arc: KnownArc, { pass }: PathQuery): boolean {
  return pass === undefined || (pass[arc.class] ?? 0) > 0;
}

function compare(a: Ranked, b: Ranked, first: (a: number, b: number) => number): number {
  const difference = a.keys.findIndex((key, i) => key !== b.keys[i]);
  return (
    a.units - b.units ||
    a.keys.length - b.keys.length ||
    first(a.keys[difference] ?? 0, b.keys[difference] ?? 0)
  );
}
