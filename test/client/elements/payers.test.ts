import { expect } from 'chai';
import { payersIn } from '../../../client/pages/money/payers.js';
import type { GraphActor, GraphTie } from '../../../server/contract/graph.js';

const actor = (id: string): GraphActor => ({
  id,
  key: null,
  tlp: 'GREEN',
  name: id,
  shortName: id,
  kind: 'informal_group',
  level: 'national',
  lifecycle: 'active',
  us: false,
  addressable: true,
  ties: 1,
});

const tie = (from: string, to: string, change: Partial<GraphTie> = {}): GraphTie => ({
  id: `${from}-${to}`,
  key: null,
  tlp: 'GREEN',
  from,
  to,
  type: 'pays_bribe_to',
  layer: 'money',
  status: 'stated',
  validity: 'current',
  asOf: 'review',
  mirrorOf: null,
  strength: null,
  holds: true,
  sourced: true,
  conflict: false,
  ...change,
});

const payers = (ties: GraphTie[]) =>
  payersIn({ actors: ['a', 'b', 'c'].map(actor), ties }, 5).map(({ id }) => id);

describe('payers on record', () => {
  it('follows the money, whichever way the tie points', () => {
    expect(payers([tie('a', 'b')])).to.deep.equal(['a']);
    expect(payers([tie('a', 'b', { type: 'profits_from' })])).to.deep.equal(['b']);
  });

  it('puts those with most payments first', () => {
    expect(payers([tie('a', 'b'), tie('c', 'a'), tie('c', 'b')])).to.deep.equal(['c', 'a']);
  });

  it('leaves out the other side of a payment, what is only asked, and what is no money', () => {
    expect(
      payers([
        tie('a', 'b', { mirrorOf: 'x' }),
        tie('b', 'c', { status: 'open_question' }),
        tie('c', 'a', { type: 'met_with' }),
      ]),
    ).to.deep.equal([]);
  });
});
