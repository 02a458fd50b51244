import { expect } from 'chai';
import type { DecidesAndBenefits } from '../../../server/contract/decides.js';
import { decidesAndBenefits } from '../../../server/domain/analysis/decides.service.js';
import type { Fact } from '../../../server/projection/facts.js';
import { actor, evidence, factOf, factsOf, idsAsNames, issue, source, tie } from './world.js';

const BASE: readonly Fact[] = [
  ...['ministry', 'council', 'police', 'gang', 'payer'].map((id) => actor(id)),
  actor('boss', { kind: 'person_official', identifiable: true }),
  issue('topic', { kind: 'topic' }),
  issue('i', { parent: 'iss_topic' }),
  source('a', 'A'),
  source('b', 'B'),
  tie('1', 'ministry', 'decides_policy_on', 'iss_topic'),
  tie('2', 'council', 'decides_policy_on', 'iss_i', { status: 'open_question' }),
  tie('3', 'police', 'extorts_from', 'payer'),
  tie('4', 'gang', 'profits_from', 'payer', { status: 'alleged' }),
];

const ask = (issueId: string, ...more: readonly Fact[]): Promise<DecidesAndBenefits> =>
  decidesAndBenefits(
    { facts: factsOf(...BASE, ...more), names: idsAsNames },
    { issue: issueId, asOf: 'review' },
  );

const sides = (side: DecidesAndBenefits['deciders']) =>
  side.map(({ actor: { id }, tie: { status } }) => [id, status]);

describe('decides and benefits', () => {
  it('keeps apart how each side is known', async () => {
    const answer = await ask('iss_topic');
    expect(sides(answer.deciders)).to.deep.equal([['act_ministry', 'stated']]);
    expect(sides(answer.beneficiaries)).to.deep.equal([
      ['act_police', 'stated'],
      ['act_gang', 'alleged'],
    ]);
    expect(answer.widerOf).to.equal(null);
    expect(answer.onBothSides).to.deep.equal([]);
  });

  it('takes the wider issue when nobody is recorded on this one, and says so', async () => {
    const answer = await ask('iss_i');
    expect(answer.widerOf?.id).to.equal('iss_topic');
    expect(sides(answer.deciders)).to.deep.equal([
      ['act_ministry', 'stated'],
      ['act_council', 'open_question'],
    ]);
  });

  it('shows the same actor on both sides, and ties straight between them', async () => {
    const answer = await ask(
      'iss_topic',
      tie('5', 'ministry', 'has_economic_interest_in', 'iss_topic'),
      tie('6', 'gang', 'affiliated_with', 'ministry'),
      tie('7', 'ministry', 'oversees', 'police', { status: 'open_question' }),
      tie('8', 'police', 'coerces', 'ministry'),
      tie('9', 'gang', 'suspected_link_with', 'ministry'),
    );
    expect(answer.onBothSides.map(({ id }) => id)).to.deep.equal(['act_ministry']);
    expect(answer.direct.map(({ tie: { id } }) => id)).to.deep.equal(['tie_6', 'tie_7']);
  });

  it('lists belonging apart, through bodies between, and not through a shared part or whole', async () => {
    const answer = await ask(
      'iss_topic',
      actor('department'),
      actor('state'),
      tie('5', 'police', 'part_of', 'department', { status: 'analyst_inferred' }),
      tie('6', 'department', 'part_of', 'ministry'),
      tie('7', 'ministry', 'part_of', 'state'),
      tie('8', 'gang', 'part_of', 'state'),
    );
    expect(answer.direct).to.deep.equal([]);
    expect(
      answer.sameInstitution.map(({ decider, beneficiary, ties }) => [
        decider.id,
        beneficiary.id,
        ties.map(({ id }) => id),
      ]),
    ).to.deep.equal([['act_ministry', 'act_police', ['tie_5', 'tie_6']]]);
  });

  it('shows a recognisable person only on two independent sources of B2 or better', async () => {
    const gains = tie('5', 'boss', 'extorts_from', 'payer');
    const one = evidence('1', 'tie_5', 'a', 1);
    const shown = async (...proof: readonly Fact[]) =>
      (await ask('iss_topic', gains, ...proof)).beneficiaries.some(
        ({ actor: { id } }) => id === 'act_boss',
      );
    expect(await shown(one)).to.equal(false);
    expect(await shown(one, evidence('2', 'tie_5', 'b', 3))).to.equal(false);
    expect(await shown(one, evidence('2', 'tie_5', 'b', 2, { repeats: 'src_a' }))).to.equal(false);
    expect(await shown(one, evidence('2', 'tie_5', 'b', 2))).to.equal(true);
  });

  it('keeps to that on the other side and in what joins the sides', async () => {
    const joining = [
      tie('5', 'boss', 'decides_policy_on', 'iss_topic'),
      tie('6', 'boss', 'affiliated_with', 'gang'),
      tie('7', 'boss', 'works_for', 'police'),
    ];
    const proof = (id: string) => [evidence(`${id}a`, id, 'a', 1), evidence(`${id}b`, id, 'b', 2)];
    const counts = async (...proved: string[]) => {
      const answer = await ask('iss_topic', ...joining, ...proved.flatMap(proof));
      return [answer.deciders, answer.direct, answer.sameInstitution].map(({ length }) => length);
    };
    expect(await counts('tie_6', 'tie_7')).to.deep.equal([1, 0, 0]);
    expect(await counts('tie_5')).to.deep.equal([2, 0, 0]);
    expect(await counts('tie_5', 'tie_6', 'tie_7')).to.deep.equal([2, 1, 1]);
  });

  it('names the open questions that join the sides', async () => {
    const question = (id: string, from: string, to: string, fields = {}) =>
      factOf('question', {
        id,
        text: id,
        missingTies: [{ from, type: 'suspected_link_with', to }],
        ...fields,
      });
    const answer = await ask(
      'iss_topic',
      question('1', 'act_ministry', 'act_gang'),
      question('2', 'act_police', 'act_ministry'),
      question('3', 'act_police', 'act_gang'),
      question('4', 'act_ministry', 'act_gang', { state: 'closed' }),
    );
    expect(answer.questions.map(({ id }) => id)).to.deep.equal(['que_1', 'que_2']);
  });
});
