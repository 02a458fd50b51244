/** The embedded Neo4j: a child process that speaks Bolt on the loopback interface and ends with us. */
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Readable, Writable } from 'node:stream';
import { provideSecret } from '../../own-secret.js';
import { makePrivateFolder } from '../../private-folder.js';
import { EngineError } from './engine-error.js';
import { launcherName } from './launcher.js';
import { environmentForJava, javaCommand, storeHome, type EngineFolders } from './runtime.js';
import { explainFailedStart } from './start-failure.js';

const stopLimitMs = 1800;
/** Characters of what Java says, for the message of a failed start. */
const keptOutput = 20_000;

export interface EngineOptions extends EngineFolders {
  /** Unset: any free port. */
  port?: number;
}

export interface Engine {
  uri: string;
  user: string;
  password: string;
  pid: number;
  /** Closes the store and ends the process, by force after 1.8 seconds. */
  stop(): Promise<void>;
  /** Called once if the process ends without having been asked to. */
  onExit(listener: (error: EngineError) => void): void;
}

type Child = ChildProcessByStdio<Writable, Readable, Readable>;

/** Starts the engine and returns when it answers queries. Throws EngineError. */
export async function startEngine(options: EngineOptions): Promise<Engine> {
  const { dataDir } = options;
  const [command, javaArgs] = await javaCommand(options);
  await makePrivateFolder(dataDir);
  const home = storeHome(dataDir);
  const password = await provideSecret(dataDir, 'neo4j-password');
  const port = await findPort(options.port);
  options.onProgress?.({ message: 'Starting Neo4j' });
  const child = spawn(command, [...javaArgs, launcherName, home, String(port), password.origin], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...environmentForJava(), ALLYMAP_ENGINE_PASSWORD: password.text },
    // Its own process group: Ctrl-C must reach us first, so that the last writes find the database.
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  // Writing to a process that has just ended is no error of ours.
  child.stdin.on('error', () => {});
  await untilReady(child, home);
  return engineOf(child, {
    uri: `bolt://127.0.0.1:${port}`,
    user: 'neo4j',
    password: password.text,
  });
}

async function untilReady(child: Child, home: string): Promise<void> {
  let output = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output = (output + text).slice(-keptOutput);
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (/^ready$/m.test(text)) resolve();
    });
    child.once('error', (error) => reject(new EngineError('start-failed', error.message)));
    child.once('close', () => {
      explainFailedStart(output, home).then(reject, reject);
    });
  });
}

function engineOf(child: Child, access: Pick<Engine, 'uri' | 'user' | 'password'>): Engine {
  let stopping: Promise<void> | undefined;
  return {
    ...access,
    pid: child.pid ?? 0,
    stop: () => (stopping ??= stopChild(child)),
    onExit(listener) {
      child.once('exit', (code, signal) => {
        if (stopping) return;
        listener(
          new EngineError('ended', `Neo4j has ended unasked (${signal ?? `code ${code}`}).`),
        );
      });
    },
  };
}

async function stopChild(child: Child): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  // The launcher leaves in good order when its input ends; unlike a signal that works on every system.
  child.stdin.end();
  const limit = setTimeout(() => child.kill('SIGKILL'), stopLimitMs);
  await ended;
  clearTimeout(limit);
}

/** The wanted port, or any, that nobody listens on now. */
async function findPort(wanted = 0): Promise<number> {
  const server = createServer().listen(wanted, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch {
    throw new EngineError('port-taken', `Port ${wanted} is taken by another program.`);
  }
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return address.port;
}
