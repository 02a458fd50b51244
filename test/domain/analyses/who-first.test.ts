import { expect } from 'chai';
import type { Fact } from '../../../server/projection/facts.js';
import { actor, factOf, issue, tie } from '../analysis/world.js';
import { actorsIn, askWorld, columnOf, pathIn, termIn } from './asking.js';

const position = (id: string, of: string, stance: string, fields: object = {}): Fact =>
  factOf('position', { id, actor: `act_${of}`, issue: 'iss_i', asOf: 'review', stance, ...fields } as Parameters<typeof factOf<'position'>>[1]); // prettier-ignore

/** Us → near → minister (decides); far → minister; foe → minister; friend → minister. */
const WORLD: readonly Fact[] = [
  actor('us', { us: true }),
  ...['near', 'far', 'foe', 'friend', 'minister', 'bystander'].map((id) => actor(id)),
  actor('somebody', { kind: 'unknown_placeholder' }),
  actor('women', { addressable: false }),
  issue('i'),
  tie('1', 'us', 'partner_of', 'near', { strength: 5 }),
  tie('2', 'near', 'influences', 'minister', { strength: 5 }),
  tie('3', 'far', 'influences', 'minister', { strength: 4 }),
  tie('4', 'foe', 'influences', 'minister', { strength: 3 }),
  tie('5', 'friend', 'influences', 'minister', { strength: 3 }),
  tie('6', 'minister', 'decides_policy_on', 'iss_i'),
  tie('7', 'somebody', 'decides_policy_on', 'iss_i', { status: 'open_question' }),
  position('p1', 'foe', 'against'),
  position('p2', 'friend', 'for', { activity: 'none' }),
  position('p3', 'far', 'for', { capacity: 'personal' }),
];

const inWorld = (query: Record<string, string> = {}, ...more: readonly Fact[]) =>
  askWorld('who-first', [...WORLD, ...more], { to: 'iss_i', ...query });

describe('who first', () => {
  it('puts everybody who can be spoken with into one group', async () => {
    const answer = await inWorld();
    // Five have a way to the decision, so the upper third is two: the minister and the nearest.
    expect(actorsIn(answer, 'persuade')).to.deep.equal(['minister', 'near']);
    expect(actorsIn(answer, 'prepareFor')).to.deep.equal(['foe']);
    expect(actorsIn(answer, 'mobilise')).to.deep.equal([]);
    expect(actorsIn(answer, 'others')).to.deep.equal(['friend']);
    expect(actorsIn(answer, 'notKnown')).to.deep.equal(['far', 'bystander']);
    expect(actorsIn(answer, 'findOutWho')).to.deep.equal(['somebody']);
    expect(columnOf(answer, 'findOutWho', 'ties')).to.deep.equal([['tie_7']]);
  });

  it('mobilises who is for, and finds a way to who is out of reach', async () => {
    const more = ['a', 'b', 'c', 'd'].flatMap((id) => [
      actor(id),
      tie(`x${id}`, id, 'influences', 'bystander'),
    ]);
    const reached = tie('8', 'bystander', 'influences', 'minister', { status: 'alleged' });
    const answer = await inWorld({}, ...more, reached, position('p4', 'near', 'leans_for'));
    // Ten have a way, the upper third is four.
    expect(actorsIn(answer, 'mobilise')).to.include('near');
    expect(actorsIn(answer, 'buildAccess')).to.deep.equal(['far', 'bystander']);
    expect(columnOf(answer, 'buildAccess', 'needs')).to.deep.equal(['access', 'access']);
  });

  it('opens into its terms: reach, influence, contacts, and both stances', async () => {
    const { tables, ties } = await inWorld();
    const [minister, near] = tables['persuade'] ?? [];
    expect(pathIn(near, 'reach')).to.deep.equal(['us', 'near']);
    expect(pathIn(near, 'influence')).to.deep.equal(['near', 'minister']);
    expect(pathIn(minister, 'reach')).to.deep.equal(['us', 'near', 'minister']);
    // .8 · .6 (strength assumed) · unsourced .1 for the deciding tie.
    expect(termIn(minister, 'influence')).to.be.closeTo(0.8 * 0.6 * 0.1, 1e-9);
    expect(ties.map(({ id }) => id)).to.include.members(['tie_1', 'tie_2']);
    const far = (tables['notKnown'] ?? [])[0];
    expect(far?.['stance']).to.deep.include({ official: null });
    expect(far?.['stance']).to.have.nested.property('personal.stance', 'for');
  });

  it('says first under all three readings, or not', async () => {
    const { tables } = await inWorld();
    const [, near] = tables['persuade'] ?? [];
    expect(near?.['readings']).to.deep.equal({ ranks: { cautious: 2, default: 2, generous: 2 }, stable: true }); // prettier-ignore
    // Not rated counts .6 as rated 3 does, and .8 in the generous reading.
    const answer = await inWorld(
      {},
      actor('rated'),
      tie('9', 'rated', 'influences', 'minister', { strength: 3 }),
      actor('unrated'),
      tie('10', 'unrated', 'influences', 'minister'),
    );
    const unrated = (answer.tables['notKnown'] ?? []).find((row) => row['actor'] === 'act_unrated');
    expect(unrated?.['readings']).to.have.property('stable', false);
  });

  it('says what is missing when nobody decides, or nobody is us', async () => {
    const nobody = await askWorld('who-first', [actor('us', { us: true }), actor('a'), issue('i')], { to: 'iss_i' }); // prettier-ignore
    expect(nobody.lookedFor.wouldChange).to.deep.equal(['record_decider']);
    const noUs = await askWorld('who-first', [actor('a'), issue('i')], { to: 'iss_i' });
    expect(noUs.lookedFor.wouldChange).to.deep.equal(['record_us']);
  });
});
