import { keyPlayersAt } from '../analysis/key-players.rules.js';
import { tableAnalysis } from './analysis.js';
import { TERMS, column, issueParameters, term, word } from './columns.js';

/** Whom the network hangs on. */
export const keyPlayers = tableAnalysis({
  id: 'key-players',
  title: word('Key players', 'Ключевые узлы', 'Негизги түйүндөр'),
  question: word(
    'Without whom would the network fall apart?',
    'Без кого сеть распадётся?',
    'Кимсиз тармак ыдырайт?',
  ),
  cannotTell: word(
    'Who matters for a decision. Communities, people harmed and services are never counted, and the list leaves this page in no export: it must not become a list of targets.',
    'Кто важен для решения. Сообщества, пострадавшие и услуги не считаются, и список не попадает ни в какой экспорт: он не должен стать списком целей.',
    'Чечим үчүн ким маанилүү экенин. Жамааттар, жабыркагандар жана кызматтар эсептелбейт, тизме экспортко чыкпайт: ал бутага айланбашы керек.',
  ),
  citation:
    'Borgatti 2006, “Identifying sets of key players in a social network”, Computational & Mathematical Organization Theory 12',
  expert: true,
  internal: true,
  parameters: { asOf: issueParameters.asOf },
  tables: {
    actors: {
      title: word('One by one', 'По одному', 'Бирден'),
      columns: {
        records: column('records', word('Without', 'Без', 'Бул жок болсо')),
        fragmentation: column('number', word('Fragmentation', 'Фрагментация', 'Бөлүнүү')),
        terms: TERMS,
      },
    },
    pair: {
      title: word('The pair', 'Пара', 'Жуп'),
      columns: {
        records: column('records', word('Without', 'Без', 'Бул жок болсо')),
        fragmentation: column('number', word('Fragmentation', 'Фрагментация', 'Бөлүнүү')),
      },
    },
  },
  run: (facts, { asOf }, { limits }) => {
    const players = keyPlayersAt(facts, asOf, limits);
    const { whole, actors, bestPair, tieCount, truncated } = players;
    return {
      tables: {
        actors: actors.slice(0, 10).map(({ actor, without }) => ({
          records: [actor],
          fragmentation: without,
          terms: [term('moves', without - whole)],
        })),
        pair:
          bestPair === null
            ? []
            : [{ records: [...bestPair.actors], fragmentation: bestPair.without }],
      },
      scannedTies: tieCount,
      truncated,
      method: [term('fragmentation', whole)],
      wouldChange: actors.length === 0 ? (['record_tie'] as const) : [],
    };
  },
});
