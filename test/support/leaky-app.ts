// The app of the product over a test's database, with other handlers in place of some.
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { ROUTES } from '../../server/contract/api.js';
import { bindingsOf } from '../../server/bindings.js';
import { sessions, whoIs } from '../../server/domain/accounts/sessions.js';
import { OneTimeLink } from '../../server/domain/accounts/sign-in.service.js';
import type { Deps } from '../../server/domain/deps.js';
import { createApp, type AppOptions } from '../../server/http/app.js';
import type { Binding } from '../../server/http/mount.js';

export interface Listening {
  url: string;
  close(): Promise<void>;
}

export function appOptions(deps: Deps): AppOptions {
  const { database, projection, now } = deps;
  return {
    database,
    routes: ROUTES,
    bindings: bindingsOf(deps, new OneTimeLink()),
    refresh: () => projection.catchUp(),
    beforeWrite: () => Promise.resolve(),
    log: pino({ level: 'silent' }),
    sessions: sessions({ database, secret: 'of this test alone', secure: false, now }),
    whoIs,
    secure: false,
    trustProxy: 0,
    clientDir: '/nowhere',
    version: '0',
    requestsPerMinute: 1_000_000,
    signInsPerMinute: 1_000_000,
  };
}

/** Listens on a free port with the product's handlers, changed by the test. */
export async function listenWith(
  deps: Deps,
  change: (bindings: readonly Binding[]) => Binding[],
): Promise<Listening> {
  const options = appOptions(deps);
  const app = createApp({ ...options, bindings: change(options.bindings) });
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
