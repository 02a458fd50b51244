// The whole server on a database of its own that a check may break, with somebody signed in.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { createAccount } from '../../server/domain/accounts/accounts.service.js';
import { examine } from '../../server/operations/doctor.rules.js';
import { readPicture } from '../../server/operations/picture.js';
import type { Database } from '../../server/database/driver.js';
import { loadSettings, parseSettings } from '../../server/settings.js';
import { startAllymap, type Running } from '../../server/start.js';
import { TestClient } from '../support/client.js';

export const PERSON = { email: 'director@example.org', password: 'correct horse battery' };

export interface Served {
  running: Running;
  client: TestClient;
  close(): Promise<void>;
}

/** Starts it with the embedded engine, or on the server that the variables name. */
export async function serve(variables: Record<string, string> = {}): Promise<Served> {
  const dataDir = await mkdtemp(join(tmpdir(), 'allymap-assurance-'));
  const { engineDir } = loadSettings();
  const running = await startAllymap({
    settings: parseSettings({
      PORT: '0',
      ALLYMAP_DATA_DIR: dataDir,
      ALLYMAP_ENGINE_DIR: engineDir,
      ...variables,
    }),
    log: pino({ level: 'silent' }),
    requestsPerMinute: 1_000_000,
    signInsPerMinute: 1_000_000,
  });
  await createAccount(running.deps, 'usr_setup', {
    ...PERSON,
    name: 'Director',
    roles: ['director'],
    clearance: 'RED',
  });
  const client = new TestClient(running.url);
  await client.post('/api/session', PERSON);
  return {
    running,
    client,
    async close() {
      await running.close();
      await rm(dataDir, { recursive: true });
    },
  };
}

/** Names of the rules of `doctor` that are broken. */
export async function brokenRules(database: Database): Promise<string[]> {
  return examine(await readPicture(database))
    .filter(({ wrong }) => wrong.length > 0)
    .map(({ name, wrong }) => `${name}: ${wrong.slice(0, 3).join(', ')}`);
}
