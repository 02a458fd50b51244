import { expect } from 'chai';
import { NO_FILTER, parseMapState, type MapState } from '../../client/app/map-address.js';
import { around, filterGraph, viewOf } from '../../client/data/graph-view.js';
import { actor, compared, graph, tie } from './graphs.js';

const steps = (steps: number) => ({ steps, direction: 'both' as const });
const ids = (records: readonly { id: string }[]): string[] => records.map(({ id }) => id);

const issue = { id: 'i', key: null, tlp: 'GREEN', name: 'i', kind: 'issue', parent: null } as const;
const chain = graph(
  [actor('a'), actor('b', { kind: 'ministry' }), actor('c', { tlp: 'RED' }), actor('d')],
  [
    tie('a', 'b', { layer: 'money' }),
    tie('c', 'b'),
    tie('c', 'd', { status: 'open_question' }),
    tie('b', 'i', { layer: 'decision' }),
  ],
  { issues: [issue] },
);

describe('filtered graph', () => {
  it('is the graph itself when nothing is filtered', () => {
    expect(filterGraph(chain, NO_FILTER)).to.equal(chain);
  });

  it('hides ties of other layers and the actors that are left without one', () => {
    const { actors, ties } = filterGraph(chain, { ...NO_FILTER, layers: ['money'] });
    expect(ids(ties)).to.deep.equal(['a-b']);
    expect(ids(actors)).to.deep.equal(['a', 'b']);
    expect(actors.map((one) => one.ties)).to.deep.equal([1, 1]);
  });

  it('keeps actors without ties when it filters actors only', () => {
    const { actors, ties } = filterGraph(chain, { ...NO_FILTER, kinds: ['ngo'] });
    expect(ids(actors)).to.deep.equal(['a', 'c', 'd']);
    expect(ids(ties)).to.deep.equal(['c-d']);
  });

  it('takes the label of an actor as well as that of a tie', () => {
    expect(ids(filterGraph(chain, { ...NO_FILTER, labels: ['RED'] }).actors)).to.deep.equal(['c']);
    expect(filterGraph(chain, { ...NO_FILTER, labels: ['RED'] }).ties).to.deep.equal([]);
  });

  it('keeps ties to issues', () => {
    const { actors, ties } = filterGraph(chain, { ...NO_FILTER, layers: ['decision'] });
    expect(ids(ties)).to.deep.equal(['b-i']);
    expect(ids(actors)).to.deep.equal(['b']);
  });
});

describe('part of a graph around actors', () => {
  it('follows ties both ways, so far as the steps go', () => {
    expect(ids(around(chain, ['a'], steps(1)).actors)).to.deep.equal(['a', 'b']);
    expect(ids(around(chain, ['a'], steps(2)).actors)).to.deep.equal(['a', 'b', 'c']);
    expect(ids(around(chain, ['a'], steps(4)).actors)).to.deep.equal(['a', 'b', 'c', 'd']);
  });

  it('does not pass through an issue, and shows the ties to it', () => {
    expect(ids(around(chain, ['b'], steps(1)).ties)).to.deep.equal(['a-b', 'c-b', 'b-i']);
    expect(around(chain, ['i'], steps(3)).actors).to.deep.equal([]);
  });
});

describe('view of a graph', () => {
  const state = (change: Partial<MapState>): MapState => ({
    ...parseMapState(new URLSearchParams()),
    ...change,
  });

  it('counts all that the reader sees, also what the server left out', () => {
    const view = viewOf({ ...chain, leftOut: 7 }, state({ focus: ['a'] }));
    expect(view).to.deep.include({ actorsInAll: 11, tiesInAll: 4, highlighted: null });
    expect(view.graph.actors).to.have.length(2);
  });

  it('tells how many more actors another focus would show, within the filter', () => {
    const { more } = viewOf(chain, state({ focus: ['a'] }));
    expect([more({ steps: 2 }), more({ steps: 3 })]).to.deep.equal([1, 2]);
    const narrow = { focus: ['a'], filter: { ...NO_FILTER, layers: ['money'] } };
    expect(viewOf(chain, state(narrow)).more({ steps: 4 })).to.equal(0);
  });

  it('does not guess what another focus would show of a graph that was cut', () => {
    const { more } = viewOf({ ...chain, leftOut: 1 }, state({ focus: ['a'] }));
    expect(more({ steps: 2 })).to.equal(null);
  });

  it('shows the neighbours of an expanded actor over its layers, past filter and focus', () => {
    const money = { ...NO_FILTER, layers: ['money'] };
    const expanded = [{ actor: 'b', layers: ['formal'] }];
    const shown = (change: Partial<MapState>) => viewOf(chain, state(change)).graph;
    expect(ids(shown({ filter: money, expanded }).actors)).to.deep.equal(['a', 'b', 'c']);
    expect(ids(shown({ filter: money, expanded }).ties)).to.deep.equal(['a-b', 'c-b']);
    expect(shown({ filter: money, expanded }).actors.map(({ ties }) => ties)).to.deep.equal([
      1, 2, 1,
    ]);
    const all = [{ actor: 'c', layers: [] }];
    expect(ids(shown({ focus: ['a'], expanded: all }).actors)).to.deep.equal(['a', 'b', 'c', 'd']);
    expect(shown({ filter: money, expanded: [] }).actors).to.have.length(2);
  });

  it('marks what came, went and changed between two dates, and what is only known dims with the rest', () => {
    const view = viewOf(chain, state({ since: '1998', asOf: '2005' }), {
      from: '1998',
      to: '2005',
      came: [{ ...compared('a', 'b'), reason: 'began' }],
      went: [{ ...compared('c', 'b'), reason: 'not_known_after' }],
      changed: [],
      replaced: [],
      stances: [],
      same: 2,
      records: [],
    });
    expect([...view.marks]).to.deep.equal([['a-b', 'came']]);
    expect([...(view.highlighted ?? [])]).to.deep.equal(['a-b', 'a', 'b']);
  });

  it('highlights without hiding', () => {
    const view = viewOf(chain, state({ highlight: { ...NO_FILTER, layers: ['money'] } }));
    expect(view.graph).to.equal(chain);
    expect([...(view.highlighted ?? [])]).to.deep.equal(['a', 'b', 'a-b']);
  });
});
