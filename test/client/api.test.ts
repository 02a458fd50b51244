import { expect } from 'chai';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { z } from 'zod';
import { ApiError } from '../../client/app/api-error.js';
import { addressOf, call, onSignedOut, type CallOptions } from '../../client/app/api.js';
import type { Route } from '../../server/contract/routes.js';
import { failureOf } from '../support/failure-of.js';

type Writing = Route & { body: z.ZodType };
type Answer = (request: IncomingMessage, response: ServerResponse) => void;
interface Seen {
  url: string | undefined;
  headers: IncomingMessage['headers'];
  body: string;
}

describe('calls to the API', () => {
  let server: Server;
  let origin: string;
  let answer: Answer;
  let seen: Seen[];

  before(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (part: Buffer) => (body += part.toString()));
      request.on('end', () => {
        seen.push({ url: request.url, headers: request.headers, body });
        answer(request, response);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => server.close());
  beforeEach(() => {
    seen = [];
    answer = send(200, {});
  });

  const send =
    (status: number, body?: unknown): Answer =>
    (_, response) => {
      response.writeHead(status, { 'Content-Type': 'application/json' });
      response.end(body === undefined ? undefined : JSON.stringify(body));
    };
  const problem = (status: number, code: string, more: object = {}): Answer =>
    send(status, { type: 'x', code, status, title: 'x', requestId: 'r', ...more });
  const ask = (options?: CallOptions<Route>): Promise<unknown> =>
    call<Route>('GET', `${origin}/api/things`, options);
  const write = (options?: CallOptions<Writing>): Promise<unknown> =>
    call<Writing>('PATCH', `${origin}/api/things/:id`, { params: { id: 'thg_1' }, ...options });

  it('reads JSON, and nothing from an answer without a body', async () => {
    answer = send(200, { items: [1] });
    expect(await ask()).to.deep.equal({ items: [1] });
    answer = send(204);
    expect(await ask()).to.equal(null);
  });

  it('says in a write who asks, which version it changes, and gives it a key', async () => {
    await write({ body: { name: 'Ж' }, version: 3 });
    const { headers, body, url } = seen[0]!;
    expect(url).to.equal('/api/things/thg_1');
    expect(headers).to.include({ 'x-allymap': '1', 'if-match': '"3"' });
    expect(headers['idempotency-key']).to.match(/^[0-9a-f-]{36}$/);
    expect(JSON.parse(body)).to.deep.equal({ name: 'Ж' });
  });

  it('makes a new key for each write, and takes one that repeats a write', async () => {
    await write({ body: {} });
    await write({ body: {} });
    await write({ body: {}, idempotencyKey: 'again' });
    const keys = seen.map(({ headers }) => headers['idempotency-key']);
    expect(keys[0]).not.to.equal(keys[1]);
    expect(keys[2]).to.equal('again');
  });

  it('sends no such header with a read', async () => {
    await ask();
    expect(seen[0]!.headers).not.to.have.any.keys('x-allymap', 'idempotency-key', 'if-match');
  });

  it('throws the code of the problem with its fields and the current record', async () => {
    const fields = [{ path: 'name', code: 'too_small', message: 'is empty' }];
    answer = problem(412, 'record.changed', { fields, current: { version: 4 } });
    const error = await failureOf(ask());
    expect(error).to.be.instanceOf(ApiError);
    expect(error).to.deep.include({ code: 'record.changed', status: 412, fields });
    expect(error).to.have.deep.property('current', { version: 4 });
  });

  it('tells that the session is over, but not that a password was wrong', async () => {
    let told = 0;
    const end = onSignedOut(() => (told += 1));
    answer = problem(401, 'session.refused');
    await failureOf(ask());
    expect(told).to.equal(0);
    answer = problem(401, 'session.none');
    await failureOf(ask());
    expect(told).to.equal(1);
    end();
    await failureOf(ask());
    expect(told).to.equal(1);
  });

  it('names an answer that is no problem, a slow server and no server apart', async () => {
    answer = (_, response) => response.writeHead(502).end('<html>');
    expect(await failureOf(ask())).to.include({ code: 'answer.unreadable', status: 502 });
    answer = () => undefined;
    expect(await failureOf(ask({ timeout: 50 }))).to.include({ code: 'network.slow' });
    answer = (request) => request.socket.destroy();
    expect(await failureOf(ask())).to.include({ code: 'network.none' });
  });

  it('throws the abort of its caller as it is', async () => {
    answer = () => undefined;
    const stop = new AbortController();
    const asked = ask({ signal: stop.signal });
    stop.abort();
    expect(await failureOf(asked)).to.have.property('name', 'AbortError');
  });

  it('fills the path and leaves out what is undefined', () => {
    expect(addressOf('/api/a/:id/b', { id: 'x/y' })).to.equal('/api/a/x%2Fy/b');
    expect(addressOf('/api/a', {}, { q: 'Ж', none: undefined, limit: 5 })).to.equal(
      '/api/a?q=%D0%96&limit=5',
    );
    expect(() => addressOf('/api/a/:id')).to.throw(TypeError);
  });
});
