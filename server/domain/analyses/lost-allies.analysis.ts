import { ENGAGEMENT_RESULT_WORDS } from '../../contract/vocabulary.js';
import { lostAllies as findLost } from '../analysis/lost-allies.rules.js';
import { tableAnalysis } from './analysis.js';
import { ACTOR, TIES, column, issueParameters, word } from './columns.js';
import { maybeRecord } from './parameters.js';

const CAUSE = column('word', word('Why', 'Почему', 'Эмне үчүн'), {
  died: word('died', 'смерть', 'каза болгон'),
  closed: word('closed down', 'закрылись', 'жабылган'),
  left_office: word('left the office', 'ушли с должности', 'кызматтан кеткен'),
  stance_weakened: word('support has weakened', 'поддержка ослабла', 'колдоо алсыраган'),
  stance_lapsed: word('support has lapsed', 'поддержка прекратилась', 'колдоо токтогон'),
  tie_weakened: word(
    'the tie with us has weakened',
    'связь с нами ослабла',
    'биз менен байланыш алсыраган',
  ),
  tie_lapsed: word(
    'the tie with us has lapsed',
    'связь с нами прекратилась',
    'биз менен байланыш токтогон',
  ),
});

/** Allies that we have lost or are losing. */
export const lostAllies = tableAnalysis({
  id: 'lost-allies',
  title: word('Lost allies', 'Потерянные союзники', 'Жоготкон өнөктөштөр'),
  question: word(
    'Whom have we lost, why, and when did we last speak?',
    'Кого мы потеряли, почему и когда говорили в последний раз?',
    'Кимди, эмне үчүн жоготтук жана качан акыркы жолу сүйлөштүк?',
  ),
  cannotTell: word(
    'Why people changed their minds: the cause is what the records say, the nearest to the person first.',
    'Почему люди передумали: причина — это то, что говорят записи, начиная с самого человека.',
    'Адамдар эмне үчүн оюн өзгөрткөнүн: себеп — жазуулар айткан нерсе, адамдын өзүнөн баштап.',
  ),
  citation: 'Oppenheimer, Lakey 1965, “A Manual for Direct Action” (spectrum of allies)',
  parameters: {
    issue: maybeRecord(word('Issue', 'Вопрос', 'Маселе'), 'issue'),
    asOf: issueParameters.asOf,
  },
  tables: {
    allies: {
      title: word('Lost or fading', 'Потеряны или слабеют', 'Жоголгон же алсырап бараткан'),
      columns: {
        actor: ACTOR,
        cause: CAUSE,
        lastContact: column('date', word('Last contact', 'Последний контакт', 'Акыркы байланыш')),
        result: column(
          'word',
          word('Its result', 'Его итог', 'Анын жыйынтыгы'),
          ENGAGEMENT_RESULT_WORDS,
        ),
        contact: column('records', word('Contact', 'Контакт', 'Байланыш')),
        successors: column(
          'records',
          word('Came after them', 'Пришли на смену', 'Ордуна келгендер'),
        ),
        positions: column('records', word('Positions', 'Позиции', 'Позициялар')),
        ties: TIES,
        events: column('records', word('Events', 'События', 'Окуялар')),
      },
    },
  },
  run: (facts, { issue, asOf }) => {
    const allies = findLost(facts, issue?.id ?? null, asOf);
    return {
      tables: {
        allies: allies.map(
          ({ actor, cause, positions, ties, events, lastContact, successors }) => ({
            actor,
            cause,
            lastContact: lastContact?.fields.date ?? null,
            result: lastContact?.fields.result ?? null,
            contact: lastContact === null ? [] : [lastContact.id],
            successors: [...successors],
            positions: [...positions],
            ties: [...ties],
            events: [...events],
          }),
        ),
      },
      scannedTies: facts.all('tie').length,
      wouldChange: allies.length === 0 ? (['record_position', 'record_tie'] as const) : [],
    };
  },
});
