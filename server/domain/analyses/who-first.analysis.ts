import { approachOf, type Approach } from '../analysis/approach.rules.js';
import { askFromUs } from '../analysis/pathways-ask.rules.js';
import { standingsOf, unknownsOf, type Group, type Standing } from '../analysis/who-first.rules.js';
import { tableAnalysis } from './analysis.js';
import {
  ACTOR,
  INFLUENCE,
  READINGS,
  REACH,
  STANCE,
  TERMS,
  TIES,
  approachParameters,
  column,
  term,
  word,
} from './columns.js';
import { wouldChangeApproach } from './would-change.js';

const NEEDS = column(
  'word',
  word('What would have to change', 'Что должно измениться', 'Эмне өзгөрүшү керек'),
  {
    nothing: word(
      'nothing: ask them to act',
      'ничего: попросите действовать',
      'эч нерсе: аракетке чакырыңыз',
    ),
    act: word('they start to act', 'начнут действовать', 'аракет баштайт'),
    official_line: word('their official line', 'их официальная позиция', 'расмий позициясы'),
    agenda: word('it comes on their agenda', 'вопрос войдёт в их повестку', 'күн тартибине кирет'),
    find_out: word('we find out where they stand', 'мы узнаем их позицию', 'позициясын билебиз'),
    access: word('we get access', 'мы получим доступ', 'биз жетүү мүмкүнчүлүгүн алабыз'),
    stop_opposing: word('they stop opposing', 'перестанут противиться', 'каршылыгын токтотот'),
  },
);

const columns = {
  actor: ACTOR,
  influence: INFLUENCE,
  reach: REACH,
  stance: STANCE,
  needs: NEEDS,
  terms: TERMS,
  readings: READINGS,
};

/** For an objective: whom to mobilise, to persuade, to get access to, to prepare for. */
export const whoFirst = tableAnalysis({
  id: 'who-first',
  title: word('Who first', 'С кого начать', 'Кимден баштоо керек'),
  question: word(
    'Whom do we turn to first, and what for?',
    'К кому обратиться сначала и зачем?',
    'Алгач кимге жана эмне үчүн кайрылабыз?',
  ),
  cannotTell: word(
    'Who has influence that nobody has recorded, and what anybody will do. A stance is what was said officially, not what will be done.',
    'У кого есть незаписанное влияние и кто как поступит. Позиция — это сказанное официально, а не будущий поступок.',
    'Жазылбаган таасири ким экенин жана ким эмне кыларын. Позиция — расмий айтылган сөз, келечектеги иш эмес.',
  ),
  citation:
    'Mendelow 1991 (power and interest); Overseas Development Institute, Alignment, Interest and Influence Matrix, 2010',
  parameters: approachParameters,
  tables: {
    mobilise: { title: word('Mobilise', 'Мобилизовать', 'Мобилизациялоо'), columns },
    persuade: { title: word('Persuade', 'Убедить', 'Ынандыруу'), columns },
    buildAccess: { title: word('Build access', 'Найти доступ', 'Жетүү жолун табуу'), columns },
    prepareFor: { title: word('Prepare for', 'Быть готовыми', 'Даяр болуу'), columns },
    notKnown: {
      title: word('Stance not known', 'Позиция неизвестна', 'Позициясы белгисиз'),
      columns,
    },
    others: { title: word('Others', 'Остальные', 'Калгандар'), columns },
    findOutWho: {
      title: word('Find out who', 'Узнать, кто это', 'Ким экенин билүү'),
      columns: {
        actor: ACTOR,
        ties: TIES,
        questions: column('records', word('Open questions', 'Открытые вопросы', 'Ачык суроолор')),
      },
    },
  },
  run: (facts, asked) => {
    const ask = askFromUs(facts, { ...asked, target: asked.to });
    const approach = approachOf(facts, ask);
    const standings = standingsOf(facts, ask, approach);
    const rows = (group: Group) =>
      standings
        .filter((standing) => standing.group === group)
        .map((standing) => ({
          actor: standing.actor,
          influence: standing.influence,
          reach: standing.reach,
          stance: standing.stance,
          needs: needsOf(standing),
          terms: termsOf(standing, approach),
          readings: standing.readings,
        }));
    return {
      tables: {
        mobilise: rows('mobilise'),
        persuade: rows('persuade'),
        buildAccess: rows('buildAccess'),
        prepareFor: rows('prepareFor'),
        notKnown: rows('notKnown'),
        others: rows('others'),
        findOutWho: unknownsOf(facts, ask, approach).map((unknown) => ({
          actor: unknown.actor,
          ties: [...unknown.ties],
          questions: [...unknown.questions],
        })),
      },
      scannedTies: approach.network.tieCount,
      wouldChange: wouldChangeApproach(ask, approach, standings),
    };
  },
});

function needsOf({ group, camp, stance: { official } }: Standing): string {
  if (group === 'prepareFor') return 'stop_opposing';
  if (group === 'buildAccess') return 'access';
  if (camp === 'for') return official?.activity === 'none' ? 'act' : 'nothing';
  if (camp === 'undecided') return 'official_line';
  const absent = official?.agenda === 'not_on' || official?.agenda === 'unaware';
  return absent ? 'agenda' : 'find_out';
}

function termsOf({ actor, reach, influence }: Standing, approach: Approach) {
  const { held, asked } = approach.contactWith(actor);
  return [
    term('influence', influence?.score ?? 0, influence?.class ?? ''),
    term('reach', reach?.score ?? 0, reach?.class ?? ''),
    term('held', held, `${held}/${asked}`),
  ];
}
