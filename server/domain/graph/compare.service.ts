import type { ComparedTie, Comparison } from '../../contract/compare.js';
import type { AsOf } from '../../contract/dates.js';
import type { Fact } from '../../projection/facts.js';
import type { Caller } from '../../caller.js';
import type { Deps } from '../deps.js';
import { namesIn } from '../analysis/analysis.queries.js';
import { wordingOf } from '../analysis/answer.service.js';
import { compareDates } from './compare.rules.js';

/** What came, went and changed between two dates, as far as this viewer sees it. */
export async function compareGraph(
  deps: Deps,
  { viewer }: Caller,
  { from, to }: { from: AsOf; to: AsOf },
): Promise<Comparison> {
  const facts = deps.projection.facts.for(viewer);
  const { came, went, changed, stances, ...rest } = compareDates(facts, from, to);
  const named = new Set([
    ...[...came, ...went, ...changed].flatMap(({ tie }) => [tie.fields.from, tie.fields.to]),
    ...stances.flatMap(({ actor, issue }) => [actor, issue]),
  ]);
  const wording = await wordingOf({ facts, names: namesIn(deps.database) }, named, []);
  return {
    from,
    to,
    came: came.map(({ tie, reason }) => ({ ...told(tie), reason })),
    went: went.map(({ tie, reason }) => ({ ...told(tie), reason })),
    changed: changed.map(({ tie, counted }) => ({ ...told(tie), counted })),
    stances,
    ...rest,
    records: [...named].sort().map(wording.record),
  };
}

const told = ({ id, key, tlp, fields }: Fact<'tie'>): ComparedTie => ({
  id,
  key,
  tlp,
  from: fields.from,
  to: fields.to,
  type: fields.type,
  layer: fields.layer,
  status: fields.status,
  validity: fields.validity,
  asOf: fields.asOf,
  since: fields.since,
  until: fields.until,
});
