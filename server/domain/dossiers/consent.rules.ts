// Whether what a source told us may stand in a document (domain.md, "Consent").
import { dayRange } from '../../contract/dates.js';
import type { DossierLabel } from '../../contract/dossiers.js';
import { isKind, type Fact, type Facts } from '../../projection/facts.js';

/** Uses that open each outside label. GREEN goes to a community beyond partners: it is published. */
const USES = {
  CLEAR: ['publication'],
  GREEN: ['publication'],
  AMBER: ['partners', 'publication'],
} as const;

/** Kinds of source in which somebody tells us something; no consent recorded means internal only. */
const TOLD: readonly string[] = ['interview', 'meeting'];

/** Whether a piece of evidence may be used at a label on a day: its source, and the one it repeats. */
export function mayUse(
  facts: Facts,
  { fields }: Fact<'evidence'>,
  tlp: DossierLabel,
  day: string,
): boolean {
  return [fields.source, fields.repeats].every((id) => {
    const source = id === null ? undefined : facts.get(id);
    return !isKind(source, 'source') || isAgreed(source.fields, tlp, day);
  });
}

function isAgreed(
  { kind, consent }: Fact<'source'>['fields'],
  tlp: DossierLabel,
  day: string,
): boolean {
  if (consent?.withdrawn === true) return false;
  if (tlp === 'AMBER+STRICT') return true;
  // Only one person could have told it: whoever reads it knows who did.
  if (consent?.othersKnow === 'one') return false;
  if (consent === null) return !TOLD.includes(kind);
  if (consent.until !== null && dayRange(consent.until).last < day) return false;
  return USES[tlp].some((use) => consent.uses.includes(use));
}
