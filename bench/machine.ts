// What a result needs to be judged: the machine, how busy it was, the day.
import { execFile } from 'node:child_process';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { promisify } from 'node:util';

/** One line, for the results and the terminal. */
export async function describeMachine(): Promise<string> {
  const { stderr } = await promisify(execFile)('java', ['-version']);
  const java = /version "([^"]+)"/.exec(stderr)?.[1] ?? 'unknown';
  const memory = Math.round(totalmem() / 1024 ** 3);
  const load = (loadavg()[0] ?? 0).toFixed(1);
  return (
    `${new Date().toISOString().slice(0, 10)}, ${availableParallelism()} × ` +
    `${cpus()[0]?.model.trim() ?? 'CPU'}, ${memory} GB, Node ${process.versions.node}, ` +
    `Java ${java}, load before it ${load}`
  );
}
