// The app of the product over a test's database, to be built with other options or handlers.
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';
import { pino } from 'pino';
import { ALL_ROUTES } from '../../server/routes.js';
import { bindingsOf } from '../../server/bindings.js';
import { sessions, whoIs } from '../../server/domain/accounts/sessions.js';
import { OneTimeLink } from '../../server/domain/accounts/sign-in.service.js';
import type { RouteDeps } from '../../server/domain/deps.js';
import type { AppOptions } from '../../server/http/app.js';

export interface Listening {
  url: string;
  close(): Promise<void>;
}

/** Options of the app as `startAllymap` makes them, on a database that a test server has open. */
export function appOptions(deps: RouteDeps): AppOptions {
  const { database, projection, now } = deps;
  return {
    database,
    routes: ALL_ROUTES,
    bindings: bindingsOf(deps, new OneTimeLink()),
    refresh: (lastChange) => projection.catchUpTo(lastChange),
    beforeWrite: () => Promise.resolve(),
    log: pino({ level: 'silent' }),
    sessions: sessions({ database, secret: 'of this test alone', secure: false, now }),
    whoIs,
    hosts: null,
    secure: false,
    trustProxy: 0,
    clientDir: '/nowhere',
    version: '0',
    requestsPerMinute: 1_000_000,
    signInsPerMinute: 1_000_000,
  };
}

/** Listens with an app on a free port. */
export async function listenWith(app: Express): Promise<Listening> {
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
