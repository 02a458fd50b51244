// Rules of dates within one record.
import { z } from 'zod';
import { inOrder } from '../../contract/dates.js';
import type { AnySubject } from '../../contract/subjects.js';
import type { StoredRecord } from '../../database/codec.js';
import { invalid } from '../../problem-error.js';

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
export function checkPrecision({ name }: AnySubject, record: StoredRecord): void {
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

export const Period = z.object({ since: z.string().nullable(), until: z.string().nullable() });

/** A period ends no earlier than it begins. @throws ProblemError naming both fields */
export function checkPeriod(
  since: string | null,
  until: string | null,
  names: readonly [string, string],
): void {
  if (since === null || until === null || inOrder(since, until)) return;
  throw invalid(
    [names[0], `must not be after ${names[1]}`],
    [names[1], `must not be before ${names[0]}`],
  );
}
