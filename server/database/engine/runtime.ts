/** How the engine's Java programs are run: which Java, which jars, which store. */
import { delimiter, join } from 'node:path';
import { provideJars } from './jars.js';
import { findJava, javaFlags } from './java.js';
import { launcherFolder } from './launcher.js';
import type { OnProgress } from './progress.js';

export interface EngineFolders {
  /** Holds `neo4j/` (store and logs) and `keys/neo4j-password`. */
  dataDir: string;
  engineDir: string;
  mavenRepoUrl: string;
  onProgress?: OnProgress;
}

/** The command and its arguments up to the main class. Throws EngineError. */
export async function javaCommand(folders: EngineFolders): Promise<[string, string[]]> {
  const { engineDir, mavenRepoUrl, onProgress = () => {} } = folders;
  // Java first: without one the download would be for nothing.
  const java = await findJava();
  const jars = await provideJars(engineDir, mavenRepoUrl, onProgress);
  const classPath = [launcherFolder, join(jars, '*')].join(delimiter);
  return [java.command, [...javaFlags(java.version), '-cp', classPath]];
}

/** Neo4j's home: `data/` and `logs/` lie below it. */
export function storeHome(dataDir: string): string {
  return join(dataDir, 'neo4j');
}

/** The environment without our own variables, which may hold passwords. */
export function environmentForJava(): NodeJS.ProcessEnv {
  const ours = /^(ALLYMAP|NEO4J)_/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
}
