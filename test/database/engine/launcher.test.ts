import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { sha256Of } from '../../../server/database/engine/jars-lock.js';
import { provideJars } from '../../../server/database/engine/jars.js';
import {
  launcherClass,
  launcherSource,
  launcherSourceHash,
} from '../../../server/database/engine/launcher.js';
import { loadSettings } from '../../../server/settings.js';

const run = promisify(execFile);

describe('launcher', () => {
  it('was compiled from the source beside it', async () => {
    const recorded = (await readFile(launcherSourceHash, 'utf8')).trim();
    expect(recorded).to.equal(await sha256Of(launcherSource));
  });

  it('is what the compiler of Java 17 makes of that source', async function () {
    const version = await run('javac', ['-version']).catch(() => undefined);
    if (!version?.stdout.startsWith('javac 17.')) return this.skip();
    const { engineDir, mavenRepoUrl } = loadSettings();
    const jars = await provideJars(engineDir, mavenRepoUrl, () => {});
    const folder = await mkdtemp(join(tmpdir(), 'allymap-launcher-'));
    try {
      const options = ['--release', '17', '-cp', join(jars, '*'), '-d', folder];
      await run('javac', [...options, launcherSource]);
      const compiled = await readFile(join(folder, 'Neo4jServer.class'));
      expect(compiled.equals(await readFile(launcherClass))).to.equal(true);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
