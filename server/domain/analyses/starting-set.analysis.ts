import { approachOf } from '../analysis/approach.rules.js';
import { askFromUs } from '../analysis/pathways-ask.rules.js';
import { findSet } from '../analysis/starting-set.rules.js';
import { tableAnalysis } from './analysis.js';
import { ACTOR, TERMS, TIES, approachParameters, column, term, word } from './columns.js';
import { count } from './parameters.js';
import { wouldChangeApproach } from './would-change.js';

const MOST_MEETINGS = 10;

/** A starting set to discuss: at most m first contacts. */
export const startingSet = tableAnalysis({
  id: 'starting-set',
  title: word(
    'A starting set to discuss',
    'Набор для начала, чтобы обсудить',
    'Талкуулоо үчүн баштапкы топтом',
  ),
  question: word(
    'With so many meetings, which ones?',
    'Если встреч столько, то какие?',
    'Ушунча жолугушуу болсо, кайсылары?',
  ),
  cannotTell: word(
    'Whether meetings help or hinder one another: each arc is taken to work or not by itself, which people do not.',
    'Помогают или мешают встречи друг другу: считается, что каждая связь срабатывает сама по себе, а люди так не делают.',
    'Жолугушуулар бири-бирине жардам береби же тоскоол болобу: ар бир байланыш өзүнчө иштейт деп эсептелет, адамдар андай эмес.',
  ),
  citation:
    'Kempe, Kleinberg, Tardos 2003 (independent cascade); Borgs, Brautbar, Chayes, Lucier 2014, SODA; Tang, Tang, Xiao, Yuan 2018, SIGMOD',
  parameters: {
    ...approachParameters,
    m: count(word('Meetings', 'Встреч', 'Жолугушуулар'), 3, MOST_MEETINGS),
    cold: count(
      word(
        'A cold contact succeeds, of 100',
        'Холодный контакт удаётся, из 100',
        'Бейтааныш байланыш ишке ашат, 100дөн',
      ),
      5,
      100,
    ),
    seed: count(word('Seed of the draw', 'Зерно выборки', 'Тандоонун уругу'), 1, 1_000_000),
  },
  tables: {
    set: {
      title: word('The set', 'Набор', 'Топтом'),
      columns: {
        actor: ACTOR,
        terms: TERMS,
        ties: TIES,
        nearTies: column(
          'records',
          word(
            'As good, as far as it can be told',
            'Не хуже, насколько можно судить',
            'Айтууга мүмкүн болгондо, ошондой эле жакшы',
          ),
        ),
      },
    },
    together: {
      title: word('Together', 'Вместе', 'Чогуу'),
      columns: {
        records: column('records', word('Meetings', 'Встречи', 'Жолугушуулар')),
        likelihood: column(
          'interval',
          word(
            'At least one chain holds (95 %)',
            'Держится хотя бы одна цепочка (95 %)',
            'Бир чынжыр болсо да кармалат (95 %)',
          ),
        ),
        terms: TERMS,
      },
    },
  },
  run: (facts, asked, { limits }) => {
    const ask = askFromUs(facts, { ...asked, target: asked.to });
    const approach = approachOf(facts, ask);
    const question = { m: asked.m, cold: asked.cold / 100, seed: asked.seed };
    const found = findSet(facts, ask, approach, question, limits);
    const { contacts, interval, likelihood, guarantee, draws, method } = found;
    return {
      tables: {
        set: contacts.map(({ actor, meeting, direct, gain, nearTies }) => ({
          actor,
          terms: [
            term('gain', gain),
            term('meeting', meeting, direct?.weight.class ?? 'cold', direct === null),
          ],
          ties: direct === null ? [] : [direct.weight.tie.id],
          nearTies: [...nearTies],
        })),
        together:
          contacts.length === 0
            ? []
            : [
                {
                  records: contacts.map(({ actor }) => actor),
                  likelihood: interval,
                  terms: [
                    term('likelihood', likelihood, method),
                    term('guarantee', guarantee),
                    term('samples', draws),
                  ],
                },
              ],
      },
      scannedTies: approach.network.tieCount,
      method: [term('samples', draws, method), term('guarantee', guarantee)],
      wouldChange: contacts.length > 0 ? [] : wouldChangeApproach(ask, approach, []),
    };
  },
});
