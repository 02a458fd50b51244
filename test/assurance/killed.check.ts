// Processes are killed without warning: nothing is left behind, and nothing acknowledged is lost.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { once } from 'node:events';
import { expect } from 'chai';
import { openAccess } from '../../server/operations/access.js';
import { loadSettings, parseSettings } from '../../server/settings.js';
import { TestClient } from '../support/client.js';
import { javaOf, processes, startTool, stopTool, type Tool } from '../support/tool.js';
import { PERSON, brokenRules } from './served.js';

const KILLS = 3;
const WRITERS = 8;
const ADMIN = { ALLYMAP_ADMIN_EMAIL: PERSON.email, ALLYMAP_ADMIN_PASSWORD: PERSON.password };

const isThere = async (pid: number): Promise<boolean> =>
  (await processes()).some((process) => process.pid === pid);

async function untilGone(pid: number, limit: number): Promise<boolean> {
  for (const end = Date.now() + limit; Date.now() < end; await sleep(100)) {
    if (!(await isThere(pid))) return true;
  }
  return false;
}

describe('kill -9', function () {
  this.timeout(300_000);
  let dataDir: string;
  let tool: Tool;

  before(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'allymap-killed-'));
    tool = await startTool(dataDir, ADMIN);
  });
  after(async () => {
    await stopTool(tool);
    await rm(dataDir, { recursive: true });
  });

  const signIn = async (): Promise<TestClient> => {
    const client = new TestClient(tool.url);
    const answer = await client.post('/api/session', PERSON);
    expect(answer.status, answer.text).to.equal(200);
    return client;
  };

  /** Writes until the server is gone; returns what was sent and what was acknowledged. */
  async function writeUntilGone(client: TestClient, writer: string, heard: () => void) {
    const sent: string[] = [];
    const acknowledged: string[] = [];
    try {
      for (;;) {
        const key = `${writer}-${sent.length}`;
        sent.push(key);
        const answer = await create(client, key);
        if (answer.status === 201) {
          acknowledged.push(key);
          heard();
        }
        // The tool answers 1,200 requests a minute.
        await sleep(400);
      }
    } catch {
      // The connection is gone.
    }
    return { sent, acknowledged };
  }

  const create = (client: TestClient, key: string) =>
    client.post('/api/issues', { name: key, key }, { 'Idempotency-Key': key });

  for (let kill = 0; kill < KILLS; kill += 1) {
    it(`of Java under ${WRITERS} writers loses nothing acknowledged and doubles nothing (${kill + 1})`, async () => {
      const client = await signIn();
      const java = await javaOf(tool);
      const ended = once(tool.child, 'exit');
      let heard = 0;
      const writers = Array.from({ length: WRITERS }, (_, n) =>
        writeUntilGone(client, `k${kill}-w${n}`, () => (heard += 1)),
      );
      // In the middle of the work, however slow the machine is.
      while (heard < 4 * WRITERS) await sleep(50);
      await sleep(kill * 137);
      process.kill(java.pid, 'SIGKILL');
      const written = await Promise.all(writers);
      await ended;
      const acknowledged = written.flatMap((one) => one.acknowledged);
      expect(acknowledged.length).to.be.greaterThan(WRITERS);

      tool = await startTool(dataDir, ADMIN);
      const again = await signIn();
      const countOf = async (key: string): Promise<unknown> =>
        (await again.get(`/api/issues?key=${key}`)).body;
      for (const key of acknowledged) {
        expect(await countOf(key), key)
          .to.have.property('items')
          .with.lengthOf(1);
      }
      // What was sent and not acknowledged: asking again with the same key settles it.
      for (const key of written.flatMap(({ sent }) => sent.slice(-1))) {
        const answer = await create(again, key);
        expect(answer.status, answer.text).to.equal(201);
        expect(await countOf(key), key)
          .to.have.property('items')
          .with.lengthOf(1);
      }
      const settings = parseSettings({
        ALLYMAP_DATA_DIR: dataDir,
        ALLYMAP_ENGINE_DIR: loadSettings().engineDir,
      });
      const access = await openAccess(settings, () => {});
      try {
        expect(access.engine).to.equal('running');
        expect(await brokenRules(access.database)).to.deep.equal([]);
      } finally {
        await access.close();
      }
    });
  }

  it('of Node leaves no Java behind, and the next start finds everything', async () => {
    const java = await javaOf(tool);
    await stopTool(tool, 'SIGKILL');
    expect(await untilGone(java.pid, 5_000), 'Java is still there').to.equal(true);
    tool = await startTool(dataDir, ADMIN);
    const client = await signIn();
    expect((await client.get('/api/graph')).status).to.equal(200);
  });

  it('SIGTERM ends both within two seconds', async () => {
    const java = await javaOf(tool);
    expect(await stopTool(tool)).to.be.below(2_000);
    expect(await isThere(java.pid)).to.equal(false);
  });
});
