// Light, dark, or as the system has it.
import { msg } from '@lit/localize';
import { recall, remember } from './preference.js';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const dark = (): MediaQueryList => matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

const WORDS: Record<Theme, () => string> = {
  system: () => msg('as the system'),
  light: () => msg('light'),
  dark: () => msg('dark'),
};

export const themeWord = (theme: Theme): string => WORDS[theme]();

/** What was chosen here. */
export function chosenTheme(): Theme {
  const chosen = recall('theme');
  return THEMES.find((theme) => theme === chosen) ?? 'system';
}

/** What the screen shows, `system` resolved. */
export function shownTheme(): 'light' | 'dark' {
  const chosen = chosenTheme();
  if (chosen !== 'system') return chosen;
  return dark().matches ? 'dark' : 'light';
}

/** Called when the shown theme may have changed. Returns its end. */
export function onThemeChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function setTheme(theme: Theme): void {
  remember('theme', theme);
  show();
}

/** Shows the chosen theme and follows the system where that was chosen. */
export function startTheme(): void {
  dark().addEventListener('change', show);
  show();
}

function show(): void {
  const root = document.documentElement;
  root.style.colorScheme = chosenTheme() === 'system' ? 'light dark' : chosenTheme();
  root.classList.toggle('wa-dark', shownTheme() === 'dark');
  for (const listener of listeners) listener();
}
