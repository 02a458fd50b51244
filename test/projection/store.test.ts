// The store keeps lists and what each viewer sees up with every change; a store filled at once with
// the same facts must say the same.
import { expect } from 'chai';
import fc from 'fast-check';
import { makeId } from '../../server/contract/ids.js';
import { SUBJECTS } from '../../server/contract/registry.js';
import type { Label } from '../../server/contract/labels.js';
import type { Fact } from '../../server/projection/facts.js';
import { FactStore, type ViewerFacts } from '../../server/projection/store.js';
import type { Viewer } from '../../server/visibility/viewer.js';
import { labels, people } from '../support/labels.js';

const KINDS = ['actor', 'tie', 'source', 'evidence'] as const;
const RECORDS = 8;

interface Spec {
  place: number;
  label: Label;
  points: number[];
  retired: boolean;
  /** It takes the label and references of its last state, so that only its content changes. */
  alike: boolean;
}

const specs: fc.Arbitrary<Spec[]> = fc.array(
  fc.record({
    place: fc.nat(RECORDS - 1),
    label: labels,
    points: fc.array(fc.nat(RECORDS - 1), { maxLength: 3 }),
    retired: fc.boolean(),
    alike: fc.boolean(),
  }),
  { minLength: 1, maxLength: 20 },
);

const kindAt = (place: number) => KINDS[place % KINDS.length] ?? 'actor';
const idAt = (place: number): string =>
  makeId(SUBJECTS[kindAt(place)].prefix, (count) => new Uint8Array(count).fill(place));

function toFact(
  { place, label, points, retired, alike }: Spec,
  version: number,
  last?: Fact,
): Fact {
  const refs = points.filter((to) => to !== place).map(idAt);
  const shape = alike && last ? last : { ...label, refs: [...new Set(refs)] };
  const { tlp, circles, recipients } = shape;
  const base = { id: idAt(place), key: null, version, tags: [], createdBy: '', createdAt: '' };
  const record = shape.refs[0] ?? null;
  const facts = { ...base, tlp, circles, recipients, refs: shape.refs, retired };
  return { ...facts, subject: kindAt(place), fields: { record } } as unknown as Fact;
}

const ids = Array.from({ length: RECORDS }, (_, place) => idAt(place));

/** All that a view tells. */
const told = (view: ViewerFacts) => ({
  ids: [...view.ids()].sort(),
  facts: ids.map((id) => view.get(id)),
  kinds: KINDS.map((kind) => [view.all(kind), view.allWithRetired(kind)]),
  pointing: ids.map((id) => KINDS.map((kind) => view.pointingAt(id, kind))),
});

const viewsOf = (store: FactStore, viewers: readonly Viewer[]) =>
  [...viewers.map((viewer) => store.for(viewer)), store.everything()].map(told);

describe('the store of facts', () => {
  it('tells after each change what it would tell had it been filled at once', () => {
    fc.assert(
      fc.property(specs, fc.array(people, { minLength: 1, maxLength: 3 }), (drawn, viewers) => {
        const store = new FactStore();
        const newest = new Map<string, Fact>();
        drawn.forEach((spec, version) => {
          const fact = toFact(spec, version, newest.get(idAt(spec.place)));
          newest.set(fact.id, fact);
          store.apply([fact]);
          const fresh = new FactStore();
          fresh.apply(newest.values());
          expect(viewsOf(store, viewers)).to.deep.equal(viewsOf(fresh, viewers));
        });
      }),
      { numRuns: 300 },
    );
  });
});
