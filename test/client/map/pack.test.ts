import { expect } from 'chai';
import fc from 'fast-check';
import { firstArrangement } from '../../../client/map/arrangement.js';
import { outermost, type MapModel } from '../../../client/map/drawn.js';
import { overlap } from '../../../client/map/geometry.js';
import { measureNodes } from '../../../client/map/metrics.js';
import { pack, type Packing } from '../../../client/map/pack.js';
import { GRID, sizesFor } from '../../../client/map/sizes.js';
import { widthFrom } from '../../../client/map/text-width.js';
import { LEVEL_WORDS } from '../../../server/contract/vocabulary.js';
import { actor, graphOf, modelOf, tie, widthsOf } from './fixture.js';

const LEVELS = ['international', 'national', 'regional', 'local', 'unknown'] as const;

/** A graph of 1 to 40 actors with names of many lengths, some inside others, some tied. */
const anyModel = fc
  .array(
    fc.record({
      name: fc.array(fc.constantFrom('a', 'office', 'of', 'parliamentarians'), {
        minLength: 1,
        maxLength: 4,
      }),
      level: fc.constantFrom(...LEVELS),
      inside: fc.option(fc.nat(39)),
      tied: fc.option(fc.nat(39)),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((rows) => {
    const to = (i: number): string => `a${i % rows.length}`;
    return modelOf(
      graphOf(
        rows.map(({ name, level }, i) => actor(`a${i}`, { level, shortName: name.join(' ') })),
        rows.flatMap(({ inside, tied }, i) => [
          ...(inside === null || inside % rows.length === i
            ? []
            : [tie(`in${i}`, `a${i}`, to(inside), { type: 'part_of', layer: 'formal' })]),
          ...(tied === null || tied % rows.length === i
            ? []
            : [tie(`to${i}`, `a${i}`, to(tied), { type: 'serves', layer: 'service' })]),
        ]),
      ),
    );
  });

function packed(model: MapModel, width: number, font: number): Packing {
  const sizes = sizesFor({ width, height: 800 }, font);
  const metrics = measureNodes(model, sizes, widthFrom(widthsOf(model)));
  const arrangement = firstArrangement(model);
  return pack({ model, sizes, metrics, arrangement, blocks: new Map() });
}

describe('packing', () => {
  it('knows every level that the vocabulary has', () => {
    expect(Object.keys(LEVEL_WORDS)).to.have.members([...LEVELS]);
  });

  it('never overlaps: a place meets only what it holds and what holds it', () => {
    fc.assert(
      fc.property(anyModel, fc.integer({ min: 700, max: 2000 }), (model, width) => {
        const { places } = packed(model, width, 13);
        expect(places.size).to.equal(model.nodes.size);
        const inside = (a: string, b: string): boolean => {
          for (let at = model.nodes.get(b)?.parent; at; at = model.nodes.get(at)?.parent)
            if (at === a) return true;
          return false;
        };
        for (const [a, p] of places)
          for (const [b, q] of places)
            if (a < b && overlap(p, q))
              expect(inside(a, b) || inside(b, a), `${a} and ${b}`).to.equal(true);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps children inside their frame and blocks inside their band, on the lattice', () => {
    fc.assert(
      fc.property(anyModel, (model) => {
        const { places, bands } = packed(model, 1384, 11.5);
        for (const [id, place] of places) {
          const parent = places.get(model.nodes.get(id)?.parent ?? '');
          const level = model.nodes.get(outermost(model, id))?.level;
          const band = bands.find((b) => b.level === level);
          expect([place.x % GRID, (place.y - 4) % GRID, place.w % GRID]).to.deep.equal([0, 0, 0]);
          expect(place.y).to.be.at.least(band?.y ?? Infinity);
          expect(place.y + place.h).to.be.at.most((band?.y ?? 0) + (band?.h ?? 0));
          if (!parent) continue;
          expect(place.x).to.be.at.least(parent.x);
          expect(place.x + place.w).to.be.at.most(parent.x + parent.w);
          expect(place.y + place.h).to.be.at.most(parent.y + parent.h);
        }
      }),
      { numRuns: 60 },
    );
  });
});
