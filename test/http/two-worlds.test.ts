// Hidden equals absent, byte for byte, over every reading route (safety.md, "Two worlds").
import { expect } from 'chai';
import { defineRoute } from '../../server/contract/routes.js';
import { questionsOf, READS } from '../support/replay.js';
import { assertHiddenEqualsAbsent } from '../support/two-worlds.js';
import { startViewedServer, type ViewedServer } from '../support/viewed-server.js';

const WORLDS = 100;

describe('two worlds', () => {
  let server: ViewedServer;

  before(async function () {
    this.timeout(180_000);
    server = await startViewedServer();
  });
  after(() => server.close());

  it('answers the same whether what is hidden is there or not', async function () {
    this.timeout(1_800_000);
    const client = await server.signInViewer();
    const tally = await assertHiddenEqualsAbsent(server.deps, client, WORLDS);
    expect(tally.worlds).to.equal(WORLDS);
    // The comparison says something only if much is seen, much is hidden and much is found.
    expect(tally.seen / WORLDS).to.be.greaterThan(5);
    expect(tally.hidden / WORLDS).to.be.greaterThan(5);
    expect(tally.found / WORLDS).to.be.greaterThan(30);
  });

  it('asks every reading route of the contract', () => {
    const nothing = { seen: [], hidden: [], changes: [], edited: new Set<string>(), dice: 0 };
    expect(() => questionsOf(READS, nothing)).not.to.throw();
    const fresh = defineRoute({ ...READS[0]!, name: 'fresh.read', path: '/api/fresh' });
    expect(() => questionsOf([fresh], nothing)).to.throw('fresh.read');
  });
});
