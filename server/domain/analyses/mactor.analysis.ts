import { z } from 'zod';
import { mactorOf } from '../analysis/mactor.rules.js';
import { tableAnalysis } from './analysis.js';
import { ACTOR, TERMS, column, networkParameters, term, word } from './columns.js';
import { choice, maybeRecord } from './parameters.js';

const number = (en: string, ru: string, ky: string) => column('number', word(en, ru, ky));

/** Who weighs on whom: Godet's MACTOR. */
export const mactor = tableAnalysis({
  id: 'mactor',
  title: word('Balance of power (MACTOR)', 'Баланс сил (MACTOR)', 'Күчтөрдүн тең салмагы (MACTOR)'),
  question: word(
    'Who weighs on others more than they weigh on them?',
    'Кто влияет на других сильнее, чем они на него?',
    'Ким башкаларга алардан көбүрөөк таасир этет?',
  ),
  cannotTell: word(
    'Whether anybody uses the influence. Direct influence is taken from the best recorded tie where nobody has rated it, so it is assumed throughout.',
    'Пользуется ли кто-то влиянием. Прямое влияние взято по лучшей записанной связи, если его никто не оценил, то есть везде предполагается.',
    'Кимдир бирөө таасирин колдонобу. Эч ким баалабаса, түз таасир эң жакшы жазылган байланыштан алынат, демек бардык жерде божомолдонот.',
  ),
  citation: 'Godet 1991, “Actors’ moves and strategies: the MACTOR method”, Futures 23',
  expert: true,
  parameters: {
    issue: maybeRecord(word('Issue', 'Вопрос', 'Маселе'), 'issue'),
    diagonal: choice(
      word('The diagonal counts', 'Диагональ учитывается', 'Диагональ эсептелет'),
      z.enum(['yes', 'no']),
      'yes',
    ),
    ...networkParameters,
  },
  tables: {
    actors: {
      title: word('Actors', 'Участники', 'Катышуучулар'),
      columns: {
        actor: ACTOR,
        balance: number('Balance of power', 'Баланс сил', 'Күчтөрдүн тең салмагы'),
        influence: number('Influence', 'Влияние', 'Таасир'),
        dependence: number('Dependence', 'Зависимость', 'Көз карандылык'),
        mobilisation: number('Mobilisation', 'Мобилизация', 'Мобилизация'),
        convergence: number('Convergence', 'Конвергенция', 'Конвергенция'),
        divergence: number('Divergence', 'Дивергенция', 'Дивергенция'),
        terms: TERMS,
      },
    },
  },
  run: (facts, { issue, diagonal, ...question }) => {
    const { actors, tieCount } = mactorOf(facts, question, issue?.id ?? null, diagonal === 'yes');
    return {
      tables: {
        actors: actors.map((one) => ({
          ...one,
          terms: [
            term('influence', one.influence, 'round(4p)', true),
            term('power', one.balance, diagonal),
          ],
        })),
      },
      scannedTies: tieCount,
      wouldChange: actors.length === 0 ? (['record_tie'] as const) : [],
    };
  },
});
