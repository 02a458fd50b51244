// The layouts without boxes: nobody over another, what somebody placed stays, and each says what it
// promises: superiors above, steps as rings.
import { expect } from 'chai';
import fc from 'fast-check';
import { ranksOf } from '../../../client/map/authority.js';
import { straightRoutes, type FreeLayout } from '../../../client/map/free-layout.js';
import { besideOf } from '../../../client/map/opened.js';
import { actor, graphOf, modelOf, NARROW, pictureOf, reportGraph, tie } from './fixture.js';

const LAYOUTS: readonly FreeLayout[] = ['authority', 'force', 'radial'];
const plain = { boxes: false, closed: new Set<string>() };

describe('free layouts of the report', () => {
  const model = modelOf(reportGraph(), undefined, plain);
  for (const layout of LAYOUTS)
    it(`${layout}: places everybody, nobody's name over another, and the same each time`, () => {
      const picture = pictureOf(model, NARROW, null, { layout });
      expect(picture.places.size).to.equal(128);
      expect(picture.quality.overlaps).to.equal(0);
      expect(pictureOf(model, NARROW, null, { layout }).places).to.deep.equal(picture.places);
    });

  it('leave whoever somebody placed exactly there, and make room', () => {
    const [first = '', second = ''] = model.nodes.keys();
    const pinned = new Map([
      [first, { x: 3, y: 5 }],
      [second, { x: 400.5, y: -90 }],
    ]);
    for (const layout of LAYOUTS) {
      const { places, quality } = pictureOf(model, NARROW, null, { layout, pinned });
      for (const [id, spot] of pinned) expect(places.get(id)?.glyph).to.deep.equal(spot);
      expect(quality.overlaps).to.equal(0);
    }
  });
});

describe('layers of formal authority', () => {
  const over = (from: string, to: string) =>
    tie(`${from}>${to}`, from, to, { type: 'oversees', layer: 'formal' });

  it('stand superiors above those below, and know nothing of who has neither', () => {
    const ties = [over('a', 'b'), over('b', 'c'), over('d', 'c')];
    ties.push(tie('e-a', 'e', 'a', { type: 'part_of', layer: 'formal' }));
    ties.push(tie('f-a', 'f', 'a', { type: 'supports', layer: 'support' }));
    const ranks = ranksOf(
      ['a', 'b', 'c', 'd', 'e', 'f'].map((key) => `id-${key}`),
      ties,
    );
    expect(Object.fromEntries(ranks)).to.deep.equal({
      'id-a': 0,
      'id-b': 1,
      'id-c': 2,
      'id-d': 1,
      'id-e': 1,
    });
  });

  it('are finite whatever circles there are', () => {
    const end = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    fc.assert(
      fc.property(fc.array(fc.tuple(end, end), { maxLength: 20 }), (pairs) => {
        const ties = pairs.map(([from, to]) => over(from, to));
        const ranks = ranksOf(['id-a', 'id-b', 'id-c', 'id-d', 'id-e'], ties);
        for (const rank of ranks.values()) expect(rank).to.be.within(0, 4);
      }),
    );
  });
});

describe('rings around an actor', () => {
  it('are as many as the steps to them, whom no tie reaches below', () => {
    const ties = [
      ['a', 'b'],
      ['b', 'c'],
      ['d', 'a'],
    ].map(([from = '', to = '']) =>
      tie(`${from}${to}`, from, to, { type: 'oversees', layer: 'formal' }),
    );
    const graph = graphOf(
      ['a', 'b', 'c', 'd', 'e'].map((key) => actor(key)),
      ties,
    );
    const model = modelOf(graph, undefined, plain);
    const { places } = pictureOf(model, NARROW, null, { layout: 'radial', centre: 'id-a' });
    const far = (key: string): number => {
      const { x, y } = places.get(`id-${key}`)?.glyph ?? { x: 0, y: 0 };
      return Math.hypot(x / 1.6, y);
    };
    expect(far('a')).to.equal(0);
    expect(far('b')).to.be.closeTo(far('d'), 1);
    expect(far('c')).to.be.greaterThan(far('b') * 1.5);
    expect(places.get('id-e')?.glyph.y).to.be.greaterThan(places.get('id-c')?.glyph.y ?? 0);
  });
});

describe('lines of one pair', () => {
  it('bend to either side, whichever way each runs', () => {
    const graph = graphOf(
      [actor('a'), actor('b')],
      [
        tie('1', 'a', 'b', { type: 'oversees', layer: 'formal' }),
        tie('2', 'b', 'a', { type: 'pays_bribe_to', layer: 'money' }),
      ],
    );
    const { bundles } = modelOf(graph, undefined, plain);
    const spots = new Map([
      ['id-a', { x: 0, y: 0 }],
      ['id-b', { x: 100, y: 0 }],
    ]);
    const bends = [...straightRoutes(bundles, spots).values()].map((points) => points[1]?.y);
    expect(bends).to.have.members([7, -7]);
  });

  it('open beside each other without moving a line that stays in the middle', () => {
    const straight = [
      { x: 0, y: 0 },
      { x: 100, y: 0 },
    ];
    expect(besideOf(straight, 0)).to.deep.equal(straight);
    expect(besideOf(straight, 15)[1]).to.deep.equal({ x: 50, y: 15 });
  });
});
