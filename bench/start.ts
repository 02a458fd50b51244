// `npm run bench:start`: from nothing to a usable map, three times, on an empty data folder with
// Neo4j's jars and the build present; memory at rest; time to stop.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { TestClient } from '../test/support/client.js';
import { javaOf, processes, startTool, stopTool } from '../test/support/tool.js';
import { describeMachine } from './machine.js';
import { mb, median, ms, report } from './results.js';

const RUNS = 3;
/** How long a tool must have been left alone to count as at rest. */
const REST_MS = 10_000;

async function measure(): Promise<Record<string, number>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'allymap-bench-'));
  try {
    const began = performance.now();
    const tool = await startTool(dataDir);
    const address = performance.now() - began;
    const client = new TestClient(tool.url);
    const signedIn = await client.post('/api/session', { token: tool.token });
    const graph = await client.get('/api/graph');
    const usable = performance.now() - began;
    if (signedIn.status !== 200 || graph.status !== 200) {
      throw new Error(`sign-in ${signedIn.status}, graph ${graph.status}`);
    }
    const saidAt = (text: string): number =>
      tool.printed.find(({ line }) => line.startsWith(text))?.at ?? NaN;
    await sleep(REST_MS);
    const java = await javaOf(tool);
    const node = (await processes()).find(({ pid }) => pid === tool.child.pid);
    return {
      engine: saidAt('Starting Neo4j'),
      loading: saidAt('Loading the report'),
      address,
      usable,
      node: node?.memory ?? NaN,
      java: java.memory,
      stop: await stopTool(tool),
    };
  } finally {
    await rm(dataDir, { recursive: true });
  }
}

const machine = await describeMachine();
const runs: Record<string, number>[] = [];
for (let run = 0; run < RUNS; run += 1) runs.push(await measure());

const all = (name: string): number[] => runs.map((run) => run[name] ?? NaN);
const row = (what: string, samples: readonly number[], show: typeof ms, goal?: number) => ({
  what,
  values: [show(median(samples)), samples.map(show).join(', ')],
  ...(goal === undefined ? {} : { goal: `≤ ${show(goal)}`, met: median(samples) <= goal }),
});

await report(
  'First start',
  machine,
  ['median', 'runs'],
  [
    row('Neo4j is being started', all('engine'), ms),
    row('Neo4j answers, the report is being loaded', all('loading'), ms),
    row('the address is printed', all('address'), ms),
    row('signed in, the graph answered: a usable map', all('usable'), ms, 20_000),
    row('Node at rest', all('node'), mb),
    row('Java at rest', all('java'), mb),
    row(
      'both',
      all('node').map((node, run) => node + (all('java')[run] ?? NaN)),
      mb,
      700,
    ),
    row('stop on SIGTERM', all('stop'), ms, 2_000),
  ],
);
