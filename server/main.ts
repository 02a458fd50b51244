// `npm start`: reads the settings, starts the tool, says where it is, and stops it cleanly.
import { pino } from 'pino';
import { EngineError } from './database/engine/engine-error.js';
import { terminalProgress } from './database/engine/progress.js';
import { anyAccount } from './domain/accounts/accounts.service.js';
import { firstStart, openingLink } from './first-start.js';
import { SettingsError, loadSettings } from './settings.js';
import { startAllymap, type Running } from './start.js';

async function main(): Promise<void> {
  const settings = loadSettings();
  const log = pino({ level: settings.logLevel });
  const progress = terminalProgress();
  const running = await startAllymap({
    settings,
    log,
    onProgress: progress,
    prepare: async (deps) => {
      if (await anyAccount(deps)) return;
      progress({ message: 'Loading the report' });
      await firstStart(deps, settings.admin);
    },
  });
  stopOnSignals(running);
  running.engine?.onExit((error) => {
    console.error(error.message);
    process.exit(1);
  });
  console.log(`\nAllymap is at ${running.url}`);
  const link = await openingLink(running);
  if (link) console.log(`Sign in once with this link, then set a password:\n${link}`);
  console.log('Ctrl-C stops it.');
}

/** The first signal stops in order; a second one does not wait. */
function stopOnSignals(running: Running): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1);
      stopping = true;
      running.close().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}

main().catch((error: unknown) => {
  const known = error instanceof EngineError || error instanceof SettingsError;
  console.error(known || error instanceof Error ? error.message : error);
  if (!known && process.env['ALLYMAP_LOG'] === 'debug') console.error(error);
  process.exit(1);
});
