// What two dates say differently, on small graphs and on the example report.
import { expect } from 'chai';
import { compareDates } from '../../../server/domain/graph/compare.rules.js';
import { readReportFacts } from '../analysis/report-facts.js';
import { actor, factOf, factsOf, issue, tie } from '../analysis/world.js';

const told = (rows: readonly { tie: { id: string }; reason: string }[]) =>
  rows.map(({ tie: { id }, reason }) => [id, reason]);

describe('comparison of two dates', () => {
  const two = [actor('a'), actor('b'), actor('c')];
  const between = (id: string, fields: object) => tie(id, 'a', 'part_of', 'b', fields);

  it('tells what began and ended from what was not known for a date', () => {
    const facts = factsOf(
      ...two,
      between('began', { asOf: null, since: '2001' }),
      between('ended', { asOf: '1998', since: '1990', until: '2000' }),
      between('once', { asOf: '1998', validity: 'one_off' }),
      between('lapsed', { asOf: '1998', validity: 'lapsed' }),
      between('unknown', { asOf: '2005' }),
      between('draft', { asOf: '2005', draft: true }),
    );
    const { came, went } = compareDates(facts, '1998', '2005');
    expect(told(came)).to.deep.equal([
      ['tie_began', 'began'],
      ['tie_unknown', 'not_known_before'],
    ]);
    expect(told(went)).to.deep.equal([
      ['tie_ended', 'ended'],
      ['tie_lapsed', 'lapsed'],
      ['tie_once', 'happened_once'],
    ]);
    const back = compareDates(facts, '2005', '1998');
    expect(told(back.went)).to.deep.include(['tie_unknown', 'not_known_after']);
  });

  it('pairs what went with what came in its place', () => {
    const facts = factsOf(
      ...two,
      between('old', { asOf: '1998', since: '1990', until: '2000' }),
      between('new', { asOf: null, since: '2001' }),
      tie('other', 'a', 'part_of', 'c', { asOf: null, since: '2001' }),
    );
    expect(compareDates(facts, '1998', '2005').replaced).to.deep.equal([
      { went: 'tie_old', came: 'tie_new' },
    ]);
  });

  it('says what counts otherwise, and counts the rest', () => {
    const facts = factsOf(
      ...two,
      between('weak', { asOf: '2005', since: '1998', validity: 'weakened' }),
      between('kept', { asOf: '2005', since: '1998' }),
    );
    const { changed, same } = compareDates(facts, '2005', 'review');
    expect(changed.map(({ tie: { id }, counted }) => [id, counted])).to.deep.equal([]);
    expect(same).to.equal(2);
    const later = compareDates(facts, '2005', '2007');
    expect(later.changed.map(({ tie: { id }, counted }) => [id, counted])).to.deep.equal([
      ['tie_kept', { before: 'current', after: 'unknown' }],
      ['tie_weak', { before: 'weakened', after: 'unknown' }],
    ]);
  });

  it('keeps official and personal stances apart', () => {
    const position = (id: string, fields: object) =>
      factOf('position', { id, actor: 'act_a', issue: 'iss_i', ...fields });
    const facts = factsOf(
      ...two,
      issue('i'),
      position('then', { capacity: 'official', stance: 'against', asOf: '1998' }),
      position('now', { capacity: 'official', stance: 'for', asOf: '2005' }),
      position('own', { capacity: 'personal', stance: 'for', asOf: '1998' }),
    );
    const { stances } = compareDates(facts, '1998', '2005');
    const told = stances.map(({ capacity, before, after }) => [
      capacity,
      before?.stance,
      after?.stance,
    ]);
    // A stance that nobody confirmed for seven years is not known any more.
    expect(told).to.deep.equal([
      ['official', 'against', 'for'],
      ['personal', 'for', undefined],
    ]);
  });

  it('reads the report: what 1998 told once, what the review alone knows', () => {
    const { facts } = readReportFacts().seenAt('RED');
    const early = compareDates(facts, '1998', '2005');
    expect(new Set(early.went.map(({ reason }) => reason))).to.deep.equal(
      new Set(['happened_once']),
    );
    expect(early.went.every(({ tie }) => tie.fields.asOf === '1998')).to.equal(true);
    expect(early.came.every(({ tie }) => tie.fields.asOf === '2005')).to.equal(true);
    const late = compareDates(facts, '2005', 'review');
    expect(late.came.every(({ tie }) => tie.fields.asOf === 'review')).to.equal(true);
    expect([early.went.length, early.came.length, late.came.length]).to.deep.equal([4, 39, 153]);
    // Two ties have a beginning; what else the later dates add was not known before.
    const began = [...early.came, ...late.came].filter(({ reason }) => reason === 'began');
    expect(began.map(({ tie }) => tie.fields.since)).to.deep.equal(['2005', '2008']);
  });
});
