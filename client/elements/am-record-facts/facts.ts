// What the page of a record tells: each field of its kind that says something, by its label, with its
// value in words.
import { msg, str } from '@lit/localize';
import { PathClass } from '../../../server/contract/analysis.js';
import { subjectOf, type SubjectName } from '../../../server/contract/registry.js';
import { tieType, TieTypeId } from '../../../server/contract/tie-types.js';
import { translatedFields } from '../../../server/contract/translations.js';
import { language, word } from '../../app/locale.js';
import { capital, dateWord } from '../../app/words.js';
import { isRecordId, kindOfId } from '../../data/records.js';
import { fieldOf, type Control, type Field, type Parts } from '../../fields/control-of.js';
import { fieldWord } from '../../fields/field-words.js';
import { choiceWords, scaleWord } from '../../fields/value-words.js';
import { pathClassWord } from '../am-class/path-class-word.js';
import { isLeftOut } from './left-out.js';

export type Told =
  | { type: 'words'; text: string }
  /** A text that can be translated: its field, and the text as recorded. */
  | { type: 'text'; field: string; text: string }
  | { type: 'record' | 'account'; id: string }
  | { type: 'link'; href: string }
  | { type: 'parts'; facts: readonly Fact[] };

export interface Fact {
  label: string;
  values: readonly Told[];
}

interface Context {
  kind: SubjectName;
  values: ReadonlyMap<string, unknown>;
  /** Fields whose texts can be translated. */
  translated: readonly string[];
}

/** The fields of a record that say something, in the contract's order. */
export function factsOf(kind: SubjectName, record: object): Fact[] {
  const { fields, defaults } = subjectOf(kind);
  const values = new Map<string, unknown>(Object.entries(record));
  const translated = isTranslated(values.get('id')) ? translatedFields(fields) : [];
  return Object.entries(fields)
    .filter(([name]) => !isLeftOut(kind, name))
    .flatMap(([name, schema]) =>
      fact({ kind, values, translated }, name, fieldOf(schema), values.get(name), defaults[name]),
    );
}

/** Whether the contract takes translations of this record: it takes none of a translation. */
const isTranslated = (id: unknown): boolean =>
  subjectOf('translation').fields['on']?.safeParse(id).success === true;

function fact(
  context: Context,
  path: string,
  { control }: Field,
  value: unknown,
  fallback: unknown = false,
): Fact[] {
  // Yes and no speak where they are not what is taken for granted.
  if (control.type === 'switch' && value === fallback) return [];
  const values = [value].flat().flatMap((one) => told(context, path, control, one));
  return values.length === 0 ? [] : [{ label: fieldWord(context.kind, path) ?? path, values }];
}

function told(context: Context, path: string, control: Control, value: unknown): Told[] {
  if (control.type === 'group' || control.type === 'groups')
    return parts(context, path, control.parts, value);
  if (typeof value === 'boolean') return [words(choiceWord(['true', 'false'], `${value}`))];
  if (typeof value === 'number') return [words(numberWord(path, control, value))];
  return typeof value === 'string' && value !== '' ? [text(context, path, control, value)] : [];
}

function parts(context: Context, path: string, of: Parts, value: unknown): Told[] {
  if (typeof value !== 'object' || value === null) return [];
  const values = new Map<string, unknown>(Object.entries(value));
  const facts = Object.entries(of)
    .map(([name, field]) => ({ name, field, path: `${path}.${name}` }))
    .filter((part) => !isLeftOut(context.kind, part.path))
    .flatMap((part) => fact(context, part.path, part.field, values.get(part.name)));
  return facts.length === 0 ? [] : [{ type: 'parts', facts }];
}

function text(context: Context, path: string, control: Control, value: string): Told {
  if (isRecordId(value)) return { type: 'record', id: value };
  const coded = CODED[`${context.kind}.${path}`]?.(value, context);
  if (coded !== undefined) return words(coded);
  if (context.translated.includes(path)) return { type: 'text', field: path, text: value };
  switch (control.type) {
    case 'accounts':
      return { type: 'account', id: value };
    case 'link':
      return { type: 'link', href: value };
    case 'choice':
    case 'choices':
      return words(choiceWord(control.values, value));
    case 'date':
      return words(capital(dateWord(value)));
    case 'language':
      return words(languageWord(value));
    case 'units':
      return words(new Intl.NumberFormat(language()).format(BigInt(value)));
    default:
      return words(value);
  }
}

const words = (text: string): Told => ({ type: 'words', text });

const choiceWord = (values: readonly string[], value: string): string =>
  capital(choiceWords(values)[values.indexOf(value)] ?? value);

/** A number never stands without what it is a part of. */
function numberWord(path: string, control: Control, value: number): string {
  if (control.type === 'scale')
    return scaleWord(path, value) ?? partOf(value, control.values.at(-1) ?? value);
  if (control.type !== 'number' || control.whole || control.most === null) return `${value}`;
  if (control.most > 1) return partOf(value, control.most);
  return new Intl.NumberFormat(language(), { style: 'percent' }).format(value);
}

const partOf = (value: number, most: number): string => msg(str`${value} of ${most}`);

const languageWord = (code: string): string =>
  capital(new Intl.DisplayNames([language()], { type: 'language' }).of(code) ?? code);

/** Lines that hold the code of something, where the contract leaves open what else they hold. */
const CODED: Readonly<Record<string, (value: string, context: Context) => string | undefined>> = {
  'plan.forecast.class': (value) => {
    const known = PathClass.safeParse(value).data;
    return known && capital(pathClassWord(known));
  },
  'question.missingTies.type': (value) => {
    const known = TieTypeId.safeParse(value).data;
    return known && capital(word(tieType(known).phrase));
  },
  'translation.field': (value, { values }) => {
    const kind = kindOfId(String(values.get('on')));
    return kind && fieldWord(kind, value);
  },
};
