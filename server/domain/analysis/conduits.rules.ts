// Who may stand in the middle of a pathway (domain.md, rule 15; analysis.md "Who to lobby").
import type { Fact, Facts } from '../../projection/facts.js';
import type { Include } from './weight.rules.js';

/**
 * Never: instruments, populations, who is marked "do not route through", who has died or closed,
 * and people harmed, community groups and protected sources without recorded agreement.
 * Placeholders and proposed bodies only when asked for.
 */
export function mayStandBetween(
  facts: Facts,
  actor: Fact<'actor'>,
  include: ReadonlySet<Include>,
): boolean {
  const { kind, addressable, lifecycle, conduitAgreed } = actor.fields;
  if (kind === 'instrument' || !addressable) return false;
  if (actor.fields.protected && !conduitAgreed) return false;
  if (kind === 'unknown_placeholder' && !include.has('open_question')) return false;
  if (lifecycle === 'deceased' || lifecycle === 'closed') return false;
  if (lifecycle === 'proposed' && !include.has('proposed')) return false;
  return !facts
    .pointingAt(actor.id, 'handlingNote')
    .some(({ fields }) => fields.on === actor.id && fields.rule === 'do_not_route');
}
