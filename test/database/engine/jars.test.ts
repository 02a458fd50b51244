import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import { downloadJars } from '../../../server/database/engine/download.js';
import { EngineError } from '../../../server/database/engine/engine-error.js';
import {
  engineSources,
  fileSize,
  readJarsLock,
  unverifiedJars,
  type LockedJar,
} from '../../../server/database/engine/jars-lock.js';
import { provideJars } from '../../../server/database/engine/jars.js';
import type { Progress } from '../../../server/database/engine/progress.js';
import { failureOf } from '../../support/failure-of.js';

describe('jars', () => {
  const contents = Array.from({ length: 9 }, (_, i) => randomBytes(200_000 + i));
  const jars: LockedJar[] = contents.map((bytes, i) => ({
    path: `org/example/${i}/part-${i}.jar`,
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }));
  const [first] = jars;
  const [firstBytes] = contents;
  if (!first || !firstBytes) throw new Error('there are nine');

  let folder: string;
  let repository: Repository;
  const seen: Progress[] = [];
  const fetchAll = (wanted = jars): Promise<void> =>
    downloadJars({
      folder,
      jars: wanted,
      repositoryUrl: repository.url,
      onProgress: (progress) => seen.push(progress),
    });

  /** What a broken connection had not handed on is lost, so it must not break before this. */
  const storedBytes = async (name: string): Promise<void> => {
    while ((await fileSize(join(folder, name))) === 0) await sleep(5);
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'allymap-jars-'));
    repository = await startRepository(new Map(jars.map(({ path }, i) => [path, contents[i]])));
    seen.length = 0;
  });
  afterEach(async () => {
    repository.server.close();
    await rm(folder, { recursive: true });
  });

  it('downloads all, verified, and tells how far it is', async () => {
    await fetchAll();
    expect(await unverifiedJars(folder, jars)).to.deep.equal([]);
    expect(await readdir(folder)).to.have.length(jars.length);
    const total = contents.reduce((sum, bytes) => sum + bytes.length, 0);
    const done = seen.map((progress) => progress.done ?? 0);
    expect(seen.at(-1)).to.include({ done: total, total });
    expect(done).to.deep.equal(done.toSorted((a, b) => a - b));
  });

  it('does not accept a flipped byte in its folder', async () => {
    await fetchAll();
    const flipped = Buffer.from(firstBytes);
    flipped[100] = (flipped[100] ?? 0) ^ 1;
    await writeFile(join(folder, 'part-0.jar'), flipped);
    expect(await unverifiedJars(folder, jars)).to.deep.equal([first]);
  });

  it('refuses a flipped byte from the repository and leaves nothing of it', async () => {
    const flipped = Buffer.from(firstBytes);
    flipped[flipped.length - 1] = (flipped[flipped.length - 1] ?? 0) ^ 1;
    repository.files.set(first.path, flipped);
    const failure = await failureOf(fetchAll([first]));
    expect(failure.message).to.match(/part-0\.jar has another size or SHA-256/);
    expect(await readdir(folder)).to.deep.equal([]);
  });

  it('goes on where an earlier download broke off', async () => {
    await writeFile(join(folder, 'part-0.jar.part'), firstBytes.subarray(0, 150_000));
    await fetchAll([first]);
    expect(repository.asked).to.deep.equal([`/${first.path} bytes=150000-`]);
    expect(await readFile(join(folder, 'part-0.jar'))).to.deep.equal(firstBytes);
    expect(seen.at(-1)?.done).to.equal(first.size);
  });

  it('goes on by itself when the connection breaks', async () => {
    repository.breakAfter = { bytes: 90_000, arrived: () => storedBytes('part-0.jar.part') };
    await fetchAll([first]);
    expect(repository.asked[0]).to.equal(`/${first.path} all`);
    expect(repository.asked[1]).to.match(/ bytes=[1-9]\d*-$/);
    expect(await unverifiedJars(folder, [first])).to.deep.equal([]);
  });

  it('starts over where the repository knows no ranges', async () => {
    repository.ranges = false;
    await writeFile(join(folder, 'part-0.jar.part'), firstBytes.subarray(0, 150_000));
    await fetchAll([first]);
    expect(await readFile(join(folder, 'part-0.jar'))).to.deep.equal(firstBytes);
  });

  it('starts over when what was left of an earlier download is damaged', async () => {
    await writeFile(join(folder, 'part-0.jar.part'), randomBytes(150_000));
    await fetchAll([first]);
    expect(await readFile(join(folder, 'part-0.jar'))).to.deep.equal(firstBytes);
  });

  it('names the address that does not answer as it should', async () => {
    repository.files.delete(first.path);
    const failure = await failureOf(fetchAll());
    expect(failure.message).to.equal(`${repository.url}/${first.path} answers 404`);
  });

  it('says what to do when the jars can be had nowhere', async () => {
    const path = process.env.PATH;
    process.env.PATH = '';
    try {
      const nowhere = 'http://127.0.0.1:9';
      const failure = await failureOf(provideJars(folder, nowhere, () => {}));
      expect(failure).to.be.instanceOf(EngineError).and.include({ code: 'jars-missing' });
      expect(failure.message).to.contain(nowhere).and.contain('MAVEN_REPO_URL');
    } finally {
      process.env.PATH = path;
    }
  });
});

describe('jars.lock.json', () => {
  it('locks the version of pom.xml, each file name once, none of the excluded', async () => {
    const { neo4j, jars } = await readJarsLock();
    const pom = await readFile(join(engineSources, 'pom.xml'), 'utf8');
    expect(pom).to.contain(`<version>${neo4j}</version>`);
    const names = jars.map(({ path }) => path.split('/').at(-1));
    expect(new Set(names).size).to.equal(names.length);
    expect(names.filter((name) => /hadoop|snappy|slf4j-nop/.test(name ?? ''))).to.deep.equal([]);
    expect(names).to.include(`neo4j-bolt-${neo4j}.jar`);
  });
});

interface Repository {
  server: Server;
  url: string;
  files: Map<string, Buffer | undefined>;
  /** Path and range of each request. */
  asked: string[];
  /** Whether it serves byte ranges. */
  ranges: boolean;
  /** The next answer ends after so many bytes, once some of them have arrived on disk. */
  breakAfter: { bytes: number; arrived: () => Promise<void> } | undefined;
}

async function startRepository(files: Repository['files']): Promise<Repository> {
  const server = createServer((request, response) => {
    const { url = '', headers } = request;
    const bytes = files.get(url.slice(1));
    repository.asked.push(`${url} ${headers.range ?? 'all'}`);
    if (!bytes) return response.writeHead(404).end();
    const from = repository.ranges
      ? Number(/^bytes=(\d+)-$/.exec(headers.range ?? '')?.[1] ?? 0)
      : 0;
    const rest = bytes.subarray(from);
    response.writeHead(from > 0 ? 206 : 200, { 'content-length': rest.length });
    if (repository.breakAfter === undefined) return response.end(rest);
    const { bytes: sent, arrived } = repository.breakAfter;
    repository.breakAfter = undefined;
    response.write(rest.subarray(0, sent), () => void arrived().then(() => response.destroy()));
    return response;
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  const url = `http://127.0.0.1:${address.port}`;
  const repository: Repository = {
    server,
    url,
    files,
    asked: [],
    ranges: true,
    breakAfter: undefined,
  };
  return repository;
}
