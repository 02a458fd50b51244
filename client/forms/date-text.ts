/**
 * A date as people write it, as the contract has it: `17.3.2005` → `2005-03-17`, `3/2005` → `2005-03`.
 * What is none of these comes back as it is, for the contract to judge; null for nothing.
 */
export function dateOf(text: string): string | null {
  const typed = text.trim();
  if (typed === '') return null;
  const local = /^(?:(\d{1,2})[./ -])?(\d{1,2})[./ -](\d{4})$/.exec(typed);
  const parts = local ? [local[3], local[2], local[1]] : typed.split(/[-./]/);
  const [year = '', ...rest] = parts.filter((part) => part !== undefined);
  if (!/^\d{4}$/.test(year) || !rest.every((part) => /^\d{1,2}$/.test(part))) return typed;
  return [year, ...rest.map((part) => part.padStart(2, '0'))].join('-');
}
