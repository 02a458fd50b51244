// One actor is us: who may say so, and that no viewer who may say so sees two.
import { expect } from 'chai';
import type { Answer, Created, TestClient } from '../support/client.js';
import { startTestServer, type TestServer } from '../support/server.js';

describe('us', () => {
  let server: TestServer;
  let director: TestClient;
  let researcher: TestClient;

  beforeEach(async function () {
    this.timeout(180_000);
    server = await startTestServer();
    director = await server.signIn({ clearance: 'AMBER' });
    researcher = await server.signIn({ roles: ['researcher'], clearance: 'AMBER' });
  });
  afterEach(() => server.close());

  const draft = (us: boolean, more: object = {}) => ({ name: 'Actor', kind: 'ngo', us, ...more });
  const said = ({ status, body }: Answer) => {
    const { code, fields = [] } = body as { code?: string; fields?: { path: string }[] };
    return [status, code, ...fields.map(({ path }) => path)];
  };
  const move = (client: TestClient, from: Created, to: Created) => {
    const patch = ({ id }: Created, us: boolean) => ({
      op: 'patch',
      id,
      version: 1,
      fields: { us },
    });
    return client.post('/api/batch', { edits: [patch(to, true), patch(from, false)] });
  };

  it('is said and taken back by directors alone, by any way of writing', async () => {
    const none = [403, 'permission.none'];
    expect(said(await researcher.post('/api/actors', draft(true)))).to.deep.equal(none);
    const other = await researcher.create('actors', draft(false));
    const patch = (us: boolean, { id }: Created) =>
      researcher.patch(`/api/actors/${id}`, 1, { us });
    expect(said(await patch(true, other))).to.deep.equal(none);
    const us = await director.create('actors', draft(true));
    expect(said(await patch(false, us))).to.deep.equal(none);
    expect((await move(researcher, us, other)).status).to.equal(403);
    expect((await researcher.patch(`/api/actors/${us.id}`, 1, { role: 'R' })).status).to.equal(200);
  });

  it('is one actor at a time, moved by one batch, which undo takes back', async () => {
    const second = [422, 'input.invalid', 'us'];
    const us = await director.create('actors', draft(true));
    const other = await director.create('actors', draft(false));
    expect(said(await director.post('/api/actors', draft(true)))).to.deep.equal(second);
    const patched = await director.patch(`/api/actors/${other.id}`, 1, { us: true });
    expect(said(patched)).to.deep.equal(second);
    const moved = await move(director, us, other);
    expect(moved.status, moved.text).to.equal(200);
    const { write } = moved.body as { write: string };
    expect((await director.post(`/api/changes/${write}/undo`, undefined)).status).to.equal(200);
    const first = (await director.get(`/api/actors/${us.id}`)).body;
    expect(first).to.include({ us: true });
  });

  it('does not come back from the retired ones beside another', async () => {
    const old = await director.create('actors', draft(true));
    await director.delete(`/api/actors/${old.id}`);
    await director.create('actors', draft(true));
    const restored = await director.post(`/api/actors/${old.id}/restore`, undefined);
    expect(said(restored)).to.deep.equal([422, 'input.invalid', 'us']);
  });

  it('is asked of what the writer sees: a hidden one answers as none', async () => {
    const owner = await server.signIn({ clearance: 'RED' });
    await owner.create('actors', draft(true, { tlp: 'RED' }));
    expect((await director.post('/api/actors', draft(true))).status).to.equal(201);
  });
});
