// Dates keep the precision of their source: `2005`, `2005-03`, `2005-03-17`, or the undated `review`.
import { z } from 'zod';

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isPartialDate(text: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match) return false;
  const year = Number(match[1]);
  const month = match[2] === undefined ? 1 : Number(match[2]);
  const day = match[3] === undefined ? 1 : Number(match[3]);
  if (year < 1000 || month < 1 || month > 12 || day < 1 || day > (DAYS[month - 1] ?? 0))
    return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month !== 2 || day < 29 || leap;
}

/** A day, a month or a year, as the source has it. */
export const PartialDate = z
  .string()
  .refine(isPartialDate, { error: 'must be a real date: YYYY, YYYY-MM or YYYY-MM-DD' })
  .meta({ id: 'PartialDate' });
export type PartialDate = z.infer<typeof PartialDate>;

/** The moment that a statement speaks of; `review` is the undated review of the example data. */
export const AsOf = z.union([z.literal('review'), PartialDate]).meta({ id: 'AsOf' });
export type AsOf = z.infer<typeof AsOf>;

export interface DayRange {
  first: string;
  last: string;
}

/** The first and last day that a partial date covers. */
export function dayRange(date: PartialDate): DayRange {
  if (date.length === 10) return { first: date, last: date };
  if (date.length === 7) return { first: `${date}-01`, last: `${date}-${lastDay(date)}` };
  return { first: `${date}-01-01`, last: `${date}-12-31` };
}

function lastDay(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return String(number === 2 && !leap ? 28 : DAYS[number - 1]);
}

/** Whether `since` can come before or with `until`, as far as their precision tells. */
export function inOrder(since: PartialDate, until: PartialDate): boolean {
  return dayRange(since).first <= dayRange(until).last;
}
