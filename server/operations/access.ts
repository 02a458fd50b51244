// The database of the settings, for a command: a server, the engine of a running Allymap, or, when
// none runs, an engine of the command's own.
import { openDatabase, type Database } from '../database/driver.js';
import { announcedEngine } from '../database/engine/address.js';
import { startEngine } from '../database/engine/engine.js';
import type { OnProgress } from '../database/engine/progress.js';
import { requireSupported } from '../database/version.js';
import { provideSecret } from '../own-secret.js';
import type { Settings } from '../settings.js';

export interface Access {
  database: Database;
  /** Whose engine it is. */
  engine: 'server' | 'running' | 'own';
  close: () => Promise<void>;
}

/** @throws Error with one sentence when no database can be had. */
export async function openAccess(settings: Settings, onProgress: OnProgress): Promise<Access> {
  const name = settings.neo4jDatabase;
  if (settings.neo4j) {
    const { uri } = settings.neo4j;
    const database = openDatabase({ ...settings.neo4j, database: name });
    return checked({ database, engine: 'server', close: () => database.driver.close() }, uri);
  }
  return (await joinRunning(settings)) ?? startOwn(settings, onProgress);
}

/** The engine of an Allymap that runs on the same data folder, null when none answers. */
async function joinRunning({ dataDir, neo4jDatabase }: Settings): Promise<Access | null> {
  const uri = await announcedEngine(dataDir);
  if (uri === null) return null;
  const { text: password } = await provideSecret(dataDir, 'neo4j-password');
  const database = openDatabase({ uri, user: 'neo4j', password, database: neo4jDatabase });
  const access: Access = { database, engine: 'running', close: () => database.driver.close() };
  // Nobody answers there after a kill: the address was never taken back.
  return checked(access, uri).catch(() => null);
}

async function startOwn(settings: Settings, onProgress: OnProgress): Promise<Access> {
  const { dataDir, engineDir, mavenRepoUrl, neo4jDatabase } = settings;
  const engine = await startEngine({ dataDir, engineDir, mavenRepoUrl, onProgress });
  const { uri, user, password } = engine;
  const database = openDatabase({ uri, user, password, database: neo4jDatabase });
  const close = async (): Promise<void> => {
    await database.driver.close();
    await engine.stop();
  };
  return checked({ database, engine: 'own', close }, uri);
}

async function checked(access: Access, uri: string): Promise<Access> {
  try {
    await requireSupported(access.database, uri);
    return access;
  } catch (error) {
    await access.close();
    throw error;
  }
}
