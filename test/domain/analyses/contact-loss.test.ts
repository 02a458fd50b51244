import { expect } from 'chai';
import fc from 'fast-check';
import type { Fact } from '../../../server/projection/facts.js';
import { actor, tie } from '../analysis/world.js';
import { askWorld, columnOf, pathIn } from './asking.js';

const PEOPLE = ['a', 'b', 'c', 'd'];

/** Us, four in between and a goal, with strong ties between some of them. */
const worlds = fc.noBias(
  fc
    .uniqueArray(fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 5 })), {
      maxLength: 12,
      selector: String,
    })
    .map((pairs) => pairs.filter(([from, to]) => from !== to)),
);
const NAMES = ['us', ...PEOPLE, 'goal'];
const worldOf = (
  pairs: readonly (readonly [number, number])[],
  without: readonly string[] = [],
) => [
  actor('us', { us: true }),
  ...[...PEOPLE, 'goal'].map((id) => actor(id)),
  ...pairs
    .map(([from, to]) => [NAMES[from] ?? '', NAMES[to] ?? ''] as const)
    .filter((ends) => !ends.some((end) => without.includes(end)))
    .map(([from, to]) => tie(`${from}-${to}`, from, 'influences', to, { strength: 5 })),
];

/** Whether us still leads to the goal, walked over the pairs alone. */
function leads(
  pairs: readonly (readonly [number, number])[],
  gone: number,
  step?: string,
): boolean {
  const reached = new Set([0]);
  for (const at of reached) {
    for (const [from, to] of pairs) {
      if (from === at && to !== gone && `${from}-${to}` !== step) reached.add(to);
    }
  }
  return reached.has(5);
}

describe('if we lost contact', () => {
  it('every pathway hangs on exactly those actors and steps without whom none is left', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, async (pairs) => {
        const answer = await askWorld('contact-loss', worldOf(pairs), { to: 'act_goal' });
        const connected = leads(pairs, -1);
        const cutOf = (table: string) =>
          (answer.tables[table] ?? [])
            .filter((row) => row['cut'] === true)
            .map((row) => String(row['records']).replace(/act_/g, ''))
            .sort();
        const cuts = PEOPLE.filter((_, i) => connected && !leads(pairs, i + 1));
        expect(cutOf('actors')).to.deep.equal(cuts);
        const bridges = pairs
          .filter(([from, to]) => connected && !leads(pairs, -1, `${from}-${to}`))
          .map(([from, to]) => `${NAMES[from]},${NAMES[to]}`);
        expect(cutOf('steps')).to.deep.equal(bridges.sort());
        expect((answer.tables['separate'] ?? []).length > 0).to.equal(connected);
        expect(answer.lookedFor.wouldChange.length === 0).to.equal(connected);
      }),
      { numRuns: 150 },
    );
  });

  const TWO_WAYS: readonly Fact[] = worldOf([[0, 1], [1, 5], [0, 2], [2, 3], [3, 5]]); // prettier-ignore

  it('shows what is left, and the ways that stand apart', async () => {
    const answer = await askWorld('contact-loss', TWO_WAYS, { to: 'act_goal' });
    expect(columnOf(answer, 'separate', 'records')).to.deep.equal([
      ['act_us', 'act_a', 'act_goal'],
      ['act_us', 'act_b', 'act_c', 'act_goal'],
    ]);
    const a = answer.tables['actors']?.find((row) => String(row['records']) === 'act_a');
    expect(pathIn(a, 'after')).to.deep.equal(['us', 'b', 'c', 'goal']);
    expect(a?.['cut']).to.equal(false);
  });

  it('answers for one actor alone, on a pathway or not', async () => {
    const answer = await askWorld('contact-loss', TWO_WAYS, { to: 'act_goal', without: 'act_d' });
    expect(columnOf(answer, 'actors', 'records')).to.deep.equal([['act_d']]);
    expect(pathIn(answer.tables['actors']?.[0], 'after')).to.deep.equal(['us', 'a', 'goal']);
    expect(answer.tables['steps']).to.deep.equal([]);
  });
});
