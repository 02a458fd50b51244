// A backup holds everything, every byte of it is checked, and a restore brings back the same content.
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { migrate } from '../../server/database/schema.js';
import { makeBackup, writeBackup } from '../../server/operations/backup.js';
import { contentHash, unpackBackup } from '../../server/operations/backup-file.js';
import { examine } from '../../server/operations/doctor.rules.js';
import { readPicture, readStored } from '../../server/operations/picture.js';
import { isEmpty, restoreStored } from '../../server/operations/restore.js';
import { failureOf } from '../support/failure-of.js';
import { PASSWORD, startTestServer, type TestServer } from '../support/server.js';
import { writeSmallWorld } from './small-world.js';

const PASSPHRASE = 'several words that nobody guesses';

describe('backup and restore', () => {
  let server: TestServer;
  let plain: Awaited<ReturnType<typeof makeBackup>>;

  const backUp = (passphrase?: string) =>
    makeBackup({
      database: server.deps.database,
      program: '0.1.0',
      now: new Date('2026-01-02T03:04:05Z'),
      passphrase,
    });

  before(async function () {
    this.timeout(60_000);
    server = await startTestServer();
    await writeSmallWorld(await server.signIn());
    plain = await backUp();
  });
  after(() => server.close());

  it('holds what is stored, and reads back as it was', async () => {
    const back = await unpackBackup(plain.bytes, undefined);
    const { changes, keys, records } = plain.backup.stored;
    expect(back.stored).to.deep.include({ changes, keys });
    const ids = ({ properties, labels }: (typeof records)[number]) => [properties['id'], ...labels];
    expect(back.stored.records.map(ids)).to.deep.equal(records.map(ids));
    expect(contentHash(back.stored)).to.equal(plain.hash);
    expect(back.stored.records.length).to.be.greaterThan(5);
  });

  it('encrypts with a passphrase, and opens with no other', async function () {
    this.timeout(60_000);
    const { bytes, hash } = await backUp(PASSPHRASE);
    expect(contentHash((await unpackBackup(bytes, PASSPHRASE)).stored)).to.equal(hash);
    expect((await failureOf(unpackBackup(bytes, undefined))).message).to.include('is encrypted');
    expect((await failureOf(unpackBackup(bytes, `${PASSPHRASE} `))).message).to.include(
      'does not open',
    );
    const again = await backUp(PASSPHRASE);
    expect(again.bytes.equals(bytes), 'the same salt twice').to.equal(false);
  });

  it('refuses a file with any one byte changed, cut off or added to', async () => {
    const { bytes } = plain;
    const header = bytes.indexOf('\n') + 1;
    // Each byte of the first line, and 100 spread over the rest.
    const places = Array.from({ length: header }, (_, place) => place);
    for (let n = 0; n < 100; n += 1) {
      places.push(header + Math.floor(((bytes.length - header - 1) * n) / 99));
    }
    for (const place of places) {
      const flipped = Buffer.from(bytes);
      flipped[place] = (flipped[place] ?? 0) ^ 0x20;
      await failureOf(unpackBackup(flipped, undefined));
    }
    await failureOf(unpackBackup(bytes.subarray(0, -1), undefined));
    await failureOf(unpackBackup(Buffer.concat([bytes, Buffer.from([0])]), undefined));
    await failureOf(unpackBackup(Buffer.alloc(0), undefined));
  });

  it('refuses an encrypted file with any one byte of its first line changed', async function () {
    this.timeout(120_000);
    const { bytes } = await backUp(PASSPHRASE);
    const header = bytes.indexOf('\n') + 1;
    for (let place = 0; place < header; place += 9) {
      const flipped = Buffer.from(bytes);
      flipped[place] = (flipped[place] ?? 0) ^ 1;
      await failureOf(unpackBackup(flipped, PASSPHRASE));
    }
  });

  it('writes a file for our account alone, and overwrites none', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'allymap-backup-'));
    try {
      const file = join(folder, 'a.backup');
      await writeBackup(file, plain.bytes);
      expect((await readFile(file)).equals(plain.bytes)).to.equal(true);
      if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).to.equal(0o600);
      await writeFile(`${file}2`, 'mine');
      expect((await failureOf(writeBackup(`${file}2`, plain.bytes))).message).to.include('there');
      expect(await readFile(`${file}2`, 'utf8')).to.equal('mine');
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('is of one moment while others write', async function () {
    this.timeout(60_000);
    const writer = await server.signIn();
    let on = true;
    const writing = (async () => {
      let count = 0;
      while (on) {
        await writer.create('issues', { name: `Meanwhile ${(count += 1)}` });
        await new Promise((resolve) => setTimeout(resolve, 150));
      }
    })();
    try {
      const { backup } = await backUp();
      const { stored } = await unpackBackup((await backUp()).bytes, undefined);
      for (const { changes, log, records } of [backup.stored, stored]) {
        expect(changes.length).to.equal(log);
        const created = changes.filter(({ operation }) => operation === 'created');
        expect(records.length).to.equal(created.length);
      }
    } finally {
      on = false;
      await writing;
    }
  });

  it('restores into what was changed since: the same content, every rule holds, people sign in', async function () {
    this.timeout(60_000);
    const { database, projection } = server.deps;
    expect(await isEmpty(database)).to.equal(false);
    const { hash, backup } = await backUp();
    const director = await server.signIn();
    await director.create('actors', { name: 'After the backup', kind: 'ngo' });
    expect(contentHash(await readStored(database))).to.not.equal(hash);
    await restoreStored(database, (await unpackBackup((await backUp()).bytes, undefined)).stored);
    await restoreStored(database, backup.stored);
    expect(contentHash(await readStored(database))).to.equal(hash);
    const broken = examine(await readPicture(database)).filter(({ wrong }) => wrong.length > 0);
    expect(broken).to.deep.equal([]);
    await projection.load();
    const answer = await server
      .anonymous()
      .post('/api/session', { email: 'person1@example.org', password: PASSWORD });
    expect(answer.status, answer.text).to.equal(200);
  });

  it('refuses a newer backup before anything is touched', async () => {
    const { database } = server.deps;
    const before = contentHash(await readStored(database));
    const newer = { ...plain.backup.stored, schema: 1_000 };
    expect((await failureOf(restoreStored(database, newer))).message).to.include('newer Allymap');
    expect(contentHash(await readStored(database))).to.equal(before);
  });

  it('keeps a half restored database from starting, until a restore ends', async () => {
    const { database } = server.deps;
    const stored = plain.backup.stored;
    const twice = { ...stored, changes: [...stored.changes, ...stored.changes.slice(0, 1)] };
    await failureOf(restoreStored(database, twice));
    expect((await failureOf(migrate(database))).message).to.include('run npm run restore again');
    await restoreStored(database, stored);
    await migrate(database);
    expect(contentHash(await readStored(database))).to.equal(plain.hash);
  });
});
