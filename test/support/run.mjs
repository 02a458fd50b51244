// `npm test`: two runs of mocha side by side, each with one database of its own: one run keeps one core
// busy, and the smallest machines have two. The folders are dealt so that both take about as long.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const ALL = 'test/**/*.test.ts';
const SECOND =
  'test/{browser,client,contract,domain,graph,seed,text,visibility,walls}/**/*.test.ts';
const MOCHA = ['node_modules/mocha/bin/mocha.js', '--reporter', 'test/support/reporter.cjs'];
const SUMMARY = /^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/;

/** Runs mocha; gives each line that it prints to `print`, but its counts to the one who waits. */
async function run(args, print) {
  const child = spawn(process.execPath, [...MOCHA, '--exit', ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  let counts;
  for await (const line of createInterface({ input: child.stdout })) {
    const [, ...found] = SUMMARY.exec(line) ?? [];
    if (found.length > 0) counts = found.map((count) => Number(count ?? 0));
    else print(line);
  }
  const code = await ended;
  // A run that breaks off before its summary has failed, whatever it had counted.
  return counts && (code === 0 || counts[1] > 0) ? counts : [0, 1, 0];
}

const fetching = spawn(process.execPath, ['--import', 'tsx', 'test/support/fetch-engine.ts'], {
  cwd: root,
  stdio: 'inherit',
});
await new Promise((resolve) => fetching.once('exit', resolve));

const later = [];
const runs = [
  run([ALL, '--ignore', SECOND], console.log),
  run([SECOND], (line) => later.push(line)),
];
const [first, second] = await Promise.all(runs);
console.log(later.join('\n'));
const [passed, failed, skipped] = first.map((count, place) => count + second[place]);
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(failed > 0 ? 1 : 0);
