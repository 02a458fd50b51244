// Rules of ties: what their type joins, and the tie that one tells again.
import { z } from 'zod';
import { TieTypeId, tieType } from '../../contract/tie-types.js';
import type { StoredRecord } from '../../database/codec.js';
import { invalid } from '../../problem-error.js';
import { Period, checkPeriod } from './record-dates.rules.js';
import type { LookUp, Rule } from './record.rules.js';

const Ends = z.object({ from: z.string(), to: z.string(), type: TieTypeId });
type Ends = z.infer<typeof Ends>;
const Tie = Period.extend({ ...Ends.shape, layer: z.string(), mirrorOf: z.string().nullable() });
const Told = z.object({ fields: Tie.pick({ from: true, to: true, mirrorOf: true }) });
const KindOf = z.object({ fields: z.object({ kind: z.string() }) });

export const checkTie: Rule = (record, lookUp) => {
  const tie = Tie.parse(record);
  const { layer } = tieType(tie.type);
  checkPeriod(tie.since, tie.until, ['since', 'until']);
  if (tie.from === tie.to) throw invalid(['to', 'is the same record as from']);
  if (tie.layer !== layer) throw invalid(['layer', `must be ${layer} for ${tie.type}`]);
  const misfit = misfitting(tie, lookUp);
  if (misfit !== null) throw invalid([misfit, whatJoins(tie)]);
  if (tie.mirrorOf !== null) checkMirror(record.id, tie, lookUp(tie.mirrorOf));
};

/** A mirror tells of the same two actors, and of a tie that is none itself: else both would go uncounted. */
function checkMirror(
  id: string,
  { mirrorOf, from, to }: z.infer<typeof Tie>,
  found: unknown,
): void {
  if (mirrorOf === id) throw invalid(['mirrorOf', 'is this tie itself']);
  const told = Told.safeParse(found).data?.fields;
  if (told?.mirrorOf !== null) throw invalid(['mirrorOf', 'is no tie, or a mirror itself']);
  const same = (a: string, b: string): boolean => told.from === a && told.to === b;
  if (!same(from, to) && !same(to, from)) throw invalid(['mirrorOf', 'joins two others']);
}

/**
 * A tie of contact is read off a contact of its two ends, which is recorded as an engagement: never kept
 * twice (domain.md, rule 7). `engagements`: the ids that each one names.
 * @throws ProblemError `input.invalid` naming `type`
 */
export function checkContact(
  record: StoredRecord,
  engagements: readonly (readonly string[])[],
): void {
  const { from, to, type } = Ends.parse(record);
  if (tieType(type).layer !== 'contact') return;
  if (engagements.some((named) => named.includes(from) && named.includes(to))) return;
  throw invalid([
    'type',
    `${type} follows from a contact of the two: record that as an engagement`,
  ]);
}

/**
 * A new kind of an actor must be one that each of its ties joins.
 * @throws ProblemError `input.invalid` naming `kind`
 */
export function checkKindFits(ties: Iterable<object>, lookUp: LookUp): void {
  for (const fields of ties) {
    const tie = Ends.parse(fields);
    if (misfitting(tie, lookUp) !== null) throw invalid(['kind', whatJoins(tie)]);
  }
}

/** The end at which something stands that a tie of this type does not join. */
function misfitting({ from, to, type }: Ends, lookUp: LookUp): 'from' | 'to' | null {
  const kindAt = (id: string): string | undefined =>
    id.startsWith('iss_') ? 'issue' : KindOf.safeParse(lookUp(id)).data?.fields.kind;
  const joins = tieType(type);
  if (!joins.from.some((kind) => kind === kindAt(from))) return 'from';
  return joins.to.some((kind) => kind === kindAt(to)) ? null : 'to';
}

function whatJoins({ type }: Ends): string {
  const { from, to } = tieType(type);
  return `${type} joins ${from.join(', ')} to ${to.join(', ')}`;
}
