import { expect } from 'chai';
import { z } from 'zod';
import { readExampleReport } from '../../seed/example-report.js';
import { loadReport, loadStartingSet } from '../../seed/load.js';
import { findAccount } from '../../server/domain/accounts/accounts.service.js';
import { callerOf } from '../../server/domain/accounts/sessions.js';
import { StartingSetError } from '../../seed/starting-set.js';
import type { TestClient } from '../support/client.js';
import { startTestServer, type TestServer } from '../support/server.js';

const Page = z.object({ items: z.array(z.looseObject({ key: z.string() })), next: z.unknown() });
const RECORDS = Object.values(readExampleReport().records).flat().length;

async function keysOf(client: TestClient, plural: string): Promise<string[]> {
  const { items, next } = Page.parse((await client.get(`/api/${plural}?limit=500`)).body);
  expect(next).to.equal(null);
  return items.map(({ key }) => key);
}

describe('loading the example data', () => {
  let server: TestServer;
  let owner: TestClient;

  const caller = async () => callerOf(await findAccount(server.deps, owner.account));
  before(async () => {
    server = await startTestServer();
    owner = await server.signIn();
  });
  after(() => server.close());

  it('writes nothing of a set that does not fit', async () => {
    const broken = { tag: 'broken', records: { actor: [{ key: 'a', name: 'A', kind: 'club' }] } };
    const refused = await loadStartingSet(server.deps, await caller(), broken).catch(
      (error: unknown) => error,
    );
    expect(refused).to.be.instanceOf(StartingSetError);
    expect(await keysOf(owner, 'actors')).to.deep.equal([]);
  });

  it('does the rest of a load that broke off', async () => {
    const { tag, records } = readExampleReport();
    const actors = records.actor ?? [];
    await loadStartingSet(server.deps, await caller(), { tag, records: { actor: actors } });
    const loaded = await loadReport(server.deps, await caller());
    expect(loaded).to.include({ created: RECORDS - actors.length, kept: actors.length });
    expect(loaded.batches).to.be.at.most(10);
    expect(await keysOf(owner, 'actors')).to.have.length(128);
    expect(await keysOf(owner, 'ties')).to.have.length(205);
  });

  it('changes nothing when loaded again', async () => {
    const before = (await owner.get('/api/ties?limit=500')).text;
    expect(await loadReport(server.deps, await caller())).to.deep.equal({
      created: 0,
      kept: RECORDS,
      batches: 0,
    });
    expect((await owner.get('/api/ties?limit=500')).text).to.equal(before);
  });

  it('shows each clearance its part, and RED rows only to who loaded them', async () => {
    const strict = await server.signIn({ clearance: 'AMBER+STRICT' });
    const red = await server.signIn({ clearance: 'RED' });
    for (const client of [strict, red]) {
      expect(await keysOf(client, 'actors')).to.have.length(125);
      expect(await keysOf(client, 'ties')).to.have.length(200);
      expect(await keysOf(client, 'questions')).to.have.length(27);
    }
    expect(await keysOf(owner, 'questions')).to.include('q24');
  });
});
