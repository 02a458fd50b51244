// What bad input gets (safety.md): the exact code, the path that it names, and that nothing was written.
import { request as rawRequest } from 'node:http';
import { expect } from 'chai';
import { ActorKind } from '../../server/contract/vocabulary.js';
import { PROBLEMS, type ProblemCode } from '../../server/contract/problems.js';
import { createApp } from '../../server/http/app.js';
import { ProblemError } from '../../server/problem-error.js';
import { appOptions, listenWith } from '../support/app.js';
import { TestClient, type Answer, type Created } from '../support/client.js';
import { startTestServer, type TestServer } from '../support/server.js';

describe('bad input', () => {
  let server: TestServer;
  let director: TestClient;
  let body: Created;
  let person: Created;
  let hidden: Created;

  before(async function () {
    this.timeout(180_000);
    server = await startTestServer();
    director = await server.signIn({ clearance: 'AMBER' });
    body = await director.create('actors', { name: 'Council', kind: 'institution' });
    person = await director.create('actors', { name: 'Person', kind: 'person_official' });
    const owner = await server.signIn({ clearance: 'RED' });
    hidden = await owner.create('actors', { name: 'Hidden', kind: 'ngo', tlp: 'RED' });
  });
  after(() => server.close());

  /** Number of records, history entries and keys: grows with every write. */
  async function stored(): Promise<number> {
    const { records } = await server.deps.database.driver.executeQuery(
      'MATCH (n) WHERE n:Record OR n:Change OR n:IdempotencyKey RETURN count(n) AS stored',
    );
    return Number(records[0]?.get('stored'));
  }

  /** Asks, and checks the code, the shape, that it says nothing of the database, that nothing was written. */
  async function refuses(
    code: ProblemCode,
    ask: () => Promise<Answer>,
    ...paths: string[]
  ): Promise<Answer> {
    const before = await stored();
    const answer = await ask();
    expect(answer.text).to.include(`"code":"${code}"`);
    expect(answer.status).to.equal(PROBLEMS[code].status);
    expect(answer.headers.get('content-type')).to.match(/^application\/problem\+json/);
    expect(answer.text).not.to.match(/neo4j|cypher|node_modules|\.ts:/i);
    const { fields = [] } = answer.body as { fields?: { path: string }[] };
    expect(fields.map(({ path }) => path)).to.include.members(paths);
    expect(await stored()).to.equal(before);
    return answer;
  }

  const post = (path: string, draft: unknown, headers = {}) => director.post(path, draft, headers);
  const actor = (more: object) => ({ name: 'A', kind: 'ngo', ...more });

  describe('a body that cannot be read', () => {
    const UNREADABLE: readonly (readonly [what: string, text: string])[] = [
      ['no JSON', 'name=A'],
      ['JSON cut off', '{"name": "A", "kind": "n'],
      ['a bare word', 'nonsense'],
      ['a bare number', '7'],
    ];
    for (const [what, text] of UNREADABLE) {
      it(`${what}: 400`, () => refuses('body.unreadable', () => post('/api/actors', text)));
    }

    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      it(`${type}: 415`, () =>
        refuses('body.wrongType', () =>
          post('/api/actors', JSON.stringify(actor({})), { 'content-type': type }),
        ));
    }

    it('no body at all: 415', () =>
      refuses('body.wrongType', () => post('/api/actors', undefined)));
    it('another charset: 415', () =>
      refuses('body.wrongType', () =>
        post('/api/actors', '{}', { 'content-type': 'application/json; charset=koi8-r' }),
      ));
    it('another encoding: 415', () =>
      refuses('body.wrongType', () => post('/api/actors', '{}', { 'content-encoding': 'zstd' })));
    it('more than 1 MB: 413', () =>
      refuses('body.tooLarge', () => post('/api/actors', actor({ note: 'x'.repeat(1_100_000) }))));
    it('a list in place of a record: 422', () =>
      refuses('input.invalid', () => post('/api/actors', [actor({})])));
    it('nested 100,000 deep: 422', () =>
      refuses(
        'input.invalid',
        () =>
          post(
            '/api/actors',
            `{"name":"A","kind":"ngo","names":${'['.repeat(1e5)}${']'.repeat(1e5)}}`,
          ),
        'names.0',
      ));
  });

  describe('fields', () => {
    const FIELDS: readonly (readonly [what: string, path: string, draft: object | string])[] = [
      ['unknown', 'nickname', actor({ nickname: 'B' })],
      ['not the client’s to set', 'createdBy', actor({ createdBy: 'usr_00000000000000000000' })],
      ['version', 'version', actor({ version: 7 })],
      ['missing', 'kind', { name: 'A' }],
      ['of the wrong kind', 'name', actor({ name: 7 })],
      ['no word of the list', 'kind', actor({ kind: 'king' })],
      ['no label', 'tlp', actor({ tlp: 'TLP:RED' })],
      ['empty', 'name', actor({ name: '  ' })],
      ['too long', 'name', actor({ name: 'x'.repeat(301) })],
      ['too many', 'tags', actor({ tags: Array(51).fill('t') })],
      ['__proto__', '__proto__', '{"name":"A","kind":"ngo","__proto__":{"us":true}}'],
      ['constructor', 'constructor', '{"name":"A","kind":"ngo","constructor":{"us":true}}'],
      ['NUL', 'name', actor({ name: 'A\u0000B' })],
      ['a control character', 'note', actor({ note: 'A\u0007B' })],
      ['a line break in a name', 'name', actor({ name: 'A\nB' })],
      ['a lone surrogate', 'name', '{"name":"\\ud800","kind":"ngo"}'],
      ['a direction override', 'name', actor({ name: 'A\u202eB' })],
      ['a direction mark in another name', 'names.0.text', actor({ names: [named('A\u200fB')] })],
      ['30 February', 'since', actor({ since: '2005-02-30' })],
      ['29 February of a common year', 'since', actor({ since: '2005-02-29' })],
      ['year 0', 'since', actor({ since: '0000' })],
      ['month 13', 'since', actor({ since: '2005-13' })],
      ['a time of day', 'since', actor({ since: '2005-01-01T24:00' })],
      ['a key with spaces', 'key', actor({ key: 'a b' })],
    ];
    function named(text: string) {
      return { text, kind: 'alias', language: null };
    }
    for (const [what, path, draft] of FIELDS) {
      it(`${what}: 422 naming ${path}`, () =>
        refuses('input.invalid', () => post('/api/actors', draft), path));
    }

    const OTHERS: readonly (readonly [
      what: string,
      plural: string,
      path: string,
      draft: object,
    ])[] = [
      ['credibility 7', 'evidence', 'credibility', { credibility: 7 }],
      ['credibility 1.5', 'evidence', 'credibility', { credibility: 1.5 }],
      ['reliability G', 'sources', 'reliability', { reliability: 'G' }],
      ['javascript:', 'sources', 'link', { link: 'javascript:alert(1)' }],
      ['data:', 'sources', 'link', { link: 'data:text/html,<b>' }],
      ['a link with NUL', 'sources', 'link', { link: 'https://example.org/\u0000' }],
      ['a scheme in capitals', 'sources', 'link', { link: 'JaVaScRiPt:alert(1)' }],
      ['no hash', 'sources', 'sha256', { sha256: 'A'.repeat(64) }],
      ['money with a fraction', 'ties', 'amount.min', { amount: amount('1.5') }],
      ['money below nothing', 'ties', 'amount.min', { amount: amount('-1') }],
      ['a share above all', 'ties', 'share.hi', { share: { lo: 0, hi: 1.01 } }],
      ['a share turned round', 'ties', 'share', { share: { lo: 1, hi: 0 } }],
      ['strength 6', 'ties', 'strength', { strength: 6 }],
      ['strength beyond safe integers', 'ties', 'strength', { strength: 2 ** 53 }],
      ['a type of tie that there is not', 'ties', 'type', { type: 'LOVES`) DETACH DELETE (n' }],
      ['an id of another kind', 'ties', 'from', { from: 'iss_00000000000000000000' }],
      ['the same actor twice', 'events', 'actors', { actors: twice() }],
      ['NUL in a saved map', 'views', 'selection.0', { selection: ['\u0000'] }],
      ['__proto__ in a saved map', 'views', '__proto__', proto()],
    ];
    function amount(min: string) {
      return { min, max: null, currency: 'KGS', per: 'night' };
    }
    function twice() {
      return ['act_00000000000000000000', 'act_00000000000000000000'];
    }
    function proto(): object {
      return JSON.parse('{"positions":{"__proto__":[1,2]}}') as object;
    }
    for (const [what, plural, path, draft] of OTHERS) {
      it(`${what}: 422 naming ${path} of ${plural}`, () =>
        refuses('input.invalid', () => post(`/api/${plural}`, draft), path));
    }
  });

  describe('rules between fields', () => {
    const refused = (plural: string, draft: object, ...paths: string[]) =>
      refuses('input.invalid', () => post(`/api/${plural}`, draft), ...paths);
    const tie = (more: object) => ({ from: body.id, to: body.id, type: 'oversees', ...more });

    it('an end before the start names both', async () => {
      await refused('actors', actor({ since: '2006', until: '2005-12' }), 'since', 'until');
      await refused('events', { name: 'E', start: '2006', end: '2005' }, 'start', 'end');
      const windows = [{ opens: '2006-02', closes: '2006-01', source: null }];
      const lever = { name: 'L', kind: 'law', windows };
      await refused('levers', lever, 'windows.0.opens', 'windows.0.closes');
    });

    it('an end within the start’s own period is taken', async () => {
      await director.create('actors', actor({ since: '2006', until: '2006-01' }));
    });

    it('a date finer than its source names both', async () => {
      const finer = { name: 'E', start: '2005-03-17', dateText: '2005' };
      await refused('events', finer, 'start', 'dateText');
      const month = { name: 'E', start: '2005-03-17', precision: 'month' };
      await refused('events', month, 'start', 'precision');
      await refused('sources', { title: 'S', kind: 'report', date: '2005-03', dateText: '2005' });
      await director.create('events', { ...finer, start: '2005' });
      await director.create('events', { ...finer, dateText: 'in spring 2005' });
    });

    it('a tie to itself, of kinds not joined, or to nobody', async () => {
      await refused('ties', tie({}), 'to');
      await refused('ties', tie({ from: person.id, type: 'party_to_treaty' }), 'from');
      const answer = await refused('ties', tie({ to: person.id, type: 'part_of' }), 'to');
      expect(answer.text).to.include('part_of joins');
      await refused('ties', tie({ to: 'act_00000000000000000000' }), 'to');
    });

    it('a hidden record as an end answers as a missing one', async () => {
      const paths = await Promise.all(
        [hidden.id, 'act_00000000000000000000'].map((to) => refused('ties', tie({ to }), 'to')),
      );
      expect(withoutId(paths[0])).to.equal(withoutId(paths[1]));
    });

    it('an issue that is part of itself', async () => {
      const upper = await director.create('issues', { name: 'Upper' });
      const lower = await director.create('issues', { name: 'Lower', parent: upper.id });
      const ask = () => director.patch(`/api/issues/${upper.id}`, 1, { parent: lower.id });
      await refuses('input.invalid', ask, 'parent');
    });

    it('a label that one could not read oneself, or that is lowered without right or reason', async () => {
      await refused('actors', actor({ tlp: 'RED' }), 'tlp');
      const open = await director.create('actors', actor({ tlp: 'AMBER' }));
      const lower = { tlp: 'GREEN' };
      const ask = (client: TestClient, patch: object) => () =>
        client.patch(`/api/actors/${open.id}`, 1, patch);
      await refuses('input.invalid', ask(director, lower), 'reason');
      const researcher = await server.signIn({ roles: ['researcher'], clearance: 'AMBER' });
      await refuses('permission.none', ask(researcher, { ...lower, reason: 'why not' }));
    });
  });

  describe('addresses', () => {
    it('gives the same bytes for an id hidden, missing, malformed or of another kind', async () => {
      const ids = [
        hidden.id,
        'act_00000000000000000000',
        'nothing',
        'iss_00000000000000000000',
        '%00',
        '%E0%A4%A',
        `act_${'0'.repeat(2000)}`,
      ];
      for (const rest of ['', '/history']) {
        const answers = await Promise.all(
          ids.map((id) =>
            refuses('record.missing', () => director.get(`/api/actors/${id}${rest}`)),
          ),
        );
        expect(new Set(answers.map(withoutId)).size, answers.map(withoutId).join()).to.equal(1);
      }
      const patches = await Promise.all(
        ids.map((id) =>
          refuses('record.missing', () => director.patch(`/api/actors/${id}`, 1, { role: 'R' })),
        ),
      );
      expect(new Set(patches.map(withoutId)).size).to.equal(1);
    });

    it('refuses what is not asked for: parameters unknown, repeated, out of range', async () => {
      const QUERIES: readonly (readonly [query: string, path: string])[] = [
        ['colour=red', 'query.colour'],
        ['limit=0', 'query.limit'],
        ['limit=501', 'query.limit'],
        ['limit=ten', 'query.limit'],
        ['limit=1&limit=2', 'query.limit'],
        ['__proto__=1', 'query.__proto__'],
        ['retired=maybe', 'query.retired'],
        [`cursor=${'a'.repeat(201)}`, 'query.cursor'],
      ];
      for (const [query, path] of QUERIES) {
        await refuses('input.invalid', () => director.get(`/api/actors?${query}`), path);
      }
    });

    it('refuses a filter by a word that is none of the field’s, and by no number', async () => {
      for (const [path, named] of [
        ['/api/ties?status=nonsense', 'query.status'],
        ['/api/ties?layer=formal,nonsense', 'query.layer'],
        ['/api/positions?stance=supports', 'query.stance'],
        ['/api/engagements?result=nonsense', 'query.result'],
        ['/api/recommendations?year=lately', 'query.year'],
        ['/api/search?q=council&kind=nonsense', 'query.kind'],
      ] as const) {
        await refuses('input.invalid', () => director.get(path), named);
      }
      const layers = await director.get('/api/ties?layer=formal,money&status=stated');
      expect(layers.status, layers.text).to.equal(200);
      expect((await director.get('/api/recommendations?year=2005,1998')).status).to.equal(200);
    });

    it('finds nothing by an id that is hidden, missing or malformed: the same bytes', async () => {
      const answers = await Promise.all(
        [hidden.id, 'act_00000000000000000000', 'nonsense'].map((id) =>
          director.get(`/api/ties?actor=${id}`),
        ),
      );
      for (const { text } of answers) expect(text).to.equal('{"items":[],"next":null}');
    });

    it('refuses a cursor that no list has given', async () => {
      const administrator = await server.signIn({ roles: ['administrator'] });
      const lists = ['/api/actors', `/api/actors/${body.id}/history`, '/api/changes'];
      for (const cursor of ['zzz', 'nonsense', '%F0%9F', 'e30', '..%2f..']) {
        for (const list of lists) {
          const ask = () => director.get(`${list}?cursor=${cursor}`);
          await refuses('input.invalid', ask, 'query.cursor');
        }
        const ask = () => administrator.get(`/api/accounts?cursor=${cursor}`);
        await refuses('input.invalid', ask, 'query.cursor');
      }
    });

    it('says in plain words what is wrong, with no name of a type', async () => {
      const told = async (answer: Promise<Answer>) => {
        const { fields = [] } = (await answer).body as { fields?: { message: string }[] };
        return fields.map(({ message }) => message);
      };
      expect(await told(director.get('/api/actors?limit=ten'))).to.deep.equal(['must be a number']);
      expect(await told(director.get('/api/actors?limit=501'))).to.deep.equal([
        'must be at most 500',
      ]);
      const draft = { name: 7, kind: 'king', tags: Array(51).fill('t'), us: 'yes', nickname: 'B' };
      expect(await told(post('/api/actors', draft))).to.have.members([
        'must be a text',
        'is none of ' + ActorKind.options.join(', '),
        'must have at most 50 entries',
        'must be true or false',
        'is no name of a field',
      ]);
      expect(await told(post('/api/actors', { name: ' ' }))).to.deep.equal([
        'is empty',
        'is missing',
      ]);
      const edits = [{ op: 'create', kind: 'actor', fields: { name: 7, kind: 'ngo' } }];
      expect(await told(post('/api/batch', { edits }))).to.deep.equal(['must be a text']);
    });

    it('says which methods an address takes', async () => {
      const put = await refuses('method.missing', () =>
        director.send('PUT', `/api/actors/${body.id}`, {}, { 'X-Allymap': '1' }),
      );
      expect(put.headers.get('allow')).to.equal('GET, PATCH, DELETE');
      const removed = await refuses('method.missing', () => director.delete('/api/search'));
      expect(removed.headers.get('allow')).to.equal('GET');
    });

    it('knows no other address', () => refuses('route.missing', () => director.get('/api/kings')));
  });

  describe('writes', () => {
    const ask = (headers: Record<string, string>, patch: object = { role: 'R' }) =>
      director.send('PATCH', `/api/actors/${body.id}`, patch, headers);
    const own = { 'X-Allymap': '1' };

    it('without the header against cross-site requests: 403', async () => {
      await refuses('request.crossSite', () => ask({ 'If-Match': '"1"' }));
      await refuses('request.crossSite', () => ask({ 'If-Match': '"1"', 'X-Allymap': 'yes' }));
      await refuses('request.crossSite', () => director.send('POST', '/api/actors', actor({}), {}));
    });

    it('without a session: 401', () =>
      refuses('session.none', () => server.anonymous().post('/api/actors', actor({}))));

    it('without If-Match: 428; with a stale or strange one: 412 and what stands now', async () => {
      await refuses('match.required', () => ask(own));
      for (const tag of ['"7"', '"0"', 'W/"7"', '1', '"1", "2"', 'nonsense', '"-1"']) {
        const answer = await refuses('record.changed', () => ask({ ...own, 'If-Match': tag }));
        expect(answer.body, tag).to.have.nested.property('current.version', 1);
      }
    });

    it('with a key that is none, or that was used for something else: 422', async () => {
      const create = (key: string, draft: object) =>
        director.post('/api/actors', draft, { 'Idempotency-Key': key });
      await refuses('input.invalid', () => create('a b', actor({})), 'Idempotency-Key');
      await refuses('input.invalid', () => create('k'.repeat(201), actor({})), 'Idempotency-Key');
      expect((await create('used', actor({}))).status).to.equal(201);
      await refuses('key.reused', () => create('used', actor({ name: 'Another' })));
      const again = await create('used', actor({}));
      expect([again.status, again.headers.get('idempotency-replayed')]).to.deep.equal([
        201,
        'true',
      ]);
    });

    it('replay a key under the rights of today: a record hidden since is missing', async () => {
      const draft = actor({ name: 'Soon hidden', tlp: 'AMBER' });
      const key = { 'Idempotency-Key': 'replayed' };
      const made = await director.post('/api/actors', draft, key);
      const { id } = made.body as { id: string };
      const owner = await server.signIn({ clearance: 'RED' });
      expect((await owner.patch(`/api/actors/${id}`, 1, { tlp: 'RED' })).status).to.equal(200);
      await refuses('record.missing', () => director.post('/api/actors', draft, key));
    });
  });

  it('refuses writes on a disk that is nearly full, and goes on reading: 507', async () => {
    const options = appOptions(server.deps);
    const full = await listenWith(
      createApp({ ...options, beforeWrite: () => Promise.reject(new ProblemError('disk.low')) }),
    );
    const guest = new TestClient(full.url);
    try {
      await refuses('disk.low', () =>
        guest.post('/api/session', { email: 'a@b.org', password: 'p' }),
      );
      expect((await guest.get('/api/session')).status).to.equal(200);
    } finally {
      await full.close();
    }
  });

  it('refuses a request line and headers that are too long', async () => {
    expect(await rawStatus(`/api/actors?key=${'a'.repeat(20_000)}`)).to.equal(431);
  });

  function rawStatus(path: string): Promise<number> {
    return new Promise((resolve, reject) => {
      const { hostname, port } = new URL(server.url);
      rawRequest({ hostname, port, path }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      })
        .on('error', reject)
        .end();
    });
  }
});

const withoutId = (answer: Answer | undefined): string =>
  answer?.text.replace(/"requestId":"[^"]*"/, '') ?? '';
