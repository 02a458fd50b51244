import { expect } from 'chai';
import type { Fact } from '../../../server/projection/facts.js';
import { analysisOf, askWorld } from './asking.js';
import {
  actor,
  evidence,
  factOf,
  factsOf,
  idsAsNames,
  issue,
  source,
  tie,
} from '../analysis/world.js';
import { failureOf } from '../../support/failure-of.js';
import { ProblemError } from '../../../server/problem-error.js';

const WORLD: readonly Fact[] = [
  actor('us', { us: true }),
  ...['a', 'b', 'goal'].map((id) => actor(id)),
  actor('somebody', { kind: 'unknown_placeholder' }),
  issue('i'),
  source('s', 'A'),
  tie('1', 'us', 'partner_of', 'a', { strength: 5 }),
  evidence('1', 'tie_1', 's', 1),
  tie('2', 'a', 'influences', 'goal', { strength: 5 }),
  evidence('2', 'tie_2', 's', 1),
  tie('3', 'somebody', 'influences', 'goal', { strength: 5 }),
  evidence('3', 'tie_3', 's', 1),
];

const whatIf = async (changes: string, query = 'to=act_goal', of = 'pathways') =>
  (await askWorld('what-if', WORLD, { changes, query, of })).tables['differences'] ?? [];

const brief = (rows: readonly Record<string, unknown>[]) =>
  rows.map((row) => `${String(row['records']).replace(/act_/g, '')} ${String(row['change'])}`);

describe('what if', () => {
  it('a tie is gone', async () => {
    expect(brief(await whatIf('remove:tie_2'))).to.deep.equal(['us,a,goal disappears']);
  });

  it('a tie is there', async () => {
    const rows = await whatIf('add:act_us:leads:act_goal');
    expect(brief(rows)).to.deep.equal(['us,goal appears', 'us,a,goal falls']);
    // .9 · not rated .6 · A1 .9025: as certain as a tie can be.
    expect(rows[0]).to.include({ rankAfter: 1, classAfter: 'workable', rankBefore: null });
  });

  it('an unknown turns out to be somebody: ties move to them', async () => {
    const rows = await whatIf('resolve:act_somebody:act_b,add:act_us:partner_of:act_b');
    expect(brief(rows)).to.deep.equal(['us,b,goal appears']);
  });

  it('a stance changes: willingness, groups and camps follow', async () => {
    const stanced = await whatIf('stance:act_a:iss_i:against', 'to=act_goal&k=5', 'pathways');
    expect(stanced).to.deep.equal([]);
    const deciding = [...WORLD, tie('4', 'goal', 'decides_policy_on', 'iss_i'), evidence('4', 'tie_4', 's', 1)]; // prettier-ignore
    const { tables } = await askWorld('what-if', deciding, {
      of: 'who-first',
      query: 'to=iss_i',
      changes: 'stance:act_a:iss_i:against',
    });
    // The one behind moves up.
    expect(brief(tables['differences'] ?? [])).to.deep.equal(['a moves', 'b rises']);
    expect(tables['differences']?.slice(0, 1)).to.deep.equal([
      {
        records: ['act_a'],
        change: 'moves',
        listBefore: 'notKnown',
        listAfter: 'prepareFor',
        rankBefore: 1,
        rankAfter: 1,
        classBefore: 'workable',
        classAfter: 'workable',
      },
    ]);
  });

  it('money goes on where a payment is tried', async () => {
    const paid = await whatIf('add:act_a:pays_bribe_to:act_b', 'from=act_a', 'money');
    expect(brief(paid)).to.deep.equal(['b appears']);
  });

  it('answers as if the records said so, for every analysis, and stores nothing', async () => {
    const facts = factsOf(...WORLD);
    const changed = factsOf(...WORLD.filter(({ id }) => id !== 'tie_2'));
    const before = JSON.stringify(facts.all('tie'));
    for (const [id, query] of [
      ['pathways', 'to=act_goal'],
      ['who-first', 'to=act_goal'],
      ['starting-set', 'to=act_goal'],
      ['contact-loss', 'to=act_goal'],
      ['dependence', ''],
      ['lost-allies', ''],
    ] as const) {
      const { compare, route } = analysisOf(id);
      const asked = route.query.parse(Object.fromEntries(new URLSearchParams(query)));
      const rows = await compare({ facts: changed, names: idsAsNames }, asked);
      const found = await askWorld('what-if', WORLD, { of: id, query, changes: 'remove:tie_2' });
      const was = await compare({ facts, names: idsAsNames }, asked);
      const gone = (found.tables['differences'] ?? []).filter(
        (row) => row['change'] === 'disappears',
      );
      const come = (found.tables['differences'] ?? []).filter((row) => row['change'] === 'appears');
      expect(rows.length, id).to.equal(was.length - gone.length + come.length);
    }
    expect(JSON.stringify(facts.all('tie'))).to.equal(before);
    expect(facts.get('tie_2')?.retired).to.equal(false);
  });

  it('says that nothing is changed when nothing is', async () => {
    const answer = await askWorld('what-if', WORLD, { query: 'to=act_goal' });
    expect(answer.tables['differences']).to.deep.equal([]);
    expect(answer.lookedFor.wouldChange).to.deep.equal(['describe_change']);
  });

  const REFUSED: readonly (readonly [changes: string, code: string, query?: string])[] = [
    ['burn:tie_1', 'input.invalid'],
    ['add:act_us:befriends:act_a', 'input.invalid'],
    ['stance:act_a:iss_i:angry', 'input.invalid'],
    ['resolve:act_a:act_b', 'input.invalid'],
    [Array.from({ length: 21 }, () => 'remove:tie_1').join(','), 'input.invalid'],
    ['remove:tie_9', 'record.missing'],
    ['remove:act_a', 'record.missing'],
    ['', 'input.invalid', 'to=act_goal&speed=9'],
    ['', 'input.invalid', ''],
    ['', 'record.missing', 'to=act_nobody'],
  ];
  for (const [changes, code, query = 'to=act_goal'] of REFUSED) {
    it(`refuses "${changes.slice(0, 40)}" to "${query}": ${code}`, async () => {
      const failure = await failureOf(askWorld('what-if', WORLD, { changes, query }));
      expect(failure).to.be.instanceOf(ProblemError).and.have.property('code', code);
    });
  }

  it('adds a position beside the personal one, which no change touches', async () => {
    const personal = factOf('position', { id: 'p', actor: 'act_a', issue: 'iss_i', capacity: 'personal', stance: 'for', asOf: 'review' }); // prettier-ignore
    const { tables } = await askWorld('what-if', [...WORLD, personal], {
      of: 'spectrum',
      query: 'issue=iss_i',
      changes: 'stance:act_a:iss_i:leans_against',
    });
    expect(tables['differences']).to.have.length(1);
    expect(tables['differences']?.[0]).to.include({ listBefore: 'notKnown', listAfter: 'passiveOpponents' }); // prettier-ignore
  });
});
