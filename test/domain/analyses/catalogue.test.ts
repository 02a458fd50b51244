// What holds of every analysis alike: one object makes route, description and answer.
import { expect } from 'chai';
import { AnalysisDescription } from '../../../server/contract/analyses.js';
import { TLP_LABELS } from '../../../server/contract/labels.js';
import { ANALYSES } from '../../../server/domain/analyses/analyses.js';
import { describe as tell } from '../../../server/domain/analyses/analysis.js';
import { describeApi } from '../../../server/http/openapi.js';
import { ProblemError } from '../../../server/problem-error.js';
import { readReportFacts } from '../analysis/report-facts.js';
import { failureOf } from '../../support/failure-of.js';
import { analysisOf } from './asking.js';

/** A question to each analysis on the report. */
const ASKED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  to: { to: 'general-prosecutor' },
  from: { from: 'sex-workers' },
  issue: { issue: 'topic-sex-work-policy' },
};

describe('every analysis', () => {
  const { idOf, seenAt } = readReportFacts();
  const questionOf = (id: string): Record<string, string> => {
    if (id === 'what-if') return { query: `to=${idOf('general-prosecutor')}` };
    const needed = tell(analysisOf(id)).parameters.filter(({ required }) => required);
    const query = Object.assign({}, ...needed.map(({ name }) => ASKED[name])) as Record<
      string,
      string
    >;
    return Object.fromEntries(Object.entries(query).map(([name, key]) => [name, idOf(key)]));
  };

  for (const analysis of ANALYSES) {
    const { id, route, answer } = analysis;
    describe(id, () => {
      it('tells of itself all that a form and a page section need', () => {
        const told = AnalysisDescription.parse(tell(analysis));
        expect(told.parameters.map(({ name }) => name)).to.have.members(
          Object.keys(route.query.shape),
        );
        expect(told.path).to.equal(route.path);
        expect(told.citation).to.match(/\d{4}/);
        for (const text of [told.title, told.question, told.cannotTell]) {
          expect(new Set(Object.values(text).map((word) => word.trim())).size).to.equal(3);
        }
        const api = JSON.stringify(describeApi([route], '1'));
        expect(api).to.include(`"${route.path}"`).and.include(`"operationId":"${route.name}"`);
      });

      it('answers in its own schema at every clearance, with every id told beside', async () => {
        const query = route.query.parse(questionOf(id));
        for (const clearance of TLP_LABELS) {
          const deps = seenAt(clearance);
          const needed = JSON.stringify(query).match(/(?:act|iss)_\d{20}/g) ?? [];
          if (needed.some((named) => deps.facts.get(named) === undefined)) continue;
          const sent = await answer(deps, query);
          const shown = route.output.parse(sent);
          expect(shown).to.deep.equal(sent);
          const ids = new Set(
            JSON.stringify(shown).match(/"(?:act|iss|tie|pos|eng|evt|que)_\d{20}"/g),
          );
          for (const named of ids) expect(deps.facts.get(JSON.parse(named) as string), named).to.not.equal(undefined); // prettier-ignore
        }
      });

      it('gives the same answer again', async () => {
        const query = route.query.parse(questionOf(id));
        expect(await answer(seenAt('RED'), query)).to.deep.equal(
          await answer(seenAt('RED'), query),
        );
      });
    });
  }

  it('has an address and a name of its own', () => {
    for (const of of [ANALYSES.map(({ id }) => id), ANALYSES.map(({ route }) => route.path)]) {
      expect(new Set(of).size).to.equal(ANALYSES.length);
    }
  });

  it('knows the hidden as little as the missing, and brings numbers into their range', async () => {
    const { answer, route } = analysisOf('starting-set');
    const hidden = seenAt('CLEAR');
    for (const to of [idOf('general-prosecutor'), 'act_nobody', 'nonsense']) {
      const failure = await failureOf(answer(hidden, route.query.parse({ to })));
      expect(failure).to.be.instanceOf(ProblemError).and.have.property('code', 'record.missing');
    }
    const asked = route.query.parse({ to: idOf('general-prosecutor'), m: '0', maxHops: '99' });
    expect(await answer(seenAt('RED'), asked))
      .to.have.nested.property('lookedFor.clamped')
      .that.deep.equals(['maxHops: 99 → 12', 'm: 0 → 1']);
    const own = route.query.parse({ to: idOf('tais-plus') });
    const failure = await failureOf(answer(seenAt('RED'), own));
    expect(failure).to.have.property('code', 'input.invalid');
    const words = route.query.parse({ to: idOf('general-prosecutor'), layers: 'formal,magic' });
    expect(await failureOf(answer(seenAt('RED'), words))).to.have.property('code', 'input.invalid');
  });
});
