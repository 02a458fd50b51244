// Taking back one's own writes, one after the other, and a write whose edits need each other.
import { expect } from 'chai';
import { z } from 'zod';
import type { TestClient } from '../support/client.js';
import { startTestServer, type TestServer } from '../support/server.js';

describe('undo', () => {
  let server: TestServer;
  let director: TestClient;

  before(async function () {
    this.timeout(180_000);
    server = await startTestServer();
    director = await server.signIn();
  });
  after(() => server.close());

  const actor = (name: string) => director.create('actors', { name, kind: 'institution' });

  const lastWrites = async (limit: number): Promise<string[]> => {
    const { body } = await director.get(`/api/changes?limit=${limit}`);
    return z
      .object({ items: z.array(z.object({ write: z.string() })) })
      .parse(body)
      .items.map(({ write }) => write);
  };
  const undo = (write: string | undefined) => director.post(`/api/changes/${write}/undo`);
  const roleOf = async (id: string): Promise<unknown> =>
    z.object({ role: z.unknown() }).parse((await director.get(`/api/actors/${id}`)).body).role;

  it('goes back through several writes on one record, and forward again', async () => {
    const { id } = await actor('Twice changed');
    await director.patch(`/api/actors/${id}`, 1, { role: 'first' });
    await director.patch(`/api/actors/${id}`, 2, { role: 'second' });
    const [second, first, creation] = await lastWrites(3);
    expect((await undo(first)).status, 'the second stands').to.equal(412);
    expect((await undo(second)).status).to.equal(200);
    expect(await roleOf(id)).to.equal('first');
    const [undoneSecond] = await lastWrites(1);
    expect((await undo(second)).status, 'it is taken back').to.equal(412);
    expect((await undo(first)).status).to.equal(200);
    expect(await roleOf(id)).to.equal(null);
    const [undoneFirst] = await lastWrites(1);
    expect((await undo(undoneSecond)).status, 'the first is not there').to.equal(412);
    expect((await undo(undoneFirst)).status).to.equal(200);
    expect((await undo(undoneSecond)).status).to.equal(200);
    expect(await roleOf(id)).to.equal('second');
    expect((await undo(creation)).status, 'both stand').to.equal(412);
  });

  it('is done once when its request is repeated', async () => {
    const { id } = await actor('Repeated');
    await director.patch(`/api/actors/${id}`, 1, { role: 'mine' });
    const [mine] = await lastWrites(1);
    const ask = () =>
      director.post(`/api/changes/${mine}/undo`, undefined, { 'Idempotency-Key': 'undo' });
    const [first, again] = [await ask(), await ask()];
    expect([first.status, again.status]).to.deep.equal([200, 200]);
    expect(again.body).to.deep.equal(first.body);
  });

  it('is refused once somebody else changed the record', async () => {
    const { id } = await actor('Shared');
    await director.patch(`/api/actors/${id}`, 1, { role: 'mine' });
    const [mine] = await lastWrites(1);
    const other = await server.signIn();
    await other.patch(`/api/actors/${id}`, 2, { place: 'Osh' });
    expect((await undo(mine)).status).to.equal(412);
  });

  it('judges each record by the others as they will be', async () => {
    const [from, to] = [await actor('Ministry'), await actor('Somebody')];
    const tie = await director.create('ties', { from: from.id, to: to.id, type: 'part_of' });
    // Nothing is part of a person.
    const edits = [
      { op: 'patch', id: to.id, version: 1, fields: { kind: 'person_official' } },
      { op: 'patch', id: tie.id, version: 1, fields: { type: 'reports_to' } },
    ];
    const { body } = await director.post('/api/batch', { edits });
    const { write } = z.object({ write: z.string() }).parse(body);
    const undone = await director.post(`/api/changes/${write}/undo`);
    expect(undone.status, undone.text).to.equal(200);
    expect((await director.get(`/api/actors/${to.id}`)).body).to.include({ kind: 'institution' });
    expect((await director.get(`/api/ties/${tie.id}`)).body).to.include({ type: 'part_of' });
  });
});
