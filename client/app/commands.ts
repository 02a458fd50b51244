// What can be done from everywhere by its name: the lines of the palette beside the records found.
import { msg, str } from '@lit/localize';
import type { SubjectName } from '../../server/contract/registry.js';
import { sessionStore } from '../data/session-store.js';
import { undoStore } from '../data/undo-store.js';
import { recordKindWord } from '../elements/am-search/record-kind-word.js';
import { navigate } from './navigate.js';
import { PAGES, RAIL } from './routes.js';
import { SHORTCUTS } from './shortcuts.js';
import { setTheme, THEMES, themeWord } from './theme.js';

export interface Command {
  text: string;
  /** Keys that do the same. */
  keys: readonly string[];
  /** `from`: the element that tells the shell, where the shell is to do it. */
  run: (from: HTMLElement) => void;
}

/** What the shell opens over the page; `am-open` carries one of them. */
export type Opened = 'help' | 'cover' | 'note' | 'tour';

/** Asks the shell to open something. */
export function askToOpen(from: HTMLElement, what: Opened): void {
  from.dispatchEvent(new CustomEvent('am-shell', { detail: what, bubbles: true, composed: true }));
}

/** Kinds that somebody adds often, in the order in which a case begins. */
const ADDED: readonly SubjectName[] = [
  'actor',
  'tie',
  'engagement',
  'position',
  'issue',
  'question',
  'source',
];

const SCREENS: ReadonlySet<string> = new Set([...RAIL.flat(), '/account']);

/** Kinds that somebody may write from the palette. */
const mayWrite = (kind: SubjectName): boolean => sessionStore.can(`${kind}.write`);

/** Everything that the one who is signed in may do. */
export const commands = (): Command[] => [
  ...additions(),
  ...PAGES.filter(({ path }) => SCREENS.has(path)).map((page) =>
    command(msg(str`Go to: ${page.title()}`), () => navigate(page.path)),
  ),
  ...(undoStore.stacks.undo.length > 0
    ? [command(msg('Undo'), () => void undoStore.undo(), SHORTCUTS.undo.keys)]
    : []),
  ...(undoStore.stacks.redo.length > 0
    ? [command(msg('Redo'), () => void undoStore.redo(), SHORTCUTS.redo.keys)]
    : []),
  ...THEMES.map((theme) => command(msg(str`Theme: ${themeWord(theme)}`), () => setTheme(theme))),
  opens(msg('Cover the screen'), 'cover', SHORTCUTS.cover.keys),
  opens(msg('Keyboard shortcuts'), 'help', SHORTCUTS.help.keys),
  opens(msg('Take the tour'), 'tour'),
  command(msg('Sign out'), () => void sessionStore.signOut().then(() => navigate('/'))),
];

function additions(): Command[] {
  const kinds = ADDED.filter(mayWrite).map((kind) =>
    command(msg(str`New ${recordKindWord(kind)}`), () => navigate(`/new/${kind}`)),
  );
  return [...(mayWrite('note') ? [opens(msg('Quick note'), 'note')] : []), ...kinds];
}

/** A line that opens a saved map. */
export const openMap = (name: string, address: string): Command =>
  command(msg(str`Open the map: ${name}`), () => navigate(address));

const command = (text: string, run: Command['run'], keys: readonly string[] = []): Command => ({
  text,
  keys,
  run,
});

const opens = (text: string, what: Opened, keys?: readonly string[]): Command =>
  command(text, (from) => askToOpen(from, what), keys);

/** The commands in which each word of the text begins a word, in their order. */
export function matching(all: readonly Command[], text: string): Command[] {
  const wanted = wordsOf(text);
  if (wanted.length === 0) return [];
  return all.filter((one) => {
    const words = wordsOf(one.text);
    return wanted.every((start) => words.some((word) => word.startsWith(start)));
  });
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
