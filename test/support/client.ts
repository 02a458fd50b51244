// A person's browser as far as the API sees it: a cookie, the header of writes, JSON.
import { z } from 'zod';

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  body: unknown;
}

export class TestClient {
  readonly url: string;
  /** Id of the account that it signs in with, empty for nobody. */
  readonly account: string;
  #cookie = '';

  constructor(url: string, account = '') {
    this.url = url;
    this.account = account;
  }

  get cookie(): string {
    return this.#cookie;
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('GET', path, undefined, headers);
  }

  post(path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('POST', path, body, { 'X-Allymap': '1', ...headers });
  }

  patch(
    path: string,
    version: number,
    body: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    return this.send('PATCH', path, body, {
      'X-Allymap': '1',
      'If-Match': `"${version}"`,
      ...headers,
    });
  }

  delete(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('DELETE', path, undefined, { 'X-Allymap': '1', ...headers });
  }

  /** Creates a record and returns it. @throws Error with the answer when it was refused. */
  async create(plural: string, draft: Record<string, unknown>): Promise<Created> {
    const answer = await this.post(`/api/${plural}`, draft);
    if (answer.status !== 201) throw new Error(`${plural}: ${answer.status} ${answer.text}`);
    return Created.parse(answer.body);
  }

  async send(
    method: string,
    path: string,
    body: unknown,
    headers: Record<string, string>,
  ): Promise<Answer> {
    const response = await fetch(this.url + path, {
      method,
      headers: {
        ...(this.#cookie ? { cookie: this.#cookie } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined
        ? {}
        : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const cookie = response.headers.getSetCookie()[0]?.split(';')[0];
    if (cookie !== undefined) this.#cookie = cookie;
    const text = await response.text();
    const isJson = (response.headers.get('content-type') ?? '').includes('json');
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: isJson && text !== '' ? JSON.parse(text) : null,
    };
  }
}

const Created = z.looseObject({ id: z.string(), version: z.number() });
export type Created = z.infer<typeof Created>;
