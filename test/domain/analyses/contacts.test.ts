import { expect } from 'chai';
import type { DraftOf } from '../../../server/contract/registry.js';
import type { Fact } from '../../../server/projection/facts.js';
import { actor, factOf, issue, tie } from '../analysis/world.js';
import { actorsIn, askWorld, columnOf } from './asking.js';

const engagement = (id: string, draft: Partial<DraftOf<'engagement'>> & { with: string[] }): Fact =>
  factOf('engagement', { id, ...draft });

describe('where we depend on one person', () => {
  const WORLD: readonly Fact[] = [
    actor('us', { us: true }),
    ...['director', 'officer', 'a', 'b', 'c', 'd', 'e'].map((id) => actor(id)),
    tie('1', 'director', 'leads', 'us'),
    tie('2', 'officer', 'works_for', 'us'),
    tie('3', 'director', 'partner_of', 'a'),
    tie('4', 'officer', 'partner_of', 'a'),
    tie('5', 'director', 'partner_of', 'b'),
    tie('6', 'us', 'partner_of', 'c'),
    tie('7', 'director', 'partner_of', 'c'),
    // Opens no door, or is only asked about.
    tie('8', 'officer', 'refused_to_meet', 'd'),
    tie('9', 'officer', 'partner_of', 'd', { status: 'open_question' }),
    engagement('e1', { with: ['act_e'], by: ['act_officer'], result: 'held' }),
    engagement('e2', { with: ['act_d'], by: ['act_officer'], result: 'refused' }),
  ];

  it('counts the live contacts that nobody else of us has', async () => {
    const answer = await askWorld('dependence', WORLD);
    expect(actorsIn(answer, 'colleagues')).to.deep.equal(['director', 'officer']);
    expect(columnOf(answer, 'colleagues', 'alone')).to.deep.equal([['act_b'], ['act_e']]);
    expect(columnOf(answer, 'colleagues', 'contacts')).to.deep.equal([
      ['act_a', 'act_b', 'act_c'],
      ['act_a', 'act_e'],
    ]);
    expect(columnOf(answer, 'colleagues', 'engagements')).to.deep.equal([[], ['eng_e1']]);
    expect(columnOf(answer, 'colleagues', 'terms')[0]).to.deep.equal([
      { name: 'held', value: 1, recorded: '1/4', assumed: false },
    ]);
  });

  it('says so where nobody is recorded as working with us', async () => {
    const answer = await askWorld('dependence', [actor('us', { us: true })]);
    expect(answer.lookedFor.wouldChange).to.deep.equal(['record_tie']);
  });
});

describe('lost allies', () => {
  const stood = (of: string, validity: 'current' | 'weakened' | 'lapsed', more = {}): Fact =>
    factOf('position', { id: `p-${of}`, actor: `act_${of}`, issue: 'iss_i', stance: 'for', asOf: 'review', validity, ...more }); // prettier-ignore
  const WORLD: readonly Fact[] = [
    actor('us', { us: true }),
    issue('i'),
    issue('j'),
    actor('dead', { lifecycle: 'deceased' }),
    actor('shut', { lifecycle: 'closed' }),
    ...['left', 'tired', 'gone', 'cool', 'heir', 'steady', 'foe', 'private'].map((id) => actor(id)),
    stood('dead', 'current'),
    stood('shut', 'lapsed'),
    stood('left', 'current'),
    tie('1', 'left', 'holds_office_in', 'shut', { validity: 'lapsed' }),
    tie('2', 'heir', 'succeeds', 'left'),
    stood('tired', 'weakened'),
    stood('gone', 'lapsed'),
    tie('3', 'cool', 'supports', 'us', { validity: 'weakened' }),
    stood('steady', 'current'),
    stood('foe', 'lapsed', { stance: 'against' }),
    stood('private', 'lapsed', { capacity: 'personal' }),
    engagement('e1', { with: ['act_tired'], date: '2003', result: 'held' }),
    engagement('e2', { with: ['act_tired'], date: '2004-05', result: 'cancelled_by_them' }),
    engagement('e3', { with: ['act_tired'], date: '2006', state: 'planned' }),
    factOf('event', { id: 'v', text: 'fell ill', actors: ['act_dead'] } as never),
  ];

  it('have a cause, the nearest to the person first', async () => {
    const answer = await askWorld('lost-allies', WORLD);
    const causes = (answer.tables['allies'] ?? []).map((row) => [row['actor'], row['cause']]);
    expect(causes).to.deep.equal([
      ['act_cool', 'tie_weakened'],
      ['act_dead', 'died'],
      ['act_gone', 'stance_lapsed'],
      ['act_left', 'left_office'],
      ['act_shut', 'closed'],
      ['act_tired', 'stance_weakened'],
    ]);
  });

  it('show the last contact, what happened, and who came after', async () => {
    const { tables } = await askWorld('lost-allies', WORLD);
    const of = (id: string) => tables['allies']?.find((row) => row['actor'] === id);
    expect(of('act_tired')).to.deep.include({
      lastContact: '2004-05',
      result: 'cancelled_by_them',
      contact: ['eng_e2'],
      positions: ['pos_p-tired'],
    });
    expect(of('act_left')).to.deep.include({
      successors: ['act_heir'],
      ties: ['tie_1'],
      result: null,
    });
    expect(of('act_dead')).to.deep.include({ events: ['evt_v'] });
  });

  it('are asked for by issue', async () => {
    const answer = await askWorld('lost-allies', WORLD, { issue: 'iss_j' });
    expect(actorsIn(answer, 'allies')).to.deep.equal(['cool']);
  });
});
