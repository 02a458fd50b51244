// Boxes that are closed, and actors that somebody put elsewhere.
import { expect } from 'chai';
import { drawnFor } from '../../../client/map/drawn.js';
import { nextTie } from '../../../client/map/picking.js';
import { storedArrangement } from '../../../client/map/stored-orders.js';
import { modelOf, NARROW, pictureOf, reportGraph } from './fixture.js';

const graph = reportGraph();
const close = (...keys: string[]) => ({ boxes: true, closed: new Set(keys.map((k) => `id-${k}`)) });

describe('closed boxes', () => {
  const open = modelOf(graph);
  const model = modelOf(graph, undefined, close('law-enforcement-agencies', 'police'));
  const box = model.nodes.get('id-law-enforcement-agencies');

  it('stand for everybody in them, the outermost for all, and say how many', () => {
    expect(box?.inside).to.be.greaterThan(3);
    expect(box?.name).to.match(new RegExp(` \\+${box?.inside}$`));
    expect(box?.children).to.deep.equal([]);
    expect(drawnFor(model, 'id-police')).to.equal('id-law-enforcement-agencies');
    expect(model.nodes.has('id-police')).to.equal(false);
    expect(model.nodes.size).to.equal(open.nodes.size - (box?.inside ?? 0));
  });

  it('take the lines of those in them, and count the ties that end inside', () => {
    const { drawn, boxes, inside, folded, ties } = model.counts;
    const away = Object.values(folded).reduce((sum, count) => sum + count);
    expect(drawn + boxes + inside + away).to.equal(ties);
    const ends = model.bundles.flatMap(({ from, to }) => [from, to]);
    expect(ends.every((id) => model.nodes.has(id))).to.equal(true);
    expect(ends).to.include('id-law-enforcement-agencies');
  });

  it('leave the others where they were', () => {
    const start = storedArrangement(open, NARROW);
    const [before, after] = [open, model].map((one) => pictureOf(one, NARROW, start));
    expect(after?.quality.overlaps).to.equal(0);
    const band = (id: string) => (y: typeof before) => y?.places.get(id)?.glyph.x;
    expect(band('id-osce')(after)).to.equal(band('id-osce')(before));
  });
});

describe('an actor put elsewhere in the bands', () => {
  const model = modelOf(graph);
  const start = storedArrangement(model, NARROW);
  const plain = pictureOf(model, NARROW, start);

  it('goes there with all that is in its box, on the lattice; all others stay', () => {
    const at = plain.places.get('id-osce')?.glyph ?? { x: 0, y: 0 };
    const pinned = new Map([['id-osce', { x: at.x + 83, y: at.y + 30 }]]);
    const moved = pictureOf(model, NARROW, start, { pinned });
    const by = (id: string) => {
      const [was, is] = [plain.places.get(id), moved.places.get(id)];
      return [(is?.x ?? 0) - (was?.x ?? 0), (is?.y ?? 0) - (was?.y ?? 0)];
    };
    const inside = model.nodes.get('id-osce')?.children ?? [];
    expect(inside).to.not.deep.equal([]);
    for (const id of ['id-osce', ...inside]) expect(by(id)).to.deep.equal([80, 32]);
    const shifted = [...plain.places.keys()].filter((id) => by(id).some((part) => part !== 0));
    expect(shifted.length).to.be.lessThan(6);
  });

  it('stays on the map, however far it was dragged', () => {
    const pinned = new Map([['id-osce', { x: 99_999, y: -99_999 }]]);
    const place = pictureOf(model, NARROW, start, { pinned }).places.get('id-osce');
    expect(place?.y).to.be.at.least(0);
    expect((place?.x ?? 0) + (place?.w ?? 0)).to.be.at.most(NARROW.width);
  });
});

describe('the ties of an actor, one after another', () => {
  it('are gone through once each before the first comes again', () => {
    const model = modelOf(graph);
    const seen: string[] = [];
    for (let at = 'id-police'; seen.length < 50;) {
      at = nextTie(model, 'id-police', at)?.id ?? '';
      if (seen.includes(at)) break;
      seen.push(at);
    }
    const own = model.bundles
      .filter(({ from, to }) => from === 'id-police' || to === 'id-police')
      .flatMap(({ ties }) => ties.map(({ id }) => id));
    expect(seen).to.deep.equal(own);
    expect(own.length).to.be.greaterThan(3);
  });
});
