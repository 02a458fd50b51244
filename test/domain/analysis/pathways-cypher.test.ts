// The whole way from facts to ranked pathways, against Neo4j: Cypher weighs every tie of some hundred
// small random graphs and walks every path. Parallel ties, cycles, hidden ties and actors, evidence
// above the viewer, and dates come by chance.
import { expect } from 'chai';
import fc from 'fast-check';
import { z } from 'zod';
import { tieType, type TieTypeId } from '../../../server/contract/tie-types.js';
import { openDatabase, type Database } from '../../../server/database/driver.js';
import { findPathways } from '../../../server/domain/analysis/pathways.service.js';
import { FactStore } from '../../../server/projection/store.js';
import type { Fact } from '../../../server/projection/facts.js';
import { testDatabase } from '../../support/neo4j.js';
import { actor, evidence, idsAsNames, source, tie } from './world.js';

const GRAPHS = 150;
const SIZE = 6;
const YEAR = 2005;
const TYPES: readonly TieTypeId[] = ['influences', 'met_with', 'reports_to'];
const LABELS = ['GREEN', 'AMBER'] as const;
type Label = (typeof LABELS)[number];

const label = fc.constantFrom<Label>('GREEN', 'GREEN', 'AMBER');
const Evidence = fc.option(fc.record({ tlp: label, supports: fc.constantFrom(true, true, false) }));
const Tie = fc.record({
  from: fc.nat(SIZE - 1),
  to: fc.nat(SIZE - 1),
  type: fc.constantFrom(...TYPES),
  status: fc.constantFrom('stated', 'stated', 'alleged', 'alleged', 'open_question'),
  strength: fc.option(fc.integer({ min: 1, max: 5 })),
  since: fc.constantFrom(null, 2003, 2004, YEAR, 2006),
  until: fc.constantFrom(null, 2007, 2006, YEAR, 2004),
  tlp: label,
  /** From a source graded A, of credibility 1, and from one graded F, of credibility 6. */
  a: Evidence,
  f: Evidence,
});
const World = fc.record({
  ties: fc.array(Tie, { minLength: 28, maxLength: 48 }),
  actors: fc.array(label, { minLength: SIZE, maxLength: SIZE }),
  clearance: fc.constantFrom(...LABELS),
  maxHops: fc.integer({ min: 1, max: 4 }),
  k: fc.integer({ min: 1, max: 6 }),
});
type World = typeof World extends fc.Arbitrary<infer T> ? T : never;

/** Actor 0 is us, actor 1 is aimed at; both are seen. */
function factsOf({ ties, actors }: World): Fact[] {
  return [
    source('a', 'A'),
    source('f', 'F'),
    ...actors.map((tlp, i) => actor(`${i}`, { us: i === 0, tlp: i < 2 ? 'GREEN' : tlp })),
    ...ties.flatMap(({ from, to, type, since, until, a, f, ...fields }, i) => [
      tie(`${i}`, `${from}`, type, `${to}`, {
        ...fields,
        asOf: `${YEAR}`,
        since: since === null ? null : `${since}`,
        until: until === null ? null : `${until}`,
      }),
      ...(a === null ? [] : [evidence(`${i}a`, `tie_${i}`, 'a', 1, a)]),
      ...(f === null ? [] : [evidence(`${i}f`, `tie_${i}`, 'f', 6, f)]),
    ]),
  ];
}

async function answer(world: World) {
  const store = new FactStore();
  store.apply(factsOf(world));
  const { clearance, k, maxHops } = world;
  const viewer = { account: 'usr_x', clearance, circles: [], affiliation: 'member' } as const;
  const query = { to: 'act_1', asOf: `${YEAR}`, k, maxHops };
  const { paths } = await findPathways({ facts: store.for(viewer), names: idsAsNames }, query);
  return paths.map(({ score, steps }) => ({
    score,
    nodes: [steps[0]!.from.id, ...steps.map(({ to }) => to.id)].map((id) => Number(id.slice(4))),
  }));
}

/** The worlds as nodes and relationships with what was drawn: one for each way of influence. */
function rowsOf(worlds: readonly World[]) {
  const rank = (one: { tlp: Label } | null) => (one === null ? null : LABELS.indexOf(one.tlp));
  const nodes = worlds.flatMap(({ actors, clearance, maxHops }, graph) =>
    actors.map((tlp, n) => ({
      graph,
      n,
      tlp: n < 2 ? 0 : LABELS.indexOf(tlp),
      seen: LABELS.indexOf(clearance),
      maxHops,
    })),
  );
  const ties = worlds.flatMap(({ ties, clearance }, graph) =>
    ties.flatMap(({ from, to, type, a, f, tlp, ...drawn }) => {
      const { access, leverage } = tieType(type);
      const row = {
        graph,
        properties: {
          ...drawn,
          access,
          tlp: LABELS.indexOf(tlp),
          seen: LABELS.indexOf(clearance),
          a: rank(a),
          aSupports: a?.supports ?? null,
          f: rank(f),
          fSupports: f?.supports ?? null,
        },
      };
      return [
        ...(leverage === 'backward' ? [] : [{ ...row, from, to }]),
        ...(leverage === 'forward' ? [] : [{ ...row, from: to, to: from }]),
      ];
    }),
  );
  return { nodes, ties };
}

const WRITE = [
  'CREATE INDEX proof IF NOT EXISTS FOR (n:Proof) ON (n.graph, n.n)',
  'CALL db.awaitIndexes()',
  'UNWIND $nodes AS row CREATE (n:Proof) SET n = row',
  `UNWIND $ties AS row
   MATCH (a:Proof {graph: row.graph, n: row.from}), (b:Proof {graph: row.graph, n: row.to})
   CREATE (a)-[t:CARRIES]->(b) SET t = row.properties`,
  // analysis.md, "Weight of a tie"; whoever sees none of the evidence does not see the tie.
  `MATCH (:Proof)-[t:CARRIES]->()
   WITH t, t.a <= t.seen AS a, t.f <= t.seen AS f
   WITH t, coalesce(a, false) AS a, coalesce(f, false) AS f,
        t.a IS NULL AND t.f IS NULL AS unsourced
   WHERE t.tlp <= t.seen AND (unsourced OR a OR f)
     AND coalesce(t.since, $year) <= $year AND coalesce(t.until, $year) >= $year
   WITH t, unsourced,
        (CASE WHEN a AND t.aSupports THEN 1 - 0.95 * 0.95 ELSE 1.0 END)
          * (CASE WHEN f AND t.fSupports THEN 1 - 0.5 * 0.5 ELSE 1.0 END) AS unsupported,
        (CASE WHEN a AND NOT t.aSupports THEN 1 - 0.95 * 0.95 ELSE 1.0 END)
          * (CASE WHEN f AND NOT t.fSupports THEN 1 - 0.5 * 0.5 ELSE 1.0 END) AS uncontradicted
   WITH t, CASE WHEN unsourced THEN 0.1 ELSE (1 - unsupported) * uncontradicted END AS confidence,
        CASE t.status WHEN 'stated' THEN 1.0 WHEN 'alleged' THEN 0.6 ELSE 0.0 END AS status
   WITH t, t.access * coalesce(t.strength, 3) / 5.0
          * CASE WHEN status < confidence THEN status ELSE confidence END AS raw
   WHERE raw > 0
   SET t.p = CASE WHEN raw < 0.01 THEN 0.01 WHEN raw > 0.99 THEN 0.99 ELSE raw END`,
  'MATCH (:Proof)-[t:CARRIES]->() WHERE t.p IS NULL DELETE t',
  'MATCH (n:Proof) WHERE n.tlp > n.seen DETACH DELETE n',
];

const ENUMERATE = `
  MATCH (us:Proof {n: 0})
  MATCH path = (us)-[:CARRIES*1..4]->(:Proof {graph: us.graph, n: 1})
  WHERE length(path) <= us.maxHops
    AND all(n IN nodes(path) WHERE single(m IN nodes(path) WHERE m = n))
  RETURN us.graph AS graph, [n IN nodes(path) | n.n] AS nodes,
    max(reduce(score = 2.0, t IN relationships(path) | score * t.p * 0.5)) AS score
  ORDER BY score DESC`;

const Enumerated = z.object({ graph: z.number(), nodes: z.array(z.number()), score: z.number() });

describe('pathways against Cypher', function () {
  this.timeout(60_000);
  let database: Database;
  const run = async (text: string, parameters: Record<string, unknown> = {}) => {
    const { records } = await database.driver.executeQuery(text, parameters, {
      database: database.name,
    });
    return records.map((record) => record.toObject());
  };
  const forget = async () => {
    await run('MATCH (n:Proof) DETACH DELETE n');
    await run('DROP INDEX proof IF EXISTS');
  };

  before(async () => {
    database = openDatabase({ ...(await testDatabase()), database: 'neo4j' });
    await forget();
  });
  after(async () => {
    await forget();
    await database.driver.close();
  });

  it(`are those that it enumerates, on ${GRAPHS} graphs`, async () => {
    const seed = Date.now();
    const worlds = fc.sample(fc.noBias(World), { numRuns: GRAPHS, seed });
    const parameters = { ...rowsOf(worlds), year: YEAR };
    for (const statement of WRITE) await run(statement, parameters);
    const enumerated = Enumerated.array().parse(await run(ENUMERATE));
    expect(enumerated.length).to.be.greaterThan(GRAPHS / 2);
    for (const [graph, world] of worlds.entries()) {
      const expected = enumerated.filter((one) => one.graph === graph);
      const found = await answer(world);
      const why = `graph ${graph} of seed ${seed}`;
      expect(found, why).to.have.length(Math.min(world.k, expected.length));
      found.forEach(({ nodes, score }, i) => {
        expect(score, why).to.be.closeTo(expected[i]!.score, 1e-8 * score);
        const equal = expected.filter((one) => Math.abs(one.score - score) <= 1e-8 * score);
        expect(
          equal.map((one) => one.nodes),
          why,
        ).to.deep.include(nodes);
      });
    }
  });
});
