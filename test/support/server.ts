// The whole server on the run's database, emptied first, on a free port.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { Role } from '../../server/contract/permissions.js';
import type { Tlp } from '../../server/contract/labels.js';
import { openDatabase, type Database } from '../../server/database/driver.js';
import { createAccount } from '../../server/domain/accounts/accounts.service.js';
import { parseSettings } from '../../server/settings.js';
import { startAllymap, type Running, type StartOptions } from '../../server/start.js';
import { TestClient } from './client.js';
import { testDatabase } from './neo4j.js';

export interface TestServer extends Running {
  /** A signed-in client of a new account. */
  signIn(rights?: Partial<Rights>): Promise<TestClient>;
  /** A client that nobody signed in with. */
  anonymous(): TestClient;
}

export interface Rights {
  roles: Role[];
  clearance: Tlp;
  circles: string[];
  affiliation: 'member' | 'partner';
}

export const PASSWORD = 'correct horse battery';

/** Removes every node of the test database, the log begins anew; indexes and constraints stay. */
export async function emptyDatabase(database: Database): Promise<void> {
  for (const statement of [
    'MATCH (n) WHERE NOT n:Schema AND NOT n:Log DETACH DELETE n',
    'MATCH (l:Log) SET l.last = 0',
  ]) {
    await database.driver.executeQuery(statement, {}, { database: database.name });
  }
}

/** Starts the server on the run's database. What was in it is gone. */
export async function startTestServer(
  options: Partial<Omit<StartOptions, 'settings'>> = {},
): Promise<TestServer> {
  const address = await testDatabase();
  const database = openDatabase({ ...address, database: 'neo4j' });
  await emptyDatabase(database);
  await database.driver.close();
  const dataDir = await mkdtemp(join(tmpdir(), 'allymap-server-'));
  const settings = parseSettings({
    PORT: '0',
    ALLYMAP_DATA_DIR: dataDir,
    NEO4J_URI: address.uri,
    NEO4J_USER: address.user,
    NEO4J_PASSWORD: address.password,
  });
  const running = await startAllymap({
    settings,
    log: pino({ level: process.env['ALLYMAP_TEST_LOG'] ?? 'silent' }),
    requestsPerMinute: 1_000_000,
    signInsPerMinute: 1_000_000,
    ...options,
  });
  let accounts = 0;
  return {
    ...running,
    async close() {
      await running.close();
      await rm(dataDir, { recursive: true });
    },
    anonymous: () => new TestClient(running.url),
    async signIn(rights = {}) {
      accounts += 1;
      const email = `person${accounts}@example.org`;
      const account = await createAccount(running.deps, 'usr_setup', {
        email,
        name: `Person ${accounts}`,
        password: PASSWORD,
        roles: rights.roles ?? ['director'],
        clearance: rights.clearance ?? 'RED',
        circles: rights.circles ?? [],
        affiliation: rights.affiliation ?? 'member',
      });
      const client = new TestClient(running.url, account.id);
      await client.post('/api/session', { email, password: PASSWORD });
      return client;
    },
  };
}
