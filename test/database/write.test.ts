// What the one write promises, against the real database and many writers at once.
import { expect } from 'chai';
import { z } from 'zod';
import { card, read } from '../../server/database/card.js';
import { openDatabase, type Database } from '../../server/database/driver.js';
import { migrate } from '../../server/database/schema.js';
import { write, type Edit, type Storage } from '../../server/database/write.js';
import type { StoredRecord } from '../../server/database/codec.js';
import { subjectOf } from '../../server/contract/registry.js';
import { newId } from '../../server/ids.js';
import { ProblemError } from '../../server/problem-error.js';
import { testDatabase } from '../support/neo4j.js';
import { emptyDatabase } from '../support/server.js';

const AT = '2020-01-01T00:00:00.000Z';
const ISSUE: Storage = subjectOf('issue');

const readLog = card({
  name: 'test.readLog',
  text: `MATCH (c:Change) RETURN c.seq AS seq, c.version AS version ORDER BY c.seq`,
  example: {},
  row: z.object({ seq: z.number(), version: z.number() }),
});

const readLeftOvers = card({
  name: 'test.readLeftOvers',
  text: `MATCH (n) WHERE n._new IS NOT NULL OR n._lock IS NOT NULL RETURN count(n) AS count`,
  example: {},
  row: z.object({ count: z.number() }),
});

describe('write', () => {
  let database: Database;

  before(async () => {
    database = openDatabase({ ...(await testDatabase()), database: 'neo4j' });
    await migrate(database);
  });
  beforeEach(() => emptyDatabase(database));
  after(() => database.driver.close());

  const draft = (id: string): StoredRecord => ({
    ...ISSUE.defaults,
    id,
    key: null,
    name: '0',
    version: 0,
    tlp: 'GREEN',
    circles: [],
    recipients: [],
    tags: [],
    createdAt: AT,
    createdBy: 'usr_a',
    updatedAt: AT,
    retiredAt: null,
  });
  const creation = (id: string): Edit => {
    return { subject: ISSUE, id, operation: 'created', version: null, apply: () => draft(id) };
  };
  /** Counts one up in a name, from whatever it is under the lock. */
  const countUp = (id: string, version: number | null): Edit => ({
    subject: ISSUE,
    id,
    operation: 'updated',
    version,
    apply: (current) => ({
      ...(current ?? draft(id)),
      name: String(Number(current?.['name']) + 1),
    }),
  });
  const run = (edits: readonly Edit[], key?: { hash: string; bodyHash: string }) =>
    write(database, { by: 'usr_a', at: AT, edits, ...(key ? { key } : {}) });
  const codeOf = (outcome: PromiseSettledResult<unknown>): string =>
    outcome.status === 'fulfilled'
      ? 'written'
      : outcome.reason instanceof ProblemError
        ? outcome.reason.code
        : String(outcome.reason);

  it('says what it made, as it is stored, with its number in the log', async () => {
    const ids = [newId('iss_'), newId('iss_')].sort();
    const first = await run(ids.map(creation));
    expect(first.made?.last).to.equal(2);
    expect(first.made?.records.map(({ id, version }) => [id, version])).to.deep.equal(
      ids.map((id) => [id, 1]),
    );
    const second = await run([countUp(ids[0] ?? '', 1)]);
    expect(second.made?.last).to.equal(3);
    expect(second.made?.records[0]).to.include({ name: '1', version: 2 });
  });

  it('loses no change of many at once, and numbers them without a gap', async () => {
    const ids = [newId('iss_'), newId('iss_'), newId('iss_')];
    await run(ids.map(creation));
    // Each takes the records in another order: locks in the order of ids keep them from crossing.
    const rounds = Array.from({ length: 20 }, (_, round) =>
      run([0, 1, 2].map((place) => countUp(ids[(place + round) % 3] ?? '', null))),
    );
    const written = await Promise.all(rounds);
    const newest = written.sort((a, b) => (a.made?.last ?? 0) - (b.made?.last ?? 0)).at(-1);
    expect(newest?.made?.records.map(({ name }) => name)).to.deep.equal(['20', '20', '20']);
    const log = await read(database, readLog, {});
    expect(log.map(({ seq }) => seq)).to.deep.equal(Array.from({ length: 63 }, (_, at) => at + 1));
    expect(await read(database, readLeftOvers, {})).to.deep.equal([{ count: 0 }]);
  });

  it('lets one of many editors of one version win', async () => {
    const id = newId('iss_');
    await run([creation(id)]);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 40 }, () => run([countUp(id, 1)])),
    );
    expect(outcomes.map(codeOf).sort()).to.deep.equal([
      ...Array.from({ length: 39 }, () => 'record.changed'),
      'written',
    ]);
  });

  it('does once what is sent many times at once with one key', async () => {
    const id = newId('iss_');
    await run([creation(id)]);
    const key = { hash: 'key', bodyHash: 'body' };
    const written = await Promise.all(
      Array.from({ length: 20 }, () => run([countUp(id, null)], key)),
    );
    expect(new Set(written.map((one) => one.write)).size).to.equal(1);
    expect(written.filter(({ replayed, made }) => !replayed && made !== null)).to.have.lengthOf(1);
    expect(written.filter(({ replayed, made }) => replayed && made === null)).to.have.lengthOf(19);
    expect(await read(database, readLog, {})).to.have.lengthOf(2);
    const [other] = await Promise.allSettled([run([countUp(id, null)], { ...key, bodyHash: 'x' })]);
    expect(other && codeOf(other)).to.equal('key.reused');
  });

  it('leaves nothing of a write that fails', async () => {
    const id = newId('iss_');
    const pointing: Edit = {
      ...creation(id),
      apply: () => ({ ...draft(id), parent: newId('iss_') }),
    };
    const key = { hash: 'key', bodyHash: 'body' };
    const outcomes = await Promise.allSettled([
      run([pointing], key),
      run([countUp(newId('iss_'), null)]),
    ]);
    expect(outcomes.map(codeOf)).to.deep.equal(['record.missing', 'record.missing']);
    expect(await read(database, readLog, {})).to.deep.equal([]);
    // The key is free again.
    expect((await run([creation(id)], key)).replayed).to.equal(false);
    const [again] = await Promise.allSettled([run([creation(id)])]);
    expect(again && codeOf(again)).to.equal('record.exists');
  });
});
