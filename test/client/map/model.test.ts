import { expect } from 'chai';
import { arrowOf } from '../../../client/map/bundles.js';
import { depthOf, outermost } from '../../../client/map/drawn.js';
import { ALL_CLOSED } from '../../../client/map/folds.js';
import { actor, graphOf, modelOf, reportGraph, tie } from './fixture.js';

describe('the model of the map', () => {
  const graph = reportGraph();
  const model = modelOf(graph);
  const nodes = [...model.nodes.values()];

  it('draws all actors of the report, 51 of them in 24 boxes', () => {
    const boxes = nodes.filter((node) => !node.group && node.children.length > 0);
    expect(model.counts.actors).to.equal(128);
    expect(nodes.filter((node) => !node.group)).to.have.length(128);
    expect(boxes).to.have.length(24);
    expect(boxes.flatMap((node) => node.children)).to.have.length(51);
    expect(Math.max(...nodes.map((node) => depthOf(model, node.id)))).to.equal(3);
  });

  it('draws 64 ties on 59 lines and folds the others away, none lost', () => {
    const { drawn, lines, boxes, folded, ties } = model.counts;
    expect({ drawn, lines, boxes }).to.deep.equal({ drawn: 64, lines: 59, boxes: 51 });
    expect(folded).to.deep.equal({ proposed: 42, contacts: 18, past: 17, issues: 13 });
    expect(drawn + boxes + 42 + 18 + 17 + 13).to.equal(ties);
    expect(ties).to.equal(205);
  });

  it('keeps the sum whichever folds are open', () => {
    for (const fold of ['proposed', 'contacts', 'past', 'issues'] as const) {
      const { counts } = modelOf(graph, { ...ALL_CLOSED, [fold]: 'open' });
      expect(counts.folded, 'what belongs to a fold').to.deep.equal(model.counts.folded);
      expect(counts.drawn).to.equal(64 + counts.folded[fold]);
    }
  });

  it('groups the actors without a drawn tie by band, 16 proposed and 22 others', () => {
    const members = (group: string): number[] =>
      nodes.filter((node) => node.group === group).map((node) => node.children.length);
    expect(members('proposed')).to.have.members([4, 10, 2]);
    expect(members('quiet')).to.have.members([5, 13, 2, 2]);
  });

  it('brings proposed allies out of their groups when their ties are drawn', () => {
    const open = modelOf(graph, { ...ALL_CLOSED, proposed: 'open' });
    expect([...open.nodes.values()].some((node) => node.group === 'proposed')).to.equal(false);
  });

  it('shows issues only while their fold is open', () => {
    const issues = (m: typeof model): number =>
      [...m.nodes.values()].filter((node) => node.shape === 'issue').length;
    expect(issues(model)).to.equal(0);
    expect(issues(modelOf(graph, { ...ALL_CLOSED, issues: 'open' }))).to.be.greaterThan(0);
  });

  it('does not depend on the order in which records come', () => {
    const reversed = graphOf(
      [...graph.actors].reverse(),
      [...graph.ties].reverse(),
      [...graph.issues].reverse(),
    );
    expect(modelOf(reversed)).to.deep.equal(model);
  });

  it('puts a box into the band of its outermost body', () => {
    const inner = actor('inner', { level: 'local' });
    const body = actor('body', { level: 'international' });
    const small = modelOf(
      graphOf([inner, body], [tie('t1', 'inner', 'body', { type: 'part_of', layer: 'formal' })]),
    );
    expect(small.tops.local).to.deep.equal([]);
    expect(small.tops.international).to.deep.equal([body.id]);
    expect(outermost(small, inner.id)).to.equal(body.id);
  });

  it('takes the best established of several containers and draws the others as lines', () => {
    const small = modelOf(
      graphOf(
        [actor('a'), actor('b'), actor('c')],
        [
          tie('t1', 'a', 'b', { type: 'part_of', layer: 'formal', status: 'analyst_inferred' }),
          tie('t2', 'a', 'c', { type: 'member_of', layer: 'membership', status: 'stated' }),
        ],
      ),
    );
    expect(small.nodes.get('id-a')?.parent).to.equal('id-c');
    expect(small.bundles.map((bundle) => bundle.to)).to.deep.equal(['id-b']);
  });

  it('never makes a circle of boxes', () => {
    const within = { type: 'part_of', layer: 'formal' } as const;
    const small = modelOf(
      graphOf(
        [actor('a'), actor('b'), actor('c')],
        [tie('t1', 'a', 'b', within), tie('t2', 'b', 'c', within), tie('t3', 'c', 'a', within)],
      ),
    );
    expect(small.counts.boxes).to.equal(2);
    expect(small.counts.drawn).to.equal(1);
  });

  it('bundles a pair by colour group: best status first, arrows both ways, ×n', () => {
    const small = modelOf(
      graphOf(
        [actor('a'), actor('b')],
        [
          tie('t1', 'a', 'b', { type: 'extorts_from', layer: 'coercion', status: 'alleged' }),
          tie('t2', 'b', 'a', { type: 'coerces', layer: 'coercion' }),
          tie('t3', 'b', 'a', { type: 'pays_bribe_to', layer: 'money' }),
        ],
      ),
    );
    const [coercion, money] = small.bundles;
    expect(small.bundles).to.have.length(2);
    expect(coercion?.ties.map(({ key }) => key)).to.deep.equal(['t2', 't1']);
    expect([coercion?.forward, coercion?.backward]).to.deep.equal([true, true]);
    expect([money?.forward, money?.backward]).to.deep.equal([true, false]);
  });

  it('lets money arrows follow the money', () => {
    const arrow = (type: 'profits_from' | 'pays_bribe_to' | 'suspected_link_with'): string =>
      arrowOf(tie('t1', 'a', 'b', { type, layer: 'money' }));
    expect(arrow('pays_bribe_to')).to.equal('forward');
    expect(arrow('profits_from')).to.equal('backward');
    expect(arrow('suspected_link_with')).to.equal('none');
  });
});
