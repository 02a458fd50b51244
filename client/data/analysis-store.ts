// Reads of the analyses: asked anew for each address, so nothing is kept here.
import type { DecidesAndBenefits, decidesAndBenefits } from '../../server/contract/decides.js';
import type { Money, MoneyQuery, traceMoney } from '../../server/contract/money.js';
import type { Pathways, PathwaysQuery, findPathways } from '../../server/contract/pathways.js';
import { unpackMoney, unpackPathways } from '../../server/contract/answers.js';
import type { QueryOf } from '../../server/contract/routes.js';
import { call } from '../app/api.js';

type DecidesQuery = QueryOf<typeof decidesAndBenefits>;

export class AnalysisStore {
  /** Ranked, explained pathways; lists in the query are separated by comma. */
  async pathways(query: Partial<PathwaysQuery>, signal?: AbortSignal): Promise<Pathways> {
    const answer = await call<typeof findPathways>('GET', '/api/analysis/pathways', {
      query,
      signal,
    });
    return unpackPathways(answer);
  }

  /** Where the money of a payer goes, or whose money reaches a holder. */
  async money(query: Partial<MoneyQuery>, signal?: AbortSignal): Promise<Money> {
    return unpackMoney(await call<typeof traceMoney>('GET', '/api/analysis/money', { query, signal }));
  }

  /** Those who decide on an issue against those who benefit. */
  decidesAndBenefits(
    query: Partial<DecidesQuery>,
    signal?: AbortSignal,
  ): Promise<DecidesAndBenefits> {
    return call<typeof decidesAndBenefits>('GET', '/api/analysis/decides-and-benefits', {
      query,
      signal,
    });
  }
}

export const analysisStore = new AnalysisStore();
