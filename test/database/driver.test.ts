import { expect } from 'chai';
import { answers } from '../../server/database/alive.js';
import { inTransaction, read } from '../../server/database/card.js';
import { openDatabase, openSession, type Database } from '../../server/database/driver.js';
import { runSteps } from '../../server/database/schema.js';
import { findSchemaVersion } from '../../server/database/schema.queries.js';
import { readStill } from '../../server/database/still.js';
import { lastChange } from '../../server/projection/projection.queries.js';
import { failureOf } from '../support/failure-of.js';
import { testDatabase } from '../support/neo4j.js';

describe('sessions', () => {
  let database: Database;

  beforeEach(async function () {
    this.timeout(60_000);
    database = openDatabase({ ...(await testDatabase()), database: 'neo4j' });
  });
  afterEach(() => database.driver.close());

  it('keep what was committed last, for those after them', async () => {
    expect(await database.bookmarks.getBookmarks()).to.deep.equal([]);
    await inTransaction(database, (transaction) => transaction.run('CREATE (:Moment)'));
    const first = [...(await database.bookmarks.getBookmarks())];
    expect(first).to.have.lengthOf(1);
    await inTransaction(database, (transaction) => transaction.run('MATCH (n:Moment) DELETE n'));
    const second = [...(await database.bookmarks.getBookmarks())];
    expect(second).to.have.lengthOf(1).and.not.deep.equal(first);
  });

  it('begin after it, every one: Neo4j refuses a moment that it cannot know', async () => {
    await database.bookmarks.updateBookmarks([], ['no moment of this server']);
    for (const work of [
      () => read(database, findSchemaVersion, {}),
      () => inTransaction(database, (transaction) => transaction.run('RETURN 1')),
      () => readStill(database, lastChange, () => Promise.resolve()),
      () => runSteps(database, 0, 1),
    ]) {
      expect((await failureOf(work())).message).to.match(/bookmark/i);
    }
  });

  it('that take every connection do not make the server look dead', async function () {
    this.timeout(60_000);
    const busy = Array.from({ length: 50 }, () => openSession(database, 'READ'));
    await Promise.all(busy.map((session) => session.beginTransaction()));
    expect(await answers(database)).to.equal(true);
    await Promise.all(busy.map((session) => session.close()));
  });
});
