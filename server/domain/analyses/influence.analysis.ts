import { centralitiesOf } from '../analysis/influence.rules.js';
import { tableAnalysis } from './analysis.js';
import { ACTOR, TERMS, column, networkParameters, term, word } from './columns.js';

/** PageRank and betweenness. */
export const influence = tableAnalysis({
  id: 'influence',
  title: word('Influence in the network', 'Влияние в сети', 'Тармактагы таасир'),
  question: word(
    'On whom do the influential depend, and who stands between others?',
    'От кого зависят влиятельные и кто стоит между другими?',
    'Таасирдүүлөр кимге көз каранды жана ким башкалардын ортосунда турат?',
  ),
  cannotTell: word(
    'Power over this decision: the numbers see the shape of what is recorded, so whoever was described at length stands high.',
    'Власть над этим решением: числа видят лишь форму записанного, и тот, кого описали подробно, стоит высоко.',
    'Ушул чечимге болгон бийликти: сандар жазылгандын түзүлүшүн гана көрөт, толук сүрөттөлгөн адам жогору турат.',
  ),
  citation:
    'Brin, Page 1998 (PageRank); Brandes 2001, “A faster algorithm for betweenness centrality”, Journal of Mathematical Sociology 25',
  expert: true,
  parameters: networkParameters,
  tables: {
    actors: {
      title: word('Actors', 'Участники', 'Катышуучулар'),
      columns: {
        actor: ACTOR,
        pageRank: column('number', word('PageRank', 'PageRank', 'PageRank')),
        betweenness: column('number', word('Betweenness', 'Промежуточность', 'Ортомчулук')),
        terms: TERMS,
      },
    },
  },
  run: async (facts, question, deps) => {
    const { actors, error, tieCount } = await centralitiesOf(facts, question, deps);
    return {
      tables: {
        actors: actors.map((one) => ({
          ...one,
          terms: [term('pagerank', one.pageRank), term('betweenness', one.betweenness)],
        })),
      },
      scannedTies: tieCount,
      method: [
        term('pagerank', 0.85),
        term('betweenness', error, error === 0 ? 'exact' : 'sampled'),
      ],
      wouldChange: actors.length === 0 ? (['record_tie'] as const) : [],
    };
  },
});
