import { expect } from 'chai';
import { ALL_CLOSED } from '../../../client/map/folds.js';
import { manhattan, nearestPoint, segmentsOf } from '../../../client/map/geometry.js';
import type { Picture } from '../../../client/map/layout.js';
import { outermost, type MapModel } from '../../../client/map/drawn.js';
import { storedArrangement } from '../../../client/map/stored-orders.js';
import type { Graph } from '../../../server/contract/graph.js';
import { actor, modelOf, NARROW, pictureOf, reportGraph, tie, WIDE, graphOf } from './fixture.js';

/** Actors that both pictures have and that are more than 24 px away from where they were. */
function moved(before: Picture, after: Picture, model: MapModel): string[] {
  return [...before.places].flatMap(([id, place]) => {
    const now = after.places.get(id);
    const lost = now && !model.nodes.get(id)?.group && manhattan(now.glyph, place.glyph) > 24;
    return lost ? [id] : [];
  });
}

const withMore = (graph: Graph, more: Pick<Graph, 'actors' | 'ties'>): Graph =>
  graphOf([...graph.actors, ...more.actors], [...graph.ties, ...more.ties], graph.issues);

describe('the layout of the report', () => {
  const graph = reportGraph();
  const model = modelOf(graph);

  for (const { viewport, name, font, crossings } of [
    { viewport: WIDE, name: '1920 × 1080', font: 13, crossings: 20 },
    { viewport: NARROW, name: '1440 × 900', font: 11.5, crossings: 26 },
  ]) {
    describe(`at ${name}`, () => {
      const picture = pictureOf(model, viewport, storedArrangement(model, viewport));

      it('overlaps nothing, covers no name, crosses few lines', () => {
        expect(picture.font).to.equal(font);
        expect(picture.quality).to.include({ overlaps: 0, readable: 1, linesOverNames: 0 });
        expect(picture.quality.crossings).to.be.at.most(crossings);
      });

      it('routes every line from end to end at right angles', () => {
        expect(picture.routes.size).to.equal(59);
        for (const bundle of model.bundles) {
          const points = picture.routes.get(bundle.id) ?? [];
          for (const [end, point] of [
            [bundle.from, points[0]],
            [bundle.to, points.at(-1)],
          ] as const) {
            const place = picture.places.get(end);
            if (!place || !point) throw new Error(`${bundle.id} has no ends`);
            expect(nearestPoint(place, point)).to.deep.equal(point);
            if (!place.frame) expect(point).to.deep.equal(place.glyph);
          }
          for (const [a, b] of segmentsOf(points))
            expect(a.x === b.x || a.y === b.y).to.equal(true);
        }
      });

      it('is the same again', () => {
        const again = pictureOf(model, viewport, storedArrangement(model, viewport));
        expect(again).to.deep.equal(picture);
      });

      it('keeps its order, given back', () => {
        const again = pictureOf(model, viewport, picture.arrangement);
        expect(again.places).to.deep.equal(picture.places);
      });

      it('comes back as it was after a fold was opened and closed', () => {
        const open = modelOf(graph, { ...ALL_CLOSED, proposed: 'open' });
        const between = pictureOf(open, viewport, picture.arrangement);
        expect(between.quality.overlaps).to.equal(0);
        expect(between.routes.size).to.be.greaterThan(picture.routes.size);
        for (const [line, points] of between.routes)
          for (const [a, b] of segmentsOf(points))
            expect(manhattan(a, b), line).to.be.greaterThan(0);
        expect(pictureOf(model, viewport, between.arrangement).places).to.deep.equal(
          picture.places,
        );
      });

      it('moves at most two others when a unit joins a ministry', () => {
        const more = withMore(graph, {
          actors: [actor('new', { shortName: 'New department', kind: 'unit' })],
          ties: [
            tie('x1', 'new', 'ministry-of-justice', { type: 'part_of', layer: 'formal' }),
            tie('x2', 'tais-plus', 'new', { type: 'advocates_for', layer: 'advocacy' }),
          ],
        });
        const after = pictureOf(modelOf(more), viewport, picture.arrangement);
        expect(moved(picture, after, model)).to.have.length.at.most(2);
      });

      it('moves at most two others when a national body joins', () => {
        const more = withMore(graph, {
          actors: [actor('new', { shortName: 'New donor agency', kind: 'international_org' })],
          ties: [tie('x1', 'new', 'tais-plus', { type: 'advocates_for', layer: 'support' })],
        });
        const after = pictureOf(modelOf(more), viewport, picture.arrangement);
        expect(after.places.has('id-new')).to.equal(true);
        expect(moved(picture, after, model)).to.have.length.at.most(2);
      });
    });
  }
});

describe('the layout of another map', () => {
  const few = graphOf(
    [
      actor('us', { us: true, kind: 'ngo', level: 'local' }),
      actor('ministry', { kind: 'ministry' }),
      actor('unit', { kind: 'unit' }),
      actor('donor', { level: 'international' }),
      actor('police'),
    ],
    [
      tie('t1', 'unit', 'ministry', { type: 'part_of', layer: 'formal' }),
      tie('t2', 'donor', 'us', { type: 'advocates_for', layer: 'support' }),
      tie('t3', 'us', 'unit', { type: 'advocates_for', layer: 'advocacy' }),
      tie('t4', 'police', 'us', { type: 'extorts_from', layer: 'coercion' }),
    ],
  );
  const model = modelOf(few);

  it('has no stored order', () => {
    expect(storedArrangement(model, WIDE)).to.equal(null);
  });

  it('finds an order of its own, repeatably', () => {
    const picture = pictureOf(model, NARROW, null);
    expect(picture.quality).to.deep.equal({
      overlaps: 0,
      readable: 1,
      crossings: 0,
      sharedLanes: 0,
      linesOverNames: 0,
    });
    expect(pictureOf(model, NARROW, null)).to.deep.equal(picture);
    for (const [id, place] of picture.places) {
      const level = model.nodes.get(outermost(model, id))?.level;
      const band = picture.bands.find((b) => b.level === level);
      expect(place.y).to.be.within(band?.y ?? NaN, (band?.y ?? NaN) + (band?.h ?? NaN));
    }
  });
});
