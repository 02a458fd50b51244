import { z } from 'zod';
import { packMoney } from '../../contract/answers.js';
import { MoneyQuery, traceMoney as route } from '../../contract/money.js';
import { TieStatus } from '../../contract/vocabulary.js';
import { traceMoney } from '../analysis/money.service.js';
import { CARRYING } from '../analysis/weight.rules.js';
import type { Analysis } from './analysis.js';
import { word } from './columns.js';
import { asOf, choice, choices, record } from './parameters.js';

/** Where money goes, or where it comes from. */
export const money: Analysis = {
  id: 'money',
  title: word('Money', 'Деньги', 'Акча'),
  question: word('Where does the money go?', 'Куда идут деньги?', 'Акча кайда кетет?'),
  cannotTell: word(
    'How much money there is, and who gets it beyond the last recorded tie. An end of the trail may be an end of the records only.',
    'Сколько денег и кто получает их дальше последней записанной связи. Конец следа может быть лишь концом записей.',
    'Акча канча экенин жана акыркы жазылган байланыштан ары ким аларын. Издин аягы жазуулардын гана аягы болушу мүмкүн.',
  ),
  citation:
    'Škulj 2009, “Discrete time Markov chains with interval probabilities”, Int. J. Approximate Reasoning 50',
  parameters: {
    from: record(
      word('Payer or holder', 'Плательщик или держатель', 'Төлөөчү же кармоочу'),
      'actor',
    ),
    direction: choice(word('Direction', 'Направление', 'Багыт'), z.enum(['down', 'up']), 'down'),
    statuses: choices(word('Statuses', 'Статусы', 'Статустар'), TieStatus, CARRYING),
    asOf: asOf(word('As of', 'На дату', 'Датага карата')),
  },
  tables: null,
  route,
  answer: async (deps, query) => packMoney(await traceMoney(deps, MoneyQuery.parse(query))),
  compare: async (deps, query) => {
    const { ends } = await traceMoney(deps, MoneyQuery.parse(query));
    return [...ends]
      .sort((a, b) => b.share.hi - a.share.hi || b.share.lo - a.share.lo)
      .map(({ actor }, i) => ({ table: 'ends', records: [actor.id], rank: i + 1, class: null }));
  },
};
