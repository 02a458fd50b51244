import { expect } from 'chai';
import { neighbourRecord } from '../../client/elements/am-record-side/neighbour-record.js';

describe('going through records', () => {
  const ids = ['a', 'b', 'c'];

  it('takes the next one and the previous one, from the end to the start again', () => {
    expect(ids.map((id) => neighbourRecord(ids, id, 1))).to.deep.equal(['b', 'c', 'a']);
    expect(ids.map((id) => neighbourRecord(ids, id, -1))).to.deep.equal(['c', 'a', 'b']);
  });

  it('goes nowhere from a record outside the list, or from the only one', () => {
    expect(neighbourRecord(ids, 'x', 1)).to.equal(null);
    expect(neighbourRecord(['a'], 'a', 1)).to.equal(null);
  });
});
