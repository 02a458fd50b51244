import { z } from 'zod';
import { COMMENTED } from './comments.js';
import { defineSubject, ref, type Shape } from './subjects.js';
import { Language, line, prose } from './text.js';

/**
 * A text of another record in another language. It is seen by whoever sees that record, at a label
 * of its own that is never looser, and stands beside the recorded text, never in its place.
 */
export const Translation = defineSubject({
  name: 'translation',
  plural: 'translations',
  prefix: 'trl_',
  label: 'Translation',
  write: 'translation.write',
  fields: {
    on: ref(...COMMENTED, 'cmt_'),
    /** Name of the field whose text it is. */
    field: z.string().regex(/^[a-z][A-Za-z]{0,39}$/),
    language: Language,
    text: prose(),
    /** The text that was translated, as it stood then, and its language. */
    original: prose(),
    originalLanguage: Language,
    translatedBy: line(200).nullable(),
    /** Who compared it with the original; null: nobody did. */
    checkedBy: line(200).nullable(),
  },
  defaults: { translatedBy: null, checkedBy: null },
  references: { on: { relationship: 'TRANSLATES', kinds: [] } },
  closedAs: 'on',
  filters: { on: ['on'], field: ['field'], language: ['language'] },
});
export type Translation = z.infer<typeof Translation.read>;

/** Names of an actor carry their languages themselves. */
const NAMES = ['name', 'shortName', 'nameAsWritten'];

/** Fields of a kind of record that hold one text in some language. */
export const translatedFields = (fields: Shape): string[] =>
  Object.entries(fields)
    .filter(([name, schema]) => schema.safeParse('Two words').success && !isNamed(fields, name))
    .map(([name]) => name);

const isNamed = (fields: Shape, name: string): boolean => 'names' in fields && NAMES.includes(name);

/** Whether the original was changed since it was translated. */
export const isStale = ({ original }: Pick<Translation, 'original'>, text: unknown): boolean =>
  original !== text;
