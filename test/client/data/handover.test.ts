// What is written when somebody takes over an office.
import { expect } from 'chai';
import { handoverBatch, isHeld } from '../../../client/data/handover-store.js';
import { Actor } from '../../../server/contract/actors.js';
import { Tie } from '../../../server/contract/ties.js';

const ID = '0'.repeat(19);
const stored = {
  key: null,
  version: 3,
  tlp: 'AMBER',
  circles: ['coalition'],
  recipients: [],
  tags: [],
  createdAt: '2026-01-01',
  createdBy: `usr_${ID}0`,
  updatedAt: '2026-01-01',
  retiredAt: null,
};
const office = Actor.read.parse({
  ...Actor.defaults,
  ...stored,
  id: `act_${ID}1`,
  name: 'Mayor',
  kind: 'post',
  level: 'local',
});
const left = Tie.read.parse({
  ...Tie.defaults,
  ...stored,
  id: `tie_${ID}2`,
  from: `act_${ID}3`,
  to: office.id,
  type: 'holds_office_in',
  statement: 'Elected in 2020',
});

describe('an office that passes to somebody else', () => {
  it('ends the one relationship and begins the other, under its label', () => {
    const id = `act_${ID}4`;
    expect(
      handoverBatch(office, { left, successor: { id }, on: '2024-03', cause: ' ' }),
    ).to.deep.equal({
      edits: [
        {
          op: 'patch',
          id: left.id,
          version: 3,
          fields: { validity: 'lapsed', until: '2024-03' },
        },
        {
          op: 'create',
          kind: 'tie',
          fields: {
            tlp: 'AMBER',
            circles: ['coalition'],
            recipients: [],
            from: id,
            to: office.id,
            type: 'holds_office_in',
            since: '2024-03',
            confirmedOn: '2024-03',
          },
        },
      ],
    });
  });

  it('records who is new in the same write, and keeps the cause beside what was said before', () => {
    const { reason, edits } = handoverBatch(office, {
      left,
      successor: { name: 'Bakyt' },
      on: '2024',
      cause: 'Resigned',
    });
    expect(reason).to.equal('Resigned');
    expect(edits[0]).to.have.nested.property('fields.statement', 'Elected in 2020\nResigned');
    expect(edits[1]).to.deep.include({ op: 'create', kind: 'actor', as: '$successor' });
    expect(edits[1]).to.have.nested.include({ 'fields.level': 'local', 'fields.tlp': 'AMBER' });
    expect(edits[2]).to.have.nested.property('fields.from', '$successor');
  });

  it('is held by nobody whose time there has ended', () => {
    expect(isHeld(left)).to.equal(true);
    expect(isHeld({ ...left, until: '2024' })).to.equal(false);
    expect(isHeld({ ...left, validity: 'lapsed' })).to.equal(false);
    expect(isHeld({ ...left, type: 'works_for' })).to.equal(false);
    expect(isHeld({ ...left, retiredAt: '2026-01-01' })).to.equal(false);
  });
});
