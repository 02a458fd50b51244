// Parameters of analyses: each kind knows its control on a form, how it is read from an address, and
// what it says when what was sent does not fit.
import { z } from 'zod';
import type { AnalysisDescription } from '../../contract/analyses.js';
import { upTo } from '../../contract/analysis.js';
import { AsOf } from '../../contract/dates.js';
import type { SubjectName } from '../../contract/registry.js';
import type { Word } from '../../contract/vocabulary.js';
import { invalid } from '../../problem-error.js';
import type { Facts } from '../../projection/facts.js';
import { clampTo, liveRecord, readList, splitList, type FactOf } from '../analysis/ask.rules.js';

type Shown = string | number | string[] | null;

/** Where a value is read: its own name, whose facts, and the list of what was out of range. */
export interface ReadAt {
  readonly facts: Facts;
  readonly name: string;
  readonly clamped: string[];
}

export interface Parameter<T> {
  readonly label: Word;
  readonly control: AnalysisDescription['parameters'][number]['control'];
  readonly schema: z.ZodType;
  readonly kinds: readonly string[];
  readonly options: readonly string[];
  readonly fallback: string | null;
  readonly most: number | null;
  /** @throws ProblemError record.missing, input.invalid. */
  read(sent: unknown, at: ReadAt): T;
  /** The value as it was counted. */
  show(value: T): Shown;
}

export type Parameters = Readonly<Record<string, Parameter<unknown>>>;

/** What an analysis is handed: the value of each parameter. */
export type Asked<P extends Parameters> = {
  readonly [K in keyof P]: P[K] extends Parameter<infer T> ? T : never;
};

/** A parameter of a schema, with the value that the schema gives read further. */
function parameter<S extends z.ZodType, T>(
  label: Word,
  control: Parameter<T>['control'],
  schema: S,
  read: (sent: z.infer<S>, at: ReadAt) => T,
  show: (value: T) => Shown,
  rest: Partial<Pick<Parameter<T>, 'kinds' | 'options' | 'fallback' | 'most'>> = {},
): Parameter<T> {
  return {
    label,
    control,
    schema,
    kinds: [],
    options: [],
    fallback: null,
    most: null,
    ...rest,
    read: (sent, at) => read(schema.parse(sent), at),
    show,
  };
}

const Id = z.string().max(40);
const List = z.string().max(2_000);

/** A live record of one of these kinds. */
export const record = <N extends SubjectName>(label: Word, ...kinds: N[]): Parameter<FactOf<N>> =>
  parameter(
    label,
    'record',
    Id,
    (id, { facts }) => liveRecord(facts, id, ...kinds),
    ({ id }) => id,
    { kinds },
  );

/** A live record of one of these kinds, or none. */
export const maybeRecord = <N extends SubjectName>(
  label: Word,
  ...kinds: N[]
): Parameter<FactOf<N> | null> =>
  parameter(
    label,
    'record',
    Id.optional(),
    (id, { facts }) => (id === undefined ? null : liveRecord(facts, id, ...kinds)),
    (fact) => fact?.id ?? null,
    { kinds },
  );

/** Live actors, by comma. */
export const actors = (label: Word, most: number): Parameter<readonly string[]> =>
  parameter(
    label,
    'records',
    List.optional(),
    (text, { facts, name }) => {
      const ids = splitList(text);
      if (ids.length > most) throw invalid([name, `names more than ${most} actors`]);
      return ids.map((id) => liveRecord(facts, id, 'actor').id);
    },
    (ids) => [...ids],
    { kinds: ['actor'], most },
  );

/** A whole number from 1; what is out of range is brought into it and said. */
export const count = (label: Word, fallback: number, most: number): Parameter<number> =>
  parameter(
    label,
    'number',
    upTo(most, fallback),
    (value, { name, clamped }) => clampTo(name, value, most, clamped),
    (value) => value,
    { fallback: String(fallback), most },
  );

/** One of a closed list of words. */
export const choice = <W extends string>(
  label: Word,
  words: z.ZodEnum<{ [K in W]: K }>,
  fallback: NoInfer<W>,
): Parameter<W> =>
  parameter(
    label,
    'choice',
    words.default(fallback as z.util.NoUndefined<z.infer<typeof words>>),
    (value) => value,
    (value) => value,
    { options: words.options, fallback },
  );

/** One of a closed list of words, or none. */
export const maybeChoice = <W extends string>(
  label: Word,
  words: z.ZodEnum<{ [K in W]: K }>,
): Parameter<W | null> =>
  parameter(
    label,
    'choice',
    words.optional(),
    (value) => value ?? null,
    (value) => value,
    { options: words.options },
  );

/** Several of a closed list of words, by comma. */
export const choices = <W extends string>(
  label: Word,
  words: z.ZodEnum<{ [K in W]: K }>,
  fallback: readonly W[],
): Parameter<ReadonlySet<W>> =>
  parameter(
    label,
    'choices',
    List.optional(),
    (text, { name }): ReadonlySet<W> => readList(name, text, words, fallback),
    (values) => [...values],
    { options: words.options, fallback: fallback.join(',') },
  );

/** The date that everything is asked for. */
export const asOf = (label: Word): Parameter<AsOf> =>
  parameter(
    label,
    'date',
    AsOf.default('review'),
    (value) => value,
    (value) => value,
    { fallback: 'review' },
  );

/** Words that the analysis reads by itself. */
export const text = <T>(
  label: Word,
  read: (text: string, at: ReadAt) => T,
  show: (value: T) => Shown,
): Parameter<T> => parameter(label, 'text', List.default(''), read, show, { fallback: '' });
