import { decidesAndBenefits as route, DecidesQuery } from '../../contract/decides.js';
import { decidesAndBenefits as setSidesApart } from '../analysis/decides.service.js';
import type { Analysis } from './analysis.js';
import { issueParameters, word } from './columns.js';

/** Those who decide on an issue against those who benefit. */
export const decidesAndBenefits: Analysis = {
  id: 'decides-and-benefits',
  title: word('Decides and benefits', 'Решает и получает выгоду', 'Чечет жана пайда табат'),
  question: word(
    'Who decides, and who benefits?',
    'Кто решает и кому это выгодно?',
    'Ким чечет жана кимге пайдалуу?',
  ),
  cannotTell: word(
    'That nothing is shown between them does not mean that nothing exists; that something is shown does not mean that it matters for a decision.',
    'Если между ними ничего не показано, это не значит, что ничего нет; если показано — не значит, что это влияет на решение.',
    'Алардын ортосунда эч нерсе көрсөтүлбөсө, ал эч нерсе жок дегенди билдирбейт; көрсөтүлсө, чечимге таасир этет дегенди билдирбейт.',
  ),
  citation: 'Stigler 1971, “The theory of economic regulation”, Bell Journal of Economics 2',
  parameters: issueParameters,
  tables: null,
  route,
  answer: (deps, query) => setSidesApart(deps, DecidesQuery.parse(query)),
  compare: async (deps, query) => {
    const { onBothSides, direct } = await setSidesApart(deps, DecidesQuery.parse(query));
    const row = (table: string) => (records: string[], i: number) => ({
      table,
      records,
      rank: i + 1,
      class: null,
    });
    return [
      ...onBothSides.map(({ id }) => [id]).map(row('onBothSides')),
      ...direct.map(({ from, to }) => [from.id, to.id]).map(row('direct')),
    ];
  },
};
