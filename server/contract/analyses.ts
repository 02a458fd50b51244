// What every analysis tells of itself: its form, its tables and its limits, as data in three languages.
// Forms and page sections are made from it; see server/domain/analyses.
import { z } from 'zod';
import { AnsweredTie, Interval, NamedRecord, PathClass } from './analysis.js';
import { defineRoute } from './routes.js';
import { Activity, Agenda, Stance, Validity } from './vocabulary.js';
import type { Word } from './vocabulary.js';

const WordSchema = z.object({ en: z.string(), ru: z.string(), ky: z.string() });
const word = (en: string, ru: string, ky: string): Word => ({ en, ru, ky });
const id = z.string();

/** What a number in an answer is a measure of. */
export const TERM_WORDS = {
  reach: word('best path from us', 'лучший путь от нас', 'бизден эң жакшы жол'),
  influence: word(
    'best path to those who decide',
    'лучший путь к решающим',
    'чечүүчүлөргө эң жакшы жол',
  ),
  meeting: word('a meeting succeeds', 'встреча удаётся', 'жолугушуу ийгиликтүү'),
  likelihood: word(
    'at least one chain holds',
    'держится хотя бы одна цепочка',
    'бир чынжыр болсо да кармалат',
  ),
  gain: word('adds to the likelihood', 'добавляет к вероятности', 'ыктымалдыкка кошот'),
  guarantee: word(
    'at least this part of the best set',
    'не меньше этой доли лучшего набора',
    'эң жакшы топтомдун кеминде ушул бөлүгү',
  ),
  samples: word('samples drawn', 'взято выборок', 'алынган тандоолор'),
  first: word('comes first', 'стоит первым', 'биринчи турат'),
  power: word('power', 'власть', 'бийлик'),
  salience: word('priority for them', 'важность для них', 'алар үчүн маанилүүлүк'),
  legitimacy: word('formal standing', 'формальный статус', 'расмий макам'),
  stance: word('stance', 'позиция', 'позиция'),
  weight: word('power × priority', 'власть × важность', 'бийлик × маанилүүлүк'),
  moves: word('can move the result by', 'может сдвинуть итог на', 'жыйынтыкты жылдыра алат'),
  held: word('contacts held', 'состоявшиеся контакты', 'болгон байланыштар'),
  asked: word('contacts sought', 'запрошенные контакты', 'суралган байланыштар'),
  carries: word('pathways through it', 'путей через это', 'ушул аркылуу өткөн жолдор'),
  disjoint: word('separate pathways', 'независимые пути', 'өз алдынча жолдор'),
  pagerank: word('PageRank', 'PageRank', 'PageRank'),
  betweenness: word('betweenness', 'промежуточность', 'ортомчулук'),
  fragmentation: word('fragmentation', 'фрагментация', 'бөлүнүү'),
} as const satisfies Record<string, Word>;
export type TermName = keyof typeof TERM_WORDS;

/** What would change an answer that found nothing, or little. */
export const WOULD_CHANGE_WORDS = {
  record_us: word(
    'an actor marked as us',
    'участник, отмеченный как мы',
    'биз деп белгиленген катышуучу',
  ),
  record_decider: word('a recorded decider', 'записанный принимающий решение', 'жазылган чечүүчү'),
  record_position: word('recorded positions', 'записанные позиции', 'жазылган позициялар'),
  record_assessment: word('an assessment', 'оценка', 'баа берүү'),
  record_contact: word('a recorded contact', 'записанный контакт', 'жазылган байланыш'),
  record_tie: word(
    'a tie that carries influence',
    'связь, несущая влияние',
    'таасир алып жүргөн байланыш',
  ),
  allow_questions: word(
    'allowing open questions',
    'учёт открытых вопросов',
    'ачык суроолорду эске алуу',
  ),
  allow_proposed: word(
    'allowing what is only proposed',
    'учёт предложенного',
    'сунушталганды эске алуу',
  ),
  more_hops: word('more steps', 'больше шагов', 'көбүрөөк кадам'),
  other_date: word('another date', 'другая дата', 'башка дата'),
  describe_change: word('a change to try', 'изменение для проверки', 'сынап көрүүчү өзгөрүү'),
} as const satisfies Record<string, Word>;
export const WouldChange = z.enum(
  Object.keys(WOULD_CHANGE_WORDS) as [keyof typeof WOULD_CHANGE_WORDS],
);
export type WouldChange = z.infer<typeof WouldChange>;

/** One number behind a result. */
export const Term = z.object({
  name: z.enum(Object.keys(TERM_WORDS) as [TermName]),
  value: z.number(),
  /** As recorded or counted, a vocabulary id or short text; empty when the value says it all. */
  recorded: z.string(),
  assumed: z.boolean(),
});
export type Term = z.infer<typeof Term>;

/** A pathway in a cell, by ids. */
export const PathCell = z.object({
  class: PathClass,
  /** Raw product; shown only when the terms are opened. */
  score: z.number(),
  hops: z.int(),
  /** Index of the weakest step, -1 without steps. */
  weakest: z.int(),
  steps: z.array(
    z.object({ tie: id, from: id, to: id, class: PathClass, probability: z.number() }),
  ),
});
export type PathCell = z.infer<typeof PathCell>;

const StanceMark = z
  .object({ position: id, stance: Stance, agenda: Agenda, activity: Activity, validity: Validity })
  .nullable();

/** Ranks under the three readings of what is assumed; null: not in this list under that reading. */
export const Readings = z.object({
  ranks: z.object({
    cautious: z.int().nullable(),
    default: z.int().nullable(),
    generous: z.int().nullable(),
  }),
  stable: z.boolean(),
});
export type Readings = z.infer<typeof Readings>;

/** Kinds of column: what a cell is on the wire. Ids name what stands beside the tables. */
export const CELLS = {
  record: id,
  records: z.array(id),
  ties: z.array(id),
  class: PathClass.nullable(),
  path: PathCell.nullable(),
  /** Official and personal are two marks, never averaged. */
  stance: z.object({ official: StanceMark, personal: StanceMark }),
  number: z.number().nullable(),
  count: z.int(),
  interval: Interval.nullable(),
  /** Spread of several assessments. */
  range: z.object({ low: z.number(), value: z.number(), high: z.number() }).nullable(),
  /** One of the column's words. */
  word: z.string().nullable(),
  date: z.string().nullable(),
  flag: z.boolean(),
  terms: z.array(Term),
  readings: Readings,
} as const;
export type CellKind = keyof typeof CELLS;
export type Cell<K extends CellKind> = z.infer<(typeof CELLS)[K]>;

export const CONTROLS = [
  'record',
  'records',
  'number',
  'choice',
  'choices',
  'date',
  'text',
] as const;

export const AnalysisDescription = z
  .object({
    /** Name of its page section: `who-first`. */
    id: z.string(),
    path: z.string(),
    title: WordSchema,
    question: WordSchema,
    /** "What this cannot tell you." */
    cannotTell: WordSchema,
    /** The paper or method that it follows. */
    citation: z.string(),
    /** Shown under Expert only. */
    expert: z.boolean(),
    /** Never part of an export or a briefing. */
    internal: z.boolean(),
    parameters: z.array(
      z.object({
        name: z.string(),
        label: WordSchema,
        control: z.enum(CONTROLS),
        required: z.boolean(),
        /** Kinds of record to choose from; empty: not a choice of records. */
        kinds: z.array(z.string()),
        /** Words to choose from, by vocabulary id. */
        options: z.array(z.string()),
        /** Value when none is given, as in an address. */
        fallback: z.string().nullable(),
        /** Greatest number; what is out of range is brought into it and said. */
        most: z.number().nullable(),
      }),
    ),
    /** Empty: the page draws the answer by its own elements. */
    tables: z.array(
      z.object({
        id: z.string(),
        title: WordSchema,
        columns: z.array(
          z.object({
            id: z.string(),
            label: WordSchema,
            kind: z.enum(Object.keys(CELLS) as [CellKind]),
            words: z.record(z.string(), WordSchema),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'AnalysisDescription' });
export type AnalysisDescription = z.infer<typeof AnalysisDescription>;

/** What stands beside the tables of every answer. */
export const TablesAnswer = z.object({
  lookedFor: z.object({
    /** The parameters as they were counted. */
    parameters: z.record(
      z.string(),
      z.union([z.string(), z.number(), z.array(z.string()), z.null()]),
    ),
    /** Parameters that were out of range and what they became. */
    clamped: z.array(z.string()),
    scannedTies: z.int(),
    /** It stopped before it was done: what is shown is right, but there may be more. */
    truncated: z.boolean(),
    /** How it was computed: samples drawn, bounds of the error. */
    method: z.array(Term),
    wouldChange: z.array(WouldChange),
  }),
  records: z.array(NamedRecord),
  ties: z.array(AnsweredTie),
});

/** An answer in tables under its general shape: each analysis declares its own columns. */
export const AnyTablesAnswer = TablesAnswer.extend({
  tables: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))),
});
export type AnyTablesAnswer = z.infer<typeof AnyTablesAnswer>;

export const listAnalyses = defineRoute({
  name: 'analysis.list',
  method: 'GET',
  path: '/api/analysis',
  summary: 'The analyses: their forms, their tables, what they follow and what they cannot tell',
  access: 'analysis.run',
  output: z.object({ items: z.array(AnalysisDescription) }),
});
