import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import neo4j from 'neo4j-driver';
import { checkStore, dumpStore, loadStore } from '../../../server/database/engine/admin.js';
import { EngineError } from '../../../server/database/engine/engine-error.js';
import { startEngine, type Engine } from '../../../server/database/engine/engine.js';
import { packageRoot } from '../../../server/package-root.js';
import { loadSettings } from '../../../server/settings.js';
import { failureOf } from '../../support/failure-of.js';

describe('engine', function () {
  // Each start takes 5 seconds on two idle cores, and several times that on busy ones.
  this.timeout(120_000);
  const { engineDir, mavenRepoUrl } = loadSettings();
  let folder: string;
  const foldersIn = (name: string) => ({ dataDir: join(folder, name), engineDir, mavenRepoUrl });
  const running: Engine[] = [];
  const start = async (name: string, port?: number): Promise<Engine> => {
    const options = foldersIn(name);
    const engine = await startEngine(port === undefined ? options : { ...options, port });
    running.push(engine);
    return engine;
  };

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'allymap-engine-'));
  });
  after(async () => {
    await Promise.all(running.map((engine) => engine.stop()));
    await rm(folder, { recursive: true });
  });

  describe('one store', () => {
    let engine: Engine;
    before(async () => {
      engine = await start('one');
    });

    it('answers a query', async () => {
      expect(await ask(engine, 'RETURN 1 AS answer')).to.deep.equal([1]);
    });

    it('keeps its password in a private file', async () => {
      const keys = join(folder, 'one', 'keys');
      const file = join(keys, 'neo4j-password');
      expect((await readFile(file, 'utf8')).trim()).to.equal(engine.password);
      expect((await stat(file)).mode & 0o777).to.equal(0o600);
      for (const path of [join(folder, 'one'), keys]) {
        expect((await stat(path)).mode & 0o777).to.equal(0o700);
      }
    });

    it('refuses the well-known password', async () => {
      const failure = await failureOf(ask({ ...engine, password: 'neo4j' }, 'RETURN 1 AS answer'));
      expect(failure).to.have.property('code', 'Neo.ClientError.Security.Unauthorized');
    });

    it('reads no files of this machine', async () => {
      const file = join(folder, 'secret.csv');
      await writeFile(file, 'secret\n');
      const load = `LOAD CSV FROM 'file://${file}' AS line RETURN line[0] AS answer`;
      const failure = await failureOf(ask(engine, load));
      expect(failure.message).to.contain('allow_csv_import_from_file_urls');
    });

    it('listens on the loopback interface only and reports nothing to anybody', async () => {
      const settings = `SHOW SETTINGS YIELD name, value WHERE name IN $names
        RETURN name + '=' + value AS answer ORDER BY name`;
      const names = ['dbms.usage_report.enabled', 'server.bolt.listen_address'];
      const { port } = new URL(engine.uri);
      expect(await ask(engine, settings, { names })).to.deep.equal([
        'dbms.usage_report.enabled=false',
        `server.bolt.listen_address=127.0.0.1:${port}`,
      ]);
    });

    it('says that it is already running to a second start and to a dump', async () => {
      const second = await failureOf(start('one'));
      expect(second).to.be.instanceOf(EngineError).and.include({ code: 'already-running' });
      expect(second.message).to.match(/^Allymap is already running on .*neo4j\.$/);
      const dump = await failureOf(dumpStore(foldersIn('one'), join(folder, 'hot.dump')));
      expect(dump).to.be.instanceOf(EngineError).and.include({ code: 'already-running' });
      expect(await ask(engine, 'RETURN 1 AS answer')).to.deep.equal([1]);
    });

    it('stops within two seconds and leaves no process', async () => {
      await ask(engine, "CREATE (n:Note {text: 'ң ө ү'}) RETURN n.text AS answer");
      let unasked = false;
      engine.onExit(() => (unasked = true));
      const began = performance.now();
      await engine.stop();
      expect(performance.now() - began).to.be.below(2000);
      expect(await isAlive(engine.pid)).to.equal(false);
      expect(unasked).to.equal(false);
    });

    it('keeps its data, also when the password file was lost, and tells when it dies', async () => {
      await rm(join(folder, 'one', 'keys', 'neo4j-password'));
      const again = await start('one');
      expect(again.password).not.to.equal(engine.password);
      expect(await ask(again, 'MATCH (n:Note) RETURN n.text AS answer')).to.deep.equal(['ң ө ү']);
      const died = new Promise<EngineError>((resolve) => again.onExit(resolve));
      process.kill(again.pid, 'SIGKILL');
      expect((await died).message).to.equal('Neo4j has ended unasked (SIGKILL).');
    });
  });

  describe('a dump', () => {
    it('brings the same data into an empty folder', async () => {
      const file = join(folder, 'store.dump');
      await dumpStore(foldersIn('one'), file);
      expect((await stat(file)).mode & 0o777).to.equal(0o600);
      await loadStore(foldersIn('two'), file);
      const engine = await start('two');
      expect(await ask(engine, 'MATCH (n:Note) RETURN n.text AS answer')).to.deep.equal(['ң ө ү']);
      await engine.stop();
    });

    it('passes the check', () => checkStore(foldersIn('two')));

    it('is refused when it is damaged', async () => {
      const file = join(folder, 'damaged.dump');
      await writeFile(file, 'no dump');
      const failure = await failureOf(loadStore(foldersIn('three'), file));
      expect(failure).to.be.instanceOf(EngineError).and.include({ code: 'admin-failed' });
    });

    it('fails the check of a damaged store', async () => {
      const nodes = join(
        folder,
        'two',
        'neo4j',
        'data',
        'databases',
        'neo4j',
        'neostore.nodestore.db',
      );
      const bytes = await readFile(nodes);
      await writeFile(nodes, bytes.fill(0xff));
      const failure = await failureOf(checkStore(foldersIn('two')));
      expect(failure).to.be.instanceOf(EngineError).and.include({ code: 'admin-failed' });
    });
  });

  it('says which port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    if (address === null || typeof address === 'string') throw new Error('no port was given');
    const failure = await failureOf(start('four', address.port));
    other.close();
    expect(failure).to.be.instanceOf(EngineError).and.include({ code: 'port-taken' });
    expect(failure.message).to.equal(`Port ${address.port} is taken by another program.`);
  });

  it('ends within three seconds of kill -9 on its parent', async () => {
    const script = join(packageRoot, 'test', 'support', 'hold-engine.ts');
    const parent = spawn(process.execPath, ['--import', 'tsx', script, join(folder, 'five')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let printed = '';
    parent.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
    await once(parent.stdout, 'data');
    const pid = Number(printed);
    expect(await isAlive(pid)).to.equal(true);
    parent.kill('SIGKILL');
    const deadline = performance.now() + 3000;
    while ((await isAlive(pid)) && performance.now() < deadline) await sleep(50);
    expect(await isAlive(pid)).to.equal(false);
  });
});

type Access = Pick<Engine, 'uri' | 'user' | 'password'>;

async function ask(
  { uri, user, password }: Access,
  cypher: string,
  parameters = {},
): Promise<unknown[]> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
    disableLosslessIntegers: true,
  });
  try {
    const { records } = await driver.executeQuery(cypher, parameters);
    return records.map((record): unknown => record.get('answer'));
  } finally {
    await driver.close();
  }
}

/** A process that ended but that its new parent has not yet noticed counts as gone. */
async function isAlive(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return !/\) Z /.test(status);
}
