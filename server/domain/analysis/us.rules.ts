// Who counts as us: a path starts at any of them, and what ties them to us costs nothing.
import type { AsOf } from '../../contract/dates.js';
import type { TieTypeId } from '../../contract/tie-types.js';
import { isKind, type Fact, type Facts } from '../../projection/facts.js';
import { holdsAt } from './dates.rules.js';
import { STATUS_FACTORS } from './weight.rules.js';

const INNER: readonly TieTypeId[] = ['leads', 'works_for', 'holds_office_in', 'part_of'];

/** Ids of the actors marked us and of everyone with a current inner tie to one of them. */
export function usAt(facts: Facts, asOf: AsOf): Set<string> {
  const marked = facts.all('actor').filter(({ fields }) => fields.us);
  const team = marked.flatMap(({ id }) =>
    facts
      .pointingAt(id, 'tie')
      .filter((tie) => tie.fields.to === id && isInner(tie, asOf))
      .map((tie) => tie.fields.from)
      .filter((member) => facts.get(member)?.retired === false),
  );
  return new Set([...marked.map(({ id }) => id), ...team]);
}

/** Whether an actor itself is marked us, beyond belonging to us. */
export function isMarkedUs(facts: Facts, id: string): boolean {
  const actor = facts.get(id);
  return isKind(actor, 'actor') && actor.fields.us;
}

function isInner({ fields }: Fact<'tie'>, asOf: AsOf): boolean {
  return (
    INNER.includes(fields.type) &&
    fields.validity === 'current' &&
    !fields.draft &&
    STATUS_FACTORS[fields.status] > 0 &&
    holdsAt(fields, asOf) === 'holds'
  );
}
