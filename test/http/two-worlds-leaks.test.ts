// The secrecy test bites: each leak that is planted in a copy of the app is caught by it.
import { expect } from 'chai';
import { failureOf } from '../support/failure-of.js';
import { listenWith } from '../support/leaky-app.js';
import { LEAKS, withLeak } from '../support/leaks.js';
import { assertHiddenEqualsAbsent } from '../support/two-worlds.js';
import { startViewedServer, type ViewedServer } from '../support/viewed-server.js';

const WORLDS = 100;

describe('two worlds catch', () => {
  let server: ViewedServer;

  before(async function () {
    this.timeout(60_000);
    server = await startViewedServer();
  });
  after(() => server.close());

  for (const leak of LEAKS) {
    it(leak.name, async function () {
      this.timeout(400_000);
      const leaky = await listenWith(server.deps, (all) => withLeak(all, leak, server.deps));
      try {
        const client = await server.signInViewer(leaky.url);
        const failure = await failureOf(
          assertHiddenEqualsAbsent(server.deps, client, { numRuns: WORLDS, endOnFailure: true }),
        );
        expect(String(failure.cause)).to.match(/--- with\n[^]*--- without\n/);
        expect(failure.message).to.match(/Property failed after \d+ tests/);
      } finally {
        await leaky.close();
      }
    });
  }
});
