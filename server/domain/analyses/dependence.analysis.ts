import { dependenceAt } from '../analysis/dependence.rules.js';
import { tableAnalysis } from './analysis.js';
import { ACTOR, TERMS, TIES, column, issueParameters, term, word } from './columns.js';

/** Where we depend on one person. */
export const dependence = tableAnalysis({
  id: 'dependence',
  title: word(
    'Where we depend on one person',
    'Где мы зависим от одного человека',
    'Бир кишиге көз карандыбыз',
  ),
  question: word(
    'How many of our contacts run through one colleague alone?',
    'Сколько наших контактов идёт только через одного коллегу?',
    'Канча байланышыбыз бир эле кесиптеш аркылуу өтөт?',
  ),
  cannotTell: word(
    'How good a contact is, and contacts that nobody wrote down. A contact of the organisation itself counts as nobody’s alone.',
    'Насколько контакт хорош, и контакты, которые никто не записал. Контакт самой организации не считается чьим-то одним.',
    'Байланыш канчалык жакшы экенин жана эч ким жазбаган байланыштарды. Уюмдун өз байланышы бир кишиники деп эсептелбейт.',
  ),
  citation: 'Burt 1992, “Structural Holes” (redundancy of contacts)',
  internal: true,
  parameters: { asOf: issueParameters.asOf },
  tables: {
    colleagues: {
      title: word('Colleagues', 'Коллеги', 'Кесиптештер'),
      columns: {
        actor: ACTOR,
        alone: column(
          'records',
          word('Known to them alone', 'Знает только этот человек', 'Ушул киши гана тааныйт'),
        ),
        contacts: column(
          'records',
          word('All their contacts', 'Все контакты', 'Бардык байланыштары'),
        ),
        terms: TERMS,
        ties: TIES,
        engagements: column(
          'records',
          word('Contacts held', 'Состоявшиеся контакты', 'Болгон байланыштар'),
        ),
      },
    },
  },
  run: (facts, { asOf }) => {
    const { colleagues, contacts, scannedTies } = dependenceAt(facts, asOf);
    return {
      tables: {
        colleagues: colleagues.map((colleague) => ({
          actor: colleague.actor,
          alone: [...colleague.alone],
          contacts: [...colleague.contacts],
          terms: [term('held', colleague.alone.length, `${colleague.alone.length}/${contacts}`)],
          ties: [...colleague.ties],
          engagements: [...colleague.engagements],
        })),
      },
      scannedTies,
      wouldChange: colleagues.length === 0 ? (['record_tie'] as const) : [],
    };
  },
});
