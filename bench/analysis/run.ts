// `npm run bench:analysis -- S M L XL`: the analysis kernel on made-up graphs of the scales named, S
// and M when none is.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot } from '../../server/package-root.js';
import { describeMachine } from '../machine.js';
import { quantile, report, type Result } from '../results.js';
import { drawAsks } from './asks.js';
import type { Engine, PathAsk } from './engine.js';
import { startKernel } from './engines/kernel.js';
import { makeWorld, SCALES, type Scale } from './world.js';

/** One line of `results.json`: times in ms. */
interface Row {
  readonly query: string;
  readonly scale: Scale;
  readonly engine: string;
  readonly p50: number;
  readonly p95: number;
  readonly n: number;
}

const ASKS = 200;
const WARM_UP = 3;

const GOALS: Readonly<Record<string, Readonly<Record<Scale, number>>>> = {
  pathways: { S: 0.1, M: 0.2, L: 3, XL: 12 },
  'hub to hub': { S: 0.1, M: 0.2, L: 3, XL: 8 },
};

async function measure(scale: Scale): Promise<Row[]> {
  const world = makeWorld(scale);
  const asks = drawAsks(world, ASKS);
  const engine = await startKernel(world);
  const row = (query: string, times: readonly number[]): Row => ({
    query,
    scale,
    engine: engine.name,
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    n: times.length,
  });
  const { pathways, money, pageRank, betweenness, minProduct } = engine.questions;
  const rows: Row[] = [];
  if (pathways) {
    const ask = (list: readonly PathAsk[]) => timeEach(list, pathways);
    rows.push(row('pathways', await ask(asks.pathways)), row('hub to hub', await ask(asks.hubs)));
  }
  if (money) rows.push(row('money', await timeEach(asks.payers, money)));
  if (pageRank) rows.push(row('PageRank', await timeEach([0, 1, 2, 3, 4], pageRank)));
  if (betweenness) {
    const times = await timeEach([asks.pivots, asks.pivots, asks.pivots], betweenness);
    rows.push(
      row(
        'betweenness, a pivot',
        times.map((time) => time / asks.pivots.length),
      ),
    );
  }
  if (minProduct) rows.push(row('MACTOR', await timeEach([0, 1, 2, 3, 4], minProduct)));
  await engine.close();
  return rows;
}

/** Each question once, in ms, after a warm-up with the same. */
async function timeEach<Ask>(
  asks: readonly Ask[],
  answer: (ask: Ask) => ReturnType<NonNullable<Engine['questions'][keyof Engine['questions']]>>,
): Promise<number[]> {
  for (let round = 0; round < WARM_UP; round++) for (const ask of asks) await answer(ask);
  const times: number[] = [];
  for (const ask of asks) {
    const from = performance.now();
    await answer(ask);
    times.push(performance.now() - from);
  }
  return times;
}

const isScale = (word: string): word is Scale => word in SCALES;
const named = process.argv.slice(2).filter(isScale);
const scales: readonly Scale[] = named.length > 0 ? named : ['S', 'M'];
const machine = await describeMachine();
const rows: Row[] = [];
for (const scale of scales) rows.push(...(await measure(scale)));

const number = (value: number): string => `${value.toPrecision(3)} ms`;
await report(
  'Analysis kernel',
  machine,
  ['p50', 'p95', 'n'],
  rows.map(({ query, scale, p50, p95, n }): Result => {
    const goal = GOALS[query]?.[scale];
    return {
      what: `${query}, ${scale}`,
      values: [number(p50), number(p95), String(n)],
      ...(goal === undefined ? {} : { goal: `p95 ≤ ${goal} ms`, met: p95 <= goal }),
    };
  }),
);
await writeFile(
  join(packageRoot, 'bench', 'results.json'),
  `${JSON.stringify({ machine, rows }, null, 2)}\n`,
);
