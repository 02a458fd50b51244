// Whether our contacts hang on one of us: who is known to a colleague alone.
import type { AsOf } from '../../contract/dates.js';
import type { Facts } from '../../projection/facts.js';
import { contactWith, HELD } from './contact.rules.js';
import { tiesAt } from './ties.rules.js';
import { isMarkedUs, usAt } from './us.rules.js';
import { weighTie } from './weight.rules.js';
import { tieType } from '../../contract/tie-types.js';

export interface Colleague {
  readonly actor: string;
  /** Everybody outside whom the colleague has a tie or a held contact with. */
  readonly contacts: readonly string[];
  /** Of them those whom nobody else of us has. */
  readonly alone: readonly string[];
  readonly ties: readonly string[];
  readonly engagements: readonly string[];
}

export interface Dependence {
  readonly colleagues: readonly Colleague[];
  /** All outsiders with a live contact to any of us. */
  readonly contacts: number;
  readonly scannedTies: number;
}

/** Live contacts of each of us: ties that open a way out, and contacts that were held. */
export function dependenceAt(facts: Facts, asOf: AsOf): Dependence {
  const us = usAt(facts, asOf);
  const holders = new Map<string, Set<string>>();
  const ties = new Map<string, string[]>();
  const engagements = new Map<string, string[]>();
  const note = (map: Map<string, string[]>, holder: string, id: string) =>
    map.set(holder, [...(map.get(holder) ?? []), id]);
  const hold = (holder: string, outsider: string) =>
    holders.set(outsider, (holders.get(outsider) ?? new Set()).add(holder));
  const scanned = tiesAt(facts, asOf);
  for (const tie of scanned) {
    const { from, to, type } = tie.fields;
    const [inside, outside] = us.has(from) ? [from, to] : [to, from];
    if (!us.has(inside) || us.has(outside) || !outside.startsWith('act_')) continue;
    if (tieType(type).leverage === 'none') continue;
    if (weighTie(facts, tie, { asOf, include: new Set() }) === null) continue;
    hold(inside, outside);
    note(ties, inside, tie.id);
  }
  for (const engagement of facts.all('engagement')) {
    const { by, with: outsiders, result } = engagement.fields;
    if (!HELD.includes(result)) continue;
    const ours = by.filter((id) => us.has(id));
    for (const outsider of outsiders.filter((id) => facts.get(id)?.retired === false)) {
      if (us.has(outsider) || contactWith(facts, us, outsider, asOf).held === 0) continue;
      for (const holder of ours) hold(holder, outsider);
    }
    for (const holder of ours) note(engagements, holder, engagement.id);
  }
  const colleagues = [...us]
    .filter((id) => !isMarkedUs(facts, id))
    .map((actor): Colleague => {
      const contacts = [...holders].filter(([, by]) => by.has(actor)).map(([outsider]) => outsider);
      return {
        actor,
        contacts: contacts.sort(),
        alone: contacts.filter((outsider) => holders.get(outsider)?.size === 1).sort(),
        ties: ties.get(actor) ?? [],
        engagements: engagements.get(actor) ?? [],
      };
    })
    .sort((a, b) => b.alone.length - a.alone.length || (a.actor < b.actor ? -1 : 1));
  return { colleagues, contacts: holders.size, scannedTies: scanned.length };
}
