import { expect } from 'chai';
import { Team } from '../../server/contract/accounts.js';
import { TestClient, type Answer } from '../support/client.js';
import { failureOf } from '../support/failure-of.js';
import { PASSWORD, startTestServer, type TestServer } from '../support/server.js';
import { openStream } from '../support/stream.js';

describe('accounts and sessions', () => {
  let server: TestServer;
  let administrator: TestClient;
  /** The server's clock; tests move it on. */
  let now = new Date('2026-01-05T10:00:00Z');
  const later = (seconds: number): void => {
    now = new Date(now.getTime() + seconds * 1000);
  };
  let made = 0;

  before(async function () {
    this.timeout(180_000);
    server = await startTestServer({ now: () => now });
    administrator = await server.signIn({ roles: ['administrator'], clearance: 'GREEN' });
  });
  after(() => server.close());

  interface Made {
    id: string;
    email: string;
    version: number;
  }

  /** A new account, made by the administrator over HTTP. */
  async function account(more: object = {}): Promise<Made> {
    made += 1;
    const email = `member${made}@example.org`;
    const rights = { name: `Member ${made}`, roles: ['researcher'], clearance: 'AMBER' };
    const draft = { email, password: PASSWORD, ...rights, ...more };
    const answer = await administrator.post('/api/accounts', draft);
    expect(answer.status, answer.text).to.equal(201);
    return answer.body as Made;
  }

  async function signedIn(email: string, password = PASSWORD): Promise<TestClient> {
    const client = new TestClient(server.url);
    const answer = await client.post('/api/session', { email, password });
    expect(answer.status, answer.text).to.equal(200);
    return client;
  }

  const tryIn = (email: string, password: string): Promise<Answer> =>
    server.anonymous().post('/api/session', { email, password });

  const patch = ({ id, version }: Made, change: object): Promise<Answer> =>
    administrator.patch(`/api/accounts/${id}`, version, change);

  it('are named to each other, those that read records; to a partner those of their circles', async () => {
    const circles = ['north'];
    const partner = { name: 'Zoya Partner', roles: ['reader'], affiliation: 'partner', circles };
    const near = await account({ name: 'Nurgul Near', circles });
    const far = await account({ name: 'Farida Far' });
    const vault = await account({ name: 'Vera Vault', roles: ['custodian'] });
    const gone = await account({ name: 'Galya Gone' });
    await patch(gone, { disabled: true });
    const zoya = await account(partner);
    const teamOf = async ({ email }: Made) => {
      const { body } = await (await signedIn(email)).get('/api/team');
      return Team.parse(body).items;
    };
    const all = await teamOf(far);
    expect(all).to.deep.include({ id: zoya.id, name: 'Zoya Partner' });
    expect(all.map(({ id }) => id)).to.include.members([near.id, far.id]);
    for (const { id } of [vault, gone]) expect(all.map((one) => one.id)).not.to.include(id);
    expect(await teamOf(zoya)).to.deep.equal([
      { id: near.id, name: 'Nurgul Near' },
      { id: zoya.id, name: 'Zoya Partner' },
    ]);
  });

  it('are made by an administrator, one for each address, in any case of its letters', async () => {
    const one = await account({ email: 'Aizada@Example.org' });
    expect(one.email).to.equal('aizada@example.org');
    const again = { email: 'AIZADA@example.org', password: PASSWORD, name: 'A' };
    const answer = await administrator.post('/api/accounts', {
      ...again,
      roles: ['reader'],
      clearance: 'GREEN',
    });
    expect(answer.body).to.include({ status: 409, code: 'record.exists' });
    const state = (await (await signedIn('AIZADA@example.ORG')).get('/api/session')).body;
    expect(state).to.have.nested.property('account.id', one.id);
    expect(state).to.have.nested.property('permissions').that.includes('tie.write');
  });

  it('need a long password and known roles', async () => {
    const draft = { email: 'x@example.org', name: 'X', roles: ['reader'], clearance: 'GREEN' };
    for (const wrong of [{ password: 'short' }, { password: PASSWORD, roles: ['king'] }]) {
      const answer = await administrator.post('/api/accounts', { ...draft, ...wrong });
      expect(answer.status).to.equal(422);
    }
  });

  it('lose a right at the next request, and their sessions', async () => {
    const one = await account();
    const client = await signedIn(one.email);
    const made = await client.create('actors', { name: 'Seen', kind: 'ngo', tlp: 'AMBER' });
    const url = `/api/actors/${made.id}`;
    expect((await client.get(url)).status).to.equal(200);
    expect((await patch(one, { clearance: 'GREEN' })).status).to.equal(200);
    expect((await client.get(url)).status).to.equal(401);
    const again = await signedIn(one.email);
    expect((await again.get(url)).status).to.equal(404);
  });

  it('that are disabled are out at once and do not come in again', async () => {
    const one = await account();
    const client = await signedIn(one.email);
    await patch(one, { disabled: true });
    expect((await client.get('/api/changes')).status).to.equal(401);
    expect((await tryIn(one.email, PASSWORD)).body).to.include({ code: 'session.refused' });
  });

  it('are listed by their key', async () => {
    const one = await account({ key: 'night-shift' });
    const listed = async (key: string) =>
      (await administrator.get(`/api/accounts?key=${key}`)).body;
    expect(await listed('night-shift')).to.have.nested.property('items[0].id', one.id);
    expect(await listed('night-shift'))
      .to.have.property('items')
      .with.lengthOf(1);
    expect(await listed('nobody')).to.deep.equal({ items: [], next: null });
  });

  describe('of administrators', () => {
    /** An administrator who is the only one, and another if wanted, each signed in. */
    async function onlyAdministrators(names: readonly string[]) {
      await server.deps.database.driver.executeQuery(
        `MATCH (a:Account) WHERE 'administrator' IN a.roles SET a.disabled = true`,
      );
      const made = [];
      for (const name of names) {
        const client = await server.signIn({ roles: ['administrator', 'director'] });
        made.push({ name, client, path: `/api/accounts/${client.account}` });
      }
      return made;
    }
    const NO_MORE = [{ disabled: true }, { roles: ['director'] }];

    afterEach(async () => {
      administrator = await server.signIn({ roles: ['administrator'], clearance: 'GREEN' });
    });

    for (const change of NO_MORE) {
      it(`keep the last one from ${JSON.stringify(change)}, whoever else has left`, async () => {
        const [one] = await onlyAdministrators(['one']);
        if (!one) return;
        const answer = await one.client.patch(one.path, 1, change);
        expect(answer.body).to.include({ status: 409, code: 'account.lastAdministrator' });
        const more = await one.client.patch(one.path, 1, { roles: ['administrator', 'reader'] });
        expect(more.status, more.text).to.equal(200);
      });

      it(`let one of two go by ${JSON.stringify(change)}, and not the other`, async () => {
        const [one, two] = await onlyAdministrators(['one', 'two']);
        if (!one || !two) return;
        expect((await one.client.patch(one.path, 1, change)).status).to.equal(200);
        const answer = await two.client.patch(two.path, 1, change);
        expect(answer.body).to.include({ code: 'account.lastAdministrator' });
      });
    }

    it('do not all go when each disables the other at the same time', async function () {
      this.timeout(30_000);
      for (let time = 0; time < 5; time += 1) {
        const [one, two] = await onlyAdministrators(['one', 'two']);
        if (!one || !two) return;
        const answers = await Promise.all([
          one.client.patch(two.path, 1, { disabled: true }),
          two.client.patch(one.path, 1, { disabled: true }),
        ]);
        const done = answers.filter(({ status }) => status === 200);
        expect(done, answers.map(({ text }) => text).join()).to.have.lengthOf(1);
      }
    });
  });

  it('keep their open stream no longer than their rights', async function () {
    this.timeout(20_000);
    const one = await account();
    const client = await signedIn(one.email);
    const stream = await fetch(`${server.url}/api/live`, { headers: { cookie: client.cookie } });
    expect(stream.status).to.equal(200);
    const read = drain(stream);
    await patch(one, { clearance: 'GREEN' });
    const owner = await server.signIn({ clearance: 'RED' });
    await owner.create('actors', { name: 'After', kind: 'ngo', tlp: 'GREEN' });
    expect(await read).not.to.include('act_');
  });

  it('sign out on the server, not only in the browser', async () => {
    const one = await account();
    const client = await signedIn(one.email);
    const { cookie } = client;
    const out = await client.delete('/api/session');
    expect(out.status).to.equal(204);
    expect(out.headers.get('clear-site-data')).to.equal('"cache", "storage"');
    expect(await statusWith(cookie)).to.equal(401);
  });

  it('sign out everywhere', async () => {
    const one = await account();
    const [first, second] = [await signedIn(one.email), await signedIn(one.email)];
    const stranger = await signedIn((await account()).email);
    await first.delete('/api/session?everywhere=true');
    expect(await statusWith(first.cookie)).to.equal(401);
    expect((await second.get('/api/changes')).status).to.equal(401);
    expect((await stranger.get('/api/changes')).status).to.equal(200);
  });

  const statusWith = async (cookie: string): Promise<number> =>
    (await fetch(`${server.url}/api/changes`, { headers: { cookie } })).status;

  it('end the stream of changes with them', async function () {
    this.timeout(20_000);
    const { email } = await account();
    const shared = new TestClient(server.url);
    await shared.post('/api/session', { email, password: PASSWORD, sharedComputer: true });
    const stream = await openStream(shared);
    later(6 * 60);
    const failure = await failureOf(stream.until('what never comes'));
    expect(failure.message).to.equal('the stream ended');
  });

  it('end by themselves: after 12 hours unused, 5 minutes on a shared computer, a week at most', async () => {
    const { email } = await account();
    const own = await signedIn(email);
    const shared = new TestClient(server.url);
    await shared.post('/api/session', { email, password: PASSWORD, sharedComputer: true });
    later(4 * 60);
    expect((await shared.get('/api/changes')).status).to.equal(200);
    later(5 * 60 + 1);
    expect((await shared.get('/api/changes')).status).to.equal(401);
    later(12 * 3600 - 600);
    expect((await own.get('/api/changes')).status).to.equal(200);
    later(12 * 3600 + 1);
    expect((await own.get('/api/changes')).status).to.equal(401);
    const kept = await signedIn(email);
    for (let half = 0; half < 14; half += 1) {
      expect((await kept.get('/api/changes')).status, `half-day ${half}`).to.equal(200);
      later(12 * 3600);
    }
    later(1);
    expect((await kept.get('/api/changes')).status).to.equal(401);
    administrator = await server.signIn({ roles: ['administrator'], clearance: 'GREEN' });
  });

  it('get a new session id at sign-in: one planted before is worth nothing', async () => {
    const { email } = await account();
    const planted = 'allymap=s%3Aplanted.AAAA';
    const answer = await fetch(`${server.url}/api/session`, {
      method: 'POST',
      headers: { cookie: planted, 'X-Allymap': '1', 'content-type': 'application/json' },
      body: JSON.stringify({ email, password: PASSWORD }),
    });
    const given = answer.headers.getSetCookie()[0] ?? '';
    expect(given).not.to.include('planted');
    expect(await statusWith(planted)).to.equal(401);
    // Signing in again with a session of one's own changes its id too, and ends the old one.
    const client = await signedIn(email);
    const { cookie } = client;
    await client.post('/api/session', { email, password: PASSWORD });
    expect(client.cookie).not.to.equal(cookie);
    expect(await statusWith(cookie)).to.equal(401);
    expect(await statusWith(client.cookie)).to.equal(200);
  });

  it('hand out a cookie that scripts and other sites do not get, and none before sign-in', async () => {
    const { email } = await account();
    expect((await server.anonymous().get('/api/session')).headers.getSetCookie()).to.deep.equal([]);
    expect((await tryIn(email, 'wrong')).headers.getSetCookie()).to.deep.equal([]);
    const [cookie] = (await tryIn(email, PASSWORD)).headers.getSetCookie();
    const [value, ...attributes] = (cookie ?? '').split('; ');
    expect(value).to.match(/^allymap=s%3A/);
    expect(attributes.sort()).to.deep.equal(['HttpOnly', 'Path=/', 'SameSite=Strict']);
  });

  it('do not tell a wrong password from an unknown address or a disabled account', async () => {
    const { email } = await account();
    const disabled = await account();
    await patch(disabled, { disabled: true });
    const answers = [
      await tryIn(email, 'wrong wrong wrong'),
      await tryIn('nobody@example.org', 'wrong wrong wrong'),
      await tryIn(disabled.email, PASSWORD),
    ].map(({ status, headers, text }) => ({
      status,
      length: headers.get('content-length'),
      cookies: headers.getSetCookie(),
      text: text.replace(/"requestId":"[^"]*"/, ''),
    }));
    expect(answers[0]?.status).to.equal(401);
    expect(answers[1]).to.deep.equal(answers[0]);
    expect(answers[2]).to.deep.equal(answers[0]);
  });

  it('wait longer after each wrong password, known address or not, and come in afterwards', async function () {
    this.timeout(20_000);
    const { email } = await account();
    for (const address of [email, 'nobody.else@example.org']) {
      for (let n = 0; n < 5; n += 1) {
        expect((await tryIn(address, 'wrong')).status, `${address} ${n}`).to.equal(401);
      }
      for (const seconds of [1, 2, 4, 8]) {
        expect((await tryIn(address, PASSWORD)).status, `${address} ${seconds}`).to.equal(429);
        later(seconds);
        expect((await tryIn(address, 'wrong')).status).to.equal(401);
      }
      later(15 * 60);
    }
    expect((await tryIn(email, PASSWORD)).status).to.equal(200);
    expect((await tryIn(email, 'wrong')).status).to.equal(401);
    expect((await tryIn(email, PASSWORD)).status).to.equal(200);
  });

  it('are entered by the one-time link once', async () => {
    const { id } = await account();
    const redeem = (token: string) => server.anonymous().post('/api/session', { token });
    const older = server.link.issue(id);
    const token = server.link.issue(id);
    expect((await redeem(older)).status).to.equal(401);
    expect((await redeem(`${token}x`)).body).to.include({ code: 'link.refused', status: 401 });
    const both = await Promise.all([redeem(token), redeem(token)]);
    expect(both.map(({ status }) => status).sort()).to.deep.equal([200, 401]);
    expect((await redeem(token)).body).to.include({ code: 'link.refused' });
    const disabled = await account();
    const late = server.link.issue(disabled.id);
    await patch(disabled, { disabled: true });
    expect((await redeem(late)).status).to.equal(401);
  });

  it('set their own password, which ends their other sessions', async () => {
    const { email } = await account();
    const [here, there] = [await signedIn(email), await signedIn(email)];
    const set = (current: string, password: string) =>
      here.post('/api/session/password', { current, password });
    const next = 'a better battery staple';
    expect((await set('wrong', next)).status).to.equal(401);
    expect((await set(PASSWORD, next)).status).to.equal(204);
    expect((await here.get('/api/changes')).status).to.equal(200);
    expect((await there.get('/api/changes')).status).to.equal(401);
    expect((await tryIn(email, PASSWORD)).status).to.equal(401);
    await signedIn(email, next);
  });

  it('never show a password or its hash: no answer, no history, no log of changes', async () => {
    const one = await account();
    await patch(one, { password: 'another long password' });
    const answers = await Promise.all([
      administrator.get('/api/accounts'),
      administrator.get(`/api/accounts/${one.id}`),
      administrator.get('/api/changes'),
      (await signedIn(one.email, 'another long password')).get('/api/session'),
    ]);
    for (const { text } of answers) expect(text).not.to.match(/argon2|passwordHash|long password/);
    const { records } = await server.deps.database.driver.executeQuery(
      'MATCH (c:Change {record: $id}) RETURN collect(c.fields) AS fields',
      { id: one.id },
    );
    const fields = JSON.stringify(records[0]?.get('fields'));
    expect(fields)
      .to.include('clearance')
      .and.not.match(/argon2|passwordHash|long password/);
  });
});

/** All that a stream says until it ends. */
async function drain(response: Response): Promise<string> {
  let text = '';
  for await (const chunk of response.body ?? []) text += new TextDecoder().decode(chunk);
  return text;
}
