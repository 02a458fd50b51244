// What a relationship did between two dates, as it is marked on the map and in the table.

/** `known`: recorded for one of the dates only; it neither came nor went in the world. */
export const MARKS = ['came', 'went', 'changed', 'known'] as const;
export type Mark = (typeof MARKS)[number];

/** The sign of each, so that no colour has to say it. */
export const MARK_SIGNS: Readonly<Record<Mark, string>> = {
  came: '+',
  went: '−',
  changed: '≠',
  known: '?',
};

/** Signs with their numbers, `+2 −1`; a number is said where there are several. */
export function marksLabel(marks: readonly Mark[]): string {
  const counts = MARKS.map((mark) => ({
    sign: MARK_SIGNS[mark],
    count: marks.filter((one) => one === mark).length,
  })).filter(({ count }) => count > 0);
  return counts.map(({ sign, count }) => (marks.length === 1 ? sign : `${sign}${count}`)).join(' ');
}
