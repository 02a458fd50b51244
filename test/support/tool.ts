// The built tool as people start it: `node dist/server/main.js`, a process with Java below it.
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { packageRoot } from '../../server/package-root.js';
import { loadSettings } from '../../server/settings.js';

export interface Tool {
  child: ChildProcess;
  url: string;
  /** The one-time token of a first start. */
  token: string;
  /** When each line was printed, in ms since the process was started. */
  printed: readonly { at: number; line: string }[];
}

/** Starts the tool on a data folder and a free port; returns when it has printed a line that begins so. */
export async function startTool(
  dataDir: string,
  environment: Record<string, string> = {},
  until = 'Ctrl-C',
): Promise<Tool> {
  const started = performance.now();
  const child = spawn(process.execPath, [join(packageRoot, 'dist', 'server', 'main.js')], {
    // Not in the project: a developer's `.env` is none of our business.
    cwd: dataDir,
    env: {
      ...process.env,
      PORT: '0',
      ALLYMAP_DATA_DIR: dataDir,
      ALLYMAP_ENGINE_DIR: loadSettings().engineDir,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed: { at: number; line: string }[] = [];
  const tool: Tool = { child, url: '', token: '', printed };
  await new Promise<void>((resolve, reject) => {
    const hear = (line: string): void => {
      printed.push({ at: performance.now() - started, line });
      tool.url ||= /Allymap is at (\S+)/.exec(line)?.[1] ?? '';
      tool.token ||= /#token=(\S+)/.exec(line)?.[1] ?? '';
      if (line.startsWith(until)) resolve();
    };
    createInterface({ input: child.stdout }).on('line', hear);
    createInterface({ input: child.stderr }).on('line', hear);
    child.once('close', (code) => {
      const said = printed.map(({ line }) => line).join('\n');
      reject(new Error(`the tool ended with ${code}:\n${said}`));
    });
  });
  return tool;
}

/** Sends a signal and waits for the end; returns how long that took, in ms. */
export async function stopTool(
  { child }: Pick<Tool, 'child'>,
  signal: NodeJS.Signals = 'SIGTERM',
): Promise<number> {
  if (child.exitCode !== null || child.signalCode !== null) return 0;
  const from = performance.now();
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
  return performance.now() - from;
}

export interface RunningProcess {
  pid: number;
  parent: number;
  /** Resident memory in MB. */
  memory: number;
}

/** All processes of this machine. */
export async function processes(): Promise<RunningProcess[]> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=,rss=']);
  return stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .map(([pid = 0, parent = 0, kilobytes = 0]) => ({ pid, parent, memory: kilobytes / 1024 }));
}

/** The Java below a tool. @throws Error when there is none */
export async function javaOf({ child }: Pick<Tool, 'child'>): Promise<RunningProcess> {
  const found = (await processes()).find(({ parent }) => parent === child.pid);
  if (!found) throw new Error('no process below the tool');
  return found;
}
