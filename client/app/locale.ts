// The language of the screen, and words of the vocabulary in it.
import { configureLocalization } from '@lit/localize';
import type { Word } from '../../server/contract/vocabulary.js';
import { recall, remember } from './preference.js';

/** Languages that have a file in locales/; the texts in the code are English. */
const TRANSLATED = ['ru', 'ky'] as const;
const SOURCE = 'en';

const localization = configureLocalization({
  sourceLocale: SOURCE,
  targetLocales: TRANSLATED,
  loadLocale: (locale) => import(`../locales/${locale}.ts`),
});

/** Code of the language that the screen speaks now. */
export const language = (): string => localization.getLocale();

/** A word of the vocabulary in the language of the screen. */
export function word({ en, ru, ky }: Word): string {
  const spoken = language();
  if (spoken === 'ru') return ru;
  return spoken === 'ky' ? ky : en;
}

/** Speaks the language that was chosen here last; English where its file is not there. */
export async function startLocale(): Promise<void> {
  const chosen = recall('language') ?? SOURCE;
  await localization.setLocale(chosen).catch(() => localization.setLocale(SOURCE));
  document.documentElement.lang = language();
}

/** Changes the language here and for the next visit. */
export async function setLanguage(locale: string): Promise<void> {
  remember('language', locale);
  await startLocale();
}
