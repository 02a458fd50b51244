import { packPathways } from '../../contract/answers.js';
import { findPathways as route, PathwaysQuery } from '../../contract/pathways.js';
import { Validity } from '../../contract/vocabulary.js';
import { findPathways } from '../analysis/pathways.service.js';
import type { Analysis } from './analysis.js';
import { approachParameters, word } from './columns.js';
import { actors, choices, count, maybeRecord } from './parameters.js';

/** The two ranked lists of pathways, by the front door and through people. */
export const pathways: Analysis = {
  id: 'pathways',
  title: word('Pathways', 'Пути', 'Жолдор'),
  question: word('How do we reach them?', 'Как до них добраться?', 'Аларга кантип жетебиз?'),
  cannotTell: word(
    'Whether a door will open: a class says how well a way is known and how strong it is, not how likely it is to succeed. Ways that nobody recorded are not there.',
    'Откроется ли дверь: класс говорит, насколько путь известен и прочен, а не насколько вероятен успех. Незаписанных путей здесь нет.',
    'Эшик ачылабы: класс жолдун канчалык белгилүү жана бекем экенин айтат, ийгиликтин ыктымалдыгын эмес. Жазылбаган жолдор бул жерде жок.',
  ),
  citation:
    'Yen 1971, “Finding the k shortest loopless paths in a network”, Management Science 17; Hart, Nilsson, Raphael 1968',
  parameters: {
    from: maybeRecord(word('From', 'Откуда', 'Кайдан'), 'actor'),
    issue: maybeRecord(word('Issue', 'Вопрос', 'Маселе'), 'issue'),
    k: count(word('Pathways at most', 'Путей не более', 'Эң көп жол'), 5, 20),
    validity: choices(word('Validity', 'Действительность', 'Күчү'), Validity, Validity.options),
    avoid: actors(word('Avoid', 'Избегать', 'Качуу'), 20),
    through: actors(word('Pass through', 'Пройти через', 'Аркылуу өтүү'), 5),
    ...approachParameters,
  },
  tables: null,
  route,
  answer: async (deps, query) => packPathways(await findPathways(deps, PathwaysQuery.parse(query))),
  compare: async (deps, query) => {
    const { paths } = await findPathways(deps, PathwaysQuery.parse(query));
    return paths.map((path, i) => ({
      table: 'paths',
      records: [
        ...path.steps.slice(0, 1).map(({ from }) => from.id),
        ...path.steps.map(({ to }) => to.id),
      ],
      rank: i + 1,
      class: path.class,
    }));
  },
};
