// Taking back a write whose edits need each other.
import { expect } from 'chai';
import { z } from 'zod';
import type { TestClient } from '../support/client.js';
import { startTestServer, type TestServer } from '../support/server.js';

describe('undo of a batch', () => {
  let server: TestServer;
  let director: TestClient;

  before(async function () {
    this.timeout(60_000);
    server = await startTestServer();
    director = await server.signIn();
  });
  after(() => server.close());

  const actor = (name: string) => director.create('actors', { name, kind: 'institution' });

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
