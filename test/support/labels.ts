// Random labels and people, so drawn that what is visible and what is hidden both occur often.
import fc from 'fast-check';
import type { Label, Tlp } from '../../server/contract/labels.js';
import type { Viewer } from '../../server/visibility/viewer.js';

/** The account through whose eyes a world is seen, and one that is somebody else. */
export const VIEWER = 'usr_00000000000000000000';
export const OTHER = 'usr_11111111111111111111';

const oftenFirst = <T>(...values: readonly T[]): fc.Arbitrary<T> =>
  fc.oneof(
    ...values.map((value, index) => ({
      arbitrary: fc.constant(value),
      weight: values.length - index,
    })),
  );

const circles = oftenFirst<string[]>([], [], [], ['north'], ['south'], ['north', 'south']);

export const labels: fc.Arbitrary<Label> = fc.record({
  tlp: oftenFirst<Tlp>('GREEN', 'CLEAR', 'AMBER', 'RED', 'AMBER+STRICT'),
  circles,
  recipients: oftenFirst([VIEWER], [], [OTHER], [VIEWER, OTHER]),
});

export const people: fc.Arbitrary<Viewer> = fc.record({
  account: fc.constant(VIEWER),
  clearance: oftenFirst<Tlp>('AMBER', 'GREEN', 'RED', 'AMBER+STRICT', 'CLEAR'),
  circles,
  affiliation: oftenFirst<'member' | 'partner'>('member', 'member', 'partner'),
});
