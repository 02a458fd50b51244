// Rules that hold within one record and towards what it points at, by kind.
import { z } from 'zod';
import { inOrder } from '../../contract/dates.js';
import { TieTypeId, tieType } from '../../contract/tie-types.js';
import type { AnySubject } from '../../contract/subjects.js';
import type { StoredRecord } from '../../database/codec.js';
import { invalid } from '../../problem-error.js';

/** Looks up the fields of a record that is pointed at, as far as the writer may see it. */
type LookUp = (id: string) => { fields: object } | undefined;
type Rule = (record: StoredRecord, lookUp: LookUp) => void;

/** Checks the rules of a record's kind. @throws ProblemError `input.invalid` naming the fields. */
export function checkRecord(subject: AnySubject, record: StoredRecord, lookUp: LookUp): void {
  RULES[subject.name]?.(record, lookUp);
  checkPrecision(subject, record);
}

/** Dates, and the field that keeps the source's own words for each. */
const OWN_WORDS: Readonly<Record<string, readonly [date: string, words: string][]>> = {
  tie: [
    ['since', 'timeText'],
    ['until', 'timeText'],
  ],
  position: [['asOf', 'asOfText']],
  source: [['date', 'dateText']],
  engagement: [['date', 'dateText']],
  event: [
    ['start', 'dateText'],
    ['end', 'dateText'],
    ['start', 'precision'],
    ['end', 'precision'],
  ],
};

/** Dates keep the precision of their source: a month is not read into a source that says `2005`. */
function checkPrecision({ name }: AnySubject, record: StoredRecord): void {
  for (const [date, words] of OWN_WORDS[name] ?? []) {
    const [value, source] = [record[date], record[words]];
    if (typeof value !== 'string' || typeof source !== 'string' || value === 'review') continue;
    if (value.length <= finestIn(source)) continue;
    throw invalid([date, `is finer than ${words}`], [words, `is coarser than ${date}`]);
  }
}

/** Length of the finest date that the words of a source allow; words that name no precision allow all. */
function finestIn(words: string): number {
  if (/^(?:\d{4}$|year\b)/.test(words)) return 'YYYY'.length;
  return /^(?:\d{4}-\d{2}$|month\b)/.test(words) ? 'YYYY-MM'.length : 'YYYY-MM-DD'.length;
}

const Period = z.object({ since: z.string().nullable(), until: z.string().nullable() });

function checkPeriod(since: string | null, until: string | null, names: [string, string]): void {
  if (since === null || until === null || inOrder(since, until)) return;
  throw invalid(
    [names[0], `must not be after ${names[1]}`],
    [names[1], `must not be before ${names[0]}`],
  );
}

const TieEnds = Period.extend({
  from: z.string(),
  to: z.string(),
  type: TieTypeId,
  layer: z.string(),
  mirrorOf: z.string().nullable(),
});
const KindOf = z.object({ fields: z.object({ kind: z.string() }) });

const checkTie: Rule = (record, lookUp) => {
  const tie = TieEnds.parse(record);
  const type = tieType(tie.type);
  checkPeriod(tie.since, tie.until, ['since', 'until']);
  if (tie.from === tie.to) throw invalid(['to', 'is the same record as from']);
  if (tie.mirrorOf === record.id) throw invalid(['mirrorOf', 'is this tie itself']);
  if (tie.layer !== type.layer) throw invalid(['layer', `must be ${type.layer} for ${tie.type}`]);
  const from = KindOf.safeParse(lookUp(tie.from)).data?.fields.kind;
  const to = tie.to.startsWith('iss_')
    ? 'issue'
    : KindOf.safeParse(lookUp(tie.to)).data?.fields.kind;
  const joins = `${tie.type} joins ${type.from.join(', ')} to ${type.to.join(', ')}`;
  if (!type.from.some((kind) => kind === from)) throw invalid(['from', joins]);
  if (!type.to.some((kind) => kind === to)) throw invalid(['to', joins]);
};

const checkActor: Rule = (record) => {
  const { since, until } = Period.parse(record);
  checkPeriod(since, until, ['since', 'until']);
};

const checkEvent: Rule = (record) => {
  const { start, end } = z
    .object({ start: z.string().nullable(), end: z.string().nullable() })
    .parse(record);
  checkPeriod(start, end, ['start', 'end']);
};

const Rating = z.object({ low: z.number(), value: z.number(), high: z.number() });

const checkAssessment: Rule = (record) => {
  const { low, value, high } = Rating.parse(record);
  if (low <= value && value <= high) return;
  throw invalid(['value', 'must lie between low and high']);
};

const IssueParent = z.object({ parent: z.string().nullable() });
const ParentOf = z.object({ fields: IssueParent });

const checkIssue: Rule = (record, lookUp) => {
  let parent = IssueParent.parse(record).parent;
  for (let steps = 0; parent !== null; steps += 1) {
    if (parent === record.id || steps > 50) throw invalid(['parent', 'makes a circle']);
    parent = ParentOf.safeParse(lookUp(parent)).data?.fields.parent ?? null;
  }
};

const Windows = z.object({
  windows: z.array(z.object({ opens: z.string(), closes: z.string().nullable() })),
});

const checkLever: Rule = (record) => {
  Windows.parse(record).windows.forEach(({ opens, closes }, index) => {
    checkPeriod(opens, closes, [`windows.${index}.opens`, `windows.${index}.closes`]);
  });
};

const RULES: Readonly<Record<string, Rule>> = {
  tie: checkTie,
  actor: checkActor,
  event: checkEvent,
  assessment: checkAssessment,
  issue: checkIssue,
  lever: checkLever,
};
