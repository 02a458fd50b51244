import { expect } from 'chai';
import { dueOf, mentionsOf, notesOf, reviewsOf } from '../../../server/domain/inbox/inbox.rules.js';
import { actor, factOf, factsOf, issue, tie } from '../analysis/world.js';

const ME = 'usr_00000000000000000000';
const everything = () => true;
const ids = (facts: readonly { id: string }[]) => facts.map(({ id }) => id);

describe('inbox', () => {
  it('takes comments of others that mention the account, and its own notes that are new', () => {
    const comment = (id: string, mentions: string[]) =>
      factOf('comment', { id, on: 'act_a', text: 'See', mentions });
    const note = (id: string, state: 'new' | 'structured') =>
      factOf('note', { id, text: 'Call', state });
    const facts = factsOf(
      actor('a'),
      comment('me', [ME]),
      comment('nobody', []),
      { ...comment('self', [ME]), createdBy: ME },
      { ...note('mine', 'new'), createdBy: ME },
      { ...note('done', 'structured'), createdBy: ME },
      note('theirs', 'new'),
    );
    expect(ids(mentionsOf(facts, ME))).to.deep.equal(['cmt_me']);
    expect(ids(notesOf(facts, ME))).to.deep.equal(['nte_mine']);
  });

  it('takes what falls due by a day, soonest first, of kinds that one may write', () => {
    const facts = factsOf(
      actor('a'),
      factOf('engagement', { id: 'may', with: ['act_a'], due: '2024-05-10' }),
      factOf('engagement', { id: 'later', with: ['act_a'], due: '2024-06-02' }),
      factOf('engagement', { id: 'never', with: ['act_a'] }),
      factOf('recommendation', { id: 'open', text: 'Train', followUpDue: '2024' }),
      factOf('recommendation', { id: 'done', text: 'T', followUpDue: '2023', state: 'done' }),
      factOf('handlingNote', { id: 'care', on: 'act_a', rule: 'do_not_route', review: '2024-05' }),
    );
    const due = (may: (kind: string) => boolean) =>
      dueOf(facts, '2024-06-01', may).map(({ fact, due }) => [fact.id, due]);
    expect(due(everything)).to.deep.equal([
      ['rec_open', '2024'],
      ['hdl_care', '2024-05'],
      ['eng_may', '2024-05-10'],
    ]);
    expect(due((kind) => kind === 'engagement')).to.deep.equal([['eng_may', '2024-05-10']]);
  });

  it('asks to confirm what nobody confirmed within its interval, longest ago first', () => {
    const held = (id: string, fields: object) => tie(id, 'a', 'holds_office_in', 'b', fields);
    const facts = factsOf(
      actor('a', { kind: 'person_official' }),
      actor('b'),
      issue('i'),
      held('fresh', { confirmedOn: '2024-04-01' }),
      held('old', { confirmedOn: '2023-01-01' }),
      held('undated', {}),
      held('over', { validity: 'lapsed' }),
      held('ended', { until: '2020' }),
      held('draft', { draft: true }),
      tie('mandate', 'a', 'part_of', 'b'),
      factOf('position', { id: 'stance', actor: 'act_a', issue: 'iss_i', asOf: '2023-05' }),
      factOf('position', { id: 'new', actor: 'act_a', issue: 'iss_i', asOf: '2024-01' }),
    );
    const found = reviewsOf(facts, '2024-06-15', everything);
    expect(found.map(({ fact, months }) => [fact.id, months])).to.deep.equal([
      ['tie_undated', 6],
      ['tie_old', 6],
      ['pos_stance', 12],
    ]);
    expect(reviewsOf(facts, '2024-06-15', (kind) => kind === 'tie')).to.have.length(2);
  });
});
