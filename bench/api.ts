// `npm run bench`: how long the API takes on the report, measured one request after the other over
// HTTP, with the embedded Neo4j; and how long loading the report takes.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { z } from 'zod';
import { PathwaysAnswer } from '../server/contract/pathways.js';
import { unpackPathways } from '../server/contract/answers.js';
import { createAccount, findAccount } from '../server/domain/accounts/accounts.service.js';
import { callerOf } from '../server/domain/accounts/sessions.js';
import type { Deps } from '../server/domain/deps.js';
import { loadSettings, parseSettings } from '../server/settings.js';
import { startAllymap } from '../server/start.js';
import { loadReport, type Loaded } from '../seed/load.js';
import { TestClient, type Answer } from '../test/support/client.js';
import { describeMachine } from './machine.js';
import { ms, quantile, report, type Result } from './results.js';

const WARM_UP = 50;
const SAMPLES = 300;
const WRITER = { email: 'bench@example.org', password: 'correct horse battery' };

interface Seeded extends Loaded {
  took: number;
}

async function seed(deps: Deps): Promise<Seeded> {
  const { id } = await createAccount(deps, 'usr_bench', {
    ...WRITER,
    name: 'Bench',
    roles: ['director'],
    clearance: 'RED',
  });
  const from = performance.now();
  const loaded = await loadReport(deps, callerOf(await findAccount(deps, id)));
  return { ...loaded, took: performance.now() - from };
}

// tsx maps every stack back to its source, and the driver takes one a statement: a built server does not.
process.setSourceMapsEnabled(false);

/** Times of one call, in ms, after warming up. */
async function sample(call: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let count = 0; count < WARM_UP + SAMPLES; count += 1) {
    const from = performance.now();
    await call();
    if (count >= WARM_UP) times.push(performance.now() - from);
  }
  return times;
}

const machine = await describeMachine();
const dataDir = await mkdtemp(join(tmpdir(), 'allymap-bench-'));
const { engineDir } = loadSettings();
let seeded: Seeded | undefined;
const running = await startAllymap({
  settings: parseSettings({
    PORT: '0',
    ALLYMAP_DATA_DIR: dataDir,
    ALLYMAP_ENGINE_DIR: engineDir,
  }),
  log: pino({ level: 'warn' }),
  requestsPerMinute: 1_000_000,
  prepare: async (deps) => {
    seeded = await seed(deps);
  },
});
try {
  const client = new TestClient(running.url);
  await client.post('/api/session', WRITER);
  const results = await measure(client);
  if (!seeded) throw new Error('the report was not loaded');
  await report(
    'Answers',
    machine,
    ['p50', 'p95'],
    [
      ...results,
      {
        what: `loading the report: ${seeded.created} records in ${seeded.batches} transactions`,
        values: [ms(seeded.took), ''],
        goal: '≤ 4 s in ≤ 10',
        met: seeded.took <= 4_000 && seeded.batches <= 10,
      },
    ],
  );
} finally {
  await running.close();
  await rm(dataDir, { recursive: true });
}

async function measure(client: TestClient): Promise<Result[]> {
  const get = async (path: string): Promise<Answer> => {
    const answer = await client.get(path);
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.text}`);
    return answer;
  };
  const idOf = async (plural: string, key: string): Promise<string> =>
    z
      .object({ items: z.tuple([z.object({ id: z.string() })]) })
      .parse((await get(`/api/${plural}?key=${key}`)).body).items[0].id;
  const row = (what: string, times: readonly number[], goal?: number): Result => {
    const p95 = quantile(times, 0.95);
    return {
      what,
      values: [ms(quantile(times, 0.5)), ms(p95)],
      ...(goal === undefined ? {} : { goal: `p95 ≤ ${goal} ms`, met: p95 <= goal }),
    };
  };
  const prosecutor = await idOf('actors', 'general-prosecutor');
  const payer = await idOf('actors', 'sex-workers');
  const pathways = `/api/analysis/pathways?to=${prosecutor}&k=10`;
  const freshness = await writesAndPathways(client, () => get(pathways));
  return [
    row('`GET /api/graph`', await sample(() => get('/api/graph')), 50),
    row('pathways to the General Prosecutor', await sample(() => get(pathways))),
    row('money onward', await sample(() => get(`/api/analysis/money?from=${payer}`))),
    row('search, Latin', await sample(() => get('/api/search?q=ombudsman'))),
    row('search, Cyrillic with a typo', await sample(() => get('/api/search?q=омбутсман'))),
    row('one record', await sample(() => get(`/api/actors/${prosecutor}`))),
    row('a write until it is acknowledged', freshness.acknowledged, 50),
    row('a write, and the next pathway answer with it in', freshness.visible, 50),
  ];
}

/** Changes the statement of a tie on the best pathway; each next answer must cite it as changed. */
async function writesAndPathways(client: TestClient, ask: () => Promise<Answer>) {
  const firstTie = (answer: Answer) => {
    const [best] = unpackPathways(PathwaysAnswer.parse(answer.body)).paths;
    const tie = best?.steps[0]?.tie;
    if (!tie) throw new Error('no pathway to measure');
    return tie;
  };
  const { id } = firstTie(await ask());
  const times = { acknowledged: [] as number[], visible: [] as number[] };
  let version = z
    .object({ version: z.number() })
    .parse((await client.get(`/api/ties/${id}`)).body).version;
  for (let count = 0; count < WARM_UP + SAMPLES; count += 1) {
    const statement = `Said in version ${version}.`;
    const from = performance.now();
    const written = await client.patch(`/api/ties/${id}`, version, { statement });
    const acknowledged = performance.now() - from;
    const answer = await ask();
    const visible = performance.now() - from;
    if (written.status !== 200) throw new Error(written.text);
    version += 1;
    if (firstTie(answer).statement !== statement) {
      throw new Error('the answer is older than the acknowledged write');
    }
    if (count < WARM_UP) continue;
    times.acknowledged.push(acknowledged);
    times.visible.push(visible);
  }
  return times;
}
