// Which of a text and its translations somebody reads, by the order of the languages they prefer.
import type { RecordOf } from '../../server/contract/registry.js';
import { isStale } from '../../server/contract/translations.js';

type Translation = RecordOf<'translation'>;

export interface TextIn {
  /** What is shown first. */
  text: string;
  /** Language of that text; null: not known. */
  language: string | null;
  /** The translation that is shown; null: the recorded text. */
  translation: Translation | null;
  /** The original was changed since it was translated. */
  stale: boolean;
}

/** The recorded text in its own language. */
export function originalIn(text: string, translations: readonly Translation[]): TextIn {
  const language = translations[0]?.originalLanguage ?? null;
  return { text, language, translation: null, stale: false };
}

/**
 * The text in the first preferred language that there is, `translations` being those of this text;
 * as recorded when there is none. Of several translations: of the text as it is, then compared with
 * it, then the latest.
 */
export function textIn(
  text: string,
  translations: readonly Translation[],
  languages: readonly string[],
): TextIn {
  const original = originalIn(text, translations);
  for (const wanted of languages) {
    if (original.language !== null && speaks(original.language, wanted)) return original;
    const [best] = translations
      .filter(({ language }) => speaks(language, wanted))
      .sort(
        (a, b) =>
          Number(isStale(a, text)) - Number(isStale(b, text)) ||
          Number(a.checkedBy === null) - Number(b.checkedBy === null) ||
          b.updatedAt.localeCompare(a.updatedAt) ||
          a.id.localeCompare(b.id),
      );
    if (best) {
      const { text: shown, language } = best;
      return { text: shown, language, translation: best, stale: isStale(best, text) };
    }
  }
  return original;
}

/** `ky` takes every script; `ky-Cyrl` takes one, and texts that do not say theirs. */
const speaks = (language: string, wanted: string): boolean =>
  language === wanted || language.startsWith(`${wanted}-`) || wanted.startsWith(`${language}-`);
