// The values of a field in words: of a choice by the vocabulary's list of the same values, else ours.
import { msg } from '@lit/localize';
import { TIE_TYPES } from '../../server/contract/tie-types.js';
import * as vocabulary from '../../server/contract/vocabulary.js';
import type { Word } from '../../server/contract/vocabulary.js';
import { word } from '../app/locale.js';
import { capital } from '../app/words.js';

type Words = Readonly<Record<string, Word>>;

const isWords = (value: unknown): value is Words =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((one) => typeof one === 'object' && one !== null && 'ky' in one);

const signature = (values: readonly string[]): string => [...values].sort().join('|');

const EXPORTED: readonly unknown[] = Object.values(vocabulary);

const LISTS: ReadonlyMap<string, Words> = new Map(
  EXPORTED.filter(isWords).map((words) => [signature(Object.keys(words)), words]),
);

const OWN: Readonly<Record<string, () => string>> = {
  true: () => msg('yes'),
  false: () => msg('no'),
  official: () => msg('official'),
  alias: () => msg('also called'),
  former: () => msg('former'),
  transliterated: () => msg('in another script'),
  as_written: () => msg('as the source writes it'),
  night: () => msg('a night'),
  raid: () => msg('a raid'),
  month: () => msg('a month'),
  year: () => msg('a year'),
  once: () => msg('once'),
  power: () => msg('power over the issue'),
  salience: () => msg('priority for them'),
  phone: () => msg('telephone'),
  email: () => msg('e-mail'),
  address: () => msg('address'),
  messenger: () => msg('messenger'),
  website: () => msg('website'),
  other: () => msg('other'),
  event: () => msg('event'),
  trend: () => msg('trend'),
  may_approach: () => msg('may be approached'),
  do_not_approach: () => msg('do not approach'),
  do_not_route: () => msg('do not route through'),
  handle_with_care: () => msg('handle with care'),
  unrestricted: () => msg('no restriction'),
  yes: () => msg('yes'),
  no: () => msg('no'),
  differently: () => msg('differently'),
  not_judged: () => msg('not judged'),
  issue: () => msg('issue'),
  topic: () => msg('topic, without a proposition'),
  stated: () => msg('stated'),
  analyst_inferred: () => msg('analyst’s reading'),
  new: () => msg('new'),
  structured: () => msg('structured'),
  dropped: () => msg('dropped'),
  known: () => msg('known'),
  suspected: () => msg('suspected'),
  placeholder: () => msg('not yet known'),
  for: () => msg('for the proposition'),
  against: () => msg('against the proposition'),
  planned: () => msg('planned'),
  under_way: () => msg('under way'),
  done: () => msg('done'),
  internal: () => msg('internal use'),
  unattributed_lobbying: () => msg('advocacy without naming them'),
  partners: () => msg('partners'),
  un_submission: () => msg('a submission to the United Nations'),
  publication: () => msg('publication'),
  one: () => msg('nobody else'),
  few: () => msg('a few'),
  many: () => msg('many'),
  // Languages are written in themselves.
  en: () => 'English',
  ru: () => 'Русский',
  ky: () => 'Кыргызча',
  CLEAR: () => msg('CLEAR: anyone'),
  GREEN: () => msg('GREEN: our community, not public'),
  AMBER: () => msg('AMBER: we and partners who need it'),
  'AMBER+STRICT': () => msg('AMBER+STRICT: our organisation only'),
  RED: () => msg('RED: only the people named'),
};

const isTieType = (value: string): value is keyof typeof TIE_TYPES =>
  Object.hasOwn(TIE_TYPES, value);

/** The words of each value of a choice, undefined for one without (circles have none). */
export function choiceWords(values: readonly string[]): (string | undefined)[] {
  const list = LISTS.get(signature(values));
  return values.map((value) => {
    const known = list?.[value];
    if (known) return capital(graded(value, word(known)));
    if (isTieType(value)) return word(TIE_TYPES[value].phrase);
    const own = OWN[value]?.();
    return own === undefined ? undefined : capital(own);
  });
}

/** A grade is its letter first. */
const graded = (value: string, text: string): string =>
  /^[A-F]$/.test(value) ? `${value}, ${text}` : text;

/** A number of a scale in words, undefined where it has none. */
export function scaleWord(field: string, value: number): string | undefined {
  const words: Readonly<Record<number, Word>> = vocabulary.CREDIBILITY_WORDS;
  const known = field === 'credibility' ? words[value] : undefined;
  return known && `${value}, ${word(known)}`;
}
