// `npm run check`: format, lint, types, walls, extraction of texts and tests without a database. Lint
// takes as long as all the rest, so it runs beside it; each part says what it found when it ends.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const fast = 'test/{contract,domain,graph,seed,text,visibility,walls,client}/**/*.test.ts';
/** Left to `npm test`: with a database, or random ones by the thousand. */
const slow = [
  'test/seed/load.test.ts',
  'test/domain/dossiers/secrecy.test.ts',
  'test/graph/paths.test.ts',
];

/** Runs a command of a package; resolves to whether it passed. */
function run(name, script, ...args) {
  const from = performance.now();
  const child = spawn(process.execPath, [`node_modules/${script}`, ...args], { cwd: root });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  return new Promise((resolve) => {
    child.on('close', (code) => {
      const seconds = ((performance.now() - from) / 1000).toFixed(0);
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)\n${said.trim()}\n`);
      resolve(code === 0);
    });
  });
}

async function others() {
  const format = await run('format', 'prettier/bin/prettier.cjs', '--check', '.');
  const types = await run('types', 'typescript/bin/tsc', '-b');
  const ignored = slow.flatMap((file) => ['--ignore', file]);
  const reporter = ['--reporter', 'test/support/reporter.cjs'];
  const tests = await run('tests', 'mocha/bin/mocha.js', fast, ...ignored, ...reporter);
  return format && types && tests;
}

const passed = await Promise.all([
  run('lint', 'eslint/bin/eslint.js', '--cache', '--cache-location', 'dist/eslint', '.'),
  others(),
]);
process.exit(passed.every(Boolean) ? 0 : 1);
