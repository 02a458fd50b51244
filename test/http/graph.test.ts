import { expect } from 'chai';
import { Graph } from '../../server/contract/graph.js';
import type { TestClient } from '../support/client.js';
import { startTestServer, type TestServer } from '../support/server.js';

const green = { tlp: 'GREEN' };

describe('graph of the map', () => {
  let server: TestServer;
  let director: TestClient;

  before(async function () {
    this.timeout(180_000);
    server = await startTestServer();
    director = await server.signIn();
  });
  after(() => server.close());

  it('says which tie has no source, and which is contradicted until somebody judges', async () => {
    const from = await director.create('actors', { name: 'A', kind: 'unit', ...green });
    const to = await director.create('actors', { name: 'B', kind: 'ministry', ...green });
    const source = await director.create('sources', { title: 'S', kind: 'report', ...green });
    const ends = { from: from.id, to: to.id, type: 'part_of', ...green };
    const tie = await director.create('ties', ends);
    const marks = async () => {
      const { ties } = Graph.parse((await director.get('/api/graph')).body);
      return ties.map(({ sourced, conflict }) => ({ sourced, conflict }));
    };
    const evidence = (supports: boolean) =>
      director.create('evidence', {
        record: tie.id,
        source: source.id,
        locator: 'p. 1',
        supports,
        ...green,
      });

    expect(await marks()).to.deep.equal([{ sourced: false, conflict: false }]);
    await evidence(true);
    expect(await marks()).to.deep.equal([{ sourced: true, conflict: false }]);
    const against = await evidence(false);
    expect(await marks()).to.deep.equal([{ sourced: true, conflict: true }]);
    await director.create('judgements', {
      between: [tie.id, against.id],
      reason: 'The first page is right.',
      ...green,
    });
    expect(await marks()).to.deep.equal([{ sourced: true, conflict: false }]);
  });
});
