import { expect } from 'chai';
import { z } from 'zod';
import { startTestServer, type TestServer } from '../support/server.js';
import type { TestClient } from '../support/client.js';

describe('records over HTTP', () => {
  let server: TestServer;
  let director: TestClient;

  before(async function () {
    this.timeout(180_000);
    server = await startTestServer();
    director = await server.signIn();
  });
  after(() => server.close());

  const actor = (name: string, more: object = {}) =>
    director.create('actors', { name, kind: 'institution', tlp: 'GREEN', ...more });

  it('takes a tie of contact only where a contact of the two is recorded', async () => {
    const [us, them, other] = [await actor('Us'), await actor('Them'), await actor('Other')];
    const tie = { from: us.id, to: them.id, type: 'met_with' };
    const refused = await director.post('/api/ties', tie);
    expect(refused.status).to.equal(422);
    expect(refused.text).to.include('"path":"type"').and.include('engagement');
    await director.create('engagements', { with: [them.id], by: [us.id] });
    const met = await director.create('ties', tie);
    expect((await director.patch(`/api/ties/${met.id}`, 1, { to: other.id })).status).to.equal(422);
    expect((await director.patch(`/api/ties/${met.id}`, 1, { asOf: '2005' })).status).to.equal(200);
    const oversees = await director.create('ties', { ...tie, to: other.id, type: 'oversees' });
    const path = `/api/ties/${oversees.id}`;
    expect((await director.patch(path, 1, { type: 'met_with' })).status).to.equal(422);
    const both = [
      { op: 'create', kind: 'engagement', fields: { with: [other.id], by: [us.id] } },
      { op: 'patch', id: oversees.id, version: 1, fields: { type: 'met_with' } },
    ];
    expect((await director.post('/api/batch', { edits: both })).status).to.equal(200);
  });

  it('creates, reads, lists by key, patches and retires a record, and keeps its history', async () => {
    const made = await actor('National Ombudsman', { key: 'ombudsman' });
    expect(made).to.include({
      name: 'National Ombudsman',
      version: 1,
      level: 'unknown',
      tlp: 'GREEN',
    });
    const read = await director.get(`/api/actors/${made.id}`);
    expect(read.status).to.equal(200);
    expect(read.headers.get('etag')).to.equal('"1"');
    expect(read.body).to.deep.equal(made);
    const list = await director.get('/api/actors?key=ombudsman');
    expect(list.body).to.deep.equal({ items: [made], next: null });

    const patched = await director.patch(`/api/actors/${made.id}`, 1, { level: 'national' });
    expect(patched.status).to.equal(200);
    expect(patched.body).to.include({ level: 'national', version: 2 });
    const stale = await director.patch(`/api/actors/${made.id}`, 1, { level: 'local' });
    expect(stale.status).to.equal(412);
    expect(stale.body).to.have.nested.property('current.version', 2);
    const unmatched = await director.send(
      'PATCH',
      `/api/actors/${made.id}`,
      {},
      { 'X-Allymap': '1' },
    );
    expect(unmatched.status).to.equal(428);

    const retired = await director.delete(`/api/actors/${made.id}`);
    expect(retired.body).to.have.property('retiredAt').that.is.a('string');
    expect((await director.get('/api/actors?key=ombudsman')).body).to.deep.equal({
      items: [],
      next: null,
    });
    const history = await director.get(`/api/actors/${made.id}/history`);
    expect(history.body).to.have.nested.property('items[0].operation', 'retired');
    expect(history.body).to.have.nested.property('items[1].fields[0]').that.deep.equals({
      field: 'level',
      before: 'unknown',
      after: 'national',
    });
    expect(history.body).to.have.nested.property('items[2].operation', 'created');
  });

  it('repeats a write with the same key once, and refuses the key for another body', async () => {
    const draft = { name: 'Once', kind: 'ngo' };
    const key = { 'Idempotency-Key': 'k1' };
    const first = await director.post('/api/actors', draft, key);
    const again = await director.post('/api/actors', draft, key);
    expect(again.status).to.equal(201);
    expect(again.body).to.deep.equal(first.body);
    expect(again.headers.get('idempotency-replayed')).to.equal('true');
    const other = await director.post('/api/actors', { ...draft, name: 'Twice' }, key);
    expect(other.status).to.equal(422);
    expect(other.body).to.include({ code: 'key.reused' });
    const racing = await Promise.all(
      Array.from({ length: 8 }, () =>
        director.post(
          '/api/actors',
          { name: 'Race', kind: 'ngo', key: 'race' },
          { 'Idempotency-Key': 'k2' },
        ),
      ),
    );
    expect(racing.map(({ status }) => status)).to.deep.equal(Array(8).fill(201));
    const list = await director.get('/api/actors?key=race');
    expect(list.body).to.have.property('items').with.lengthOf(1);
  });

  it('stores nothing with a key that tells what was sent: it may be a password', async () => {
    const { driver, name: database } = server.deps.database;
    const hashes = await Promise.all(
      ['h1', 'h2'].map(async (key) => {
        const draft = { name: 'Same', kind: 'ngo' };
        const { body } = await director.post('/api/actors', draft, { 'Idempotency-Key': key });
        const { records } = await driver.executeQuery(
          'MATCH (k:IdempotencyKey) WHERE $id IN k.records RETURN k.bodyHash AS hash',
          { id: z.object({ id: z.string() }).parse(body).id },
          { database },
        );
        return String(records[0]?.get('hash'));
      }),
    );
    expect(hashes[0])
      .to.match(/^[\w-]{43}$/)
      .and.not.equal(hashes[1]);
  });

  it('lets one of many editors of the same version win', async () => {
    const made = await actor('Contested');
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        director.patch(`/api/actors/${made.id}`, 1, { role: `editor ${n}` }),
      ),
    );
    const won = answers.filter(({ status }) => status === 200);
    const lost = answers.filter(({ status }) => status === 412);
    expect([won.length, lost.length]).to.deep.equal([1, 19]);
  });

  it('gives a tie the layer of its type, checks its ends, and follows a change of them', async () => {
    const a = await actor('Ministry', { kind: 'ministry' });
    const b = await actor('Agency', { kind: 'agency' });
    const tie = await director.create('ties', {
      from: b.id,
      to: a.id,
      type: 'part_of',
      tlp: 'GREEN',
    });
    expect(tie).to.include({ layer: 'formal', status: 'stated', version: 1 });
    const loop = await director.post('/api/ties', { from: a.id, to: a.id, type: 'part_of' });
    expect(loop.status).to.equal(422);
    expect(loop.body).to.have.nested.property('fields[0].path', 'to');
    const nowhere = await director.post('/api/ties', {
      from: a.id,
      to: 'act_00000000000000000000',
      type: 'part_of',
    });
    expect(nowhere.status).to.equal(422);
    const byActor = await director.get(`/api/ties?actor=${a.id}&layer=formal,money`);
    expect(byActor.body).to.have.property('items').with.lengthOf(1);
    const turned = await director.patch(`/api/ties/${tie.id}`, 1, {
      from: a.id,
      to: b.id,
      type: 'oversees',
    });
    expect(turned.status, turned.text).to.equal(200);
    const native = await server.deps.database.driver.executeQuery(
      'MATCH (a)-[n {tieId: $id}]->(b) RETURN type(n) AS type, a.id AS from, b.id AS to',
      { id: tie.id },
    );
    expect(native.records.map((r) => r.toObject())).to.deep.equal([
      { type: 'OVERSEES', from: a.id, to: b.id },
    ]);
  });

  it('takes back one’s own write, unless the record was changed since', async () => {
    const made = await actor('Undone');
    await director.patch(`/api/actors/${made.id}`, 1, { role: 'typo' });
    const mine = await director.get('/api/changes?limit=1');
    const write = (mine.body as { items: { write: string }[] }).items[0]?.write ?? '';
    const other = await server.signIn();
    expect((await other.post(`/api/changes/${write}/undo`)).status).to.equal(404);
    const undone = await director.post(`/api/changes/${write}/undo`);
    expect(undone.status, undone.text).to.equal(200);
    expect((await director.get(`/api/actors/${made.id}`)).body).to.include({
      role: null,
      version: 3,
    });
    expect((await director.post(`/api/changes/${write}/undo`)).status).to.equal(412);
  });

  it('takes back nothing on another’s comment once one moderates no more', async () => {
    const { id } = await actor('Spoken of');
    const comment = await (
      await server.signIn({ roles: ['reader'] })
    ).create('comments', { on: id, text: 'Rude', tlp: 'GREEN' });
    const moderator = await server.signIn();
    const path = `/api/comments/${comment.id}`;
    expect((await moderator.patch(path, 1, { text: '(removed)' })).status).to.equal(200);
    const changes = await moderator.get('/api/changes?limit=1');
    const write = (changes.body as { items: { write: string }[] }).items[0]?.write ?? '';
    await server.deps.database.driver.executeQuery(
      `MATCH (a:Account {id: $id}) SET a.roles = ['staff']`,
      { id: moderator.account },
    );
    expect((await moderator.post(`/api/changes/${write}/undo`)).status).to.equal(403);
    expect((await moderator.patch(path, 2, { text: 'Again' })).status).to.equal(403);
  });

  it('pages with opaque cursors', async () => {
    for (let n = 0; n < 5; n += 1) await director.create('issues', { name: `Issue ${n}` });
    const seen: string[] = [];
    for (let path = '/api/issues?limit=2'; path;) {
      const { items, next } = (await director.get(path)).body as {
        items: { name: string }[];
        next: string | null;
      };
      seen.push(...items.map(({ name }) => name));
      path = next === null ? '' : `/api/issues?limit=2&cursor=${next}`;
    }
    expect(seen.sort()).to.deep.equal(['Issue 0', 'Issue 1', 'Issue 2', 'Issue 3', 'Issue 4']);
  });
});
