import { expect } from 'chai';
import type { Money } from '../../../server/contract/money.js';
import { traceMoney } from '../../../server/domain/analysis/money.service.js';
import type { Fact } from '../../../server/projection/facts.js';
import { actor, evidence, factOf, factsOf, idsAsNames, issue, source, tie } from './world.js';

const ACTORS = [
  ...['payer', 'police', 'agencies', 'chief', 'hidden', 'driver'].map((id) => actor(id)),
  actor('unknown', { kind: 'unknown_placeholder' }),
  issue('i'),
  source('r', 'B'),
];

function trace(
  facts: readonly Fact[],
  query: Partial<Parameters<typeof traceMoney>[1]> = {},
): Promise<Money> {
  const proof = facts
    .filter(({ subject }) => subject === 'tie')
    .map(({ id, tlp }) => evidence(id, id, 'r', 2, { tlp }));
  const deps = { facts: factsOf(...ACTORS, ...facts, ...proof), names: idsAsNames };
  return traceMoney(deps, { from: 'act_payer', direction: 'down', asOf: 'review', ...query });
}

const ends = ({ ends: all }: Money) =>
  all.map(({ actor: { id }, share, arrived, why }) => [
    id,
    share.lo,
    share.hi,
    arrived.lo,
    arrived.hi,
    why,
  ]);

describe('the trail of money', () => {
  it('runs against a tie that points at the victim', async () => {
    const money = await trace([tie('1', 'police', 'extorts_from', 'payer')]);
    expect(money.flows[0]).to.deep.include({
      counted: true,
      why: 'counted',
      depth: 0,
      returns: false,
    });
    expect([money.flows[0]?.payer.id, money.flows[0]?.payee.id]).to.deep.equal([
      'act_payer',
      'act_police',
    ]);
    expect(ends(money)).to.deep.equal([['act_police', 0, 1, 0, 1, 'not_looked_at']]);
  });

  it('shows a mirror and does not count it', async () => {
    const money = await trace([
      tie('1', 'police', 'extorts_from', 'payer'),
      tie('2', 'payer', 'pays_bribe_to', 'police', { mirrorOf: 'tie_1' }),
    ]);
    expect(money.flows.map(({ why }) => why)).to.deep.equal(['counted', 'mirror']);
    expect(
      ends(
        await trace([
          factOf('tie', {
            id: '1',
            from: 'act_police',
            to: 'act_payer',
            type: 'extorts_from',
            retired: true,
          }),
          tie('2', 'payer', 'pays_bribe_to', 'police', { mirrorOf: 'tie_1' }),
        ]),
      ),
    ).to.have.length(1);
  });

  it('is never sharper than the shares recorded', async () => {
    const half = { share: { lo: 0.5, hi: 1 } };
    const money = await trace([
      tie('1', 'payer', 'pays_bribe_to', 'police', half),
      tie('2', 'police', 'passes_money_to', 'chief', { share: { lo: 0.2, hi: 0.6 } }),
      tie('3', 'payer', 'pays_bribe_to', 'agencies'),
    ]);
    const round = ends(money).map((row) =>
      row.map((v) => (typeof v === 'number' ? Math.round(v * 1e9) / 1e9 : v)),
    );
    expect(round).to.deep.equal([
      ['act_police', 0.2, 0.8, 0.5, 1, 'passes_on'],
      ['act_agencies', 0, 0.5, 0, 0.5, 'not_looked_at'],
      ['act_chief', 0.1, 0.6, 0.1, 0.6, 'not_looked_at'],
    ]);
    expect(money.flows.map(({ shareStated }) => shareStated)).to.deep.equal([true, true, false]);
  });

  it('counts the surest chain: the product of the lower of status and confidence', async () => {
    const money = await trace([
      tie('1', 'payer', 'pays_bribe_to', 'police'),
      tie('2', 'police', 'passes_money_to', 'chief', { status: 'alleged' }),
      tie('3', 'payer', 'pays_bribe_to', 'chief', { status: 'analyst_inferred' }),
    ]);
    const chief = money.ends.find(({ actor: { id } }) => id === 'act_chief');
    expect(chief?.confidence).to.be.closeTo(0.4, 1e-12);
    const chained = await trace([
      tie('1', 'payer', 'pays_bribe_to', 'police'),
      tie('2', 'police', 'passes_money_to', 'chief', { status: 'alleged' }),
    ]);
    expect(chained.ends[1]?.confidence).to.be.closeTo(0.64 * 0.6, 1e-12);
  });

  it('marks the payment that closes a cycle, which does not inflate', async () => {
    const money = await trace([
      tie('1', 'payer', 'pays_bribe_to', 'police'),
      tie('2', 'police', 'passes_money_to', 'chief'),
      tie('3', 'chief', 'passes_money_to', 'police'),
    ]);
    expect(money.flows.map(({ returns }) => returns)).to.deep.equal([false, false, true]);
    for (const end of money.ends) expect(end.arrived.hi).to.equal(1);
  });

  it('keeps to the statuses asked for, and shows what was not asked', async () => {
    const facts = [
      tie('1', 'payer', 'pays_bribe_to', 'police'),
      tie('2', 'police', 'passes_money_to', 'chief', { status: 'alleged' }),
    ];
    const money = await trace(facts, { statuses: 'stated' });
    expect(ends(money).map(([id]) => id)).to.deep.equal(['act_police']);
    expect(money.flows.map(({ why }) => why)).to.deep.equal(['counted', 'not_asked']);
    expect(money.ends[0]?.why).to.equal('passes_on');
    expect(money.lookedFor).to.deep.include({ statuses: ['stated'], scannedTies: 2 });
  });

  it('says why it ends', async () => {
    const money = await trace([
      tie('1', 'payer', 'pays_bribe_to', 'unknown'),
      tie('2', 'agencies', 'profits_from', 'payer'),
      tie('3', 'payer', 'pays_bribe_to', 'chief'),
    ]);
    expect(money.ends.map(({ actor: { id }, why }) => [id, why])).to.deep.equal([
      ['act_unknown', 'placeholder'],
      ['act_agencies', 'known_end'],
      ['act_chief', 'not_looked_at'],
    ]);
  });

  it('sets what is only asked apart, on through suspected links', async () => {
    const asked = { status: 'open_question' } as const;
    const facts = [
      tie('1', 'payer', 'pays_bribe_to', 'police'),
      tie('2', 'police', 'suspected_link_with', 'unknown', { status: 'analyst_inferred' }),
      tie('3', 'unknown', 'passes_money_to', 'chief', asked),
      tie('4', 'agencies', 'passes_money_to', 'hidden', asked),
    ];
    const money = await trace(facts);
    expect(money.flows.map(({ tie: { id } }) => id)).to.deep.equal(['tie_1']);
    expect(money.asked.map(({ from, to }) => [from.id, to.id])).to.deep.equal([
      ['act_police', 'act_unknown'],
      ['act_unknown', 'act_chief'],
    ]);
    const named = await trace([tie('1', 'payer', 'pays_bribe_to', 'police', asked)], {
      statuses: 'open_question',
    });
    expect(named.flows.map(({ why, counted }) => [why, counted])).to.deep.equal([
      ['open_question', false],
    ]);
    expect(named.ends).to.deep.equal([]);
  });

  it('lists the questions that stand at an end', async () => {
    const question = (id: string, about: string, fields = {}) =>
      factOf('question', { id, text: id, placeholders: [`act_${about}`], ...fields });
    const money = await trace([
      tie('1', 'payer', 'pays_bribe_to', 'police'),
      tie('2', 'police', 'part_of', 'agencies'),
      tie('3', 'chief', 'works_for', 'police', { status: 'analyst_inferred' }),
      tie('4', 'hidden', 'works_for', 'agencies'),
      tie('5', 'police', 'suspected_link_with', 'unknown', { status: 'open_question' }),
      tie('6', 'driver', 'works_for', 'police', { status: 'open_question' }),
      question('end', 'police'),
      question('asked', 'driver'),
      question('whole', 'agencies'),
      question('part', 'chief'),
      question('sibling', 'hidden'),
      question('suspect', 'unknown'),
      question('settled', 'police', { state: 'closed' }),
    ]);
    expect(money.ends[0]?.questions.map(({ id }) => id)).to.deep.equal([
      'que_end',
      'que_part',
      'que_suspect',
      'que_whole',
    ]);
  });

  it('lists stakes without a flow, and ends that belong to each other', async () => {
    const money = await trace([
      tie('1', 'payer', 'pays_bribe_to', 'police'),
      tie('2', 'payer', 'pays_bribe_to', 'agencies'),
      tie('3', 'police', 'part_of', 'agencies'),
      tie('4', 'chief', 'has_economic_interest_in', 'iss_i', { status: 'open_question' }),
    ]);
    expect(money.stakes.map(({ actor: { id }, in: { id: on } }) => [id, on])).to.deep.equal([
      ['act_chief', 'iss_i'],
    ]);
    expect(money.overlaps.map(({ part, whole }) => [part.id, whole.id])).to.deep.equal([
      ['act_police', 'act_agencies'],
    ]);
  });

  it('bears the strictest label of what each end was computed from', async () => {
    const facts = [
      tie('1', 'payer', 'pays_bribe_to', 'police'),
      tie('2', 'payer', 'pays_bribe_to', 'agencies', { tlp: 'AMBER' }),
      tie('3', 'police', 'passes_money_to', 'chief', { tlp: 'AMBER+STRICT' }),
    ];
    const labels = (await trace(facts)).ends.map(({ tlp }) => tlp);
    expect(labels).to.deep.equal(['GREEN', 'AMBER', 'AMBER+STRICT']);
    const bound = tie('2', 'payer', 'pays_bribe_to', 'agencies', {
      tlp: 'AMBER',
      share: { lo: 0.5, hi: 1 },
    });
    const bounded = await trace([facts[0]!, bound]);
    expect(bounded.ends[0]).to.deep.include({ tlp: 'AMBER', share: { lo: 0, hi: 0.5 } });
  });

  it('can be followed upstream from a holder', async () => {
    const facts = [
      tie('1', 'payer', 'pays_bribe_to', 'police'),
      tie('2', 'police', 'passes_money_to', 'chief', { share: { lo: 0.5, hi: 0.5 } }),
      tie('3', 'agencies', 'passes_money_to', 'hidden'),
    ];
    const money = await trace(facts, { from: 'act_chief', direction: 'up' });
    expect(money.flows.map(({ payer, depth }) => [payer.id, depth])).to.deep.equal([
      ['act_payer', 1],
      ['act_police', 0],
    ]);
    expect(ends(money)).to.deep.equal([
      ['act_police', 0.5, 0.5, 0.5, 0.5, 'passes_on'],
      ['act_payer', 0, 0.5, 0, 0.5, 'not_looked_at'],
    ]);
  });

  it('writes amounts as recorded', async () => {
    const amount = (min: string | null, max: string | null) => ({
      amount: { min, max, currency: 'KGS', per: 'night' as const },
    });
    const money = await trace([
      tie('1', 'payer', 'pays_bribe_to', 'police', amount('100', '500')),
      tie('2', 'payer', 'pays_bribe_to', 'agencies', amount('100', '100')),
      tie('3', 'payer', 'pays_bribe_to', 'chief', amount('100', null)),
      tie('4', 'payer', 'pays_bribe_to', 'hidden'),
    ]);
    expect(money.flows.map((flow) => flow.amount)).to.deep.equal([
      '100–500 KGS / night',
      '100 KGS / night',
      '100–… KGS / night',
      null,
    ]);
  });
});
