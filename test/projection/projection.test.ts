// What this process writes is taken in without being read again, and is what would have been read.
import { expect } from 'chai';
import { openDatabase, type Database } from '../../server/database/driver.js';
import { migrate } from '../../server/database/schema.js';
import { SUBJECT_NAMES } from '../../server/contract/registry.js';
import { createAccount, findAccount } from '../../server/domain/accounts/accounts.service.js';
import { callerOf } from '../../server/domain/accounts/sessions.js';
import { createRecord, patchRecord } from '../../server/domain/records/writing.service.js';
import type { Caller } from '../../server/caller.js';
import { Projection } from '../../server/projection/projection.js';
import { loadReport } from '../../seed/load.js';
import { failureOf } from '../support/failure-of.js';
import { testDatabase } from '../support/neo4j.js';
import { emptyDatabase } from '../support/server.js';

describe('the projection', () => {
  let database: Database;
  let caller: Caller;
  let sessions = 0;
  /** The question, counted from the first, that gets no answer. */
  let lost = Infinity;

  /** The test's database, which counts how often it is asked. */
  async function openCounting(): Promise<Database> {
    const opened = openDatabase({ ...(await testDatabase()), database: 'neo4j' });
    const open = opened.driver.session.bind(opened.driver);
    opened.driver.session = (options) => {
      sessions += 1;
      if (sessions === lost) throw new Error('no connection');
      return open(options);
    };
    return opened;
  }
  const loaded = async (): Promise<Projection> => {
    const projection = new Projection(database);
    await projection.load();
    return projection;
  };
  const factsOf = ({ facts }: Projection) =>
    SUBJECT_NAMES.map((name) => facts.everything().allWithRetired(name));
  const deps = (projection: Projection) => ({ database, projection, now: () => new Date() });
  const context = () => ({ caller, version: null });

  before(async () => {
    database = await openCounting();
    await migrate(database);
    await emptyDatabase(database);
    const accounts = { database, now: () => new Date() };
    const { id } = await createAccount(accounts, 'usr_test', {
      email: 'director@example.org',
      password: null,
      name: 'Director',
      roles: ['director'],
      clearance: 'RED',
    });
    caller = callerOf(await findAccount(accounts, id));
  });
  after(() => database.driver.close());

  it('takes in the whole report as it would read it', async () => {
    const projection = await loaded();
    await loadReport(deps(projection), caller);
    const told = factsOf(projection);
    expect(told.flat()).to.have.length.greaterThan(1_000);
    expect(told).to.deep.equal(factsOf(await loaded()));
    const counts: number[] = [];
    await new Projection(database).load((records) => counts.push(records));
    expect(counts.at(-1)).to.be.at.least(told.flat().length);
  });

  it('asks the database for nothing but the write itself', async () => {
    const projection = await loaded();
    const asked = sessions;
    const { record } = await createRecord(deps(projection), context(), 'issue', { name: 'One' });
    expect(sessions - asked).to.equal(1);
    expect(projection.facts.everything().get(record.id)?.version).to.equal(1);
    await projection.catchUpTo(0);
    expect(sessions - asked).to.equal(1);
  });

  it('takes in what others wrote before it, and after', async () => {
    const [mine, others] = [await loaded(), await loaded()];
    const first = await createRecord(deps(others), context(), 'issue', { name: 'First' });
    await createRecord(deps(mine), context(), 'issue', { name: 'Second' });
    expect(mine.facts.everything().has(first.record.id)).to.equal(true);
    await patchRecord(deps(others), context(), 'issue', first.record.id, { key: 'changed' });
    await mine.catchUpTo(Number.MAX_SAFE_INTEGER);
    expect(factsOf(mine)).to.deep.equal(factsOf(await loaded()));
    expect(mine.facts.everything().get(first.record.id)?.key).to.equal('changed');
  });

  it('looks again for what it could not read', async () => {
    const [mine, others] = [await loaded(), await loaded()];
    const { record } = await createRecord(deps(others), context(), 'issue', { name: 'Lost' });
    // The log is read first, then what changed.
    lost = sessions + 2;
    const failure = await failureOf(mine.catchUp());
    expect(failure.message).to.equal('no connection');
    await mine.catchUpTo(Number.MAX_SAFE_INTEGER);
    expect(mine.facts.everything().has(record.id)).to.equal(true);
  });

  it('keeps up while both write at once', async () => {
    const [mine, others] = [await loaded(), await loaded()];
    await Promise.all(
      [mine, others].flatMap((projection) =>
        Array.from({ length: 10 }, (_, n) =>
          createRecord(deps(projection), context(), 'issue', { name: `At once ${n}` }),
        ),
      ),
    );
    await Promise.all([mine.catchUp(), others.catchUp()]);
    const stored = factsOf(await loaded());
    expect(factsOf(mine)).to.deep.equal(stored);
    expect(factsOf(others)).to.deep.equal(stored);
  });
});
