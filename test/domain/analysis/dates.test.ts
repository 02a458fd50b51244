import { expect } from 'chai';
import type { AsOf } from '../../../server/contract/dates.js';
import {
  addMonths,
  datesOf,
  holdsAt,
  validityAt,
  type Dated,
} from '../../../server/domain/analysis/dates.rules.js';

const tie = (fields: Partial<Dated> = {}): Dated => ({
  asOf: 'review',
  since: null,
  until: null,
  validity: 'current',
  ...fields,
});

describe('whether a tie holds at a date', () => {
  const cases: [string, Partial<Dated>, AsOf, string][] = [
    ['at the review, whatever is of the review', { until: '1998' }, 'review', 'holds'],
    ['at the review, what was lapsed then', { validity: 'lapsed' }, 'review', 'holds'],
    ['at the review, what was known before and went on', { asOf: '2005' }, 'review', 'holds'],
    [
      'not at the review, what was once before',
      { asOf: '1998', validity: 'one_off' },
      'review',
      'not',
    ],
    [
      'not at the review, what was lapsed before',
      { asOf: '2005', validity: 'lapsed' },
      'review',
      'not',
    ],
    ['at the review, what is known from later years', { asOf: '2026-03' }, 'review', 'holds'],
    ['at the review, what has no as-of', { asOf: null }, 'review', 'holds'],
    [
      'not at the review, what has no as-of and ended',
      { asOf: null, until: '2001' },
      'review',
      'not',
    ],
    ['between its ends', { since: '2001-05', until: '2003' }, '2002', 'holds'],
    [
      'in the year in which it began, the month unknown',
      { since: '2001-05', until: '2003' },
      '2001',
      'holds',
    ],
    [
      'on any day of the month in which it ended',
      { since: '2001', until: '2003-02' },
      '2003-02-28',
      'holds',
    ],
    ['not the day after', { since: '2001', until: '2003-02' }, '2003-03-01', 'not'],
    ['not before it began', { since: '2001-05' }, '2001-04', 'not'],
    ['since it began, its end unknown', { since: '1994' }, '2000', 'holds'],
    ['in its own as-of period', { asOf: '2005' }, '2005-07-01', 'holds'],
    [
      'in its own as-of period though lapsed',
      { asOf: '2005', validity: 'lapsed' },
      '2005',
      'holds',
    ],
    ['later than its as-of', { asOf: '2005' }, '2020', 'holds'],
    ['later than the review', {}, '2026-11-24', 'holds'],
    ['not later, when it had lapsed', { validity: 'lapsed' }, '2026-11-24', 'not'],
    ['not later, when it was once', { validity: 'one_off' }, '2026-11-24', 'not'],
    ['once, on its day', { since: '2010-06-02', validity: 'one_off' }, '2010-06', 'holds'],
    ['not once, after its day', { since: '1998', validity: 'one_off' }, '2001', 'not'],
    ['unknown earlier than its as-of', { asOf: '2005' }, '2001', 'unknown_then'],
    ['unknown before the review', {}, '2007', 'unknown_then'],
    [
      'unknown when it lapsed, between its start and its as-of',
      { since: '1994', validity: 'lapsed' },
      '2000',
      'unknown_then',
    ],
  ];
  for (const [name, fields, at, expected] of cases) {
    it(`${expected === 'holds' ? 'holds ' : ''}${name}`, () => {
      expect(holdsAt(tie(fields), at)).to.equal(expected);
    });
  }
});

describe('the factor of validity', () => {
  const at = (
    fields: Partial<Dated> & { confirmedOn?: string },
    date: AsOf,
    months: number | null,
  ) => validityAt({ confirmedOn: null, ...tie(fields), ...fields }, date, months).value;

  it('is as recorded at the review', () => {
    const recorded = (
      ['current', 'available', 'one_off', 'unknown', 'weakened', 'lapsed', 'proposed'] as const
    ).map((validity) => at({ validity }, 'review', 6));
    expect(recorded).to.deep.equal([1, 0.8, 0.7, 0.6, 0.5, 0.15, 0]);
  });

  it('is 1 where the as-of covers the date, else as unknown', () => {
    expect(at({ asOf: '2005', validity: 'weakened' }, '2005-02', 6)).to.equal(1);
    expect(at({ asOf: '2005' }, '2006', null)).to.equal(0.6);
    expect(at({}, '2026', null)).to.equal(0.6);
  });

  it('is 1 within the review interval of a confirmation, and as unknown past it', () => {
    const confirmed = { confirmedOn: '2026-01-31' };
    expect(at(confirmed, '2026-07-31', 6)).to.equal(1);
    expect(at(confirmed, '2026-08-01', 6)).to.equal(0.6);
    expect(at(confirmed, '2040', null)).to.equal(1);
    expect(at({ ...confirmed, validity: 'weakened' }, '2026-02', 6)).to.equal(0.6);
  });

  it('is 0 for what does not exist yet, at any date', () => {
    expect(at({ asOf: '2005', validity: 'proposed' }, '2005', 6)).to.equal(0);
  });
});

describe('the dates of ties', () => {
  it('are those that they have, oldest first, the review last', () => {
    const ties = [
      tie({ since: '2008' }),
      tie({ asOf: '2005', until: '2005-03' }),
      tie({ asOf: '1998', since: '1998' }),
      tie({ asOf: null }),
    ];
    expect(datesOf(ties)).to.deep.equal(['1998', '2005', '2005-03', '2008', 'review']);
    expect(datesOf([tie({ asOf: '1998' })])).to.deep.equal(['1998']);
  });
});

describe('months later', () => {
  it('keeps to the last day of shorter months and crosses years', () => {
    expect(addMonths('2025-08-31', 6)).to.equal('2026-02-28');
    expect(addMonths('2024-02-29', -24)).to.equal('2022-02-28');
    expect(addMonths('2026-01-15', -24)).to.equal('2024-01-15');
  });
});
