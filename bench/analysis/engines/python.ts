/** igraph and networkx, each in a process of its own; installed into a scratch folder on first use. */
import { spawn, execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { Asks } from '../asks.js';
import type { Engine } from '../engine.js';
import { keeps } from '../filter.js';
import type { World } from '../world.js';

const PACKAGES = ['python-igraph==1.0.0', 'networkx==3.6.1', 'numpy', 'scipy'];
const Answer = z.object({ ms: z.number(), answer: z.array(z.number()) });
const run = promisify(execFile);

/** The interpreter of a virtual environment in the folder, made when it is not there. */
export async function providePython(folder: string): Promise<string> {
  const python = join(folder, 'python', 'bin', 'python');
  if (!existsSync(python)) {
    await run('python3', ['-m', 'venv', join(folder, 'python')]);
    await run(python, ['-m', 'pip', 'install', '--quiet', ...PACKAGES]);
  }
  return python;
}

/**
 * They have neither filter nor cap: the paths are on a graph filtered before, of any length. The
 * clock runs inside the process, so that they do not pay for the pipe.
 */
export function startPython(
  python: string,
  library: 'igraph' | 'networkx',
  world: World,
  { pivots }: Asks,
): Engine {
  const script = fileURLToPath(new URL('python.py', import.meta.url));
  const child = spawn(python, [script, library], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const say = (value: unknown) => child.stdin.write(`${JSON.stringify(value)}\n`);
  say({ actors: world.actors, pivots: [...pivots], ...collapsed(world) });
  let spent = 0;
  const ask = async (question: string, more: object = {}): Promise<number[]> => {
    say({ question, ...more });
    const { ms, answer } = Answer.parse(JSON.parse(String((await lines.next()).value)));
    spent = ms;
    return answer;
  };
  return {
    name: library,
    capped: false,
    spent: () => spent,
    questions: {
      pathways: (query) => ask('pathways', query),
      pageRank: async () => Float64Array.from(await ask('pageRank')),
      betweenness: async () => Float64Array.from(await ask('betweenness')),
    },
    close: () =>
      new Promise((resolve) => {
        child.once('close', () => resolve());
        child.stdin.end();
      }),
  };
}

/** Each pair of ends once, by the best of its parallel ties; self loops left out. */
function collapsed(world: World) {
  const kept = new Map<string, [number, number, number]>();
  const all = new Map<string, [number, number]>();
  for (let tie = 0; tie < world.from.length; tie++) {
    const [from, to] = [world.from[tie] ?? 0, world.to[tie] ?? 0];
    if (from === to) continue;
    const pair = `${from} ${to}`;
    all.set(pair, [from, to]);
    const cost = -Math.log(world.probability[tie] ?? 1);
    if (keeps(world, tie) && cost < (kept.get(pair)?.[2] ?? Infinity))
      kept.set(pair, [from, to, cost]);
  }
  return { kept: [...kept.values()], all: [...all.values()] };
}
