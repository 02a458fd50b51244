// `npm start`: reads the settings, starts the tool, says where it is, and stops it cleanly.
import { pino } from 'pino';
import { terminalProgress } from './database/engine/progress.js';
import { ADMINISTRATOR_EMAIL } from './domain/accounts/accounts.service.js';
import { firstStart, needsFirstStart, openingLink } from './first-start.js';
import { loadSettings } from './settings.js';
import { startAllymap, type Running } from './start.js';

async function main(): Promise<void> {
  let running: Running | null = null;
  stopOnSignals(() => running);
  const settings = loadSettings();
  const log = pino({ level: settings.logLevel });
  const progress = terminalProgress();
  running = await startAllymap({
    settings,
    log,
    onProgress: progress,
    prepare: async (deps) => {
      if (!(await needsFirstStart(deps))) return;
      progress({ message: 'Loading the report' });
      await firstStart(deps, settings.admin);
    },
  });
  running.engine?.onExit((error) => {
    console.error(error.message);
    process.exit(1);
  });
  console.log(`\nAllymap is at ${running.url}`);
  const link = await openingLink(running);
  if (link) {
    console.log(`Sign in once with this link as ${ADMINISTRATOR_EMAIL}, then set a password:`);
    console.log(link);
  }
  console.log('Ctrl-C stops it.');
}

/**
 * The first signal stops in order; a second one, or one during the start, does not wait. What runs
 * below this process ends with it.
 */
function stopOnSignals(running: () => Running | null): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      const tool = running();
      if (stopping || tool === null) process.exit(1);
      stopping = true;
      tool.close().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}

main().catch((error: unknown) => {
  // Whatever keeps it from starting is one sentence; the rest is for whoever looks for a fault.
  console.error(error instanceof Error ? error.message : error);
  if (process.env['ALLYMAP_LOG'] === 'debug') console.error(error);
  process.exit(1);
});
