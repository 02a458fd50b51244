// The compiled launcher in the repository against its source. Needs javac 17: others write other bytes.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { provideJars } from '../../server/database/engine/jars.js';
import { launcherClass, launcherSource } from '../../server/database/engine/launcher.js';
import { loadSettings } from '../../server/settings.js';

const run = promisify(execFile);

describe('launcher', () => {
  it('is what the compiler of Java 17 makes of its source', async () => {
    const { stdout } = await run('javac', ['-version']);
    expect(stdout).to.match(/^javac 17\./);
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
