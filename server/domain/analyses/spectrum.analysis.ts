import { judgedOn, type Judged } from '../analysis/assessed.rules.js';
import { campOf, stanceOnScale } from '../analysis/stance.rules.js';
import { usAt } from '../analysis/us.rules.js';
import { aimOf } from '../analysis/willingness.rules.js';
import { tableAnalysis } from './analysis.js';
import { ACTOR, STANCE, TERMS, issueParameters, term, word } from './columns.js';

const columns = { actor: ACTOR, stance: STANCE, terms: TERMS };

/** The spectrum of allies, from active ones to active opponents. */
export const spectrum = tableAnalysis({
  id: 'spectrum',
  title: word('Spectrum of allies', 'Спектр союзников', 'Өнөктөштөр спектри'),
  question: word(
    'Which segment can one tactic move by one place?',
    'Какой сегмент один приём сдвинет на одно место?',
    'Бир ыкма кайсы бөлүктү бир орунга жылдырат?',
  ),
  cannotTell: word(
    'Where those stand whose stance is not known: they have a place of their own, not the middle. Activity that nobody recorded counts as passive.',
    'Где стоят те, чья позиция неизвестна: у них своё место, а не середина. Незаписанная активность считается пассивной.',
    'Позициясы белгисиздер кайда тураарын: аларга ортосу эмес, өз орду берилген. Жазылбаган активдүүлүк пассивдүү деп эсептелет.',
  ),
  citation: 'Oppenheimer, Lakey 1965, “A Manual for Direct Action”; Boyd 2012, “Beautiful Trouble”',
  parameters: issueParameters,
  tables: {
    activeAllies: {
      title: word('Active allies', 'Активные союзники', 'Активдүү өнөктөштөр'),
      columns,
    },
    passiveAllies: {
      title: word('Passive allies', 'Пассивные союзники', 'Пассивдүү өнөктөштөр'),
      columns,
    },
    neutral: { title: word('Undecided', 'Не определились', 'Чечкиндүү эмес'), columns },
    passiveOpponents: {
      title: word('Passive opponents', 'Пассивные противники', 'Пассивдүү каршылаштар'),
      columns,
    },
    activeOpponents: {
      title: word('Active opponents', 'Активные противники', 'Активдүү каршылаштар'),
      columns,
    },
    notKnown: {
      title: word('Stance not known', 'Позиция неизвестна', 'Позициясы белгисиз'),
      columns,
    },
  },
  run: (facts, { issue, asOf }) => {
    const aim = aimOf(facts, usAt(facts, asOf), issue.id, asOf);
    const judged = judgedOn(facts, issue.id, asOf);
    const rows = (camp: ReturnType<typeof campOf>, active?: boolean) =>
      judged
        .filter(({ stance }) => campOf(stance, aim) === camp)
        .filter((one) => active === undefined || isActive(one) === active)
        .map(({ actor, stance }) => ({
          actor,
          stance,
          terms: [
            term(
              'stance',
              stanceOnScale(stance) ?? 0,
              `${stance.official?.stance ?? 'not_known'} ${stance.official?.activity ?? 'unknown'}`,
              stance.official?.activity === 'unknown',
            ),
          ],
        }));
    return {
      tables: {
        activeAllies: rows('for', true),
        passiveAllies: rows('for', false),
        neutral: rows('undecided'),
        passiveOpponents: rows('against', false),
        activeOpponents: rows('against', true),
        notKnown: rows('not_known'),
      },
      scannedTies: 0,
      wouldChange: judged.length === 0 ? (['record_position'] as const) : [],
    };
  },
});

function isActive({ stance: { official } }: Judged): boolean {
  return official?.activity === 'open' || official?.activity === 'quiet';
}
