import { expect } from 'chai';
import { decidable, payers, reachable } from '../../client/pages/home/home-choices.js';
import { drawnTies, focusLines, mostTied } from '../../client/pages/map/focus-lines.js';
import { sortedBy, sortRows } from '../../client/elements/am-graph-table/sorting.js';
import { actor, graph, tie } from './graphs.js';

const ids = (records: readonly { id: string }[]): string[] => records.map(({ id }) => id);

describe('choices of the home page', () => {
  const issue = (id: string) => ({
    id,
    key: null,
    tlp: 'GREEN' as const,
    name: id,
    kind: 'issue' as const,
    parent: null,
  });

  it('offers the issue on which most decide first, and all others', () => {
    const ties = [tie('a', 'y', { layer: 'decision' }), tie('a', 'x')];
    const choices = decidable(graph([actor('a')], ties, { issues: [issue('x'), issue('y')] }));
    expect(ids(choices)).to.deep.equal(['y', 'x']);
  });

  it('offers those whom money leaves, whichever way the tie points', () => {
    const actors = ['victim', 'police', 'payer', 'payee', 'other'].map((id) => actor(id));
    const ties = [
      tie('police', 'victim', { type: 'extorts_from' }),
      tie('payer', 'payee', { type: 'pays_bribe_to' }),
      tie('other', 'payee', { type: 'oversees' }),
    ];
    expect(ids(payers(graph(actors, ties)))).to.have.members(['victim', 'payer']);
  });

  it('never offers us, a population, a closed body or somebody not known to be reached', () => {
    const actors = [
      actor('us', { us: true }),
      actor('people', { addressable: false }),
      actor('closed', { lifecycle: 'closed' }),
      actor('unknown', { kind: 'unknown_placeholder' }),
      actor('body'),
      actor('office', { kind: 'post' }),
    ];
    expect(ids(reachable(graph(actors, [])))).to.deep.equal(['office', 'body']);
  });
});

describe('list around one actor', () => {
  const lines = graph(
    [actor('a'), actor('b'), actor('c')],
    [
      tie('a', 'b'),
      tie('b', 'c', { layer: 'membership' }),
      tie('c', 'a', { id: 'wished', status: 'recommended' }),
      tie('a', 'b', { id: 'asked', layer: 'coercion', status: 'open_question' }),
      tie('b', 'a', { id: 'sure', layer: 'coercion' }),
      tie('a', 'i', { layer: 'decision' }),
    ],
    { issues: [{ id: 'i', key: null, tlp: 'GREEN', name: 'i', kind: 'topic', parent: null }] },
  );

  it('opens with the actor that has most drawn ties', () => {
    expect(mostTied(lines)).to.equal('b');
    expect(mostTied(graph([], []))).to.equal(null);
  });

  it('has coercion first, one row a neighbour, its best established tie in front', () => {
    const [first, second, ...rest] = focusLines(drawnTies(lines), 'a');
    expect(first?.[0]).to.equal('coercion');
    expect(first?.[1].map(({ other, ties }) => [other, ids(ties)])).to.deep.equal([
      ['b', ['sure', 'asked']],
    ]);
    expect(second?.[0]).to.equal('formal');
    expect(rest).to.deep.equal([]);
  });
});

describe('sorting of tables', () => {
  const rows = [
    { n: 2, t: 'б' },
    { n: 10, t: 'Ё' },
    { n: 1, t: 'а' },
  ];
  const by = (column: 'n' | 't', descending = false) =>
    sortRows(rows, (row) => row[column], descending).map(({ n }) => n);

  it('sorts numbers as numbers and texts by the alphabet', () => {
    expect(by('n')).to.deep.equal([1, 2, 10]);
    expect(by('n', true)).to.deep.equal([10, 2, 1]);
    expect(by('t')).to.deep.equal([1, 2, 10]);
  });

  it('turns round at a second click and starts anew at another column', () => {
    const once = sortedBy({ column: 'a', descending: false }, 'a');
    expect(once).to.deep.equal({ column: 'a', descending: true });
    expect(sortedBy(once, 'b')).to.deep.equal({ column: 'b', descending: false });
  });
});
