import { chmod, mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { EngineError } from '../../../server/database/engine/engine-error.js';
import { findJava, javaFlags, parseJavaVersion } from '../../../server/database/engine/java.js';
import { failureOf } from '../../support/failure-of.js';

describe('java', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'allymap-java-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** A stand-in whose only word is its version; returns the folder to put on PATH. */
  async function installJava(name: string, version: string): Promise<string> {
    const bin = join(folder, name, 'bin');
    const file = join(bin, 'java');
    await mkdir(bin, { recursive: true });
    await writeFile(file, `#!/bin/sh\necho 'openjdk version "${version}"' >&2\n`);
    await chmod(file, 0o755);
    return bin;
  }

  it('reads the feature release of old, new and early versions', () => {
    expect(parseJavaVersion('java version "1.8.0_392"')).to.equal(8);
    expect(parseJavaVersion('openjdk version "17.0.15" 2025-04-15\nOpenJDK …')).to.equal(17);
    expect(parseJavaVersion('openjdk version "25-ea" 2025-09-16')).to.equal(25);
    expect(parseJavaVersion('command not found')).to.equal(undefined);
  });

  it('takes the one of JAVA_HOME before the one on PATH', async () => {
    const path = await installJava('path', '21.0.2');
    await installJava('home', '17.0.15');
    expect(await findJava({ PATH: path, JAVA_HOME: join(folder, 'home') })).to.deep.equal({
      command: join(folder, 'home', 'bin', 'java'),
      version: 17,
    });
  });

  it('passes over an old or broken JAVA_HOME', async () => {
    const path = await installJava('path', '21.0.2');
    await installJava('home', '11.0.22');
    for (const home of ['home', 'nowhere']) {
      const found = await findJava({ PATH: path, JAVA_HOME: join(folder, home) });
      expect(found).to.deep.equal({ command: 'java', version: 21 });
    }
  });

  it('names the ways out when there is no Java', async () => {
    const error = await failureOf(findJava({ PATH: folder }));
    expect(error).to.be.instanceOf(EngineError).and.include({ code: 'no-java' });
    expect(error.message).to.match(/^Neo4j needs Java 17 or newer\.\n/);
    for (const way of [
      'apt install',
      'brew install',
      'winget',
      'JAVA_HOME',
      'NEO4J_URI',
      'docker',
    ]) {
      expect(error.message).to.contain(way);
    }
  });

  it('says which Java is too old', async () => {
    const error = await failureOf(findJava({ PATH: await installJava('path', '1.8.0_392') }));
    expect(error).to.be.instanceOf(EngineError).and.include({ code: 'old-java' });
    expect(error.message).to.match(/^Neo4j needs Java 17 or newer; java is 8\.\n/);
  });

  it('gives each release only flags that it knows', () => {
    expect(javaFlags(17)).not.to.include('--enable-native-access=ALL-UNNAMED');
    expect(javaFlags(21)).to.include('--enable-native-access=ALL-UNNAMED');
    expect(javaFlags(21)).not.to.include('--sun-misc-unsafe-memory-access=allow');
    expect(javaFlags(24)).to.include('--sun-misc-unsafe-memory-access=allow');
  });
});
