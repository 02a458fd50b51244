// A saved map stands though those whom it names were hidden or retired since; it is told without them.
import { expect } from 'chai';
import type { ChangePage } from '../../server/contract/history.js';
import type { z } from 'zod';
import type { TestClient } from '../support/client.js';
import { openStream } from '../support/stream.js';
import { startTestServer, type TestServer } from '../support/server.js';

describe('saved maps', () => {
  let server: TestServer;
  let director: TestClient;
  let reader: TestClient;

  before(async function () {
    this.timeout(180_000);
    server = await startTestServer();
    director = await server.signIn();
    reader = await server.signIn({ roles: ['reader'], clearance: 'AMBER' });
  });
  after(() => server.close());

  const actor = (tlp: string) =>
    director.create('actors', { name: 'Council', kind: 'institution', tlp });
  const mapOf = (ids: readonly string[]) => ({
    name: 'Who decides',
    tlp: 'GREEN',
    selection: ids,
    focus: { actors: ids, steps: 2 },
    positions: Object.fromEntries(ids.map((id, index) => [id, [index, -index]])),
    story: [
      {
        title: 'First',
        words: 'They decide.',
        camera: { x: 1, y: 2, zoom: 1.5 },
        focus: { actors: [], steps: 1 },
        selection: ids,
        path: [],
        asOf: '2005',
      },
    ],
  });

  it('are listed and read without those whom the reader may not see', async () => {
    const [open, secret] = [await actor('GREEN'), await actor('RED')];
    const made = await director.create('views', mapOf([open.id, secret.id]));
    expect(made['selection']).to.deep.equal([open.id, secret.id]);
    const { body } = await reader.get(`/api/views/${made.id}`);
    expect(body).to.deep.include({
      selection: [open.id],
      focus: { actors: [open.id], steps: 2 },
      positions: { [open.id]: [0, 0] },
    });
    expect(body).to.have.nested.property('story[0].selection').that.deep.equals([open.id]);
    const list = await reader.get('/api/views');
    expect(list.body).to.deep.equal({ items: [body], next: null });
    const history = await reader.get(`/api/views/${made.id}/history`);
    expect(history.text).to.include(open.id).and.not.to.include(secret.id);
  });

  it('tell nothing of a change that was about hidden ones only', async () => {
    const secret = await actor('RED');
    const made = await director.create('views', mapOf([]));
    await director.patch(`/api/views/${made.id}`, 1, { selection: [secret.id] });
    const changes = async (client: TestClient) =>
      ((await client.get(`/api/views/${made.id}/history`)).body as z.infer<typeof ChangePage>).items
        .length;
    expect([await changes(director), await changes(reader)]).to.deep.equal([2, 1]);
  });

  it('count for each reader the changes that they may know of, in number, time, tag and stream', async () => {
    const [secret, open] = [await actor('RED'), await actor('GREEN')];
    const made = await director.create('views', mapOf([]));
    const path = `/api/views/${made.id}`;
    const before = await reader.get(path);
    const list = await reader.get('/api/views');
    const stream = await openStream(reader);
    try {
      await director.patch(path, 1, { selection: [secret.id] });
      expect((await director.get(path)).headers.get('etag')).to.equal('"2"');
      const after = await reader.get(path);
      expect(after.body).to.deep.equal(before.body);
      expect(after.headers.get('etag')).to.equal('"1"');
      expect((await reader.get('/api/views')).body).to.deep.equal(list.body);
      expect((await director.patch(path, 1, { name: 'Late' })).status).to.equal(412);

      await director.patch(path, 2, { selection: [secret.id, open.id] });
      const seen = await reader.get(path);
      expect(seen.body)
        .to.include({ version: 2 })
        .and.deep.include({ selection: [open.id] });
      const history = await reader.get(`${path}/history`);
      expect(history.body).to.have.nested.property('items[0].version', 2);
      const last = await actor('GREEN');
      const told = await stream.until(last.id);
      expect(told.filter((event) => event.includes(made.id))).to.have.lengthOf(1);
    } finally {
      stream.close();
    }
  });

  it('lose a retired actor and find it again where it stood', async () => {
    const gone = await actor('GREEN');
    const made = await director.create('views', mapOf([gone.id]));
    const selection = async () =>
      ((await director.get(`/api/views/${made.id}`)).body as { selection: string[] }).selection;
    await director.delete(`/api/actors/${gone.id}`);
    expect(await selection()).to.deep.equal([]);
    // Its author renames it meanwhile: what is not shown is kept.
    await director.patch(`/api/views/${made.id}`, 1, { name: 'Renamed' });
    await director.post(`/api/actors/${gone.id}/restore`);
    expect(await selection()).to.deep.equal([gone.id]);
  });

  it('take a hidden id as they take one of nobody', async () => {
    const secret = await actor('RED');
    const nobody = `act_${'0'.repeat(20)}`;
    for (const id of [secret.id, nobody]) {
      const answer = await reader.post('/api/views', mapOf([id]));
      expect(answer.status).to.equal(201);
      expect(answer.body).to.deep.include({ selection: [], positions: {} });
    }
  });

  it('take only what a map can be set to', async () => {
    const refused = async (draft: object) =>
      (await director.post('/api/views', { name: 'Map', ...draft })).status;
    expect(await refused({ layout: 'spiral' })).to.equal(422);
    expect(await refused({ filter: { layers: ['dreams'] } })).to.equal(422);
    expect(await refused({ positions: { nobody: [0, 0] } })).to.equal(422);
    expect(await refused({ camera: { x: 0, y: 0, zoom: 0 } })).to.equal(422);
  });
});
