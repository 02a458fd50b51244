import type { AsOf } from '../../contract/dates.js';
import type { Facts } from '../../projection/facts.js';
import { isHigh, judgedOn, type Judged } from '../analysis/assessed.rules.js';
import { tiesAt } from '../analysis/ties.rules.js';
import { STATUS_FACTORS } from '../analysis/weight.rules.js';
import { tableAnalysis } from './analysis.js';
import { ACTOR, TERMS, TIES, column, issueParameters, term, word } from './columns.js';
import { AGREED, POWER, SALIENCE } from './grid-columns.js';

const CLASS = column('word', word('Class', 'Класс', 'Класс'), {
  definitive: word(
    'power, standing and urgency',
    'власть, статус и срочность',
    'бийлик, макам жана шашылыш',
  ),
  dominant: word('power and standing', 'власть и статус', 'бийлик жана макам'),
  dangerous: word('power and urgency', 'власть и срочность', 'бийлик жана шашылыш'),
  dependent: word('standing and urgency', 'статус и срочность', 'макам жана шашылыш'),
  dormant: word('power only', 'только власть', 'бийлик гана'),
  discretionary: word('standing only', 'только статус', 'макам гана'),
  demanding: word('urgency only', 'только срочность', 'шашылыш гана'),
  none: word('none of them', 'ничего из этого', 'эч бири'),
});

/** Power, legitimacy and urgency: seven classes. */
export const salienceClasses = tableAnalysis({
  id: 'salience-classes',
  title: word('Power, standing, urgency', 'Власть, статус, срочность', 'Бийлик, макам, шашылыш'),
  question: word(
    'Who has the power, who the standing, and for whom is it urgent?',
    'У кого власть, у кого статус и для кого это срочно?',
    'Кимде бийлик, кимде макам жана ким үчүн шашылыш?',
  ),
  cannotTell: word(
    'Whether a claim is just. Standing is read from formal and deciding ties only; that one has none recorded does not make a claim less legitimate.',
    'Справедливо ли требование. Статус читается только по формальным и решающим связям; их отсутствие не делает требование менее законным.',
    'Талап адилеттүүбү. Макам расмий жана чечүүчү байланыштардан гана окулат; алардын жоктугу талапты мыйзамсыз кылбайт.',
  ),
  citation:
    'Mitchell, Agle, Wood 1997, “Toward a theory of stakeholder identification and salience”, Academy of Management Review 22',
  parameters: issueParameters,
  tables: {
    classes: {
      title: word('Classes', 'Классы', 'Класстар'),
      columns: {
        actor: ACTOR,
        class: CLASS,
        power: POWER,
        salience: SALIENCE,
        agreed: AGREED,
        terms: TERMS,
        ties: TIES,
      },
    },
    notAssessed: {
      title: word('Not assessed', 'Не оценено', 'Бааланган эмес'),
      columns: { actor: ACTOR, power: POWER, salience: SALIENCE, ties: TIES },
    },
  },
  run: (facts, { issue, asOf }) => {
    const standing = standingTies(facts, asOf);
    const judged = judgedOn(facts, issue.id, asOf).map((one) => ({
      one,
      ties: standing.get(one.actor) ?? [],
    }));
    const missing = judged.filter(({ one }) => one.power === null || one.salience === null);
    return {
      tables: {
        classes: judged.flatMap(({ one, ties }) => classRow(one, ties)),
        notAssessed: missing.map(({ one: { actor, power, salience }, ties }) => ({
          actor,
          power,
          salience,
          ties,
        })),
      },
      scannedTies: 0,
      wouldChange: missing.length === judged.length ? (['record_assessment'] as const) : [],
    };
  },
});

/** Formal and deciding ties that an actor holds from its own side. */
function standingTies(facts: Facts, asOf: AsOf): Map<string, string[]> {
  const ties = new Map<string, string[]>();
  for (const { id, fields } of tiesAt(facts, asOf)) {
    if (fields.layer !== 'formal' && fields.layer !== 'decision') continue;
    if (STATUS_FACTORS[fields.status] === 0 || fields.validity === 'proposed') continue;
    ties.set(fields.from, [...(ties.get(fields.from) ?? []), id]);
  }
  return ties;
}

function classRow({ actor, power, salience }: Judged, ties: string[]) {
  if (power === null || salience === null) return [];
  const [strong, urgent, legitimate] = [isHigh(power), isHigh(salience), ties.length > 0];
  return [
    {
      actor,
      class:
        CLASS_OF[`${Number(strong.high)}${Number(legitimate)}${Number(urgent.high)}`] ?? 'none',
      power,
      salience,
      agreed: strong.agreed && urgent.agreed,
      terms: [
        term('power', power.value, `${power.low}–${power.high}`),
        term('legitimacy', ties.length),
        term('salience', salience.value, `${salience.low}–${salience.high}`),
      ],
      ties,
    },
  ];
}

/** By power, legitimacy, urgency. */
const CLASS_OF: Readonly<Record<string, string>> = {
  '111': 'definitive',
  '110': 'dominant',
  '101': 'dangerous',
  '011': 'dependent',
  '100': 'dormant',
  '010': 'discretionary',
  '001': 'demanding',
};
