/** One real Neo4j for a mocha run, started by the first test that asks for it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEngine } from '../../server/database/engine/engine.js';
import { provideJars } from '../../server/database/engine/jars.js';
import { terminalProgress } from '../../server/database/engine/progress.js';
import { loadSettings } from '../../server/settings.js';

export interface DatabaseAccess {
  uri: string;
  user: string;
  password: string;
}

interface RunningDatabase extends DatabaseAccess {
  stop(): Promise<void>;
}

let running: Promise<RunningDatabase> | undefined;

/** The run's database; ALLYMAP_TEST_NEO4J_URI, _USER and _PASSWORD name one that runs already. */
export function testDatabase(): Promise<DatabaseAccess> {
  return (running ??= sharedDatabase() ?? startThrowawayDatabase());
}

/** Gets the engine's jars, so that no test waits for them. */
export async function fetchTestEngine(): Promise<void> {
  if (process.env.ALLYMAP_TEST_NEO4J_URI) return;
  const { engineDir, mavenRepoUrl } = loadSettings();
  // Tests without a database pass without the jars; the first that needs them repeats the reason.
  await provideJars(engineDir, mavenRepoUrl, terminalProgress()).catch(() => {});
}

/** For the root hook; the next `testDatabase()` would start another. */
export async function stopTestDatabase(): Promise<void> {
  const database = await running;
  running = undefined;
  await database?.stop();
}

/** A Neo4j on an empty folder of its own, which goes when it stops. */
export async function startThrowawayDatabase(): Promise<RunningDatabase> {
  const { engineDir, mavenRepoUrl } = loadSettings();
  const dataDir = await mkdtemp(join(tmpdir(), 'allymap-test-'));
  const engine = await startEngine({ dataDir, engineDir, mavenRepoUrl });
  return {
    uri: engine.uri,
    user: engine.user,
    password: engine.password,
    async stop() {
      await engine.stop();
      await rm(dataDir, { recursive: true });
    },
  };
}

function sharedDatabase(): Promise<RunningDatabase> | undefined {
  const { ALLYMAP_TEST_NEO4J_URI, ALLYMAP_TEST_NEO4J_USER, ALLYMAP_TEST_NEO4J_PASSWORD } =
    process.env;
  if (!ALLYMAP_TEST_NEO4J_URI) return undefined;
  return Promise.resolve({
    uri: ALLYMAP_TEST_NEO4J_URI,
    user: ALLYMAP_TEST_NEO4J_USER ?? 'neo4j',
    password: ALLYMAP_TEST_NEO4J_PASSWORD ?? '',
    stop: () => Promise.resolve(),
  });
}
