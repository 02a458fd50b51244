import { decidesAndBenefits as decidesRoute } from '../../contract/decides.js';
import { traceMoney as moneyRoute } from '../../contract/money.js';
import { findPathways as pathwaysRoute } from '../../contract/pathways.js';
import { packMoney, packPathways } from '../../contract/answers.js';
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
    bind(pathwaysRoute, async ({ caller, query }) =>
      packPathways(await findPathways(seenBy(caller), query)),
    ),
    bind(moneyRoute, async ({ caller, query }) =>
      packMoney(await traceMoney(seenBy(caller), query)),
    ),
    bind(decidesRoute, ({ caller, query }) => decidesAndBenefits(seenBy(caller), query)),
  ];
};
