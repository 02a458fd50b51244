// The Money page's address, and the questions that answer it.
import type { MoneyQuery } from '../../../server/contract/money.js';
import type { AsOf } from '../../../server/contract/dates.js';
import type { RecordOf } from '../../../server/contract/registry.js';

/** Choices of what counts: statuses on the address. */
export const COUNTS = {
  stated: 'stated',
  told: 'stated,interviewee,authors_inferred',
  all: 'stated,interviewee,authors_inferred,analyst_inferred,alleged',
} as const;
export type Count = keyof typeof COUNTS;

/** The trace that an address asks for, stated payments only unless it says more; null without `from`. */
export function moneyQuery(address: URLSearchParams): Partial<MoneyQuery> | null {
  const from = address.get('from');
  if (!from) return null;
  const query: Partial<MoneyQuery> = {
    from,
    direction: directionOf(address),
    statuses: address.get('statuses') ?? COUNTS.stated,
  };
  const asOf = address.get('asOf');
  return asOf ? { ...query, asOf } : query;
}

export const directionOf = (address: URLSearchParams): 'down' | 'up' =>
  address.get('direction') === 'up' ? 'up' : 'down';

/** Which choice an address stands for; null when it names other statuses. */
export function countOf(address: URLSearchParams): Count | null {
  const inOrder = (statuses: string) => statuses.split(',').sort().join();
  const asked = inOrder(address.get('statuses') ?? COUNTS.stated);
  const same = (count: Count) => inOrder(COUNTS[count]) === asked;
  return (['stated', 'told', 'all'] as const).find(same) ?? null;
}

/** Issue of "who decides and also benefits": the chosen one, else the widest topic there is. */
export function issueOf(
  address: URLSearchParams,
  issues: readonly RecordOf<'issue'>[],
): string | null {
  const chosen = address.get('issue');
  if (chosen) return chosen;
  const parts = (id: string) => issues.filter(({ parent }) => parent === id).length;
  const [widest] = [...issues].sort(
    (a, b) => parts(b.id) - parts(a.id) || a.name.localeCompare(b.name),
  );
  return widest?.id ?? null;
}

/** Question for both sides of an issue, at the date of the page. */
export function decidesQuery(
  address: URLSearchParams,
  issue: string,
): { issue: string; asOf?: AsOf } {
  const asOf = address.get('asOf');
  return asOf ? { issue, asOf } : { issue };
}

/** This page's address from a new start. */
export const moneyHref = (from: string): string => `/money?${new URLSearchParams({ from })}`;
