import { expect } from 'chai';
import { NewChanges } from '../../server/contract/history.js';
import { Inbox, Readers } from '../../server/contract/inbox.js';
import type { TestClient } from '../support/client.js';
import { startTestServer, type TestServer } from '../support/server.js';

describe('inbox over HTTP', () => {
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

  const actor = (tlp: string) =>
    director.create('actors', { name: 'Council', kind: 'institution', tlp });
  const inboxOf = async (client: TestClient) => Inbox.parse((await client.get('/api/inbox')).body);
  const news = async (client: TestClient, query = '') =>
    NewChanges.parse((await client.get(`/api/changes/new${query}`)).body);

  it('tells whoever is mentioned, with whom it is about, unless they may not see it', async () => {
    const [open, secret] = [await actor('GREEN'), await actor('AMBER')];
    for (const on of [open.id, secret.id]) {
      const mentions = [reader.account];
      await director.create('comments', { on, text: 'Please look.', mentions, tlp: 'GREEN' });
    }
    const { mentions, records } = await inboxOf(reader);
    expect(mentions).to.have.length(1);
    expect(mentions[0]).to.deep.include({
      about: [open.id],
      text: 'Please look.',
      by: director.account,
      byName: 'Person 1',
    });
    expect(records).to.deep.equal([
      { id: open.id, key: null, name: 'Council', kind: 'institution', tlp: 'GREEN' },
    ]);
    expect((await inboxOf(director)).mentions).to.deep.equal([]);
  });

  it('tells what falls due and what is to be confirmed to those who may write it', async () => {
    const [office, body] = [await actor('GREEN'), await actor('GREEN')];
    const person = await director.create('actors', {
      name: 'Director',
      kind: 'person_official',
      tlp: 'GREEN',
    });
    await director.create('engagements', {
      with: [office.id],
      nextStep: 'Send the letter',
      due: '2005',
      tlp: 'GREEN',
    });
    const ends = { from: person.id, to: body.id, type: 'holds_office_in', tlp: 'GREEN' };
    const tie = await director.create('ties', { ...ends, asOf: '2005', statement: 'Holds it.' });
    const { due, reviews } = await inboxOf(director);
    expect(due).to.have.length(1);
    expect(due[0]).to.include({ text: 'Send the letter', due: '2005', overdue: true });
    expect(reviews.items.map(({ id }) => id)).to.deep.equal([tie.id]);
    expect(reviews.items[0]).to.include({ text: 'Holds it.', confirmed: '2005', months: 6 });
    const others = await inboxOf(reader);
    expect([others.due, others.reviews.total]).to.deep.equal([[], 0]);
  });

  it('tells what others changed since one looked, and keeps how far that was', async () => {
    const before = await news(reader);
    await reader.post('/api/changes/seen', { mark: before.mark });
    expect(await news(reader)).to.deep.equal({ items: [], next: null, mark: before.mark });
    const [open] = [await actor('GREEN'), await actor('AMBER')];
    const after = await news(reader);
    expect(after.items.map(({ record }) => record)).to.deep.equal([open.id]);
    expect((await news(reader, `?since=${before.mark}`)).items).to.have.length(1);
    // Where one looked is hidden meanwhile: its time still tells the place.
    await reader.post('/api/changes/seen', { mark: after.mark });
    await director.patch(`/api/actors/${open.id}`, 1, { tlp: 'AMBER' });
    expect((await news(reader)).items).to.deep.equal([]);
    const next = await actor('GREEN');
    expect((await news(reader)).items.map(({ record }) => record)).to.deep.equal([next.id]);
    // One's own changes are no news.
    expect((await news(director)).items).to.deep.equal([]);
  });

  it('takes no mark but those that it gave', async () => {
    await actor('GREEN');
    const { mark } = await news(reader);
    for (const wrong of ['x', `${mark}A`, Buffer.from('chg_1 now').toString('base64url')]) {
      const read = await reader.get(`/api/changes/new?since=${wrong}`);
      const written = await reader.post('/api/changes/seen', { mark: wrong });
      expect([read.status, written.status], wrong).to.deep.equal([422, 422]);
      expect(read.text).to.include('query.since');
    }
  });

  it('names who may see a record, and to a partner those of their circles only', async () => {
    const near = await server.signIn({ circles: ['coalition'], clearance: 'AMBER' });
    const partner = await server.signIn({
      roles: ['reader'],
      clearance: 'AMBER',
      circles: ['coalition'],
      affiliation: 'partner',
    });
    await server.signIn({ roles: ['custodian'] });
    const shared = await director.create('actors', {
      name: 'Council',
      kind: 'institution',
      tlp: 'GREEN',
    });
    const inCircle = await near.create('actors', {
      name: 'Coalition',
      kind: 'institution',
      tlp: 'AMBER',
      circles: ['coalition'],
    });
    const readers = async (client: TestClient, id: string) =>
      Readers.parse((await client.get(`/api/records/${id}/readers`)).body).items.map(
        ({ id }) => id,
      );
    expect(await readers(reader, shared.id)).to.have.members([director.account, near.account]);
    expect(await readers(near, inCircle.id)).to.deep.equal([partner.account]);
    expect(await readers(partner, inCircle.id)).to.deep.equal([near.account]);
    expect((await reader.get(`/api/records/${inCircle.id}/readers`)).status).to.equal(404);
  });

  it('tells a partner the names of nobody outside their circles', async () => {
    const label = { tlp: 'AMBER', circles: ['far-north'] };
    const rights = { clearance: 'AMBER', circles: label.circles } as const;
    const near = await server.signIn({ ...rights, roles: ['researcher'] });
    const gone = await server.signIn({ ...rights, roles: ['researcher'] });
    const partner = await server.signIn({ ...rights, roles: ['reader'], affiliation: 'partner' });
    const mentions = [partner.account];
    for (const client of [near, gone]) {
      const body = { name: 'North', kind: 'institution', ...label };
      const on = (await client.create('actors', body)).id;
      await client.create('comments', { on, text: 'Look.', mentions, ...label });
    }
    const administrator = await server.signIn({ roles: ['administrator'] });
    const left = await administrator.patch(`/api/accounts/${gone.account}`, 1, { circles: [] });
    expect(left.status, left.text).to.equal(200);
    const told = [...(await news(partner)).items, ...(await inboxOf(partner)).mentions];
    const namesOf = (account: string) =>
      told.filter(({ by }) => by === account).map(({ byName }) => byName);
    expect(namesOf(gone.account)).to.deep.equal(['', '', '']);
    expect(new Set(namesOf(near.account)))
      .to.have.lengthOf(1)
      .and.not.include('');
  });

  it('keeps the languages that one prefers with the account', async () => {
    const set = (languages: string[]) =>
      reader.send('PATCH', '/api/session', { languages }, { 'X-Allymap': '1' });
    expect((await set(['ky', 'ru'])).body).to.deep.include({ languages: ['ky', 'ru'] });
    expect((await set(['ru'])).status).to.equal(200);
    expect((await reader.get('/api/session')).body).to.deep.include({ languages: ['ru'] });
    expect((await director.get('/api/session')).body).to.deep.include({ languages: [] });
    expect((await set(['ru', 'ru'])).status).to.equal(422);
  });
});
