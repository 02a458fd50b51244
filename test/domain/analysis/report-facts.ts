// The example report as facts, without a database, seen at a clearance.
import { readExampleReport } from '../../../seed/example-report.js';
import { planSeed } from '../../../seed/plan.js';
import type { Tlp } from '../../../server/contract/labels.js';
import type { AnalysisDeps } from '../../../server/domain/analysis/answer.service.js';
import { FactStore } from '../../../server/projection/store.js';
import { factOf, idsAsNames } from './world.js';

const RECIPIENT = `usr_${'0'.repeat(20)}`;

export interface ReportFacts {
  /** @throws Error for a key that the report does not have. */
  readonly idOf: (key: string) => string;
  readonly seenAt: (clearance: Tlp) => AnalysisDeps;
}

export function readReportFacts(): ReportFacts {
  let count = 0;
  const created = planSeed(readExampleReport(), {
    newId: (prefix) => `${prefix}${String(count++).padStart(20, '0')}`,
    redRecipients: [RECIPIENT],
    existing: () => undefined,
  }).flat();
  const ids = new Map(created.map(({ id, draft }) => [String(draft['key']), id]));
  const store = new FactStore();
  store.apply(created.map(({ kind, id, draft }) => factOf(kind, { ...draft, id })));
  return {
    idOf: (key) => {
      const id = ids.get(key);
      if (id === undefined) throw new Error(`the report has no ${key}`);
      return id;
    },
    seenAt: (clearance) => ({
      facts: store.for({ account: RECIPIENT, clearance, circles: [], affiliation: 'member' }),
      names: idsAsNames,
    }),
  };
}
