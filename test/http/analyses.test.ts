// The analyses over HTTP: what they say of themselves, and what bad input gets.
import { expect } from 'chai';
import { z } from 'zod';
import { listAnalyses } from '../../server/contract/analyses.js';
import { ANALYSES } from '../../server/domain/analyses/analyses.js';
import type { TestClient } from '../support/client.js';
import { startTestServer, type TestServer } from '../support/server.js';

const Answer = z.looseObject({ lookedFor: z.looseObject({ clamped: z.array(z.string()) }) });

describe('the analyses over HTTP', () => {
  let server: TestServer;
  let reader: TestClient;
  let us: string;
  let goal: string;
  let hidden: string;

  before(async function () {
    this.timeout(180_000);
    server = await startTestServer();
    reader = await server.signIn({ clearance: 'AMBER' });
    const owner = await server.signIn({ clearance: 'RED' });
    us = (await owner.create('actors', { name: 'Us', kind: 'ngo', us: true })).id;
    goal = (await owner.create('actors', { name: 'Goal', kind: 'ministry' })).id;
    hidden = (await owner.create('actors', { name: 'Hidden', kind: 'ngo', tlp: 'RED' })).id;
  });
  after(() => server.close());

  it('are listed with all that a form needs', async () => {
    const { body } = await reader.get('/api/analysis');
    const { items } = listAnalyses.output.parse(body);
    expect(items.map(({ path }) => path)).to.deep.equal(ANALYSES.map(({ route }) => route.path));
  });

  it('know a hidden actor as little as a missing one', async () => {
    for (const path of ['who-first?to=', 'starting-set?to=', 'contact-loss?to=', 'money?from=']) {
      const [one, other] = await Promise.all(
        [hidden, 'act_00000000000000000000'].map((id) => reader.get(`/api/analysis/${path}${id}`)),
      );
      expect([one?.status, other?.status]).to.deep.equal([404, 404]);
      const without = (text?: string) => text?.replace(/"requestId":"[^"]*"/, '');
      expect(without(one?.text)).to.equal(without(other?.text));
    }
  });

  it('bring numbers into their range, and say so', async () => {
    const { body } = await reader.get(`/api/analysis/starting-set?to=${goal}&m=99&maxHops=0`);
    expect(Answer.parse(body).lookedFor.clamped).to.deep.equal(['maxHops: 0 → 1', 'm: 99 → 10']);
  });

  for (const [what, query] of [
    ['from and to alike', () => `to=${us}`],
    ['a number that is none', () => `to=${goal}&m=many`],
    ['a word that is not in the vocabulary', () => `to=${goal}&layers=magic`],
    ['a parameter that is not there', () => `to=${goal}&speed=9`],
    ['nothing to reach', () => 'm=3'],
  ] as const) {
    it(`refuse ${what}: 422`, async () => {
      const { status } = await reader.get(`/api/analysis/starting-set?${query()}`);
      expect(status).to.equal(422);
    });
  }
});
