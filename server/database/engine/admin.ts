/** Neo4j's own admin tool on a stopped store: the whole database out, in, and checked. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, open, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { makePrivateFolder } from '../../private-folder.js';
import { EngineError } from './engine-error.js';
import { lastLines } from './start-failure.js';
import { environmentForJava, javaCommand, storeHome, type EngineFolders } from './runtime.js';

const database = 'neo4j';

/**
 * Writes the database to a file that only our account reads, replacing one of that name. Users and
 * the password are not in it. Throws EngineError already-running, admin-failed.
 */
export async function dumpStore(folders: EngineFolders, file: string): Promise<void> {
  const part = `${file}.part`;
  try {
    const out = createWriteStream(part, { mode: 0o600 });
    await runAdmin(folders, ['dump', database, '--to-stdout'], { out });
    await rename(part, file);
  } finally {
    await rm(part, { force: true });
  }
}

/** Replaces the database by the one in the file; an empty data folder will do. Throws as dumpStore. */
export async function loadStore(folders: EngineFolders, file: string): Promise<void> {
  const input = (await open(file)).createReadStream();
  const args = ['load', database, '--from-stdin', '--overwrite-destination=true'];
  await runAdmin(folders, args, { input });
}

/** Throws EngineError admin-failed, with what the tool says, if the store is inconsistent. */
export async function checkStore(folders: EngineFolders): Promise<void> {
  const reports = await mkdtemp(join(tmpdir(), 'allymap-check-'));
  try {
    const limits = ['--max-off-heap-memory=256m', `--report-path=${reports}`];
    await runAdmin(folders, ['check', database, ...limits]);
  } finally {
    await rm(reports, { recursive: true });
  }
}

async function runAdmin(
  folders: EngineFolders,
  args: string[],
  { input, out }: { input?: Readable; out?: Writable } = {},
): Promise<void> {
  const [command, javaArgs] = await javaCommand(folders);
  const home = storeHome(folders.dataDir);
  await makePrivateFolder(home);
  const child = spawn(command, [...javaArgs, 'org.neo4j.cli.AdminTool', 'database', ...args], {
    env: { ...environmentForJava(), NEO4J_HOME: home },
    stdio: 'pipe',
    windowsHide: true,
  });
  let said = '';
  const listen = (text: string): void => {
    said += text;
  };
  child.stderr.setEncoding('utf8').on('data', listen);
  if (!out) child.stdout.setEncoding('utf8').on('data', listen);
  // A tool that gives up early closes the pipe; its exit code tells.
  if (input) pipeline(input, child.stdin).catch(() => {});
  else child.stdin.end();
  await Promise.all([once(child, 'close'), out ? pipeline(child.stdout, out) : undefined]);
  if (child.exitCode === 0) return;
  if (/database is in use|FileLockException/i.test(said)) {
    throw new EngineError('already-running', `Stop Allymap first: it is running on ${home}.`);
  }
  throw new EngineError('admin-failed', `Neo4j's admin tool failed:\n${lastLines(said)}`);
}
