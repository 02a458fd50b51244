/** Compiles Neo4jServer.java into the launcher's folder: `npx tsx server/database/engine/build-launcher.ts`. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadSettings } from '../../settings.js';
import { sha256Of } from './jars-lock.js';
import { provideJars } from './jars.js';
import { launcherFolder, launcherSource, launcherSourceHash } from './launcher.js';
import { terminalProgress } from './progress.js';

const { engineDir, mavenRepoUrl } = loadSettings();
const jars = await provideJars(engineDir, mavenRepoUrl, terminalProgress());
const options = ['--release', '17', '-cp', join(jars, '*'), '-d', launcherFolder];
execFileSync('javac', [...options, launcherSource], { stdio: 'inherit' });
writeFileSync(launcherSourceHash, `${await sha256Of(launcherSource)}\n`);
