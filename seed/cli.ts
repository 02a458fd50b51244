// `npm run seed [-- --file my.json]`: loads the report or another starting set into the database of
// the settings. Start it while the tool is stopped, or with NEO4J_URI while it runs.
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { z } from 'zod';
import { terminalProgress } from '../server/database/engine/progress.js';
import { findAdministrator } from '../server/domain/accounts/accounts.service.js';
import { callerOf } from '../server/domain/accounts/sessions.js';
import { firstStart, needsFirstStart } from '../server/first-start.js';
import { loadSettings } from '../server/settings.js';
import { startAllymap } from '../server/start.js';
import { readExampleReport } from './example-report.js';
import { loadStartingSet } from './load.js';
import { StartingSet } from './starting-set.js';

async function readSet(file: string | undefined): Promise<StartingSet> {
  if (file === undefined) return readExampleReport();
  const { success, data, error } = StartingSet.safeParse(JSON.parse(await readFile(file, 'utf8')));
  if (success) return data;
  throw new Error(`${file} is no starting set:\n${z.prettifyError(error)}`);
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { file: { type: 'string' } } });
  const set = await readSet(values.file);
  const settings = { ...loadSettings(), port: 0 };
  const running = await startAllymap({
    settings,
    log: pino({ level: 'warn' }),
    onProgress: terminalProgress(),
  });
  try {
    if (await needsFirstStart(running.deps)) await firstStart(running.deps, settings.admin);
    const caller = callerOf(await findAdministrator(running.deps));
    const loaded = await loadStartingSet(running.deps, caller, set);
    console.log(`${loaded.created} records loaded, ${loaded.kept} were there.`);
  } finally {
    await running.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
