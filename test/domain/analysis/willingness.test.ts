import { expect } from 'chai';
import type { AsOf } from '../../../server/contract/dates.js';
import type { DraftOf } from '../../../server/contract/registry.js';
import { contactWith } from '../../../server/domain/analysis/contact.rules.js';
import {
  aimOf,
  willingnessOf,
  type Aim,
} from '../../../server/domain/analysis/willingness.rules.js';
import type { Fact } from '../../../server/projection/facts.js';
import { actor, factOf, factsOf, issue } from './world.js';

const NO_CONTACT = { held: 0, asked: 0, refused: false, tlp: 'CLEAR' as const };

const position = (id: string, fields: Partial<DraftOf<'position'>>): Fact =>
  factOf('position', { id, actor: 'act_x', issue: 'iss_i', asOf: 'review', ...fields });

function willing(positions: readonly Fact[], aim: Aim = 'for', asOf: AsOf = 'review') {
  const facts = factsOf(actor('x'), issue('i'), ...positions);
  return willingnessOf(facts, 'act_x', 'iss_i', aim, asOf, NO_CONTACT);
}

describe('how willing an actor in between is', () => {
  it('goes by its stance, mirrored when we are against', () => {
    const stances = [
      'for',
      'leans_for',
      'undecided',
      'not_known',
      'leans_against',
      'against',
    ] as const;
    const values = (aim: Aim) =>
      stances.map((stance) => willing([position('p', { stance })], aim).value);
    expect(values('for')).to.deep.equal([0.9, 0.75, 0.5, 0.5, 0.2, 0.05]);
    expect(values('against')).to.deep.equal([0.05, 0.2, 0.5, 0.5, 0.75, 0.9]);
  });

  it('is .35 when the matter is not on its agenda, for either aim', () => {
    const off = [position('p', { stance: 'not_known', agenda: 'not_on' })];
    expect(willing(off)).to.include({ value: 0.35, why: 'agenda' });
    expect(willing(off, 'against').value).to.equal(0.35);
    expect(willing([position('p', { stance: 'for', agenda: 'not_on' })]).value).to.equal(0.9);
  });

  it('never counts a private view', () => {
    const views = [position('p', { stance: 'for', capacity: 'personal' })];
    expect(willing(views)).to.deep.equal({
      value: 0.5,
      stance: null,
      why: 'not_known',
      position: null,
    });
  });

  it('takes the official line, else what is not distinguished, else conduct', () => {
    const conduct = position('a', { capacity: 'shown_by_conduct', stance: 'against' });
    const open = position('b', { capacity: 'not_distinguished', stance: 'leans_for' });
    const official = position('c', { capacity: 'official', stance: 'leans_against' });
    expect(willing([conduct, open, official]).value).to.equal(0.2);
    expect(willing([conduct, open]).value).to.equal(0.75);
    expect(willing([conduct]).value).to.equal(0.05);
  });

  it('takes the current before the lapsed, then the latest, then the first by id', () => {
    const lapsed = position('a', { capacity: 'official', stance: 'for', validity: 'lapsed' });
    const current = position('b', { capacity: 'not_distinguished', stance: 'against' });
    expect(willing([lapsed, current]).value).to.equal(0.05);
    const older = position('a', { stance: 'for', asOf: '2010' });
    const newer = position('b', { stance: 'against', asOf: '2012-03' });
    expect(willing([older, newer]).value).to.equal(0.05);
    const reviewed = position('d', { stance: 'for', asOf: 'review' });
    expect(willing([reviewed, newer]).value).to.equal(0.05);
    const other = position('c', { stance: 'for', asOf: '2012-03' });
    expect(willing([other, newer]).position?.id).to.equal('pos_b');
  });

  it('is .5 when only a lapsed line is known, and says so', () => {
    const lapsed = [position('a', { stance: 'for', validity: 'lapsed' })];
    expect(willing(lapsed)).to.include({ value: 0.5, why: 'lapsed', stance: 'for' });
  });

  it('does not count what is only asked', () => {
    expect(willing([position('a', { stance: 'for', status: 'open_question' })]).value).to.equal(
      0.5,
    );
  });

  it('forgets a stance after twelve months, except at the review', () => {
    const stance = [position('a', { stance: 'for', asOf: '2020-01' })];
    expect(willing(stance, 'for', '2021-01-31').value).to.equal(0.9);
    expect(willing(stance, 'for', '2021-02').value).to.equal(0.5);
    expect(willing(stance, 'for', '2019').value).to.equal(0.5);
    expect(willing(stance).value).to.equal(0.9);
    const confirmed = [position('a', { stance: 'for', asOf: '2020-01', confirmedOn: '2025-06' })];
    expect(willing(confirmed, 'for', '2026-06').value).to.equal(0.9);
  });

  it('is .5 without an issue, and less after a refusal on one', () => {
    const facts = factsOf(actor('x'), issue('i'), position('p', { stance: 'for' }));
    const refused = { ...NO_CONTACT, refused: true };
    expect(willingnessOf(facts, 'act_x', null, 'for', 'review', NO_CONTACT)).to.include({
      value: 0.5,
      why: 'no_issue',
    });
    const after = willingnessOf(facts, 'act_x', 'iss_i', 'for', 'review', refused);
    expect(after.value).to.be.closeTo(0.9 * 0.4, 1e-12);
    expect(after).to.include({ why: 'refused', stance: 'for' });
  });
});

describe('our aim', () => {
  const aim = (fields: Partial<DraftOf<'position'>>) =>
    aimOf(
      factsOf(
        actor('us', { us: true }),
        actor('x'),
        issue('i'),
        factOf('position', { id: 'p', actor: 'act_us', issue: 'iss_i', ...fields }),
      ),
      new Set(['act_us', 'act_x']),
      'iss_i',
      'review',
    );

  it('is our own official position, else for', () => {
    expect(aim({ capacity: 'official', stance: 'against' })).to.equal('against');
    expect(aim({ capacity: 'official', stance: 'leans_against' })).to.equal('against');
    expect(aim({ capacity: 'official', stance: 'for' })).to.equal('for');
    expect(aim({ capacity: 'not_distinguished', stance: 'against' })).to.equal('for');
  });
});

describe('our contacts with an actor', () => {
  const met = (id: string, fields: Partial<DraftOf<'engagement'>>): Fact =>
    factOf('engagement', { id, with: ['act_x'], by: ['act_us'], result: 'held', ...fields });
  const contacts = (asOf: AsOf, ...engagements: readonly Fact[]) =>
    contactWith(
      factsOf(actor('us'), actor('x'), actor('other'), ...engagements),
      new Set(['act_us']),
      'act_x',
      asOf,
    );

  it('count what was asked and what was held, by us', () => {
    const some = contacts(
      'review',
      met('1', {}),
      met('2', { result: 'held_nothing_reported', by: [] }),
      met('3', { result: 'cancelled_by_them' }),
      met('4', { result: 'no_answer', state: 'requested' }),
      met('5', { state: 'planned' }),
      met('6', { by: ['act_other'] }),
      met('7', { with: ['act_other'], introducedBy: 'act_x' }),
    );
    expect(some).to.include({ held: 2, asked: 4 });
  });

  it('count the last 24 months, and at the review everything', () => {
    const dated = [
      met('1', { date: '2024-11-24' }),
      met('2', { date: '2024-11-23' }),
      met('3', {}),
    ];
    expect(contacts('2026-11-24', ...dated)).to.include({ held: 1, asked: 1 });
    expect(contacts('2024-11-23', ...dated)).to.include({ held: 1, asked: 1 });
    expect(contacts('review', ...dated)).to.include({ held: 3, asked: 3 });
  });

  it('know whether the latest was refused', () => {
    const refused = met('1', { result: 'refused', date: '2026-02' });
    expect(contacts('review', refused, met('2', { date: '2026-01' })).refused).to.equal(true);
    expect(contacts('review', refused, met('2', { date: '2026-03' })).refused).to.equal(false);
    expect(contacts('2026-02', refused, met('2', { date: '2026-03' })).refused).to.equal(true);
    expect(contacts('review', met('3', { result: 'refused' })).refused).to.equal(true);
    expect(contacts('review', met('3', { result: 'refused' }), met('4', {})).refused).to.equal(
      false,
    );
    expect(contacts('review').refused).to.equal(false);
  });
});
