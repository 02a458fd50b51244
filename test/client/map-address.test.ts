import { expect } from 'chai';
import fc from 'fast-check';
import {
  FILTER_PARTS,
  formatMapState,
  isOn,
  NO_FILTER,
  parseMapState,
  type GraphFilter,
  type MapState,
} from '../../client/app/map-address.js';

const word = fc.stringMatching(/^[A-Za-z_+0-9]{1,12}$/);
const words = fc.array(word, { maxLength: 4 });
const filter: fc.Arbitrary<GraphFilter> = fc.record({
  layers: words,
  statuses: words,
  validity: words,
  kinds: words,
  levels: words,
  labels: words,
});
const mapState: fc.Arbitrary<MapState> = fc.record({
  filter,
  highlight: filter,
  focus: words,
  steps: fc.integer({ min: 1, max: 4 }),
  direction: fc.constantFrom('both', 'out', 'in'),
  expanded: fc.array(fc.record({ actor: word, layers: fc.array(word, { maxLength: 3 }) })),
  path: words,
  weakest: fc.integer({ min: 0, max: 99 }),
  select: fc.option(word),
  asOf: fc.constantFrom(null, 'review', '1998', '2005-03', '2005-03-17'),
  unknownThen: fc.boolean(),
  since: fc.constantFrom(null, 'review', '1998'),
  most: fc.constantFrom(null, 501, 1000, 2000),
  folds: words,
  closed: words,
  layout: fc.constantFrom('levels', 'authority', 'force', 'radial'),
  map: fc.option(word),
  step: fc.integer({ min: 0, max: 99 }),
  table: fc.constantFrom(null, 'actors', 'ties', 'changes'),
});

function queryOf(state: Partial<MapState>): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(formatMapState(state)))
    if (value !== null) query.set(name, value);
  return new URLSearchParams(query.toString());
}

describe('address of map and table', () => {
  it('reads back every state that it wrote', () => {
    fc.assert(
      fc.property(mapState, (state) => {
        expect(parseMapState(queryOf(state))).to.deep.equal(state);
      }),
    );
  });

  it('writes nothing for the state that an empty address means', () => {
    const state = parseMapState(new URLSearchParams());
    expect(queryOf(state).size).to.equal(0);
    expect(state).to.deep.include({ steps: 1, asOf: null, select: null, unknownThen: false });
  });

  it('turns nonsense into the default', () => {
    const read = (query: string): MapState => parseMapState(new URLSearchParams(query));
    expect(read('steps=99').steps).to.equal(4);
    expect(read('steps=-3').steps).to.equal(1);
    expect(read('steps=two').steps).to.equal(1);
    expect(read('asOf=yesterday').asOf).to.equal(null);
    expect(read('focus=,,').focus).to.deep.equal([]);
    expect([read('most=9999').most, read('most=3').most]).to.deep.equal([2000, null]);
  });

  it('keeps filter and highlight apart', () => {
    const query = queryOf({ filter: { ...NO_FILTER, layers: ['money'] }, highlight: NO_FILTER });
    const state = parseMapState(query);
    expect(isOn(state.filter)).to.equal(true);
    expect(isOn(state.highlight)).to.equal(false);
  });

  it('is on as soon as one part takes less than all', () => {
    expect(isOn(NO_FILTER)).to.equal(false);
    for (const part of FILTER_PARTS) expect(isOn({ ...NO_FILTER, [part]: ['x'] })).to.equal(true);
  });
});
