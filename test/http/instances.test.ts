// Two instances of the tool on one Neo4j: what one has acknowledged, analyses of the other know.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { pino } from 'pino';
import { z } from 'zod';
import { parseSettings } from '../../server/settings.js';
import { startAllymap, type Running } from '../../server/start.js';
import { TestClient } from '../support/client.js';
import { testDatabase } from '../support/neo4j.js';
import { PASSWORD, startTestServer, type TestServer } from '../support/server.js';

const Scanned = z.looseObject({ lookedFor: z.looseObject({ scannedTies: z.number() }) });

describe('two instances on one database', () => {
  let one: TestServer;
  let other: Running;
  let dataDir: string;
  let here: TestClient;
  let there: TestClient;

  before(async function () {
    this.timeout(180_000);
    one = await startTestServer();
    here = await one.signIn();
    dataDir = await mkdtemp(join(tmpdir(), 'allymap-other-'));
    const { uri, user, password } = await testDatabase();
    other = await startAllymap({
      settings: parseSettings({
        PORT: '0',
        ALLYMAP_DATA_DIR: dataDir,
        NEO4J_URI: uri,
        NEO4J_USER: user,
        NEO4J_PASSWORD: password,
      }),
      log: pino({ level: 'silent' }),
    });
    there = new TestClient(other.url);
    await there.post('/api/session', { email: 'person1@example.org', password: PASSWORD });
  });
  after(async () => {
    await other.close();
    await one.close();
    await rm(dataDir, { recursive: true });
  });

  it('analyse the writes of each other at once', async () => {
    const us = await here.create('actors', { name: 'Us', kind: 'ngo', us: true });
    const goal = await there.create('actors', { name: 'Goal', kind: 'ministry' });
    const pathways = `/api/analysis/pathways?to=${goal.id}`;
    for (const [i, [writer, reader]] of [
      [here, there] as const,
      [there, here] as const,
    ].entries()) {
      await writer.create('ties', { from: us.id, to: goal.id, type: 'influences', asOf: 'review' });
      const { body } = await reader.get(pathways);
      expect(Scanned.parse(body).lookedFor.scannedTies).to.equal(i + 1);
    }
  });
});
