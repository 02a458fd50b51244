import { expect } from 'chai';
import type { Fact } from '../../../server/projection/facts.js';
import type { DraftOf } from '../../../server/contract/registry.js';
import { actor, factOf, issue, tie } from '../analysis/world.js';
import { actorsIn, askWorld, columnOf } from './asking.js';

let count = 0;
const judged = (of: string, what: 'power' | 'salience', low: number, value: number, high: number) =>
  factOf('assessment', { id: `asm_${count++}`, actor: `act_${of}`, issue: 'iss_i', of: what, low, value, high, by: 'team', on: '2024' }); // prettier-ignore
const stands = (of: string, stance: NonNullable<DraftOf<'position'>['stance']>, more: Partial<DraftOf<'position'>> = {}) =>
  factOf('position', { id: `pos_${count++}`, actor: `act_${of}`, issue: 'iss_i', stance, asOf: 'review', ...more }); // prettier-ignore

const WORLD: readonly Fact[] = [
  actor('us', { us: true }),
  issue('i'),
  ...['strong', 'urgent', 'both', 'neither', 'unrated'].map((id) => actor(id)),
  judged('strong', 'power', 4, 4, 5),
  judged('strong', 'salience', 0, 1, 2),
  judged('urgent', 'power', 0, 1, 1),
  judged('urgent', 'salience', 3, 4, 5),
  judged('both', 'power', 3, 4, 5),
  judged('both', 'power', 1, 2, 2),
  judged('both', 'salience', 3, 3, 4),
  judged('neither', 'power', 1, 1, 1),
  judged('neither', 'salience', 1, 1, 1),
  judged('unrated', 'power', 5, 5, 5),
  stands('us', 'for', { capacity: 'official' }),
  stands('strong', 'against', { activity: 'open' }),
  stands('urgent', 'for', { activity: 'quiet' }),
  stands('both', 'leans_for', { activity: 'none' }),
  stands('neither', 'undecided'),
  stands('unrated', 'for', { capacity: 'personal' }),
  tie('1', 'both', 'oversees', 'strong'),
];
const inWorld = (id: string, ...more: readonly Fact[]) =>
  askWorld(id, [...WORLD, ...more], { issue: 'iss_i' });

describe('power and interest', () => {
  it('places by the mean of all judgements, and says where they differ', async () => {
    const answer = await inWorld('power-interest');
    expect(actorsIn(answer, 'manageClosely')).to.deep.equal(['both']);
    expect(actorsIn(answer, 'keepSatisfied')).to.deep.equal(['strong']);
    expect(actorsIn(answer, 'keepInformed')).to.deep.equal(['urgent']);
    expect(actorsIn(answer, 'monitor')).to.deep.equal(['neither']);
    // Half of the two judgements is missing: not assessed, never 0.
    expect(actorsIn(answer, 'notAssessed')).to.deep.equal(['unrated']);
    expect(answer.tables['manageClosely']?.[0]).to.deep.include({
      power: { low: 1, value: 3, high: 5 },
      agreed: false,
    });
    expect(columnOf(answer, 'keepSatisfied', 'agreed')).to.deep.equal([true]);
  });
});

describe('alignment and interest', () => {
  it('goes by the official line; what is not known or undecided stands apart', async () => {
    const answer = await inWorld('alignment-interest');
    expect(actorsIn(answer, 'workTogether')).to.deep.equal(['both', 'urgent']);
    expect(actorsIn(answer, 'watch')).to.deep.equal(['strong']);
    expect(actorsIn(answer, 'undecided')).to.deep.equal(['neither']);
    expect(actorsIn(answer, 'notKnown')).to.deep.equal(['unrated']);
  });

  it('mirrors stances when we are against', async () => {
    const against = WORLD.filter(({ refs }) => !refs.includes('act_us')).concat(
      stands('us', 'against', { capacity: 'official' }),
    );
    const answer = await askWorld('alignment-interest', against, { issue: 'iss_i' });
    expect(actorsIn(answer, 'persuade')).to.deep.equal(['both', 'urgent']);
    expect(actorsIn(answer, 'developInterest')).to.deep.equal(['strong']);
  });
});

describe('spectrum of allies', () => {
  it('has five segments and a place for those not known', async () => {
    const answer = await inWorld('spectrum');
    expect(
      Object.fromEntries(
        Object.keys(answer.tables).map((table) => [table, actorsIn(answer, table)]),
      ),
    ).to.deep.equal({
      activeAllies: ['urgent'],
      passiveAllies: ['both'],
      neutral: ['neither'],
      passiveOpponents: [],
      activeOpponents: ['strong'],
      notKnown: ['unrated'],
    });
  });
});

describe('power, standing, urgency', () => {
  it('makes the seven classes of Mitchell, Agle and Wood', async () => {
    const answer = await inWorld('salience-classes');
    const classes = (answer.tables['classes'] ?? []).map((row) => [row['actor'], row['class']]);
    expect(classes).to.deep.equal([
      ['act_both', 'definitive'],
      ['act_neither', 'none'],
      ['act_strong', 'dormant'],
      ['act_urgent', 'demanding'],
    ]);
    expect(columnOf(answer, 'classes', 'ties')[0]).to.deep.equal(['tie_1']);
    expect(actorsIn(answer, 'notAssessed')).to.deep.equal(['unrated']);
  });
});

describe('feasibility', () => {
  it('sums |stance| × power × priority for each camp as a range, and names what moves it', async () => {
    const { tables } = await inWorld('feasibility');
    expect(tables['camps']).to.deep.equal([
      // urgent 1 · (0,1,1) · (3,4,5), both .5 · (1,3,5) · (3,3,4)
      {
        camp: 'for',
        weight: { low: 1.5, value: 8.5, high: 15 },
        records: ['act_both', 'act_urgent'],
      },
      { camp: 'against', weight: { low: 0, value: 4, high: 10 }, records: ['act_strong'] },
    ]);
    expect((tables['movers'] ?? []).map((row) => row['actor'])).to.deep.equal(['act_strong', 'act_both', 'act_urgent']); // prettier-ignore
    // Weights 9, 4, 4, 1 at .5, 1, −1, 0.
    expect(tables['centre']).to.deep.equal([{ median: 0.5, mean: 4.5 / 18 }]);
    expect((tables['notCounted'] ?? []).map((row) => row['actor'])).to.deep.equal(['act_unrated']);
  });

  it('says that nothing was assessed', async () => {
    const bare = [actor('a'), issue('i'), stands('a', 'for')];
    const { tables, lookedFor } = await askWorld('feasibility', bare, { issue: 'iss_i' });
    expect([tables['camps'], tables['centre']]).to.deep.equal([[], []]);
    expect(lookedFor.wouldChange).to.deep.equal(['record_assessment', 'record_position']);
  });
});
