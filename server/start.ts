// Builds the running tool from settings: engine or server, schema, facts, services, app. Nothing
// else constructs these things.
import { extname, join } from 'node:path';
import type { Logger } from 'pino';
import { ALL_ROUTES } from './routes.js';
import { announceEngine, announcedEngine, withdrawEngine } from './database/engine/address.js';
import { startEngine, type Engine } from './database/engine/engine.js';
import type { OnProgress } from './database/engine/progress.js';
import { forgetOldKeys } from './database/old-keys.js';
import { openDatabase, type Database, type DatabaseAddress } from './database/driver.js';
import { migrate } from './database/schema.js';
import { requireSupported } from './database/version.js';
import { requireRoom } from './disk.js';
import { bindingsOf } from './bindings.js';
import { namesIn } from './domain/analysis/analysis.queries.js';
import type { Deps, RouteDeps } from './domain/deps.js';
import { sessions, whoIs } from './domain/accounts/sessions.js';
import { OneTimeLink } from './domain/accounts/sign-in.service.js';
import { createApp } from './http/app.js';
import { provideSecret } from './own-secret.js';
import { packageRoot, packageVersion } from './package-root.js';
import { addressOf, closeServer, listen, requirePort } from './port.js';
import { makePrivateFolder } from './private-folder.js';
import { openKernel, type Kernel } from './projection/kernel.js';
import { Projection } from './projection/projection.js';
import type { Settings } from './settings.js';

export interface StartOptions {
  settings: Settings;
  log: Logger;
  onProgress?: OnProgress;
  now?: () => Date;
  /** Tests ask faster than people. */
  requestsPerMinute?: number;
  signInsPerMinute?: number;
  /** Runs when the database is ready and before anybody can ask: fills an empty one. */
  prepare?: (deps: Deps) => Promise<void>;
}

export interface Running {
  url: string;
  deps: RouteDeps;
  link: OneTimeLink;
  engine: Engine | null;
  /** Stops listening, then closes the driver and the engine. */
  close: () => Promise<void>;
}

/** The source under tsx, the built file under node. */
const ANALYSES_THREAD = new URL(
  `domain/analyses/analyses.thread${extname(import.meta.url)}`,
  import.meta.url,
);
/** Records read between two words on the progress of a start. */
const TOLD_EVERY = 20_000;
/** Milliseconds between looks at the change log for writes of other instances. */
const POLL_MS = 1_000;
/** Milliseconds between removals of old idempotency keys. */
const TIDY_MS = 3_600_000;

/** Starts the whole tool and returns when it answers. */
export async function startAllymap(options: StartOptions): Promise<Running> {
  const { settings, log, now = () => new Date() } = options;
  // Before a download; an engine that may run here already says so better than its taken port.
  if ((await announcedEngine(settings.dataDir)) === null) await requirePort(settings);
  await makePrivateFolder(settings.dataDir);
  const { address, engine } = await provideDatabase(settings, options.onProgress);
  const database = openDatabase(address);
  let kernel: Kernel | null = null;
  try {
    await requireSupported(database, address.uri);
    await migrate(database);
    const projection = new Projection(database);
    await projection.load((records) => {
      if (records % TOLD_EVERY === 0) options.onProgress?.({ message: `${records} records read` });
    });
    await options.prepare?.({ database, projection, now });
    const names = namesIn(database);
    kernel = openKernel({
      projection,
      module: ANALYSES_THREAD,
      words: (ids) => names.records(ids),
      onCrash: (error) => log.error({ err: error }, 'the analyses broke off and start anew'),
    });
    const deps: RouteDeps = { database, projection, now, kernel };
    const link = new OneTimeLink();
    const app = createApp({
      database,
      routes: ALL_ROUTES,
      bindings: bindingsOf(deps, link),
      refresh: (lastChange) => projection.catchUpTo(lastChange),
      beforeWrite: () => requireRoom(settings.dataDir),
      log,
      sessions: sessions({
        database,
        secret: (await provideSecret(settings.dataDir, 'session-secret')).text,
        secure: settings.secureCookie,
        now,
      }),
      whoIs,
      hosts: settings.hosts,
      secure: settings.secureCookie,
      trustProxy: settings.trustProxy,
      clientDir: join(packageRoot, 'dist', 'client'),
      version: await packageVersion(),
      requestsPerMinute: options.requestsPerMinute ?? 1_200,
      signInsPerMinute: options.signInsPerMinute ?? 20,
    });
    const server = await listen(app.listen.bind(app), settings);
    const poll = setInterval(() => {
      projection.catchUp().catch((error: unknown) => log.warn({ err: error }, 'change log'));
    }, POLL_MS);
    const tidyUp = (): void => {
      forgetOldKeys(database, now()).catch((error: unknown) =>
        log.warn({ err: error }, 'old keys'),
      );
    };
    tidyUp();
    const tidying = setInterval(tidyUp, TIDY_MS);
    return {
      url: settings.publicUrl ?? addressOf(server, settings.host),
      deps,
      link,
      engine,
      close: async () => {
        clearInterval(poll);
        clearInterval(tidying);
        await closeServer(server);
        await kernel?.close();
        await closeDatabase(settings, database, engine);
      },
    };
  } catch (error) {
    await kernel?.close();
    await closeDatabase(settings, database, engine);
    throw error;
  }
}

async function provideDatabase(
  settings: Settings,
  onProgress?: OnProgress,
): Promise<{ address: DatabaseAddress; engine: Engine | null }> {
  const database = settings.neo4jDatabase;
  if (settings.neo4j) return { address: { ...settings.neo4j, database }, engine: null };
  const { dataDir, engineDir, mavenRepoUrl } = settings;
  const engine = await startEngine({
    dataDir,
    engineDir,
    mavenRepoUrl,
    ...(onProgress ? { onProgress } : {}),
  });
  const { uri, user, password } = engine;
  await announceEngine(dataDir, uri);
  return { address: { uri, user, password, database }, engine };
}

async function closeDatabase(
  { dataDir }: Settings,
  { driver }: Database,
  engine: Engine | null,
): Promise<void> {
  await driver.close();
  if (!engine) return;
  await withdrawEngine(dataDir);
  await engine.stop();
}
