// Stands in for @lit/localize in a client that is built for a test: what msg() says is in letters
// of a made-up language, twice as wide, so that a text which nobody gave to msg() is told apart.
interface StrResult {
  strings: TemplateStringsArray;
  values: unknown[];
}
/** What Lit's `html` makes; its strings are known to Lit by their identity. */
interface Markup {
  _$litType$: number;
  strings: TemplateStringsArray;
  values: unknown[];
}

const WIDE = 0xfee0;

export const str = (strings: TemplateStringsArray, ...values: unknown[]): StrResult => ({
  strings,
  values,
});

export function msg(text: string | StrResult | Markup): string | Markup {
  if (typeof text === 'string') return pseudo(text);
  if ('_$litType$' in text) return { ...text, strings: pseudoMarkup(text.strings) };
  return String.raw({ raw: text.strings.map(pseudo) }, ...text.values);
}

export const localized = () => (): void => {};

export const configureLocalization = () => ({
  getLocale: () => 'en',
  setLocale: () => Promise.resolve(),
});

const pseudo = (text: string): string =>
  text.replace(/[A-Za-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + WIDE));

const known = new WeakMap<TemplateStringsArray, TemplateStringsArray>();

function pseudoMarkup(strings: TemplateStringsArray): TemplateStringsArray {
  const made = known.get(strings) ?? asTemplate(strings.map(pseudoBetweenTags));
  known.set(strings, made);
  return made;
}

const asTemplate = (strings: string[]): TemplateStringsArray =>
  Object.assign(strings, { raw: strings });

const pseudoBetweenTags = (markup: string): string =>
  markup.replace(/(<[^>]*>)|([^<]+)/g, (_, tag: string | undefined, text: string | undefined) =>
    tag === undefined ? pseudo(text ?? '') : tag,
  );
