// Parts that several sections of a document are built of.
import type { Block, Cell, Disc, DocumentLanguage, Section } from '../../contract/dossiers.js';
import { say, WORDS } from './words.js';

/** A cell of a table; an empty detail is none. */
export const cell = (text: string, detail = '', disc: Disc | null = null): Cell => ({
  text,
  detail: detail === '' ? null : detail,
  disc,
});

/** The sentence of a section in which nothing is recorded. */
export const nothingRecorded = (language: DocumentLanguage): Block => ({
  kind: 'text',
  text: say(WORDS.none, language),
});

type Items = Extract<Block, { kind: 'items' }>['items'];
type Table = Extract<Block, { kind: 'table' }>;

export const itemsOrNone = (items: Items, language: DocumentLanguage): Block =>
  items.length > 0 ? { kind: 'items', items } : nothingRecorded(language);

/** A section of one table, its columns each as title and share of the width. */
export const tableSection = (
  title: string,
  columns: readonly (readonly [title: string, share: number])[],
  groups: Table['groups'],
): Section => ({ title, blocks: [tableOf(columns, groups)] });

export const tableOf = (
  columns: readonly (readonly [title: string, share: number])[],
  groups: Table['groups'],
): Table => ({
  kind: 'table',
  columns: columns.map(([name, share]) => ({ title: name, share })),
  groups,
});

/** What is recorded of several parts, the rest left out. */
export const joined = (separator: string, ...parts: readonly (string | number | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join(separator);

/** With a capital at its beginning. */
export function capital(text: string): string {
  const [first = '', ...rest] = text;
  return first.toUpperCase() + rest.join('');
}

/** Sentences one after the other, each with its full stop. */
export const sentences = (...parts: readonly (string | null)[]): string =>
  joined(' ', ...parts.map((part) => (part === null || /[.!?…]$/.test(part) ? part : `${part}.`)));
