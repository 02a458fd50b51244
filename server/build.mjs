// Builds server and client into dist/. With --if-needed only when a source is newer than the last build.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = join(root, 'dist', '.built');
const sources = ['server', 'client', 'seed', 'package-lock.json', 'tsconfig.base.json'];

/** Time of the newest file at or below a path, in ms. */
function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function run(bin, ...args) {
  const script = join(root, 'node_modules', bin);
  const { status } = spawnSync(process.execPath, [script, ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}

const started = new Date();
const built = existsSync(stamp) ? statSync(stamp).mtimeMs : 0;
if (process.argv.includes('--if-needed') && sources.every((s) => newest(join(root, s)) < built)) {
  process.exit(0);
}
console.log('Building …');
run('typescript/bin/tsc', '-b', 'server');
run('vite/bin/vite.js', 'build', '--config', 'client/vite.config.ts', '--logLevel', 'warn');
writeFileSync(stamp, '');
// What changed during the build is newer than it.
utimesSync(stamp, started, started);
