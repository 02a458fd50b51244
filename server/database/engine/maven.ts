/** Copies the jars that the pom names into a folder, by the `mvn` on PATH. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { engineSources } from './jars-lock.js';

const run = promisify(execFile);

/** Whether a folder a group (a repository's layout) or one flat folder is wanted. */
export type MavenLayout = 'repository' | 'flat';

/** Throws what `mvn` says, also where there is no `mvn`. */
export async function copyJarsByMaven(folder: string, layout: MavenLayout): Promise<void> {
  const fetching = run(
    'mvn',
    [
      '--batch-mode',
      '--quiet',
      `--file=${join(engineSources, 'pom.xml')}`,
      'dependency:copy-dependencies',
      '-DincludeScope=runtime',
      `-DoutputDirectory=${folder}`,
      `-Dmdep.useRepositoryLayout=${layout === 'repository'}`,
    ],
    { shell: process.platform === 'win32', timeout: 15 * 60_000, maxBuffer: 16 * 1024 * 1024 },
  );
  // Unlike the engine it does not notice that we have gone.
  const end = (): void => void fetching.child.kill();
  process.once('exit', end);
  try {
    await fetching;
  } finally {
    process.off('exit', end);
  }
}
