import {
  decidesAndBenefits as decidesRoute,
  findPathways as pathwaysRoute,
  traceMoney as moneyRoute,
} from '../../contract/analysis.js';
import type { Caller } from '../../caller.js';
import { bind, type Binding } from '../../http/mount.js';
import type { Deps } from '../deps.js';
import { namesIn } from './analysis.queries.js';
import type { AnalysisDeps } from './answer.service.js';
import { decidesAndBenefits } from './decides.service.js';
import { traceMoney } from './money.service.js';
import { findPathways } from './pathways.service.js';

/** Every analysis runs over the caller's part of the facts. */
export const analysisBindings = ({ database, projection }: Deps): Binding[] => {
  const names = namesIn(database);
  const seenBy = ({ viewer }: Caller): AnalysisDeps => ({
    facts: projection.facts.for(viewer),
    names,
  });
  return [
    bind(pathwaysRoute, ({ caller, query }) => findPathways(seenBy(caller), query)),
    bind(moneyRoute, ({ caller, query }) => traceMoney(seenBy(caller), query)),
    bind(decidesRoute, ({ caller, query }) => decidesAndBenefits(seenBy(caller), query)),
  ];
};
