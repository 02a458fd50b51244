// `doctor` finds nothing on what the tool itself wrote, and each of its rules bites.
import { expect } from 'chai';
import { RULES, describeFindings, examine } from '../../server/operations/doctor.rules.js';
import { readPicture, type Picture } from '../../server/operations/picture.js';
import { startTestServer, type TestServer } from '../support/server.js';
import { writeSmallWorld } from './small-world.js';

type Node = Picture['records'][number];
type Fault = (picture: Picture) => Partial<Picture>;

/** A picture with one record's properties replaced, the first whose id begins with the prefix. */
const withRecord =
  (prefix: string, change: (properties: Node['properties']) => Node['properties']): Fault =>
  ({ records }) => {
    const at = records.findIndex(({ properties }) => String(properties['id']).startsWith(prefix));
    const found = records[at];
    if (!found) throw new Error(`no record begins with ${prefix}`);
    const changed = { ...found, properties: change(found.properties) };
    return { records: records.with(at, changed) };
  };

const set = (prefix: string, properties: Record<string, unknown>): Fault =>
  withRecord(prefix, (before) => ({ ...before, ...properties }));

/** A picture with the first entry of the change log that fits replaced. */
const withChange =
  (operation: string, properties: Record<string, unknown>): Fault =>
  ({ changes }) => {
    const at = changes.findIndex((entry) => entry['operation'] === operation);
    return { changes: changes.with(at, { ...changes[at], ...properties }) };
  };

const MISSING = 'act_00000000000000000000';

/** For each rule a fault that it must find. */
const FAULTS: Readonly<Record<string, Fault>> = {
  'the schema is of this version, its indexes online': ({ indexes }) => ({
    indexes: indexes.filter((name) => name !== 'record_id'),
  }),
  'ids are unique': ({ records }) => ({ records: [...records, ...records.slice(0, 1)] }),
  'every session has an account': () => ({ sessions: [{ hash: 'h', account: MISSING }] }),
  'nothing is stored that has no purpose': ({ counts }) => ({
    counts: { ...counts, nodes: counts.nodes + 1 },
  }),
  'a record has the label of the kind that its id names': ({ records }) => ({
    records: records.map((node) => ({ ...node, labels: ['Record', 'Actor'] })),
  }),
  'a record reads back as its kind': set('act_', { kind: 'dragon' }),
  'a record is stored as it would be written today': set('act_', { _lock: true }),
  'search keys are of this version (a start makes them anew)': set('act_', {
    searchKey: 'other',
  }),
  'what a record names is there': set('tie_', { from: MISSING }),
  'a record obeys the rules of its kind': set('act_', { since: '2006', until: '2005' }),
  'a tie has the layer of its type': set('tie_', { layer: 'money' }),
  'a tie joins two different records of kinds that its type joins': set('act_', {
    kind: 'public',
  }),
  'a mirroring tie has the ends of one that mirrors none': (picture) => {
    const tie = picture.records.find(({ properties }) =>
      String(properties['id']).startsWith('tie_'),
    );
    return set('tie_', { mirrorOf: tie?.properties['id'] })(picture);
  },
  'a question’s missing ties lie between actors and issues, or words for them': set('que_', {
    missingTies: JSON.stringify([
      { from: 'tie_00000000000000000000', type: 'oversees', to: '(x)' },
    ]),
  }),
  'references and their relationships agree both ways': ({ relationships }) => ({
    relationships: relationships.filter(({ field }) => field !== 'to'),
  }),
  'live ties and their native relationships agree both ways': ({ relationships }) => ({
    relationships: relationships.map((link) =>
      link.tieId === null ? link : { ...link, type: 'FUNDS' },
    ),
  }),
  'the numbers of the change log have no gap and end where the log says': ({ log }) => ({
    log: (log ?? 0) + 1,
  }),
  'an entry of the change log reads back, and its record is there': withChange('updated', {
    record: MISSING,
  }),
  'a record has a history that begins with its creation': withChange('created', {
    operation: 'updated',
  }),
  'the versions in a history have no gap and end with the record’s': set('act_', { version: 7 }),
  'a record is what its history says': set('act_', { role: 'changed by hand' }),
  'a key of a repeatable write names its write and its records': ({ keys }) => ({
    keys: keys.map((key) => ({ ...key, records: [MISSING] })),
  }),
};

describe('doctor', () => {
  let server: TestServer;
  let picture: Picture;

  before(async function () {
    this.timeout(60_000);
    server = await startTestServer();
    await writeSmallWorld(await server.signIn());
    picture = await readPicture(server.deps.database);
  });
  after(() => server.close());

  const broken = (changed: Partial<Picture>): string[] =>
    examine({ ...picture, ...changed })
      .filter(({ wrong }) => wrong.length > 0)
      .map(({ name }) => name);

  it('finds nothing wrong with what was written through the tool, and looks at something', () => {
    const findings = examine(picture);
    expect(broken({})).to.deep.equal([]);
    expect(findings.filter(({ checked }) => checked === 0)).to.deep.equal([]);
  });

  it('has a fault for every rule', () => {
    expect(Object.keys(FAULTS).sort()).to.deep.equal(RULES.map(({ name }) => name).sort());
  });

  for (const [name, fault] of Object.entries(FAULTS)) {
    it(`bites: ${name}`, () => {
      expect(broken(fault(picture))).to.include(name);
    });
  }

  it('sees a native relationship that was removed by hand, and names the tie alone', async () => {
    const { driver } = server.deps.database;
    const { records } = await driver.executeQuery(
      'MATCH (:Record)-[n]->(:Record) WHERE n.tieId IS NOT NULL WITH n LIMIT 1 WITH n, n.tieId AS tie DELETE n RETURN tie',
    );
    const tie: unknown = records[0]?.get('tie');
    const text = describeFindings(examine(await readPicture(server.deps.database)));
    const wrong = text.split('\n').filter((line) => line.startsWith('WRONG'));
    expect(wrong).to.have.lengthOf(1);
    expect(wrong[0]).to.include(`agree both ways (1 of 1): ${String(tie)}`);
    expect(text).to.not.include('Ombudsman');
  });
});
