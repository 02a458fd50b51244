/** Turns what Neo4j prints when it cannot start into one sentence. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EngineError } from './engine-error.js';

const shownLines = 12;

export async function explainFailedStart(output: string, home: string): Promise<EngineError> {
  if (/FileLockException|locked by another process/.test(output)) {
    return new EngineError('already-running', `Allymap is already running on ${home}.`);
  }
  const log = await readFile(join(home, 'logs', 'debug.log'), 'utf8').catch(() => '');
  const parts = [
    'Neo4j did not start.',
    lastLines(output),
    'Last lines of its log:',
    lastLines(log),
  ];
  return new EngineError('start-failed', parts.join('\n'));
}

/** Enough of an output to see what went wrong. */
export function lastLines(text: string): string {
  return text.trimEnd().split('\n').slice(-shownLines).join('\n');
}
