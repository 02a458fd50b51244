import { isHigh, judgedOn, type Judged } from '../analysis/assessed.rules.js';
import { campOf } from '../analysis/stance.rules.js';
import { usAt } from '../analysis/us.rules.js';
import { aimOf } from '../analysis/willingness.rules.js';
import { tableAnalysis } from './analysis.js';
import { issueParameters, word } from './columns.js';
import { judgedColumns as columns, judgedRow, NOT_ASSESSED } from './grid-columns.js';

/** Alignment with our aim and interest in the issue. */
export const alignmentInterest = tableAnalysis({
  id: 'alignment-interest',
  title: word('Alignment and interest', 'Согласие и интерес', 'Макулдук жана кызыкчылык'),
  question: word(
    'With whom to work, whom to interest, whom to persuade?',
    'С кем работать, кого заинтересовать, кого убеждать?',
    'Ким менен иштөө, кимди кызыктыруу, кимди ынандыруу керек?',
  ),
  cannotTell: word(
    'How an official line and a private view go together: only the official line counts here, and a stance that is not known stands apart.',
    'Как сочетаются официальная позиция и личный взгляд: здесь считается только официальная, а неизвестная позиция стоит отдельно.',
    'Расмий позиция менен жеке көз караш кандай айкалышарын: бул жерде расмийси гана эсептелет, белгисизи өзүнчө турат.',
  ),
  citation:
    'Mendizabal 2010, “The Alignment, Interest and Influence Matrix (AIIM)”, Overseas Development Institute',
  parameters: issueParameters,
  tables: {
    workTogether: { title: word('Work together', 'Работать вместе', 'Чогуу иштөө'), columns },
    developInterest: {
      title: word('Develop their interest', 'Развивать интерес', 'Кызыкчылыгын өстүрүү'),
      columns,
    },
    persuade: {
      title: word('Challenge or persuade', 'Спорить или убеждать', 'Талашуу же ынандыруу'),
      columns,
    },
    watch: { title: word('Watch', 'Наблюдать', 'Байкоо'), columns },
    undecided: { title: word('Undecided', 'Не определились', 'Чечкиндүү эмес'), columns },
    notKnown: {
      title: word('Stance not known', 'Позиция неизвестна', 'Позициясы белгисиз'),
      columns,
    },
    notAssessed: NOT_ASSESSED,
  },
  run: (facts, { issue, asOf }) => {
    const aim = aimOf(facts, usAt(facts, asOf), issue.id, asOf);
    const fieldOf = (one: Judged) => {
      const camp = campOf(one.stance, aim);
      if (camp === 'not_known') return 'notKnown';
      if (camp === 'undecided') return 'undecided';
      if (one.salience === null) return 'notAssessed';
      const { high } = isHigh(one.salience);
      if (camp === 'for') return high ? 'workTogether' : 'developInterest';
      return high ? 'persuade' : 'watch';
    };
    const judged = judgedOn(facts, issue.id, asOf).map((one) => ({ one, field: fieldOf(one) }));
    const rows = (field: ReturnType<typeof fieldOf>) =>
      judged
        .filter((placed) => placed.field === field)
        .map(({ one }) => judgedRow(one, one.salience !== null && isHigh(one.salience).agreed));
    const missing = rows('notAssessed');
    return {
      tables: {
        workTogether: rows('workTogether'),
        developInterest: rows('developInterest'),
        persuade: rows('persuade'),
        watch: rows('watch'),
        undecided: rows('undecided'),
        notKnown: rows('notKnown'),
        notAssessed: missing,
      },
      scannedTies: 0,
      wouldChange: [
        ...(judged.length === 0 ? (['record_position'] as const) : []),
        ...(missing.length > 0 || judged.length === 0 ? (['record_assessment'] as const) : []),
      ],
    };
  },
});
