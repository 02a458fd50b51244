// The database is frozen: requests end soon and say so, and all is well when it goes on.
import { expect } from 'chai';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer } from '../support/client.js';
import { brokenRules, serve, type Served } from './served.js';

/** A request to a frozen database may take this long, in ms. */
const PATIENCE = 4_000;

describe('a frozen Neo4j', function () {
  this.timeout(120_000);
  let served: Served;
  let pid: number;

  before(async () => {
    served = await serve();
    pid = served.running.engine?.pid ?? 0;
    expect(pid).to.be.greaterThan(0);
    await served.client.create('issues', { name: 'Before' });
  });
  after(() => served.close());
  afterEach(() => process.kill(pid, 'SIGCONT'));

  const timed = async (request: Promise<Answer>) => {
    const from = performance.now();
    const answer = await request;
    return { answer, took: performance.now() - from };
  };

  const untilWell = async (): Promise<void> => {
    for (let tries = 0; tries < 40; tries += 1) {
      if ((await served.client.get('/api/issues')).status === 200) return;
      await sleep(250);
    }
    throw new Error('it does not recover');
  };

  it('reads and writes end with 503 and Retry-After, and work again afterwards', async () => {
    process.kill(pid, 'SIGSTOP');
    const requests = [
      ...Array.from({ length: 4 }, () => served.client.get('/api/graph')),
      ...Array.from({ length: 4 }, (_, n) => served.client.post('/api/issues', { name: `F ${n}` })),
      served.client.get('/readyz'),
    ];
    for (const { answer, took } of await Promise.all(requests.map(timed))) {
      expect(answer.status, answer.text).to.equal(503);
      expect(answer.headers.get('retry-after')).to.match(/^\d+$/);
      expect(took).to.be.below(PATIENCE);
    }
    process.kill(pid, 'SIGCONT');
    await untilWell();
    await served.client.create('issues', { name: 'After' });
  });

  it('requests that were under way end too, and each write took effect once or not at all', async () => {
    const writes = Array.from({ length: 60 }, (_, n) =>
      timed(
        served.client.post(
          '/api/issues',
          { name: `Under way ${n}`, key: `under-way-${n}` },
          { 'Idempotency-Key': `under-way-${n}` },
        ),
      ),
    );
    await sleep(60);
    process.kill(pid, 'SIGSTOP');
    const answers = await Promise.all(writes);
    for (const { answer } of answers) {
      expect(answer.status, answer.text).to.be.oneOf([201, 503]);
    }
    expect(answers.filter(({ answer }) => answer.status === 503)).to.not.deep.equal([]);
    expect(Math.max(...answers.map(({ took }) => took))).to.be.below(PATIENCE);
    process.kill(pid, 'SIGCONT');
    await untilWell();
    for (let n = 0; n < answers.length; n += 1) {
      const again = await served.client.post(
        '/api/issues',
        { name: `Under way ${n}`, key: `under-way-${n}` },
        { 'Idempotency-Key': `under-way-${n}` },
      );
      expect(again.status, again.text).to.equal(201);
      const list = await served.client.get(`/api/issues?key=under-way-${n}`);
      expect(list.body).to.have.property('items').with.lengthOf(1);
    }
    expect(await brokenRules(served.running.deps.database)).to.deep.equal([]);
  });
});
