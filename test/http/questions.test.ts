import { expect } from 'chai';
import { startTestServer, type TestServer } from '../support/server.js';
import type { TestClient } from '../support/client.js';

describe('open questions', () => {
  let server: TestServer;
  let director: TestClient;

  before(async function () {
    this.timeout(180_000);
    server = await startTestServer();
    director = await server.signIn();
  });
  after(() => server.close());

  const stateFor = async (client: TestClient, id: string) =>
    ((await client.get(`/api/questions/${id}`)).body as { state: string }).state;

  it('are to be confirmed once every missing tie is there with evidence, for those who see it', async () => {
    const green = { tlp: 'GREEN' };
    const body = await director.create('actors', { name: 'Committee', kind: 'unit', ...green });
    const unknown = await director.create('actors', {
      name: 'Somebody',
      kind: 'unknown_placeholder',
      ...green,
    });
    const source = await director.create('sources', {
      title: 'Minutes',
      kind: 'document',
      ...green,
    });
    const question = await director.create('questions', {
      text: 'Who sits on it?',
      missingTies: [{ from: '(persons)', type: 'works_for', to: body.id }],
      placeholders: [unknown.id],
      ...green,
    });
    const tie = async (from: string, status: string, tlp = 'GREEN') =>
      director.create('ties', { from, to: body.id, type: 'works_for', status, tlp });
    const evidence = (record: string, tlp = 'GREEN') =>
      director.create('evidence', {
        record,
        source: source.id,
        locator: 'p. 1',
        credibility: 2,
        tlp,
      });

    await evidence((await tie(unknown.id, 'stated')).id);
    expect(await stateFor(director, question.id), 'a placeholder fills nothing').to.equal('open');

    const person = await director.create('actors', {
      name: 'A person',
      kind: 'person_official',
      ...green,
    });
    await evidence((await tie(person.id, 'analyst_inferred')).id);
    expect(await stateFor(director, question.id), 'an inference fills nothing').to.equal('open');
    const stated = await tie(person.id, 'stated', 'AMBER');
    expect(await stateFor(director, question.id), 'without evidence').to.equal('open');
    await evidence(stated.id, 'AMBER');
    expect(await stateFor(director, question.id)).to.equal('to_confirm');
    const listed = await director.get('/api/questions?state=to_confirm');
    expect(listed.body).to.have.property('items').with.lengthOf(1);

    const reader = await server.signIn({ roles: ['reader'], clearance: 'GREEN' });
    expect(await stateFor(reader, question.id), 'the tie is hidden from this reader').to.equal(
      'open',
    );

    await director.patch(`/api/questions/${question.id}`, 1, {
      state: 'closed',
      answer: 'A person.',
    });
    expect(await stateFor(director, question.id)).to.equal('closed');
  });
});
