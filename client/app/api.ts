// Calls to the server, typed by the contract's route values; only the stores in data/ use it.
// The routes are imported as types: the server checks what it sends against the same schemas, and
// a validator in the browser would double the size of a page.
import type { BodyOf, OutputOf, QueryOf, Route } from '../../server/contract/routes.js';
import { ApiError, errorOf } from './api-error.js';

export interface CallOptions<R extends Route> {
  /** Values of `:name` in the path. */
  params?: Readonly<Record<string, string>>;
  query?: Partial<QueryOf<R>> | undefined;
  body?: BodyOf<R>;
  /** Version of the record that a write changes. */
  version?: number;
  /** Give the same key again to repeat a write whose answer was lost. */
  idempotencyKey?: string;
  signal?: AbortSignal | undefined;
  /** Milliseconds, 30 000 unless said otherwise. */
  timeout?: number;
}

type SignedOutListener = () => void;
const signedOutListeners = new Set<SignedOutListener>();

/** Tells when an answer says that nobody is signed in any more. Returns its own end. */
export function onSignedOut(listener: SignedOutListener): () => void {
  signedOutListeners.add(listener);
  return () => signedOutListeners.delete(listener);
}

/**
 * Calls one route and returns its output.
 * @throws ApiError with the server's problem code, or `network.none`, `network.slow`; the abort of
 *   `signal` is thrown as it is.
 */
export async function call<R extends Route>(
  method: R['method'],
  path: R['path'],
  options: CallOptions<R> = {},
): Promise<OutputOf<R>> {
  const response = await send(method, addressOf(path, options.params, options.query), options);
  if (response.ok) return answerOf<OutputOf<R>>(response).json();
  const error = errorOf(response.status, await response.json().catch(() => undefined));
  if (error.code === 'session.none') for (const tell of signedOutListeners) tell();
  throw error;
}

interface Answer<T> {
  json(): Promise<T>;
}

/** An answer without a body stands for `undefined`, which JSON cannot say. */
function answerOf<T>(response: Response): Answer<T> {
  return response.status === 204 ? Response.json(null) : response;
}

async function send<R extends Route>(
  method: R['method'],
  address: string,
  options: CallOptions<R>,
): Promise<Response> {
  const timeout = AbortSignal.timeout(options.timeout ?? 30_000);
  const signal = options.signal ? AbortSignal.any([options.signal, timeout]) : timeout;
  const body = options.body === undefined ? null : JSON.stringify(options.body);
  const headers = headersOf(method, options);
  try {
    return await fetch(address, { method, headers, body, signal, credentials: 'same-origin' });
  } catch (cause) {
    if (options.signal?.aborted) throw cause;
    throw new ApiError(timeout.aborted ? 'network.slow' : 'network.none', 0);
  }
}

function headersOf<R extends Route>(method: R['method'], options: CallOptions<R>): Headers {
  const headers = new Headers({ Accept: 'application/json, application/problem+json' });
  if (method === 'GET') return headers;
  headers.set('X-Allymap', '1');
  headers.set('Idempotency-Key', options.idempotencyKey ?? crypto.randomUUID());
  if (options.body !== undefined) headers.set('Content-Type', 'application/json; charset=utf-8');
  if (options.version !== undefined) headers.set('If-Match', `"${options.version}"`);
  return headers;
}

/** Fills `:name` in a route's path and appends the texts and numbers of the query. */
export function addressOf(
  path: string,
  params: Readonly<Record<string, string>> = {},
  query: Readonly<Record<string, unknown>> = {},
): string {
  const filled = path.replace(/(?<=\/):(\w+)/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new TypeError(`no value for :${name} in ${path}`);
    return encodeURIComponent(value);
  });
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (typeof value === 'string' || typeof value === 'number') search.set(name, `${value}`);
  return search.size > 0 ? `${filled}?${search}` : filled;
}
