// The answer to COMMIT is lost: the driver runs the transaction again, and it takes effect once.
import { expect } from 'chai';
import { startThrowawayDatabase } from '../support/neo4j.js';
import { startBoltProxy, type BoltProxy } from './bolt-proxy.js';
import { brokenRules, serve, type Served } from './served.js';

const WRITES = 20;

describe('a lost answer to COMMIT', function () {
  this.timeout(120_000);
  let neo4j: Awaited<ReturnType<typeof startThrowawayDatabase>>;
  let proxy: BoltProxy;
  let served: Served;

  before(async () => {
    neo4j = await startThrowawayDatabase();
    proxy = await startBoltProxy(neo4j.uri);
    served = await serve({
      NEO4J_URI: proxy.uri,
      NEO4J_USER: neo4j.user,
      NEO4J_PASSWORD: neo4j.password,
    });
  });
  after(async () => {
    await served.close();
    await proxy.close();
    await neo4j.stop();
  });

  it('leaves each creation done once, and says so', async () => {
    for (let n = 0; n < WRITES; n += 1) {
      proxy.loseNext('CREATE (c:Change)');
      const answer = await served.client.post('/api/issues', {
        name: `Once ${n}`,
        key: `once-${n}`,
      });
      expect(answer.status, answer.text).to.equal(201);
      const list = await served.client.get(`/api/issues?key=once-${n}`);
      expect(list.body).to.have.property('items').with.lengthOf(1);
    }
    expect(proxy.lost()).to.equal(WRITES);
  });

  it('leaves a change one version later, not two', async () => {
    const lostBefore = proxy.lost();
    const made = await served.client.create('issues', { name: 'Changed once' });
    proxy.loseNext('CREATE (c:Change)');
    const answer = await served.client.patch(`/api/issues/${made.id}`, 1, { name: 'Changed' });
    expect(answer.status, answer.text).to.equal(200);
    expect(answer.body).to.include({ name: 'Changed', version: 2 });
    expect(proxy.lost()).to.equal(lostBefore + 1);
  });

  it('breaks no rule of doctor', async () => {
    expect(await brokenRules(served.running.deps.database)).to.deep.equal([]);
  });
});
