import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { pino } from 'pino';
import { isSupported } from '../../server/database/version.js';
import { parseSettings } from '../../server/settings.js';
import { startAllymap } from '../../server/start.js';
import { failureOf } from '../support/failure-of.js';
import { testDatabase } from '../support/neo4j.js';

describe('version of the server', () => {
  const AGENTS: readonly (readonly [agent: string | undefined, supported: boolean])[] = [
    ['Neo4j/5.26.0', true],
    ['Neo4j/5.26.12', true],
    ['Neo4j/5.27-aura', true],
    ['Neo4j/2025.01.0', true],
    ['Neo4j/5.25.1', false],
    ['Neo4j/5.3.0', false],
    ['Neo4j/4.4.40', false],
    ['Neo4j/dev', false],
    [undefined, false],
  ];
  for (const [agent, supported] of AGENTS) {
    it(`${supported ? 'takes' : 'refuses'} ${agent ?? 'one that does not say'}`, () => {
      expect(isSupported(agent)).to.equal(supported);
    });
  }

  it('keeps the start from going on, with one sentence, when it is too old', async function () {
    this.timeout(60_000);
    const { uri, user, password } = await testDatabase();
    const older = await callingItself('Neo4j/5.25', uri);
    const folder = await mkdtemp(join(tmpdir(), 'allymap-version-'));
    const settings = parseSettings({
      ALLYMAP_DATA_DIR: folder,
      NEO4J_URI: older.uri,
      NEO4J_USER: user,
      NEO4J_PASSWORD: password,
    });
    const failure = await failureOf(startAllymap({ settings, log: pino({ level: 'silent' }) }));
    older.close();
    await rm(folder, { recursive: true });
    expect(failure.message).to.match(
      /^The server at bolt:\S+ is Neo4j\/5\.25\.\d+; Neo4j 5\.26 or newer is needed\.$/,
    );
  });
});

/** The run's Neo4j behind a proxy that changes its name, as long as the true one, in its greeting. */
async function callingItself(name: string, target: string) {
  const { hostname, port } = new URL(target);
  const server = createServer((client) => {
    const database = connect(Number(port), hostname);
    client.pipe(database);
    database.on('data', (bytes) => {
      const renamed = bytes.toString('latin1').replace('Neo4j/5.26', name);
      client.write(Buffer.from(renamed, 'latin1'));
    });
    for (const socket of [client, database]) socket.on('error', () => client.destroy());
    client.on('close', () => database.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return { uri: `bolt://127.0.0.1:${address.port}`, close: () => server.close() };
}
