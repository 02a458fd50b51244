// What a row of hops comes to: its weakest hop, and how it is told in a table.
import type { PathCell } from '../../contract/analyses.js';
import { PATH_CLASSES, type PathClass } from '../../contract/analysis.js';
import type { Arc } from './network.rules.js';

/** The step of the lowest class; of equals the one of the smallest weight, then the earliest. */
export function weakestOf(arcs: readonly Arc[]): number {
  const badness = ({ weight }: Arc) => PATH_CLASSES.indexOf(weight.class);
  return arcs.reduce((weakest, arc, i) => {
    const other = arcs[weakest];
    if (other === undefined) return i;
    const worse = badness(arc) - badness(other) || other.weight.p.default - arc.weight.p.default;
    return worse > 0 ? i : weakest;
  }, 0);
}

/** A pathway by ids; `alone` is the class of one without hops. */
export function cellOf(arcs: readonly Arc[], score: number, alone: PathClass = 'strong'): PathCell {
  const weakest = arcs.length === 0 ? -1 : weakestOf(arcs);
  return {
    class: arcs[weakest]?.weight.class ?? alone,
    score,
    hops: arcs.length,
    weakest,
    steps: arcs.map(({ weight, from, to }) => ({
      tie: weight.tie.id,
      from,
      to,
      class: weight.class,
      probability: weight.p.default,
    })),
  };
}
