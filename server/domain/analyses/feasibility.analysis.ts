import { judgedOn } from '../analysis/assessed.rules.js';
import { weighCamps, type Weighed } from '../analysis/feasibility.rules.js';
import { tableAnalysis } from './analysis.js';
import { ACTOR, TERMS, column, issueParameters, term, word } from './columns.js';

const WEIGHT = column(
  'range',
  word(
    '|stance| × power × priority',
    '|позиция| × власть × важность',
    '|позиция| × бийлик × маанилүүлүк',
  ),
);

/** What stands behind each camp. */
export const feasibility = tableAnalysis({
  id: 'feasibility',
  title: word('Feasibility', 'Осуществимость', 'Ишке ашуу мүмкүнчүлүгү'),
  question: word(
    'How much power and priority stand for it, and how much against?',
    'Сколько власти и внимания за, а сколько против?',
    'Канча бийлик жана көңүл колдоодо, канчасы каршы?',
  ),
  cannotTell: word(
    'Who would win: sums of ratings are no votes, and whoever was not assessed or has no known stance is not in them.',
    'Кто победит: суммы оценок — не голоса, и в них нет тех, кого не оценили или чья позиция неизвестна.',
    'Ким жеңерин: баалардын суммасы добуш эмес, бааланбагандар жана позициясы белгисиздер анда жок.',
  ),
  citation:
    'Bueno de Mesquita 1997, “A decision making model: its structure and form”, International Interactions 23; Reich, Cooper 1996 (PolicyMaker); Black 1948 (median)',
  expert: true,
  parameters: issueParameters,
  tables: {
    camps: {
      title: word('Camps', 'Лагеря', 'Лагерлер'),
      columns: {
        camp: column('word', word('Camp', 'Лагерь', 'Лагерь'), {
          for: word('for', 'за', 'колдойт'),
          against: word('against', 'против', 'каршы'),
        }),
        weight: WEIGHT,
        records: column('records', word('Counted', 'Учтены', 'Эсептелгендер')),
      },
    },
    centre: {
      title: word('Centre of the stances', 'Центр позиций', 'Позициялардын борбору'),
      columns: {
        median: column(
          'number',
          word('Weighted median', 'Взвешенная медиана', 'Салмактанган медиана'),
        ),
        mean: column('number', word('Weighted mean', 'Взвешенное среднее', 'Салмактанган орточо')),
      },
    },
    movers: {
      title: word('What would move it most', 'Что сдвинет сильнее всего', 'Эмне көбүрөөк жылдырат'),
      columns: { actor: ACTOR, weight: WEIGHT, terms: TERMS },
    },
    notCounted: {
      title: word('Not counted', 'Не учтены', 'Эсептелбегендер'),
      columns: { actor: ACTOR },
    },
  },
  run: (facts, { issue, asOf }) => {
    const judged = judgedOn(facts, issue.id, asOf);
    const found = weighCamps(judged);
    const { counted, movers, mean, median } = found;
    const behind = (sign: number) =>
      counted.filter(({ stance }) => Math.sign(stance) === sign).map(({ actor }) => actor);
    const moverRow = ({ actor, weight, stance }: Weighed) => ({
      actor,
      weight,
      terms: [
        term('stance', stance),
        term('weight', weight.value),
        term('moves', weight.high - weight.low),
      ],
    });
    const weighed = new Set(counted.map(({ actor }) => actor));
    return {
      tables: {
        camps:
          counted.length === 0
            ? []
            : [
                { camp: 'for', weight: found.for, records: behind(1) },
                { camp: 'against', weight: found.against, records: behind(-1) },
              ],
        centre: mean === null ? [] : [{ median, mean }],
        movers: movers.map(moverRow),
        notCounted: judged
          .filter(({ actor }) => !weighed.has(actor))
          .map(({ actor }) => ({ actor })),
      },
      scannedTies: 0,
      wouldChange: counted.length === 0 ? (['record_assessment', 'record_position'] as const) : [],
    };
  },
});
