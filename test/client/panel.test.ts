import { expect } from 'chai';
import { writesOf } from '../../client/data/history-store.js';
import { kindOfId } from '../../client/data/records.js';
import { ownLabel } from '../../client/elements/am-record-panel/own-label.js';
import { stanceRows } from '../../client/elements/am-record-panel/stance-rows.js';
import type { Change } from '../../server/contract/history.js';
import { subjectOf, SUBJECT_NAMES, type RecordOf } from '../../server/contract/registry.js';

type Position = RecordOf<'position'>;

const position = (id: string, change: Partial<Position>): Position => ({
  id,
  key: null,
  version: 1,
  tlp: 'GREEN',
  circles: [],
  recipients: [],
  tags: [],
  createdAt: '',
  createdBy: '',
  updatedAt: '',
  retiredAt: null,
  actor: 'act',
  issue: 'iss',
  capacity: 'official',
  stance: 'for',
  agenda: 'on',
  activity: 'open',
  originalStance: null,
  intensity: 'unknown',
  status: 'stated',
  validity: 'current',
  asOf: 'review',
  asOfText: null,
  confirmedOn: null,
  note: null,
  ...change,
});

describe('stances in the panel', () => {
  it('keeps official and personal apart, and says when neither is meant', () => {
    const [row] = stanceRows(
      [
        position('o', { capacity: 'official' }),
        position('p', { capacity: 'personal', stance: 'against' }),
        position('c', { capacity: 'shown_by_conduct' }),
      ],
      ({ issue }) => issue,
    );
    expect(row?.official?.id).to.equal('o');
    expect(row?.personal?.id).to.equal('p');
    expect(row?.undivided?.id).to.equal('c');
  });

  it('shows what holds before what lapsed, then the latest, and keeps the others', () => {
    const [row] = stanceRows(
      [
        position('lapsed', { validity: 'lapsed', asOf: 'review' }),
        position('old', { asOf: '1998' }),
        position('new', { asOf: '2005' }),
      ],
      ({ issue }) => issue,
    );
    expect(row?.official?.id).to.equal('new');
    expect(row?.more.map(({ id }) => id)).to.deep.equal(['old', 'lapsed']);
  });

  it('makes a row for each issue', () => {
    const rows = stanceRows(
      [position('a', { issue: 'x' }), position('b', { issue: 'y' })],
      ({ issue }) => issue,
    );
    expect(rows.map(({ other }) => other)).to.deep.equal(['x', 'y']);
  });
});

describe('labels in the panel', () => {
  it('stand at a row only when they are stricter than the head’s', () => {
    expect(ownLabel('RED', 'AMBER')).to.equal('RED');
    expect(ownLabel('AMBER', 'AMBER')).to.equal(null);
    expect(ownLabel('CLEAR', 'GREEN')).to.equal(null);
  });
});

describe('kinds of record in the client', () => {
  it('are those of the contract, by the prefix of their ids', () => {
    for (const name of SUBJECT_NAMES)
      expect(kindOfId(`${subjectOf(name).prefix}0`), name).to.equal(name);
    expect(kindOfId('xyz_0')).to.equal(undefined);
  });
});

describe('one’s own writes', () => {
  it('are counted as wholes', () => {
    const change = (id: string, write: string): Change => ({
      id,
      write,
      record: 'act_1',
      kind: 'actor',
      operation: 'created',
      version: 1,
      by: 'usr_1',
      byName: 'x',
      at: '',
      reason: null,
      undoes: null,
      fields: [],
    });
    const writes = writesOf([change('c', 'w2'), change('b', 'w1'), change('a', 'w1')], true);
    expect(writes.map(({ id, first, more, cut }) => [id, first.id, more, cut])).to.deep.equal([
      ['w2', 'c', 0, false],
      ['w1', 'b', 1, true],
    ]);
  });
});
