// A saved map says all that the address says of the map; places somebody set can be taken back.
import { expect } from 'chai';
import { NO_FILTER, parseMapState, type MapState } from '../../client/app/map-address.js';
import { mapFields, stateOf, stateOfStep, stepOf } from '../../client/data/graph-maps.js';
import { GraphPlaces, positionsOf } from '../../client/data/graph-places.js';
import { toggled } from '../../client/pages/map/legend-keys.js';
import { View } from '../../server/contract/views.js';

const [ONE, TWO, TIE] = ['act', 'act', 'tie'].map((kind, i) => `${kind}_${`${i}`.repeat(20)}`) as [
  string,
  string,
  string,
];
const state: MapState = {
  ...parseMapState(new URLSearchParams()),
  filter: { ...NO_FILTER, layers: ['money'] },
  highlight: { ...NO_FILTER, statuses: ['alleged'] },
  focus: [ONE],
  steps: 2,
  direction: 'out',
  path: [TIE],
  select: TWO,
  folds: ['contacts'],
  closed: [ONE],
  layout: 'radial',
  asOf: '2005',
  unknownThen: true,
};
const camera = { x: 1, y: 2, zoom: 1.5 };

describe('saved maps', () => {
  const spots = new Map([[ONE, { x: 10.4, y: -3.6 }]]);
  const fields = mapFields(state, spots, camera);

  it('are what the server takes, and give back the address', () => {
    const draft = View.create.parse({ name: 'Money', ...fields });
    expect(draft).to.deep.include({ positions: { [ONE]: [10, -4] }, camera, layout: 'radial' });
    const { map, step, ...given } = stateOf({ id: 'viw_1', ...draft } as never);
    expect([map, step]).to.deep.equal(['viw_1', 0]);
    for (const [name, value] of Object.entries(given))
      expect(state).to.deep.include({ [name]: value });
    expect(Object.keys(given)).to.have.length(12);
  });

  it('leave out what an address says and the contract does not know', () => {
    const odd = { ...state, filter: { ...NO_FILTER, layers: ['nonsense'] }, focus: ['x', ONE] };
    const { filter, focus } = mapFields(odd, spots, null);
    expect(filter).to.deep.equal(NO_FILTER);
    expect(focus.actors).to.deep.equal([ONE]);
  });

  it('have steps that lead to what was shown when they were added', () => {
    const step = stepOf(state, camera, { title: 'Here', words: null });
    const story = { story: [step] } as never;
    expect(stateOfStep(story, 1)).to.deep.include({ step: 1, focus: [ONE], select: TWO });
    expect(stateOfStep(story, 2)).to.equal(null);
  });
});

describe('places on the map', () => {
  it('are kept by layout, taken back one by one, and had back after all were given up', () => {
    const places = new GraphPlaces();
    places.put('levels', ONE, { x: 1, y: 1 });
    places.put('levels', ONE, { x: 2, y: 2 });
    expect(places.of('force').size).to.equal(0);
    places.reset('levels');
    expect(positionsOf(places.of('levels'))).to.deep.equal({});
    places.undo('levels');
    expect(positionsOf(places.of('levels'))).to.deep.equal({ [ONE]: [2, 2] });
    places.undo('levels');
    expect(positionsOf(places.of('levels'))).to.deep.equal({ [ONE]: [1, 1] });
    places.undo('levels');
    expect(places.canUndo('levels')).to.equal(false);
  });
});

describe('signs of the legend', () => {
  it('add what they mean to the filter, and take it away again', () => {
    const once = toggled(NO_FILTER, 'layers', ['support', 'service']);
    expect(once.layers).to.deep.equal(['support', 'service']);
    const both = toggled(once, 'layers', ['money']);
    expect(toggled(both, 'layers', ['support', 'service']).layers).to.deep.equal(['money']);
  });
});
