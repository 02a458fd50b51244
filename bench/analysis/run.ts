// `npm run bench:analysis -- S M L XL`: the analysis kernel on made-up graphs of the scales named, S
// and M when none is. `--peers`: others answer the same questions in turn; answers are compared first.
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../../server/package-root.js';
import { describeMachine } from '../machine.js';
import { quantile, report, type Result } from '../results.js';
import { agree } from './agree.js';
import { drawAsks, type Asks } from './asks.js';
import type { Engine, Questions } from './engine.js';
import { startCypher } from './engines/cypher.js';
import { startKernel } from './engines/kernel.js';
import { providePython, startPython } from './engines/python.js';
import { makeWorld, SCALES, type Scale, type World } from './world.js';

/** One line of `results.json`: times in ms. */
interface Row {
  readonly query: string;
  readonly scale: Scale;
  readonly engine: string;
  readonly p50: number;
  readonly p95: number;
  readonly n: number;
  /** With the kernel; null for itself, and for who answers another question. */
  readonly agrees: boolean | null;
}

const ASKS = 200;
const WARM_UP = 3;
/** An engine that has spent so long on a question is asked no more, in ms. */
const PATIENCE = 20_000;

const GOALS: Readonly<Record<string, Readonly<Record<Scale, number>>>> = {
  pathways: { S: 0.1, M: 0.2, L: 3, XL: 12 },
  'hub to hub': { S: 0.1, M: 0.2, L: 3, XL: 8 },
};

type Ask = { readonly query: string; readonly of: (questions: Questions) => Asked | undefined };
type Asked = () => ReturnType<NonNullable<Questions[keyof Questions]>>;

/** Every question, each with all that it is asked about. */
function questionsIn({ pathways, hubs, payers, pivots }: Asks): Ask[][] {
  const five = [0, 1, 2, 3, 4];
  const each = <T>(
    query: string,
    list: readonly T[],
    of: (one: T, questions: Questions) => Asked | undefined,
  ) => list.map((one): Ask => ({ query, of: (questions) => of(one, questions) }));
  const paths = (ask: (typeof pathways)[number], { pathways: answer }: Questions) =>
    answer && (() => answer(ask));
  return [
    each('pathways', pathways, paths),
    each('hub to hub', hubs, paths),
    each('money', payers, (payer, { money }) => money && (() => money(payer))),
    each('PageRank', five, (_, { pageRank }) => pageRank && (() => pageRank())),
    each('betweenness', five, (_, { betweenness }) => betweenness && (() => betweenness(pivots))),
    each('MACTOR', five, (_, { minProduct }) => minProduct && (() => minProduct())),
  ];
}

async function startPeers(world: World, asks: Asks): Promise<Engine[]> {
  const python = await providePython(join(tmpdir(), 'allymap-bench-peers'));
  return [
    await startCypher(world),
    startPython(python, 'igraph', world, asks),
    startPython(python, 'networkx', world, asks),
  ];
}

async function measure(scale: Scale, withPeers: boolean): Promise<Row[]> {
  const world = makeWorld(scale);
  const asks = drawAsks(world, ASKS);
  const kernel = await startKernel(world);
  const engines = [kernel, ...(withPeers ? await startPeers(world, asks) : [])];
  const rows: Row[] = [];
  for (const list of questionsIn(asks)) rows.push(...(await compare(scale, list, engines)));
  for (const engine of engines) await engine.close();
  return rows;
}

/** Asks all engines each question in turn, after the kernel was warmed up with the same. */
async function compare(
  scale: Scale,
  asks: readonly Ask[],
  [kernel, ...peers]: readonly Engine[],
): Promise<Row[]> {
  if (kernel === undefined) return [];
  for (let round = 0; round < WARM_UP; round++)
    for (const { of } of asks) await of(kernel.questions)?.();
  const rows = [kernel, ...peers].map((engine) => ({ engine, times: [] as number[], wrong: 0 }));
  for (const { of, query } of asks) {
    let expected: Awaited<ReturnType<Asked>> | undefined;
    for (const row of rows) {
      const answer = of(row.engine.questions);
      if (!answer || row.times.reduce((sum, time) => sum + time, 0) > PATIENCE) continue;
      const from = performance.now();
      const value = await answer();
      row.times.push(row.engine.spent?.() ?? performance.now() - from);
      if (expected === undefined) expected = value;
      else if (isComparable(query, row.engine) && !agree(query, expected, value)) row.wrong += 1;
    }
  }
  return rows
    .filter(({ times }) => times.length > 0)
    .map(({ engine, times, wrong }) => ({
      query: asks[0]?.query ?? '',
      scale,
      engine: engine.name,
      p50: quantile(times, 0.5),
      p95: quantile(times, 0.95),
      n: times.length,
      agrees: engine === kernel || !isComparable(asks[0]?.query, engine) ? null : wrong === 0,
    }));
}

const isComparable = (query: string | undefined, { capped }: Engine): boolean =>
  capped || (query !== 'pathways' && query !== 'hub to hub');

const isScale = (word: string): word is Scale => word in SCALES;
const words = process.argv.slice(2);
const named = words.filter(isScale);
const scales: readonly Scale[] = named.length > 0 ? named : ['S', 'M'];
const machine = await describeMachine();
const rows: Row[] = [];
for (const scale of scales) rows.push(...(await measure(scale, words.includes('--peers'))));

const number = (value: number): string => `${value.toPrecision(3)} ms`;
const said = { null: '', true: 'yes', false: '**no**' } as const;

/** How many times faster the kernel was in the same run. */
function ratio({ query, scale, engine, p50 }: Row): string {
  const kernel = rows.find((row) => row.query === query && row.scale === scale);
  return kernel === undefined || kernel.engine === engine
    ? ''
    : `${Math.round(p50 / kernel.p50).toLocaleString('en')}×`;
}

await report(
  'Analysis kernel',
  machine,
  ['engine', 'p50', 'p95', 'n', 'agrees', 'kernel faster'],
  rows.map((row): Result => {
    const { query, scale, engine, p50, p95, n, agrees } = row;
    const goal = engine === 'kernel' ? GOALS[query]?.[scale] : undefined;
    return {
      what: `${query}, ${scale}`,
      values: [engine, number(p50), number(p95), String(n), said[`${agrees}`], ratio(row)],
      ...(goal === undefined ? {} : { goal: `p95 ≤ ${goal} ms`, met: p95 <= goal }),
    };
  }),
);
await writeFile(
  join(packageRoot, 'bench', 'results.json'),
  `${JSON.stringify({ machine, rows }, null, 2)}\n`,
);
