// Mentions in a comment: `@` and the beginning of a name, then the name chosen from those who may read.

export interface Person {
  id: string;
  name: string;
}

/** A mention that is being typed: where its `@` stands, and what was typed after it. */
export interface Begun {
  at: number;
  typed: string;
}

/** What a person's name may hold while it is typed: a space ends no name, a second one does. */
const BEGUN = /(?:^|[\s(])@([^\s@]*(?: [^\s@]*)?)$/u;

/** The mention that ends at the caret, undefined where none does. */
export function mentionBegun(text: string, caret: number): Begun | undefined {
  const typed = BEGUN.exec(text.slice(0, caret))?.[1];
  return typed === undefined ? undefined : { at: caret - typed.length - 1, typed };
}

/** Those of whose name a word begins so. */
export function peopleFor(people: readonly Person[], typed: string): Person[] {
  const start = typed.toLocaleLowerCase();
  return people.filter(({ name }) => ` ${name.toLocaleLowerCase()}`.includes(` ${start}`));
}

/** The text with the name in place of what was typed, and where the caret is then. */
export function withMention(
  text: string,
  { at, typed }: Begun,
  { name }: Person,
): { text: string; caret: number } {
  const before = `${text.slice(0, at)}@${name} `;
  return { text: before + text.slice(at + 1 + typed.length), caret: before.length };
}

/** Ids of those whom a text mentions, out of these people and those mentioned before. */
export const mentionsIn = (text: string, people: readonly Person[]): string[] =>
  people.filter(({ name }) => isMentioned(text, name)).map(({ id }) => id);

/** Not where a longer name begins so: "@Anna" is not in "@Annabel". */
const isMentioned = (text: string, name: string): boolean =>
  text.split(`@${name}`).some((rest, part) => part > 0 && !/^[\p{L}\p{N}]/u.test(rest));
