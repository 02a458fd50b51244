// Who may see a record: whom a comment on it can mention.
import { ProblemError } from '../../problem-error.js';
import { visibleIds } from '../../visibility/visible.rules.js';
import type { Caller } from '../../caller.js';
import type { Deps } from '../deps.js';
import { callerOf } from '../accounts/sessions.js';
import { named, teamOf } from '../accounts/team.service.js';

/**
 * The others who may see a record, by name, judged from what the asker sees: what is hidden from the
 * asker neither adds nor takes anybody. A partner is told those of their circles only.
 * @throws ProblemError `record.missing`, for a hidden record too
 */
export async function readersOf(
  deps: Deps,
  { viewer }: Caller,
  id: string,
): Promise<{ items: { id: string; name: string }[] }> {
  const facts = deps.projection.facts.for(viewer);
  if (!facts.has(id)) throw new ProblemError('record.missing');
  const known = [...facts.ids()].flatMap((one) => facts.get(one) ?? []);
  const others = (await teamOf(deps, viewer)).filter((account) => account.id !== viewer.account);
  return named(others.filter((account) => visibleIds(known, callerOf(account).viewer).has(id)));
}
