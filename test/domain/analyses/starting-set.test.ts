import { expect } from 'chai';
import type { Fact } from '../../../server/projection/facts.js';
import { actor, factOf, issue, tie } from '../analysis/world.js';
import { actorsIn, askWorld, columnOf, termIn } from './asking.js';

const WORLD: readonly Fact[] = [
  actor('us', { us: true }),
  ...['a', 'b', 'c', 'goal'].map((id) => actor(id)),
  actor('harmed', { protected: true }),
  issue('i'),
  tie('1', 'us', 'partner_of', 'a', { strength: 5 }),
  tie('2', 'a', 'influences', 'goal', { strength: 5 }),
  tie('3', 'b', 'influences', 'goal', { strength: 5 }),
  tie('4', 'b', 'oversees', 'goal', { strength: 5 }),
  tie('5', 'c', 'influences', 'a', { strength: 5 }),
  tie('6', 'harmed', 'influences', 'goal', { strength: 5 }),
];

// Unsourced ties count .1 of what they are: influences .5, oversees .8, partner_of .7.
const A = 0.05;
const B = 1 - (1 - 0.05) * (1 - 0.08);
const MEET_A = 0.07;
const W = 0.5;

describe('a starting set to discuss', () => {
  it('joins parallel ties, weighs whom an arc leaves, and takes a cold contact for the rest', async () => {
    const one = await askWorld('starting-set', WORLD, { to: 'act_goal', m: '1' });
    expect(actorsIn(one, 'set')).to.deep.equal(['b']);
    expect(termIn(one.tables['together']?.[0], 'likelihood')).to.be.closeTo(0.05 * B * W, 1e-9);
    const warm = await askWorld('starting-set', WORLD, { to: 'act_goal', m: '1', cold: '1' });
    expect(actorsIn(warm, 'set')).to.deep.equal(['a']);
    expect(termIn(warm.tables['set']?.[0], 'meeting')).to.be.closeTo(MEET_A, 1e-9);
  });

  it('adds up over those chosen before, and never asks us, the goal or people harmed', async () => {
    const all = await askWorld('starting-set', WORLD, { to: 'act_goal', m: '10' });
    expect(actorsIn(all, 'set')).to.have.members(['a', 'b', 'c']);
    const [together] = all.tables['together'] ?? [];
    const reachA = 1 - (1 - MEET_A) * (1 - 0.05 * 0.05 * W);
    const expected = 1 - (1 - reachA * A * W) * (1 - 0.05 * B * W);
    expect(termIn(together, 'likelihood')).to.be.closeTo(expected, 1e-9);
    expect(together?.['likelihood']).to.deep.equal({
      lo: termIn(together, 'likelihood'),
      hi: termIn(together, 'likelihood'),
    });
    expect(termIn(together, 'guarantee')).to.equal(1);
  });

  it('shows who would be as good', async () => {
    const twin = [actor('b2'), tie('7', 'b2', 'influences', 'goal', { strength: 5 }), tie('8', 'b2', 'oversees', 'goal', { strength: 5 })]; // prettier-ignore
    const answer = await askWorld('starting-set', [...WORLD, ...twin], { to: 'act_goal', m: '1' });
    expect(columnOf(answer, 'set', 'nearTies')).to.deep.equal([['act_b2']]);
  });

  it('takes the deciding tie as the last arc, and says when nobody decides', async () => {
    const deciding = tie('9', 'goal', 'decides_policy_on', 'iss_i', { strength: 5 });
    const answer = await askWorld('starting-set', [...WORLD, deciding], { to: 'iss_i', m: '1' });
    expect(termIn(answer.tables['together']?.[0], 'likelihood')).to.be.closeTo(0.05 * B * W * 0.08, 1e-9); // prettier-ignore
    const none = await askWorld('starting-set', WORLD, { to: 'iss_i' });
    expect(none.tables['set']).to.deep.equal([]);
    expect(none.lookedFor.wouldChange).to.deep.equal(['record_decider']);
  });

  it('counts the first-hop record of contacts in a meeting', async () => {
    const refused = factOf('engagement', { id: 'e', with: ['act_a'], by: ['act_us'], result: 'no_answer' }); // prettier-ignore
    const answer = await askWorld('starting-set', [...WORLD, refused], { to: 'act_goal', m: '3' });
    const a = answer.tables['set']?.find((row) => row['actor'] === 'act_a');
    expect(termIn(a, 'meeting')).to.be.closeTo(MEET_A / 3, 1e-9);
  });
});
