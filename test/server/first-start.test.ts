import { expect } from 'chai';
import { fill } from '../../server/database/schema.js';
import { createAccount } from '../../server/domain/accounts/accounts.service.js';
import { firstStart, needsFirstStart, openingLink } from '../../server/first-start.js';
import { failureOf } from '../support/failure-of.js';
import { startTestServer, type TestServer } from '../support/server.js';

describe('first start', () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer();
  });
  after(() => server.close());

  it('is needed again when it was cut off after the administrator was made', async () => {
    const { deps } = server;
    expect(await needsFirstStart(deps)).to.equal(true);
    const cut = fill(deps.database, async () => {
      await createAccount(deps, 'usr_setup', {
        email: 'first@example.org',
        name: 'First',
        password: null,
        roles: ['administrator', 'director'],
        clearance: 'RED',
      });
      throw new Error('cut off');
    });
    expect((await failureOf(cut)).message).to.equal('cut off');
    expect(await needsFirstStart(deps)).to.equal(true);
  });

  it('goes on with the administrator that it finds, and is done once', async () => {
    const { deps } = server;
    await firstStart(deps, { email: 'second@example.org', password: 'correct horse battery' });
    expect(await needsFirstStart(deps)).to.equal(false);
    expect(deps.projection.facts.everything().all('actor')).to.have.length(128);
    const { records } = await deps.database.driver.executeQuery(
      'MATCH (a:Account) RETURN a.email AS email',
    );
    expect(records.map((record) => record.get('email') as unknown)).to.deep.equal([
      'first@example.org',
    ]);
    expect(await openingLink(server)).to.equal(null);
  });
});
