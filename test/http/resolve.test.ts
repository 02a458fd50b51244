// Somebody not yet known is resolved into a recorded actor without losing a tie or its history.
import { expect } from 'chai';
import { BatchAnswer } from '../../server/contract/batch.js';
import type { TestClient } from '../support/client.js';
import { startTestServer, type TestServer } from '../support/server.js';

describe('resolving a placeholder', () => {
  let server: TestServer;
  let director: TestClient;
  let researcher: TestClient;

  before(async function () {
    this.timeout(180_000);
    server = await startTestServer();
    director = await server.signIn();
    researcher = await server.signIn({ roles: ['researcher'], clearance: 'GREEN' });
  });
  after(() => server.close());

  const green = { tlp: 'GREEN' };
  const actor = (kind: string) => director.create('actors', { name: kind, kind, ...green });
  const read = async (path: string) => (await director.get(`/api/${path}`)).body;

  async function scene() {
    const [unknown, unit, ministry] = [
      await actor('unknown_placeholder'),
      await actor('unit'),
      await actor('ministry'),
    ];
    const part = { type: 'part_of', to: ministry.id };
    const tie = await director.create('ties', { from: unknown.id, ...part, ...green });
    const hidden = await director.create('ties', { from: unknown.id, ...part, tlp: 'AMBER' });
    const question = await director.create('questions', {
      text: 'Which unit?',
      missingTies: [{ from: unknown.id, type: 'oversees', to: '(somebody)' }],
      placeholders: [unknown.id, unit.id],
      ...green,
    });
    return { unknown, unit, ministry, tie, hidden, question };
  }

  it('moves all that one sees, as one write that is taken back as a whole', async () => {
    const { unknown, unit, tie, hidden, question } = await scene();
    const body = { into: unit.id, reason: 'The letter names it.' };
    const key = { 'Idempotency-Key': 'resolve-1' };
    const answer = await researcher.post(`/api/actors/${unknown.id}/resolve`, body, key);
    expect(answer.status, answer.text).to.equal(200);
    expect(await read(`ties/${tie.id}`)).to.include({ from: unit.id, version: 2 });
    expect(await read(`questions/${question.id}`)).to.deep.include({
      placeholders: [unit.id],
      missingTies: [{ from: unit.id, type: 'oversees', to: '(somebody)' }],
    });
    expect(await read(`actors/${unknown.id}`))
      .to.have.property('retiredAt')
      .that.is.a('string');
    // Hidden equals absent: it stays where it was, for whoever sees it to move.
    expect(await read(`ties/${hidden.id}`)).to.include({ from: unknown.id, version: 1 });
    expect(await read(`ties/${tie.id}/history`)).to.have.nested.property('items.length', 2);

    const again = await researcher.post(`/api/actors/${unknown.id}/resolve`, body, key);
    expect(again.body).to.deep.equal(answer.body);
    expect((await director.post(`/api/actors/${unknown.id}/resolve`, body)).status).to.equal(200);
    expect(await read(`ties/${hidden.id}`)).to.include({ from: unit.id });

    const other = await scene();
    const path = `/api/actors/${other.unknown.id}/resolve`;
    const { write } = BatchAnswer.parse((await director.post(path, { into: other.unit.id })).body);
    expect((await director.post(`/api/changes/${write}/undo`)).status).to.equal(200);
    expect(await read(`ties/${other.tie.id}`)).to.include({ from: other.unknown.id });
    expect(await read(`actors/${other.unknown.id}`)).to.have.property('retiredAt', null);
  });

  it('retires what was said between the two', async () => {
    const { unknown, ministry, tie } = await scene();
    const path = `/api/actors/${unknown.id}/resolve`;
    expect((await director.post(path, { into: ministry.id })).status).to.equal(200);
    expect(await read(`ties/${tie.id}`))
      .to.have.property('retiredAt')
      .that.is.a('string');
  });

  it('refuses one who is known, a tie that does not join the actor, and who is not there', async () => {
    const { unknown, unit, ministry, tie } = await scene();
    const resolve = (id: string, into: string) =>
      researcher.post(`/api/actors/${id}/resolve`, { into });
    expect((await resolve(unit.id, ministry.id)).status).to.equal(422);
    const person = await actor('person_official');
    const misfit = await resolve(unknown.id, person.id);
    expect(misfit.status).to.equal(422);
    expect(misfit.text).to.include('edits.0.fields.from');
    expect(await read(`ties/${tie.id}`)).to.include({ from: unknown.id, version: 1 });
    const secret = await director.create('actors', { name: 'S', kind: 'unit', tlp: 'AMBER' });
    expect((await resolve(unknown.id, secret.id)).status).to.equal(404);
  });
});
