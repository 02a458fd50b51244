import { expect } from 'chai';
import { migrate } from '../../server/database/schema.js';
import { startTestServer, type TestServer } from '../support/server.js';

describe('stored search keys', () => {
  let server: TestServer;

  before(async function () {
    this.timeout(60_000);
    server = await startTestServer();
  });
  after(() => server.close());

  async function cypher(text: string): Promise<unknown[]> {
    const { records } = await server.deps.database.driver.executeQuery(text);
    return records.map((record) => record.toObject());
  }
  const KEYS =
    'MATCH (r:Record) WHERE r.searchKey IS NOT NULL RETURN r.id AS id, r.searchKey AS key';
  const SPOIL = `MATCH (r:Record) WHERE r.searchKey IS NOT NULL SET r.searchKey = 'stale'`;

  it('are made anew at a start when the keys of another program are stored, and else left alone', async () => {
    const director = await server.signIn();
    const { id } = await director.create('actors', { name: 'Жапаров', kind: 'person_official' });
    await director.create('actors', { name: 'Second', kind: 'ngo' });
    const made = await cypher(KEYS);
    expect(made).to.have.lengthOf(2);

    await cypher(SPOIL);
    await cypher(`MATCH (s:Schema) SET s.searchKeys = 'of another program'`);
    await migrate(server.deps.database);
    expect(await cypher(KEYS)).to.have.deep.members(made);
    const found = await director.get('/api/search?q=japarov');
    expect(found.body).to.have.nested.property('items[0].id', id);

    await cypher(SPOIL);
    await migrate(server.deps.database);
    expect(await cypher(KEYS)).not.to.deep.equal(made);
  });
});
