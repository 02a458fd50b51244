// The whole way from facts to ranked pathways, against a second reading of analysis.md that walks
// every path of a small graph; and what no answer may depend on.
import { expect } from 'chai';
import fc from 'fast-check';
import type { PathwaysQuery } from '../../../server/contract/pathways.js';
import { tieType, type TieTypeId } from '../../../server/contract/tie-types.js';
import { ActorKind, Stance, TieStatus, Validity } from '../../../server/contract/vocabulary.js';
import { findPathways } from '../../../server/domain/analysis/pathways.service.js';
import { FactStore } from '../../../server/projection/store.js';
import type { Fact } from '../../../server/projection/facts.js';
import { actor, evidence, factOf, idsAsNames, issue, source, tie } from './world.js';

const SIZE = 7;
const TYPES: readonly TieTypeId[] = [
  'reports_to',
  'part_of',
  'party_to_treaty',
  'met_with',
  'violent_towards',
];
const GRADES = { A1: 0.95 * 0.95, B2: 0.64, F6: 0.25 } as const;

const Tie = fc.record({
  from: fc.nat(SIZE - 1),
  to: fc.nat(SIZE - 1),
  type: fc.constantFrom(...TYPES),
  status: fc.constantFrom(...TieStatus.options),
  validity: fc.constantFrom(...Validity.options),
  strength: fc.option(fc.integer({ min: 1, max: 5 })),
  grade: fc.option(fc.constantFrom(...(['A1', 'B2', 'F6'] as const))),
  amber: fc.boolean(),
});
const Actor = fc.record({
  kind: fc.constantFrom(...ActorKind.options),
  stance: fc.option(fc.constantFrom(...Stance.options)),
  amber: fc.boolean(),
});
const World = fc.record({
  ties: fc.array(Tie, { minLength: 4, maxLength: 18 }),
  actors: fc.array(Actor, { minLength: SIZE, maxLength: SIZE }),
  maxHops: fc.integer({ min: 1, max: 5 }),
  k: fc.integer({ min: 1, max: 6 }),
});
type World = typeof World extends fc.Arbitrary<infer T> ? T : never;

const label = (amber: boolean) => (amber ? 'AMBER' : 'GREEN');

/** Actor 0 is us, actor 1 is aimed at; stances are official and on one issue. */
function factsFor({ ties, actors }: World): Fact[] {
  return [
    issue('i'),
    ...Object.keys(GRADES).map((grade) =>
      source(grade, grade.startsWith('A') ? 'A' : grade.startsWith('B') ? 'B' : 'F'),
    ),
    ...actors.map(({ kind, amber }, i) =>
      actor(`${i}`, { kind, us: i === 0, tlp: i < 2 ? 'GREEN' : label(amber) }),
    ),
    ...actors.flatMap(({ stance, amber }, i) =>
      stance === null
        ? []
        : [
            factOf('position', {
              id: `${i}`,
              actor: `act_${i}`,
              issue: 'iss_i',
              capacity: 'official',
              stance,
              asOf: 'review',
              tlp: label(amber),
            }),
          ],
    ),
    ...ties.flatMap(({ from, to, type, status, validity, strength, grade, amber }, i) => [
      tie(`${i}`, `${from}`, type, `${to}`, { status, validity, strength, tlp: label(amber) }),
      ...(grade === null
        ? []
        : [evidence(`${i}`, `tie_${i}`, grade, Number(grade[1]), { tlp: label(amber) })]),
    ]),
  ];
}

const QUERY = { to: 'act_1', issue: 'iss_i', aim: 'for', asOf: 'review' } as const;

function answer(facts: readonly Fact[], clearance: 'GREEN' | 'AMBER', query: PathwaysQuery) {
  const store = new FactStore();
  store.apply(facts);
  const viewer = { account: 'usr_x', clearance, circles: [], affiliation: 'member' } as const;
  return findPathways({ facts: store.for(viewer), names: idsAsNames }, query);
}

/** Every path and its score, best first, read from analysis.md without the product's rules. */
function bruteForce({ ties, actors, maxHops }: World): { nodes: number[]; score: number }[] {
  const statusFactor: Record<string, number> = {
    stated: 1,
    interviewee: 0.8,
    alleged: 0.6,
    authors_inferred: 0.6,
    analyst_inferred: 0.4,
  };
  const validityFactor: Record<string, number> = {
    current: 1,
    available: 0.8,
    one_off: 0.7,
    unknown: 0.6,
    weakened: 0.5,
    lapsed: 0.15,
  };
  const stanceFactor: Record<string, number> = {
    for: 0.9,
    leans_for: 0.75,
    undecided: 0.5,
    not_known: 0.5,
    leans_against: 0.2,
    against: 0.05,
  };
  const team = new Set([0]);
  for (const { from, to, type, status, validity } of ties) {
    if (to === 0 && type === 'part_of' && validity === 'current' && statusFactor[status])
      team.add(from);
  }
  const best = Array.from({ length: SIZE }, () => Array.from({ length: SIZE }, () => 0));
  for (const { from, to, type, status, validity, strength, grade } of ties) {
    const sure = Math.min(statusFactor[status] ?? 0, grade === null ? 0.1 : GRADES[grade]);
    const raw =
      tieType(type).access * ((strength ?? 3) / 5) * sure * (validityFactor[validity] ?? 0);
    const p = raw === 0 ? 0 : Math.min(Math.max(raw, 0.01), 0.99);
    const { leverage } = tieType(type);
    if (leverage === 'forward' || leverage === 'both')
      best[from]![to] = Math.max(best[from]![to]!, p);
    if (leverage === 'backward' || leverage === 'both')
      best[to]![from] = Math.max(best[to]![from]!, p);
  }
  const found: { nodes: number[]; score: number }[] = [];
  const walk = (nodes: number[], score: number): void => {
    const last = nodes.at(-1)!;
    for (let next = 0; next < SIZE; next++) {
      const p = best[last]![next]!;
      if (p === 0 || nodes.includes(next) || team.has(next)) continue;
      if (next === 1) found.push({ nodes: [...nodes, 1], score: score * p });
      const { kind, stance } = actors[next]!;
      const never = next === 1 || kind === 'instrument' || kind === 'unknown_placeholder';
      if (never || nodes.length >= maxHops) continue;
      walk([...nodes, next], score * p * (stanceFactor[stance ?? 'not_known'] ?? 0));
    }
  };
  if (!team.has(1)) for (const start of team) walk([start], 1);
  return found.sort((a, b) => b.score - a.score);
}

describe('pathways on random small graphs', () => {
  it('are the best that a walk over every path finds', async () => {
    await fc.assert(
      fc.asyncProperty(World, async (world) => {
        const expected = bruteForce(world);
        const asked = answer(factsFor(world), 'AMBER', {
          ...QUERY,
          k: world.k,
          maxHops: world.maxHops,
        });
        const { paths } = await asked.catch(() => ({ paths: [] }));
        expect(paths).to.have.length(Math.min(world.k, expected.length));
        paths.forEach(({ score, steps }, i) => {
          expect(score).to.be.closeTo(expected[i]!.score, 1e-8 * expected[i]!.score);
          const nodes = [steps[0]!.from.id, ...steps.map(({ to }) => to.id)].join(' ');
          const same = expected.filter((path) => Math.abs(path.score - score) <= 1e-8 * score);
          expect(same.map((path) => path.nodes.map((node) => `act_${node}`).join(' '))).to.include(
            nodes,
          );
        });
      }),
      { numRuns: 300 },
    );
  });

  it('are the same, to the byte, without what the viewer may not see', async () => {
    await fc.assert(
      fc.asyncProperty(World, async (world) => {
        const facts = factsFor(world);
        const query = { ...QUERY, k: world.k, maxHops: world.maxHops };
        const settled = async (seen: readonly Fact[]) =>
          JSON.stringify(await answer(seen, 'GREEN', query).catch((error: Error) => error.message));
        const hidden = new Set(facts.filter(({ tlp }) => tlp === 'AMBER').map(({ id }) => id));
        // What points at something hidden is hidden too.
        for (const { id, refs } of [...facts, ...facts]) {
          if (refs.some((ref) => hidden.has(ref))) hidden.add(id);
        }
        const purged = facts.filter(({ id }) => !hidden.has(id));
        expect(await settled(facts)).to.equal(await settled(purged));
      }),
      { numRuns: 150 },
    );
  });

  it('do not depend on the order in which records came', async () => {
    const shuffled = World.chain((world) => {
      const facts = factsFor(world);
      return fc.record({
        world: fc.constant(world),
        facts: fc.shuffledSubarray(facts, { minLength: facts.length }),
      });
    });
    await fc.assert(
      fc.asyncProperty(shuffled, async ({ world, facts }) => {
        const query = { ...QUERY, k: world.k, maxHops: world.maxHops };
        const settled = (seen: readonly Fact[]) =>
          answer(seen, 'AMBER', query).catch((error: Error) => error.message);
        expect(await settled(facts)).to.deep.equal(await settled(factsFor(world)));
      }),
      { numRuns: 150 },
    );
  });
});
