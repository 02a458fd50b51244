import { language } from './locale.js';

export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** The form of a text that its number takes: `plural(n, { one: '1 tie', other: `${n} ties` })`. */
export function plural(count: number, forms: PluralForms, locale = language()): string {
  const rule = new Intl.PluralRules(locale).select(count);
  return forms[rule] ?? forms.other;
}
