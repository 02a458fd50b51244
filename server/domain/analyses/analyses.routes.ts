import { listAnalyses } from '../../contract/analyses.js';
import { bind, type Binding } from '../../http/mount.js';
import type { Deps } from '../deps.js';
import { namesIn } from '../analysis/analysis.queries.js';
import { ANALYSES } from './analyses.js';
import { describe } from './analysis.js';

/** Every analysis runs over the caller's part of the facts. */
export const analysisBindings = ({ database, projection }: Deps): Binding[] => {
  const names = namesIn(database);
  return [
    bind(listAnalyses, () => Promise.resolve({ items: ANALYSES.map(describe) })),
    ...ANALYSES.map((analysis) =>
      bind(analysis.route, ({ caller, query }) =>
        analysis.answer({ facts: projection.facts.for(caller.viewer), names }, query),
      ),
    ),
  ];
};
