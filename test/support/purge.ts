// The oracle of the secrecy tests: what domain.md "Labels" leaves of a world for one person, written
// from that page alone. It shares no code with server/visibility, so that the two can disagree.

export interface Labelled {
  id: string;
  tlp: string;
  circles: readonly string[];
  recipients: readonly string[];
  retiredAt?: string | null;
  /** Of evidence: what it speaks of. */
  record?: unknown;
}

export interface Person {
  account: string;
  clearance: string;
  circles: readonly string[];
  affiliation: 'member' | 'partner';
}

/** One thing that was done to a record: what it was before, and what it became. */
export interface Done<R extends Labelled> {
  before: R | null;
  after: R;
}

const REACH = ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'];
const ID = /\b(?!usr_)[a-z]{3}_[0-9a-hjkmnp-tv-z]{20}\b/g;

function mayRead({ account, clearance, circles, affiliation }: Person, record: Labelled): boolean {
  const partner = affiliation === 'partner';
  const reach = Math.min(REACH.indexOf(clearance), partner ? REACH.indexOf('AMBER') : 4);
  if (REACH.indexOf(record.tlp) > reach) return false;
  if (record.tlp === 'RED' && !record.recipients.includes(account)) return false;
  if (record.circles.length === 0) return !partner;
  return record.circles.some((circle) => circles.includes(circle));
}

/**
 * Ids of all records that a record names anywhere, but itself. A saved map stands whoever of those
 * that it names is there.
 */
const named = (record: Labelled): string[] =>
  record.id.startsWith('viw_')
    ? []
    : [...JSON.stringify(record).matchAll(ID)].map(([id]) => id).filter((id) => id !== record.id);

/** What a saved map says, without the records that a person may not know of. */
export function purgeNames(value: unknown, kept: ReadonlySet<string>): unknown {
  const gone = (name: unknown): boolean =>
    typeof name === 'string' && name.match(ID)?.[0] === name && !kept.has(name);
  if (Array.isArray(value)) {
    return value.filter((one) => !gone(one)).map((one) => purgeNames(one, kept));
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => !gone(key));
  return Object.fromEntries(entries.map(([key, one]) => [key, purgeNames(one, kept)]));
}

/** The records that a person may know of. */
export function purgeRecords<R extends Labelled>(records: readonly R[], person: Person): R[] {
  const evidence = records.filter(({ id, retiredAt }) => id.startsWith('evd_') && !retiredAt);
  let kept = records.filter((record) => mayRead(person, record));
  for (;;) {
    const ids = new Set(kept.map(({ id }) => id));
    const next = kept.filter((record) => {
      const spokenOf = evidence.filter((piece) => piece.record === record.id);
      const sourced = spokenOf.length === 0 || spokenOf.some(({ id }) => ids.has(id));
      return sourced && named(record).every((id) => ids.has(id));
    });
    if (next.length === kept.length) return kept;
    kept = next;
  }
}

/** Whether a person may know of something that was done, given the records that they may know of. */
export const mayKnow = <R extends Labelled>(
  { before, after }: Done<R>,
  kept: ReadonlySet<string>,
  person: Person,
): boolean =>
  kept.has(after.id) &&
  [before, after].every(
    (state) =>
      state === null || (mayRead(person, state) && named(state).every((id) => kept.has(id))),
  );
