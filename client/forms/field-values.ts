// Values of fields: as inputs show them, as records hold them, and before anything is typed.
import type { Control, Parts } from '../fields/control-of.js';

/** What stands at a path of names and numbers in a value; undefined where there is nothing. */
export function valueAt(of: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (at, step) =>
      typeof at === 'object' && at !== null ? new Map(Object.entries(at)).get(step) : undefined,
    of,
  );
}

/** `steps.0.text` is called as every `steps.text`. */
export const pathName = (path: string): string => path.replace(/\.\d+(?=\.|$)/g, '');

/** A value as an input shows it. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? `${value}`
    : '';
/** A text as a record holds it: null for none. */
export const textValue = (text: string): string | null => (text.trim() === '' ? null : text);

/** Several lines in one input, by comma, and back. */
export const linesText = (value: unknown): string => listOf(value).join(', ');

/** A number as people write it, with comma or point; what is none stays for the contract to judge. */
export function numberOf(text: string): number | string | null {
  const typed = text.trim().replace(',', '.');
  if (typed === '') return null;
  return Number.isFinite(Number(typed)) ? Number(typed) : text;
}

export const linesOf = (text: string): string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** The texts in a value, be it one or a list. */
export const listOf = (value: unknown): string[] =>
  [value].flat().filter((one): one is string => typeof one === 'string');

/** An object before anything is typed into it: the first choice, no for yes or no, else nothing. */
export const blankOf = (parts: Parts): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(parts).map(([name, { control, nullable }]) => [
      name,
      nullable ? null : blank(control),
    ]),
  );

function blank(control: Control): unknown {
  if (control.type === 'switch') return false;
  if (control.type === 'choice') return control.values[0];
  return ['choices', 'references', 'groups', 'lines', 'accounts'].includes(control.type)
    ? []
    : null;
}
