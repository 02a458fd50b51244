// Every shortcut of the keyboard, once: handlers ask here what was pressed, the help sheet lists them.
import { msg } from '@lit/localize';

interface Chord {
  /** `KeyboardEvent.key`, in lower case. */
  key: string;
  /** Where the key lies, for keyboards of other scripts that have no such letter. */
  code?: string;
  ctrl?: true;
  shift?: true;
}

export interface Shortcut {
  place: ShortcutPlace;
  /** As it is written on the keys. */
  keys: readonly string[];
  what: () => string;
  /** None where the part of the page that reads the key knows nothing of the shell. */
  chord?: Chord;
}

export const SHORTCUT_PLACES = {
  everywhere: () => msg('Everywhere'),
  record: () => msg('Record beside map or table'),
  form: () => msg('Form'),
  map: () => msg('Map'),
  table: () => msg('Table'),
} as const;
export type ShortcutPlace = keyof typeof SHORTCUT_PLACES;

export const SHORTCUTS = {
  commands: {
    place: 'everywhere',
    keys: ['Ctrl', 'K'],
    what: () => msg('Find a record, or do something by its name'),
    chord: { key: 'k', code: 'KeyK', ctrl: true },
  },
  find: {
    place: 'everywhere',
    keys: ['/'],
    what: () => msg('Find a record'),
    chord: { key: '/' },
  },
  help: {
    place: 'everywhere',
    keys: ['?'],
    what: () => msg('This sheet'),
    chord: { key: '?' },
  },
  cover: {
    place: 'everywhere',
    keys: ['Esc', 'Esc'],
    what: () => msg('Cover the screen'),
    chord: { key: 'escape' },
  },
  undo: {
    place: 'everywhere',
    keys: ['Ctrl', 'Z'],
    what: () => msg('Undo what you wrote last'),
    chord: { key: 'z', code: 'KeyZ', ctrl: true },
  },
  redo: {
    place: 'everywhere',
    keys: ['Ctrl', 'Shift', 'Z'],
    what: () => msg('Redo'),
    chord: { key: 'z', code: 'KeyZ', ctrl: true, shift: true },
  },
  previous: {
    place: 'record',
    keys: ['['],
    what: () => msg('Previous record'),
    chord: { key: '[', code: 'BracketLeft' },
  },
  next: {
    place: 'record',
    keys: [']'],
    what: () => msg('Next record'),
    chord: { key: ']', code: 'BracketRight' },
  },
  close: {
    place: 'record',
    keys: ['Esc'],
    what: () => msg('Close the record'),
    chord: { key: 'escape' },
  },
  save: { place: 'form', keys: ['Ctrl', 'Enter'], what: () => msg('Save') },
  leave: {
    place: 'form',
    keys: ['Esc'],
    what: () => msg('Leave the form; what you typed is kept'),
  },
  mention: { place: 'form', keys: ['@'], what: () => msg('Mention somebody in a comment') },
  move: { place: 'map', keys: ['← ↑ → ↓'], what: () => msg('To the nearest actor') },
  through: { place: 'map', keys: ['L'], what: () => msg('Through its relationships') },
  open: { place: 'map', keys: ['Enter'], what: () => msg('Open what is marked') },
  draw: { place: 'map', keys: ['T'], what: () => msg('Draw a relationship') },
  fold: { place: 'map', keys: ['C'], what: () => msg('Close or open a box') },
  place: { place: 'map', keys: ['Shift', '← ↑ → ↓'], what: () => msg('Move an actor') },
  zoom: { place: 'map', keys: ['+ − 0'], what: () => msg('Nearer, farther, all of it') },
  row: { place: 'table', keys: ['↑ ↓'], what: () => msg('Same column, row above or below') },
  openRow: { place: 'table', keys: ['Enter'], what: () => msg('Open what is marked') },
  tick: {
    place: 'table',
    keys: ['X'],
    what: () => msg('Choose the row, to do something to all that are chosen'),
    chord: { key: 'x', code: 'KeyX' },
  },
} as const satisfies Record<string, Shortcut>;

type Readable = {
  [Name in keyof typeof SHORTCUTS]: (typeof SHORTCUTS)[Name] extends { chord: Chord }
    ? Name
    : never;
}[keyof typeof SHORTCUTS];

type Keys = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** Whether these keys are the shortcut's; a single sign that is typed into a field is not one. */
export function isPressed(event: Keys, name: Readable, inField = false): boolean {
  const chord: Chord = SHORTCUTS[name].chord;
  const held = event.ctrlKey || event.metaKey;
  if (event.altKey || held !== (chord.ctrl ?? false)) return false;
  if (chord.ctrl && event.shiftKey !== (chord.shift ?? false)) return false;
  if (inField && !chord.ctrl && chord.key.length === 1) return false;
  const key = event.key.toLowerCase();
  return key === chord.key || (chord.code === event.code && !/^[ -~]$/.test(key));
}

/** Whether a key goes into a field. */
export const isTyping = (event: KeyboardEvent): boolean =>
  event.composedPath().some((target) => target instanceof HTMLElement && isField(target));

const isField = (element: HTMLElement): boolean =>
  element.isContentEditable || element.matches('input, textarea, select');
