// The secrecy test bites: each leak that is planted in a copy of the app is caught by it.
import { expect } from 'chai';
import { createApp } from '../../server/http/app.js';
import { failureOf } from '../support/failure-of.js';
import { appOptions, listenWith } from '../support/app.js';
import { LEAKS, withLeak } from '../support/leaks.js';
import { questionsOf, READS } from '../support/replay.js';
import { assertHiddenEqualsAbsent } from '../support/two-worlds.js';
import { startViewedServer, type ViewedServer } from '../support/viewed-server.js';

const WORLDS = 100;

describe('two worlds catch', () => {
  let server: ViewedServer;

  before(async function () {
    this.timeout(180_000);
    server = await startViewedServer();
  });
  after(() => server.close());

  for (const leak of LEAKS) {
    it(leak.name, async function () {
      this.timeout(1_800_000);
      const options = appOptions(server.deps);
      const bindings = withLeak(options.bindings, leak, server.deps);
      const leaky = await listenWith(createApp({ ...options, bindings }));
      try {
        const client = await server.signInViewer(leaky.url);
        // Only what could show it: the whole replay asks the same, in more time.
        const spoilt = READS.filter(({ name }) => leak.routes.includes(name));
        const failure = await failureOf(
          assertHiddenEqualsAbsent(server.deps, client, WORLDS, (from) =>
            questionsOf(spoilt, from),
          ),
        );
        expect(failure.message).to.match(/^After \d+ worlds .*--- with\n.*--- without\n/s);
      } finally {
        await leaky.close();
      }
    });
  }
});
