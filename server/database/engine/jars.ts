/** Makes the engine's folder hold exactly the pinned jars: verified at each start, fetched when not there. */
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { downloadJars } from './download.js';
import { EngineError } from './engine-error.js';
import { isVerified, jarName, readJarsLock, unverifiedJars, type LockedJar } from './jars-lock.js';
import { copyJarsByMaven } from './maven.js';
import type { OnProgress } from './progress.js';

/** Returns the folder of the jars. Throws EngineError jars-missing when they can be had nowhere. */
export async function provideJars(
  engineDir: string,
  mavenRepoUrl: string,
  onProgress: OnProgress,
): Promise<string> {
  const { neo4j, jars } = await readJarsLock();
  const folder = join(engineDir, `neo4j-${neo4j}`);
  const missing = await unverifiedJars(folder, jars);
  if (missing.length === 0) return folder;
  await mkdir(folder, { recursive: true });
  onProgress({ message: `Fetching Neo4j ${neo4j}: ${missing.length} files, once` });
  const left = await fetchByMaven(folder, missing);
  if (left.length === 0) return folder;
  try {
    await downloadJars({ folder, jars: left, repositoryUrl: mavenRepoUrl, onProgress });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new EngineError(
      'jars-missing',
      `Neo4j's files are not in ${folder} and could not be fetched: ${reason}. ` +
        'Connect once, set MAVEN_REPO_URL to a mirror, or copy that folder from another machine.',
    );
  }
  return folder;
}

/** Returns those that Maven did not bring: all of them where there is no Maven or no network. */
async function fetchByMaven(folder: string, jars: LockedJar[]): Promise<LockedJar[]> {
  const temporary = await mkdtemp(`${folder}-maven-`);
  try {
    await copyJarsByMaven(temporary, 'flat');
    for (const jar of jars) {
      const file = join(temporary, jarName(jar));
      if (await isVerified(file, jar)) await rename(file, join(folder, jarName(jar)));
    }
  } catch {
    // The direct download that follows needs no Maven, and says itself what is wrong with the network.
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
  return unverifiedJars(folder, jars);
}
