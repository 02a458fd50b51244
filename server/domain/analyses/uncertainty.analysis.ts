import { cellOf } from '../analysis/hops.rules.js';
import { askFromUs } from '../analysis/pathways-ask.rules.js';
import { judgeOrder } from '../analysis/uncertainty.rules.js';
import { readingsOf } from '../analysis/who-first.rules.js';
import { tableAnalysis } from './analysis.js';
import { READINGS, TERMS, approachParameters, column, term, word } from './columns.js';
import { count } from './parameters.js';

/** How sure the order of pathways is. */
export const uncertainty = tableAnalysis({
  id: 'uncertainty',
  title: word('How sure the order is', 'Насколько надёжен порядок', 'Ирет канчалык ишенимдүү'),
  question: word(
    'Which pathway comes first, whatever strengths turn out to be?',
    'Какой путь первый, какой бы ни оказалась сила связей?',
    'Байланыштардын күчү кандай болбосун, кайсы жол биринчи?',
  ),
  cannotTell: word(
    'How likely a pathway is to work: only strengths that nobody rated are varied, each value as likely as another, and only among the pathways shown.',
    'Насколько вероятен успех пути: меняется лишь неоценённая сила, все значения равновероятны, и только среди показанных путей.',
    'Жолдун ийгилик ыктымалдыгын: бааланбаган күч гана, бардык маанилер бирдей ыктымал болуп, көрсөтүлгөн жолдордо гана өзгөртүлөт.',
  ),
  citation:
    'Clopper, Pearson 1934, Biometrika 26 (interval); Saltelli et al. 2008, “Global Sensitivity Analysis”',
  parameters: {
    ...approachParameters,
    k: count(word('Pathways compared', 'Сравниваемых путей', 'Салыштырылган жолдор'), 5, 20),
    draws: count(word('Draws', 'Испытаний', 'Сыноолор'), 1_000, 10_000),
    seed: count(word('Seed of the draw', 'Зерно выборки', 'Тандоонун уругу'), 1, 1_000_000),
  },
  tables: {
    paths: {
      title: word('Pathways', 'Пути', 'Жолдор'),
      columns: {
        path: column('path', word('Pathway', 'Путь', 'Жол')),
        first: column(
          'interval',
          word('Comes first (95 %)', 'Стоит первым (95 %)', 'Биринчи турат (95 %)'),
        ),
        readings: READINGS,
        terms: TERMS,
      },
    },
  },
  run: (facts, asked) => {
    const ask = { ...askFromUs(facts, { ...asked, target: asked.to }), k: asked.k };
    const { found, judged, assumed } = judgeOrder(facts, ask, asked.draws, asked.seed);
    return {
      tables: {
        paths: judged.map(({ path, hits, first }) => ({
          path: cellOf(path.arcs, path.score),
          first,
          readings: readingsOf((reading) => path.ranks[reading]),
          terms: [term('first', hits / asked.draws, `${hits}/${asked.draws}`)],
        })),
      },
      scannedTies: found.tieCount,
      truncated: found.truncated,
      method: [term('samples', asked.draws, `${assumed}`)],
      wouldChange: judged.length === 0 ? (['record_tie', 'record_decider'] as const) : [],
    };
  },
});
