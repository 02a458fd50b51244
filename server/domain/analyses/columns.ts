// Words and parameters that several analyses share.
import type { CellKind, Term, TermName } from '../../contract/analyses.js';
import { MOST_HOPS } from '../../contract/pathways.js';
import { Layer, TieStatus, type Word } from '../../contract/vocabulary.js';
import { z } from 'zod';
import { CARRYING, INCLUDES } from '../analysis/weight.rules.js';
import { asOf, choices, count, maybeChoice, record } from './parameters.js';
import type { Column } from './tables.js';

export const word = (en: string, ru: string, ky: string): Word => ({ en, ru, ky });

export const column = <const K extends CellKind>(
  kind: K,
  label: Word,
  words: Readonly<Record<string, Word>> = {},
): Column<K> => ({ kind, label, words });

export const term = (name: TermName, value: number, recorded = '', assumed = false): Term => ({
  name,
  value,
  recorded,
  assumed,
});

export const ACTOR = column('record', word('Actor', 'Участник', 'Катышуучу'));
export const REACH = column('path', word('Our way to them', 'Наш путь к ним', 'Аларга жолубуз'));
export const INFLUENCE = column(
  'path',
  word('Their way to the decision', 'Их путь к решению', 'Алардын чечимге жолу'),
);
export const STANCE = column('stance', word('Stance', 'Позиция', 'Позиция'));
export const TERMS = column('terms', word('Terms', 'Слагаемые', 'Түзүүчүлөр'));
export const READINGS = column(
  'readings',
  word('Under three readings', 'При трёх прочтениях', 'Үч окууда'),
);
export const TIES = column('ties', word('Ties', 'Связи', 'Байланыштар'));

/** What is aimed at, and the filters of pathways from us to it. */
export const approachParameters = {
  to: record(
    word('What we want to reach', 'Чего мы хотим достичь', 'Эмнеге жетким келет'),
    'objective',
    'issue',
    'actor',
  ),
  aim: maybeChoice(word('Our aim', 'Наша цель', 'Максатыбыз'), z.enum(['for', 'against'])),
  maxHops: count(word('Steps at most', 'Шагов не более', 'Эң көп кадам'), 6, MOST_HOPS),
  layers: choices(word('Layers', 'Слои', 'Катмарлар'), Layer, Layer.options),
  statuses: choices(word('Statuses', 'Статусы', 'Статустар'), TieStatus, CARRYING),
  include: choices(
    word('Include also', 'Включить также', 'Кошумча эске алуу'),
    z.enum(INCLUDES),
    [],
  ),
  asOf: asOf(word('As of', 'На дату', 'Датага карата')),
} as const;

/** The filters of the whole network, whoever asks. */
export const networkParameters = {
  layers: approachParameters.layers,
  statuses: approachParameters.statuses,
  include: approachParameters.include,
  asOf: approachParameters.asOf,
} as const;

/** The issue that positions and assessments are read on, and the date. */
export const issueParameters = {
  issue: record(word('Issue', 'Вопрос', 'Маселе'), 'issue'),
  asOf: asOf(word('As of', 'На дату', 'Датага карата')),
} as const;
