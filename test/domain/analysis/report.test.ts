// The example report, answered as analysis.md works it by hand ("On the report, worked by hand").
import { expect } from 'chai';
import type { NamedRecord } from '../../../server/contract/analysis.js';
import { MoneyAnswer } from '../../../server/contract/money.js';
import { PathwaysAnswer, type PathwaysQuery } from '../../../server/contract/pathways.js';
import {
  packMoney,
  packPathways,
  unpackMoney,
  unpackPathways,
} from '../../../server/contract/answers.js';
import type { Tlp } from '../../../server/contract/labels.js';
import { decidesAndBenefits } from '../../../server/domain/analysis/decides.service.js';
import { traceMoney } from '../../../server/domain/analysis/money.service.js';
import { findPathways } from '../../../server/domain/analysis/pathways.service.js';
import { readReportFacts } from './report-facts.js';

describe('the example report', () => {
  const { idOf, seenAt } = readReportFacts();
  const keys = (records: readonly NamedRecord[]) => records.map(({ key }) => key);

  const pathways = (query: Partial<PathwaysQuery> & { to: string }, clearance: Tlp = 'RED') =>
    findPathways(seenAt(clearance), { k: 5, maxHops: 6, asOf: 'review', ...query });

  const FRONT_DOOR = 'formal,decision';

  describe('from us to the General Prosecutor', () => {
    const to = () => idOf('general-prosecutor');
    const LODGED = [
      'tais-plus',
      'national-ombudsman',
      'national-parliament',
      'np-special-committee',
      'general-prosecutor',
    ];

    it('leads by the front door in four hops, the first the weakest', async () => {
      const { paths } = await pathways({ to: to(), layers: FRONT_DOOR });
      expect(paths).to.have.length(1);
      expect(paths[0]).to.include({ hops: 4, weakest: 0 });
      const steps = paths[0]?.steps ?? [];
      expect([steps[0]?.from.key, ...steps.map((step) => step.to.key)]).to.deep.equal(LODGED);
      expect(steps[0]?.tie).to.include({ status: 'analyst_inferred', validity: 'available' });
      // .8 · .6 · min(.4, F6 .25) · .8, then three times .8 · .6 · min(1, B2 .64); w .5 between.
      expect(paths[0]?.score).to.be.closeTo(0.096 * 0.3072 ** 3 * 0.5 ** 3, 1e-9);
    });

    it('leads nowhere by the front door without what is only available', async () => {
      const validity = 'current,weakened,lapsed,one_off,unknown';
      const { paths, lookedFor } = await pathways({ to: to(), layers: FRONT_DOOR, validity });
      expect(paths).to.deep.equal([]);
      expect(lookedFor.layers).to.deep.equal(['formal', 'decision']);
    });

    it('leads through people by one chain more, which his private view does not raise', async () => {
      const issue = idOf('issue-municipal-regulation');
      const { paths } = await pathways({ to: to(), issue });
      expect(paths).to.have.length(2);
      const step = paths[1]?.steps[1];
      expect(paths[1]?.steps[0]?.from.key).to.equal('tais-plus-director');
      expect(step?.from.key).to.equal('talai-germatovich-korsokov');
      // He leans for it personally (p04); his office has no line on it.
      expect(step?.willingness).to.deep.equal({
        value: 0.5,
        stance: null,
        why: 'not_known',
        position: null,
      });
      const agenda = await pathways({ to: to(), issue: idOf('issue-hr-agenda') });
      expect(agenda.paths[1]?.steps[1]?.willingness).to.include({ value: 0.35, why: 'agenda' });
    });
  });

  describe('money down from sex workers, stated ties only', () => {
    const trace = (clearance: Tlp) =>
      traceMoney(seenAt(clearance), {
        from: idOf('sex-workers'),
        direction: 'down',
        statuses: 'stated',
        asOf: 'review',
      });
    const PUBLIC = ['police', 'law-enforcement-agencies'];
    const PROFIT = ['mamochki', 'other-large-profit-makers'];

    const endsAt: [Tlp, string[]][] = [
      ['GREEN', PUBLIC],
      ['AMBER', PUBLIC],
      ['AMBER+STRICT', [...PUBLIC, ...PROFIT]],
      ['RED', [...PUBLIC, ...PROFIT, 'policeman-on-tape']],
    ];
    for (const [clearance, expected] of endsAt) {
      it(`ends, up to ${clearance}, at ${expected.join(', ')}`, async () => {
        const { ends } = await trace(clearance);
        expect(keys(ends.map(({ actor }) => actor))).to.have.members(expected);
        // "The greater share" goes to law enforcement: half at least, and half at most elsewhere.
        for (const { actor, share } of ends) {
          const greater = actor.key === 'law-enforcement-agencies';
          expect(share).to.deep.equal(greater ? { lo: 0.5, hi: 1 } : { lo: 0, hi: 0.5 });
        }
      });
    }

    it('has the questions on collectors and end receivers stand at the police', async () => {
      const police = (await trace('RED')).ends.find(({ actor }) => actor.key === 'police');
      expect(keys(police?.questions ?? [])).to.include.members(['q02', 'q03']);
      const below = (await trace('AMBER')).ends.find(({ actor }) => actor.key === 'police');
      expect(keys(below?.questions ?? [])).to.not.include.members(['q02', 'q03']);
    });

    it('says that the police are part of law enforcement, and shows mirrors uncounted', async () => {
      const { overlaps, flows } = await trace('GREEN');
      expect(overlaps.map(({ tie }) => tie.key)).to.deep.equal(['t021']);
      expect(flows.map(({ tie, why }) => `${tie.key} ${why}`)).to.have.members([
        't110 counted',
        't113 counted',
        't126 mirror',
        't127 mirror',
      ]);
    });
  });

  it('shows nobody who decides and benefits, and the police inside the ministry apart', async () => {
    const answer = await decidesAndBenefits(seenAt('RED'), {
      issue: idOf('topic-sex-work-policy'),
      asOf: 'review',
    });
    expect(answer.onBothSides).to.deep.equal([]);
    expect(answer.direct).to.deep.equal([]);
    expect(
      answer.sameInstitution.map(({ decider, beneficiary, ties }) => [
        decider.key,
        beneficiary.key,
        ties.map(({ key, status }) => `${key} ${status}`),
      ]),
    ).to.deep.equal([['ministry-of-internal-affairs', 'police', ['t020 analyst_inferred']]]);
    expect(keys(answer.questions)).to.include('q05');
  });

  it('has nobody who decides on municipal regulation, but on the wider topic', async () => {
    const { lookedFor, paths } = await pathways({ to: idOf('issue-municipal-regulation') });
    const { deciders } = lookedFor;
    expect(deciders.recorded).to.equal('on_wider_issue');
    expect(deciders.on?.key).to.equal('topic-sex-work-policy');
    expect(keys(deciders.actors)).to.have.members([
      'ministry-of-internal-affairs',
      'ministry-of-justice',
      'ruling-elite',
    ]);
    expect(keys(deciders.questions)).to.deep.equal(['q01']);
    expect(paths.every(({ decides }) => decides?.wider)).to.equal(true);
  });

  it('goes over the wire as ids, and each record and tie that they name once', async () => {
    const found = await pathways({ to: idOf('general-prosecutor') });
    const packed = packPathways(found);
    expect(PathwaysAnswer.parse(packed)).to.deep.equal(packed);
    expect(packed.paths[0]?.steps[0]).to.include({
      tie: idOf('t007'),
      from: idOf('tais-plus'),
      to: idOf('national-ombudsman'),
    });
    expect(unpackPathways(packed)).to.deep.equal(found);
    const money = await traceMoney(seenAt('RED'), {
      from: idOf('sex-workers'),
      direction: 'down',
      asOf: 'review',
    });
    const sent = packMoney(money);
    expect(MoneyAnswer.parse(sent)).to.deep.equal(sent);
    expect(sent.ends.map(({ actor }) => actor)).to.include(idOf('police'));
    expect(unpackMoney(sent)).to.deep.equal(money);
    for (const { records, ties } of [packed, sent]) {
      const named = [...records, ...ties].map(({ id }) => id);
      expect(new Set(named).size).to.equal(named.length);
    }
  });
});
