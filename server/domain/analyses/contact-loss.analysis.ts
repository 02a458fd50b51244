import { approachOf } from '../analysis/approach.rules.js';
import { lossesOf, separateWays, type Loss } from '../analysis/contact-loss.rules.js';
import { askFromUs } from '../analysis/pathways-ask.rules.js';
import { tableAnalysis } from './analysis.js';
import { TERMS, TIES, approachParameters, column, term, word } from './columns.js';
import { count, maybeRecord } from './parameters.js';
import { wouldChangeApproach } from './would-change.js';

const AFTER = column('path', word('What would be left', 'Что останется', 'Эмне калат'));
const CUT = column(
  'flag',
  word('Every pathway hangs on it', 'От этого зависят все пути', 'Бардык жолдор ушуга байланган'),
);

/** If we lost contact with … */
export const contactLoss = tableAnalysis({
  id: 'contact-loss',
  title: word('If we lost contact', 'Если мы потеряем контакт', 'Байланышты жоготсок'),
  question: word(
    'Whom do all our pathways hang on, and what would be left?',
    'От кого зависят все наши пути и что останется?',
    'Бардык жолдорубуз кимге байланган жана эмне калат?',
  ),
  cannotTell: word(
    'Ways that would be found once they were needed. Separate ways are counted without a limit of steps; some may be longer than the pathways.',
    'Пути, которые нашлись бы по необходимости. Независимые пути считаются без ограничения шагов; некоторые могут быть длиннее.',
    'Керек болгондо табылуучу жолдор. Өз алдынча жолдор кадам чегисиз эсептелет; айрымдары узунураак болушу мүмкүн.',
  ),
  citation:
    'Menger 1927, “Zur allgemeinen Kurventheorie”; Hopcroft, Tarjan 1973 (cut points and bridges)',
  internal: true,
  parameters: {
    ...approachParameters,
    without: maybeRecord(word('Without', 'Без', 'Бул жок болсо'), 'actor'),
    k: count(word('Pathways looked at', 'Рассмотрено путей', 'Каралган жолдор'), 20, 20),
  },
  tables: {
    actors: {
      title: word('Actors in between', 'Участники посередине', 'Ортодогу катышуучулар'),
      columns: {
        records: column('records', word('Actor', 'Участник', 'Катышуучу')),
        after: AFTER,
        cut: CUT,
        terms: TERMS,
      },
    },
    steps: {
      title: word('Steps of the best pathway', 'Шаги лучшего пути', 'Эң жакшы жолдун кадамдары'),
      columns: {
        records: column('records', word('Step', 'Шаг', 'Кадам')),
        after: AFTER,
        cut: CUT,
        ties: TIES,
        terms: TERMS,
      },
    },
    separate: {
      title: word('Separate ways', 'Независимые пути', 'Өз алдынча жолдор'),
      columns: { records: column('records', word('Way', 'Путь', 'Жол')) },
    },
  },
  run: (facts, asked) => {
    const ask = { ...askFromUs(facts, { ...asked, target: asked.to }), k: asked.k };
    const approach = approachOf(facts, ask);
    const losses = lossesOf(facts, ask, asked.without?.id ?? null);
    const separate = separateWays(ask, approach);
    const row = ({ records, after, carries }: Loss) => ({
      records: [...records],
      after,
      cut: losses.best !== null && after === null,
      terms: [term('carries', carries)],
    });
    return {
      tables: {
        actors: losses.actors.map(row),
        steps: losses.steps.map((step) => ({ ...row(step), ties: [...step.ties] })),
        separate: separate.map((records) => ({ records })),
      },
      scannedTies: losses.scannedTies,
      method: [term('disjoint', separate.length)],
      wouldChange:
        losses.best === null ? wouldChangeApproach(ask, approach, [{ reach: losses.best }]) : [],
    };
  },
});
