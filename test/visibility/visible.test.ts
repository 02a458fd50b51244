// The product's rule against the oracle, on random facts, without a database.
import { expect } from 'chai';
import fc from 'fast-check';
import { makeId } from '../../server/contract/ids.js';
import { SUBJECTS } from '../../server/contract/registry.js';
import { TLP_LABELS, type Label } from '../../server/contract/labels.js';
import { AFFILIATIONS } from '../../server/contract/permissions.js';
import type { Fact } from '../../server/projection/facts.js';
import { closedLike, isLowered } from '../../server/visibility/labels.rules.js';
import type { Viewer } from '../../server/visibility/viewer.js';
import { visibleIds } from '../../server/visibility/visible.rules.js';
import { purgeRecords, type Labelled } from '../support/purge.js';
import { labels, OTHER, people, VIEWER } from '../support/labels.js';

const KINDS = ['actor', 'tie', 'source', 'evidence'] as const;

interface Spec {
  kind: (typeof KINDS)[number];
  label: Label;
  points: number[];
  retired: boolean;
}

/** Random records: whatever its kind, one may point at any others, missing ones included. */
const specs: fc.Arbitrary<Spec[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(...KINDS),
    label: labels,
    points: fc.array(fc.nat(13), { maxLength: 3 }),
    retired: fc.boolean(),
  }),
  { maxLength: 14 },
);

const idAt = (index: number, kind: (typeof KINDS)[number]): string =>
  makeId(SUBJECTS[kind].prefix, (count) => new Uint8Array(count).fill(index));

function drawnOf(drawn: readonly Spec[]) {
  return drawn.map(({ kind, label, points, retired }, index) => {
    const refs = points.map((at) => {
      const target = drawn[at];
      return target ? idAt(at, target.kind) : idAt(at, 'actor');
    });
    const id = idAt(index, kind);
    const [record] = refs;
    const pointsAt = [...new Set(refs)].filter((ref) => ref !== id);
    return { id, kind, ...label, refs: pointsAt, record, retired };
  });
}

type Drawn = ReturnType<typeof drawnOf>[number];

/** The same record as the product holds it in memory. */
function toFact({ kind, record, ...fact }: Drawn): Fact {
  const base = { ...fact, key: null, version: 1, tags: [], createdBy: '' };
  return { ...base, subject: kind, fields: { record } } as unknown as Fact;
}

const toLabelled = ({ retired, ...record }: Drawn): Labelled => ({
  ...record,
  retiredAt: retired ? 'then' : null,
});

describe('the rule of who sees what', () => {
  it('leaves what the oracle leaves', () => {
    let hidden = 0;
    let seen = 0;
    fc.assert(
      fc.property(specs, people, (drawn, person) => {
        const facts = drawnOf(drawn);
        const oracle = purgeRecords(facts.map(toLabelled), person).map(({ id }) => id);
        const visible = visibleIds(facts.map(toFact), person);
        expect([...visible].sort()).to.deep.equal(oracle.sort());
        seen += visible.size;
        hidden += facts.length - visible.size;
      }),
      { numRuns: 5_000 },
    );
    // Both answers occur often, or the comparison would say little.
    expect(Math.min(seen, hidden)).to.be.greaterThan(2_000);
  });

  it('does not depend on the order of the facts', () => {
    fc.assert(
      fc.property(specs, people, (drawn, person) => {
        const facts = drawnOf(drawn).map(toFact);
        const turned = visibleIds([...facts].reverse(), person);
        expect([...turned].sort()).to.deep.equal([...visibleIds(facts, person)].sort());
      }),
    );
  });

  it('shows more, never less, to a higher clearance', () => {
    fc.assert(
      fc.property(specs, people, (drawn, person) => {
        const facts = drawnOf(drawn)
          .map(toFact)
          .filter(({ subject }) => subject !== 'evidence');
        let before = new Set<string>();
        for (const clearance of TLP_LABELS) {
          const now = visibleIds(facts, { ...person, clearance });
          expect([...before].filter((id) => !now.has(id))).to.deep.equal([]);
          before = now;
        }
      }),
    );
  });

  it('calls a change of label lowered exactly when somebody gets in who was out', () => {
    // RED without recipients is stored by nobody: who makes a record RED is named.
    const named = labels.filter(({ tlp, recipients }) => tlp !== 'RED' || recipients.length > 0);
    fc.assert(
      fc.property(named, named, (before, after) => {
        const entered = EVERYBODY.some((person) => sees(person, after) && !sees(person, before));
        expect(isLowered(before, after)).to.equal(entered);
      }),
      { numRuns: 3_000 },
    );
  });

  it('closes what speaks of a record to whom the record is closed', () => {
    const named = labels.filter(({ tlp, recipients }) => tlp !== 'RED' || recipients.length > 0);
    fc.assert(
      fc.property(named, named, (wanted, record) => {
        const closed = closedLike(wanted, record);
        const entered = EVERYBODY.filter((one) => sees(one, closed) && !sees(one, record));
        // A partner in a circle that was named comes in with the record, once that is of the circle.
        if (record.circles.length === 0) {
          expect(entered.filter(({ affiliation }) => affiliation === 'member')).to.deep.equal([]);
        } else {
          expect(entered).to.deep.equal([]);
        }
        if (EVERYBODY.every((one) => !sees(one, wanted) || sees(one, record))) {
          expect(closed).to.deep.equal(wanted);
        }
      }),
      { numRuns: 3_000 },
    );
  });
});

const sees = (person: Viewer, label: Label): boolean =>
  purgeRecords([{ id: idAt(0, 'actor'), ...label }], person).length > 0;

const EVERYBODY: readonly Viewer[] = TLP_LABELS.flatMap((clearance) =>
  [[], ['north'], ['south'], ['north', 'south']].flatMap((circles) =>
    AFFILIATIONS.flatMap((affiliation) =>
      [VIEWER, OTHER].map((account) => ({ account, clearance, circles, affiliation })),
    ),
  ),
);
