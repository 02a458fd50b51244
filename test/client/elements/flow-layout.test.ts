import { expect } from 'chai';
import type { NamedRecord } from '../../../server/contract/analysis.js';
import type { Money, MoneyFlow } from '../../../server/contract/money.js';
import { flowGraph } from '../../../client/elements/am-flow/flow-graph.js';
import { layoutFlow } from '../../../client/elements/am-flow/flow-layout.js';

const actor = (id: string): NamedRecord => ({
  id,
  key: null,
  name: id,
  kind: 'informal_group',
  tlp: 'GREEN',
});

function tie(from: string, to: string): MoneyFlow['tie'] {
  return {
    id: `${from}-${to}`,
    key: null,
    tlp: 'GREEN',
    type: 'pays_bribe_to',
    layer: 'money',
    status: 'stated',
    validity: 'current',
    asOf: 'review',
    from,
    to,
    statement: null,
    evidence: [],
  };
}

function pays(from: string, to: string, why: MoneyFlow['why'] = 'counted'): MoneyFlow {
  return {
    tie: tie(from, to),
    payer: actor(from),
    payee: actor(to),
    share: { lo: 0, hi: 1 },
    shareStated: false,
    amount: null,
    confidence: 1,
    counted: why === 'counted',
    why,
    depth: 0,
    returns: false,
  };
}

function money(flows: MoneyFlow[], asked: [string, string][] = []): Money {
  return {
    source: actor('payers'),
    flows,
    ends: [],
    stakes: [],
    asked: asked.map(([from, to]) => ({ tie: tie(from, to), from: actor(from), to: actor(to) })),
    overlaps: [],
    lookedFor: {
      direction: 'down',
      statuses: ['stated'],
      asOf: 'review',
      scannedTies: flows.length,
    },
  };
}

const layout = (answer: Money, width = 1200) =>
  layoutFlow(flowGraph(answer), answer.lookedFor.direction, width);

describe('money picture', () => {
  it('draws a payment once that is recorded from both sides', () => {
    const { onward } = layout(
      money([pays('payers', 'police'), pays('payers', 'police', 'mirror')]),
    );
    expect(onward).to.have.length(1);
  });

  it('puts payers left of those they pay, and nobody on top of another', () => {
    const answer = money([
      pays('payers', 'police'),
      pays('payers', 'others'),
      pays('police', 'collectors'),
    ]);
    const { boxes, columns } = layout(answer);
    expect(columns).to.equal(3);
    const x = (id: string) => boxes.find((box) => box.actor.id === id)?.x ?? NaN;
    expect(x('payers')).to.be.below(x('police'));
    expect(x('police')).to.be.below(x('collectors'));
    expect(x('others')).to.equal(x('police'));
    for (const a of boxes)
      for (const b of boxes)
        if (a !== b && a.x === b.x) expect(Math.abs(a.y - b.y)).to.be.at.least(a.height);
  });

  it('draws a payment that returns apart from the others', () => {
    const { onward, returning } = layout(
      money([pays('payers', 'police'), pays('police', 'payers')]),
    );
    expect(onward).to.have.length(1);
    expect(returning).to.have.length(1);
  });

  it('keeps what is only asked behind the edge', () => {
    const { edge, boxes, unknown, asked } = layout(
      money(
        [pays('payers', 'police')],
        [
          ['police', 'collectors'],
          ['collectors', 'receivers'],
        ],
      ),
    );
    expect(unknown.map(({ actor: { id } }) => id)).to.deep.equal(['collectors', 'receivers']);
    for (const box of boxes) expect(box.x + box.width).to.be.below(edge ?? 0);
    for (const box of unknown) expect(box.x).to.be.above(edge ?? Infinity);
    expect(asked).to.have.length(2);
  });

  it('has no field where nothing is asked, and no line where nothing is recorded', () => {
    const { edge, onward, boxes } = layout(money([]));
    expect(edge).to.equal(null);
    expect(onward).to.deep.equal([]);
    expect(boxes.map(({ actor: { id } }) => id)).to.deep.equal(['payers']);
  });
});
