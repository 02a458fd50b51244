import { expect } from 'chai';
import type { TestClient } from '../support/client.js';
import { startTestServer, type TestServer } from '../support/server.js';

describe('translations', () => {
  let server: TestServer;
  let director: TestClient;
  let reader: TestClient;

  before(async function () {
    this.timeout(180_000);
    server = await startTestServer();
    director = await server.signIn();
    reader = await server.signIn({ roles: ['reader'], clearance: 'GREEN' });
  });
  after(() => server.close());

  const issue = (tlp: string) => director.create('issues', { name: 'Street work', tlp });
  const russian = (on: string, more: object = {}) => ({
    on,
    field: 'name',
    language: 'ru',
    text: 'Работа на улице',
    original: 'Street work',
    originalLanguage: 'en',
    tlp: 'GREEN',
    ...more,
  });

  it('are listed by what they are on, which keeps its recorded text', async () => {
    const on = await issue('GREEN');
    const made = await director.create('translations', russian(on.id, { translatedBy: 'A.' }));
    expect(made).to.include({ text: 'Работа на улице', checkedBy: null });
    const list = await reader.get(`/api/translations?on=${on.id}&language=ru`);
    expect(list.body).to.deep.equal({ items: [made], next: null });
    expect((await reader.get(`/api/issues/${on.id}`)).body).to.include({ name: 'Street work' });
  });

  it('are seen by nobody who does not see what they are on, whatever their own label', async () => {
    const on = await issue('AMBER');
    const made = await director.create('translations', russian(on.id));
    expect((await reader.get(`/api/translations/${made.id}`)).status).to.equal(404);
    expect((await reader.get(`/api/translations?on=${on.id}`)).body).to.deep.equal({
      items: [],
      next: null,
    });
  });

  it('are never looser than what they are on, nor are comments: it is lowered without them', async () => {
    const { account } = director;
    const on = await director.create('issues', { name: 'Street work', tlp: 'RED' });
    const made = await director.create('translations', russian(on.id));
    const comment = await director.create('comments', { on: on.id, text: 'True', tlp: 'GREEN' });
    for (const one of [made, comment]) {
      expect(one).to.deep.include({ tlp: 'RED', recipients: [account] });
    }
    const path = `/api/translations/${made.id}`;
    const loosened = await director.patch(path, 1, { tlp: 'GREEN', reason: 'by mistake' });
    expect(loosened.body).to.include({ tlp: 'RED' });
    const edit = { op: 'patch', id: comment.id, fields: { tlp: 'GREEN' } };
    await director.post('/api/batch', { edits: [edit], reason: 'by mistake' });
    const lowered = await director.patch(`/api/issues/${on.id}`, 1, {
      tlp: 'GREEN',
      reason: 'published since',
    });
    expect(lowered.status).to.equal(200);
    expect((await reader.get(`/api/issues/${on.id}`)).status).to.equal(200);
    expect((await reader.get(path)).status).to.equal(404);
    expect((await reader.get(`/api/comments/${comment.id}`)).status).to.equal(404);
  });

  it('are taken back like any other write', async () => {
    const on = await issue('GREEN');
    const made = await director.create('translations', russian(on.id));
    const { body } = await director.get(`/api/translations/${made.id}/history`);
    const [{ write }] = (body as { items: [{ write: string }] }).items;
    expect((await director.post(`/api/changes/${write}/undo`)).status).to.equal(200);
    expect((await reader.get(`/api/translations?on=${on.id}`)).body).to.have.deep.property(
      'items',
      [],
    );
  });

  it('are of a text of that kind, in another language', async () => {
    const on = await issue('GREEN');
    for (const [wrong, path] of [
      [{ field: 'kind' }, 'field'],
      [{ field: 'statement' }, 'field'],
      [{ language: 'en' }, 'language'],
      [{ language: 'Russian' }, 'language'],
    ] as const) {
      const answer = await director.post('/api/translations', russian(on.id, wrong));
      expect(answer.status, path).to.equal(422);
      expect(answer.text).to.include(path);
    }
  });
});
