// The headers of every kind of answer, exactly: what is not listed here does not go out.
import { get } from 'node:http';
import { expect } from 'chai';
import { sessions } from '../../server/domain/accounts/sessions.js';
import { createApp } from '../../server/http/app.js';
import type { TestClient } from '../support/client.js';
import { appOptions, listenWith } from '../support/app.js';
import { PASSWORD, startTestServer, type TestServer } from '../support/server.js';

/** On every answer. */
const ALWAYS = {
  'content-security-policy': [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self' data:",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html allymap-worker',
  ].join(';'),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-download-options': 'noopen',
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none',
  'x-xss-protection': '0',
};

/** What HTTP itself adds. */
const CARRIED = new Set([
  'connection',
  'content-encoding',
  'content-length',
  'content-type',
  'date',
  'keep-alive',
  'ratelimit',
  'ratelimit-policy',
  'transfer-encoding',
  'vary',
  'x-request-id',
]);

describe('headers', () => {
  let server: TestServer;
  let director: TestClient;
  let actor: string;

  before(async function () {
    this.timeout(180_000);
    server = await startTestServer();
    director = await server.signIn();
    actor = (await director.create('actors', { name: 'A', kind: 'ngo' })).id;
  });
  after(() => server.close());

  const API = { ...ALWAYS, 'cache-control': 'no-store' };
  const ANSWERS: readonly (readonly [method: string, path: string, own: object])[] = [
    ['GET', '/api/session', API],
    ['GET', '/api/actors', API],
    ['GET', '/api/actors/:id', { ...API, etag: '"1"' }],
    ['HEAD', '/api/actors/:id', { ...API, etag: '"1"' }],
    ['GET', '/api/actors/nothing', API],
    ['GET', '/api/nothing', API],
    ['GET', '/api/actors?limit=0', API],
    ['GET', '/api/graph', API],
    ['GET', '/api/openapi.json', API],
    ['PUT', '/api/actors', { ...API, allow: 'GET, POST' }],
    ['OPTIONS', '/api/actors', { ...API, allow: 'GET, POST' }],
    ['POST', '/api/actors', API],
    ['GET', '/healthz', ALWAYS],
    ['GET', '/readyz', ALWAYS],
  ];
  for (const [method, path, own] of ANSWERS) {
    it(`of ${method} ${path} are these and no others`, async () => {
      const { headers } = await director.send(method, path.replace(':id', actor), undefined, {});
      const sent = Object.fromEntries([...headers].filter(([name]) => !CARRIED.has(name)));
      expect(sent).to.deep.equal(own);
    });
  }

  it('name each request at random', async () => {
    const ids = await Promise.all(
      Array.from({ length: 5 }, async () =>
        (await director.get('/api/session')).headers.get('x-request-id'),
      ),
    );
    expect(new Set(ids).size).to.equal(5);
    for (const id of ids) expect(id).to.match(/^[0-9a-f-]{36}$/);
  });

  it('of a problem name the same request as its body', async () => {
    const answer = await director.get('/api/actors/nothing');
    expect(answer.body).to.include({ requestId: answer.headers.get('x-request-id') });
    expect(answer.headers.get('content-type')).to.equal('application/problem+json; charset=utf-8');
  });

  it('of the live stream keep it out of caches', async () => {
    const leave = new AbortController();
    const stream = await fetch(`${server.url}/api/live`, {
      headers: { cookie: director.cookie },
      signal: leave.signal,
    });
    expect(stream.headers.get('content-type')).to.match(/^text\/event-stream/);
    expect(stream.headers.get('cache-control')).to.include('no-store');
    leave.abort();
  });

  it('behind TLS demand it for half a year or more, and bind the cookie to this host', async () => {
    const options = appOptions(server.deps);
    const { database, now } = server.deps;
    const cookies = sessions({ database, now, secret: 'of this test', secure: true });
    const app = createApp({ ...options, secure: true, trustProxy: 1, sessions: cookies });
    const listening = await listenWith(app);
    try {
      const answer = await fetch(`${listening.url}/api/session`, {
        method: 'POST',
        headers: {
          'X-Allymap': '1',
          'X-Forwarded-Proto': 'https',
          'content-type': 'application/json',
        },
        body: JSON.stringify({ email: 'person1@example.org', password: PASSWORD }),
      });
      const strict = answer.headers.get('strict-transport-security') ?? '';
      expect(Number(/max-age=(\d+)/.exec(strict)?.[1])).to.be.at.least(180 * 24 * 3600);
      const [value, ...attributes] = (answer.headers.getSetCookie()[0] ?? '').split('; ');
      expect(value).to.match(/^__Host-allymap=/);
      expect(attributes.sort()).to.deep.equal(['HttpOnly', 'Path=/', 'SameSite=Strict', 'Secure']);
    } finally {
      await listening.close();
    }
  });

  it('that call this machine by a name of somebody else are refused, whatever a proxy says', async () => {
    const port = new URL(server.url).port;
    const statusFor = (host: string, more: object = {}): Promise<number | undefined> =>
      new Promise((resolve, reject) => {
        get(`${server.url}/api/session`, { headers: { host, ...more } }, (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        }).on('error', reject);
      });
    for (const name of [`127.0.0.1:${port}`, `localhost:${port}`, 'LOCALHOST', '[::1]:80']) {
      expect(await statusFor(name), name).to.equal(200);
    }
    for (const name of [
      'example.org',
      `localhost.example.org:${port}`,
      '127.0.0.1.nip.io',
      ':80',
    ]) {
      expect(await statusFor(name), name).to.equal(421);
    }
    const told = { 'X-Forwarded-Host': 'localhost' };
    expect(await statusFor('example.org', told)).to.equal(421);
  });

  it('tell how many requests are left, and refuse more', async () => {
    const few = createApp({
      ...appOptions(server.deps),
      requestsPerMinute: 2,
      signInsPerMinute: 1,
    });
    const listening = await listenWith(few);
    try {
      const ask = async () => (await fetch(`${listening.url}/api/session`)).status;
      expect([await ask(), await ask(), await ask()]).to.deep.equal([200, 200, 429]);
    } finally {
      await listening.close();
    }
  });
});
