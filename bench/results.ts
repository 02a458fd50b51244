// Numbers, their goals, and the file that keeps them.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { packageRoot } from '../server/package-root.js';

export interface Result {
  what: string;
  /** As shown: numbers with their unit. */
  values: readonly string[];
  goal?: string;
  met?: boolean;
}

const FILE = join(packageRoot, 'bench', 'RESULTS.md');
const HEAD =
  '# Results\n\nWritten by `npm run bench`, `bench:start`, `bench:analysis` and `bench:map`.\n';

/** The value below which this share of the samples lies. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

export const median = (samples: readonly number[]): number => quantile(samples, 0.5);
export const ms = (value: number): string => `${value.toFixed(value < 100 ? 1 : 0)} ms`;
export const mb = (value: number): string => `${Math.round(value)} MB`;

/** Prints a table and puts it into RESULTS.md in place of the older one of that title. */
export async function report(
  title: string,
  machine: string,
  columns: readonly string[],
  results: readonly Result[],
): Promise<void> {
  const rows = results.map(({ what, values, goal = '', met }) => [
    what,
    ...values,
    goal,
    met === undefined ? '' : met ? 'yes' : '**no**',
  ]);
  const head = ['', ...columns, 'goal', 'met'];
  const table = [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`);
  const section = `## ${title}\n\n${machine}\n\n${table.join('\n')}\n`;
  const before = await readFile(FILE, 'utf8').catch(() => HEAD);
  const kept = before.split(/^(?=## )/m).filter((part) => !part.startsWith(`## ${title}\n`));
  const [first = HEAD, ...others] = kept;
  const text = [first, ...[...others, section].sort()].map((part) => part.trim()).join('\n\n');
  const options = await resolveConfig(FILE);
  await writeFile(FILE, await format(`${text}\n`, { ...options, parser: 'markdown' }));
  console.log(section);
}
