// `npm test`: two runs of mocha side by side, the pages in a browser and all the rest, each with one
// database of its own. One run keeps one core busy, and the smallest machines have two.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const PAGES = 'test/{browser,client}/**/*.test.ts';
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
  run(['test/**/*.test.ts', '--ignore', PAGES], console.log),
  run([PAGES], (line) => later.push(line)),
];
const [[passed, failed, skipped], pages] = await Promise.all(runs);
console.log(later.join('\n'));
const all = [passed + pages[0], failed + pages[1], skipped + pages[2]];
console.log(`${all[0]} passed, ${all[1]} failed${all[2] > 0 ? `, ${all[2]} skipped` : ''}`);
process.exit(all[1] > 0 ? 1 : 0);
