// What two dates differ in, in rows and signs; what an actor brings onto the map, and takes away.
import { expect } from 'chai';
import type { Comparison } from '../../../server/contract/compare.js';
import { joinGraphs, marksOf } from '../../../client/data/comparison.js';
import { changeCounts, changeRows } from '../../../client/elements/am-graph-table/change-rows.js';
import { collapsed, comingIn } from '../../../client/elements/am-expand/expansion.js';
import { marksLabel } from '../../../client/map/marks.js';
import { actor, compared, graph, tie } from '../graphs.js';

const NOTHING: Comparison = {
  from: '1998',
  to: '2005',
  came: [],
  went: [],
  changed: [],
  replaced: [],
  stances: [],
  same: 0,
  records: [],
};
const both: Comparison = {
  ...NOTHING,
  came: [
    { ...compared('a', 'b'), since: '2003', reason: 'began' },
    { ...compared('a', 'c'), reason: 'not_known_before' },
  ],
  went: [{ ...compared('d', 'b'), until: '2002', reason: 'ended' }],
  changed: [{ ...compared('e', 'b'), counted: { before: 'current', after: 'weakened' } }],
  replaced: [{ went: 'd-b', came: 'a-b' }],
  stances: [
    {
      actor: 'a',
      issue: 'i',
      capacity: 'official',
      before: { position: 'pos_1', stance: 'against', validity: 'lapsed' },
      after: { position: 'pos_2', stance: 'for', validity: 'current' },
    },
    {
      actor: 'b',
      issue: 'i',
      capacity: 'personal',
      before: null,
      after: { position: 'pos_3', stance: 'for', validity: 'current' },
    },
  ],
};

describe('rows of a comparison', () => {
  const rows = changeRows(both);

  it('say of each difference what it is and why, and open what they speak of', () => {
    expect(rows.map(({ id, mark, why }) => [id, mark, why])).to.deep.equal([
      ['a-b', 'came', 'began (2003); in the place of another'],
      ['a-c', 'known', 'not known for the earlier date'],
      ['d-b', 'went', 'ended (2002); another took its place'],
      ['e-b', 'changed', 'held at the review → weakened'],
      ['pos_2', 'changed', 'against → for'],
      ['pos_3', 'known', 'not known for then → for'],
    ]);
    expect(rows[5]).to.include({ what: 'personal stance on', from: 'b', to: 'i' });
  });

  it('are counted in words, and nothing is a word as well', () => {
    expect(changeCounts(rows)).to.equal(
      '1 came, 1 went, 2 changed, 2 known for one of the dates only',
    );
    expect(changeCounts([])).to.equal('no difference that you can see');
  });
});

describe('marks of a comparison', () => {
  it('tell what came in the world from what came to be known', () => {
    expect([...marksOf(both)]).to.deep.equal([
      ['a-b', 'came'],
      ['a-c', 'known'],
      ['d-b', 'went'],
      ['e-b', 'changed'],
    ]);
  });

  it('are signs, with numbers where a line has several', () => {
    expect([marksLabel(['went']), marksLabel(['came', 'went', 'came'])]).to.deep.equal([
      '−',
      '+2 −1',
    ]);
  });
});

describe('two graphs on one map', () => {
  it('are the first, and what only the second has', () => {
    const first = graph([actor('a'), actor('b', { ties: 7 })], [tie('a', 'b')]);
    const second = graph([actor('b'), actor('c')], [tie('a', 'b'), tie('b', 'c')], { leftOut: 3 });
    const joined = joinGraphs(first, second);
    expect(joined.actors.map(({ id, ties }) => [id, ties])).to.deep.equal([
      ['a', 0],
      ['b', 7],
      ['c', 0],
    ]);
    expect(joined.ties.map(({ id }) => id)).to.deep.equal(['a-b', 'b-c']);
    expect(joined.leftOut).to.equal(0);
  });
});

describe('expansion of an actor', () => {
  it('is counted by who is not shown yet', () => {
    const around = { actors: ['a', 'b', 'c'], ties: 4, layers: [], leftOut: 0 };
    expect([comingIn(around, ['a']), comingIn(around, ['c', 'b', 'a'])]).to.deep.equal([2, 0]);
  });

  it('is taken away alone, first what it expanded, then its place in the focus', () => {
    const other = { actor: 'b', layers: ['money'] };
    const state = { focus: ['a', 'c'], expanded: [{ actor: 'a', layers: [] }, other] };
    expect(collapsed(state, 'a')).to.deep.equal({ expanded: [other] });
    expect(collapsed({ ...state, expanded: [other] }, 'a')).to.deep.equal({ focus: ['c'] });
    expect(collapsed({ focus: ['a'], expanded: [] }, 'a'), 'the last of a focus').to.equal(null);
    expect(collapsed(state, 'z')).to.equal(null);
  });
});
