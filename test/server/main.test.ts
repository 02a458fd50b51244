// `npm start` as people meet it: the built program, started, cut off, started again, refused.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import { Graph } from '../../server/contract/graph.js';
import { announcedEngine } from '../../server/database/engine/address.js';
import { TestClient } from '../support/client.js';
import { failureOf } from '../support/failure-of.js';
import { javaOf, processes, startTool, stopTool, type Tool } from '../support/tool.js';

describe('npm start', function () {
  this.timeout(180_000);
  let folder: string;
  let tool: Tool;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'allymap-main-'));
  });
  after(async () => {
    if (tool) await stopTool(tool);
    await rm(folder, { recursive: true });
  });

  const isAlive = async (pid: number) => (await processes()).some((found) => found.pid === pid);
  const untilGone = async (pid: number): Promise<boolean> => {
    for (let tries = 0; tries < 40; tries += 1) {
      if (!(await isAlive(pid))) return true;
      await sleep(50);
    }
    return false;
  };

  it('leaves nothing behind when it is cut off while it loads the report', async () => {
    const first = await startTool(folder, {}, 'Loading the report');
    const java = await javaOf(first);
    expect(await stopTool(first, 'SIGTERM')).to.be.below(2_000);
    expect(await untilGone(java.pid)).to.equal(true);
  });

  it('does at the next start what the first one left undone', async () => {
    tool = await startTool(folder);
    const client = new TestClient(tool.url);
    expect((await client.post('/api/session', { token: tool.token })).status).to.equal(200);
    const { actors, ties } = Graph.parse((await client.get('/api/graph')).body);
    expect([actors.length, ties.length]).to.deep.equal([128, 205]);
    expect((await client.post('/api/session', { token: tool.token })).status).to.equal(401);
  });

  it('says in one sentence that it is running already', async () => {
    const failure = await failureOf(startTool(folder));
    expect(failure.message).to.match(/^Allymap is already running on \S+\.$/m);
  });

  it('says in one sentence that its port is taken, on a server that runs already', async () => {
    const { port } = new URL(tool.url);
    const failure = await failureOf(startTool(folder, { PORT: port, ...(await runningServer()) }));
    expect(failure.message).to.contain(
      `Port ${port} is taken by another program. Set PORT to a free one.`,
    );
  });

  it('says in one sentence that the password is wrong, or that nobody answers', async () => {
    const server = await runningServer();
    const wrong = await failureOf(startTool(folder, { ...server, NEO4J_PASSWORD: 'wrong' }));
    expect(wrong.message).to.contain(
      `Neo4j at ${server.NEO4J_URI} refuses NEO4J_USER and NEO4J_PASSWORD.`,
    );
    const nobody = { ...server, NEO4J_URI: 'bolt://127.0.0.1:9' };
    const silent = await failureOf(startTool(folder, nobody));
    expect(silent.message).to.contain('No Neo4j answers at bolt://127.0.0.1:9.');
  });

  it('ends within 2 seconds of a signal, its engine with it', async () => {
    const java = await javaOf(tool);
    expect(await stopTool(tool, 'SIGINT')).to.be.below(2_000);
    expect(await isAlive(java.pid)).to.equal(false);
  });

  it('leaves no engine when it is killed, and starts again with what it had', async () => {
    const killed = await startTool(folder);
    const java = await javaOf(killed);
    await stopTool(killed, 'SIGKILL');
    expect(await untilGone(java.pid)).to.equal(true);
    tool = await startTool(folder);
    expect(tool.printed.some(({ line }) => line === 'Loading the report')).to.equal(false);
  });

  /** Settings that name the engine of the tool that runs, as if it were anybody's server. */
  async function runningServer() {
    return {
      NEO4J_URI: String(await announcedEngine(folder)),
      NEO4J_PASSWORD: (await readFile(join(folder, 'keys', 'neo4j-password'), 'utf8')).trim(),
    };
  }
});
