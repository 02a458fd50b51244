// Binds routes to handlers: who, what is sent, what goes back. Every request takes the same steps.
import { createHash } from 'node:crypto';
import type { Express, Request, Response } from 'express';
import type { z } from 'zod';
import type { BodyOf, OutputOf, QueryOf, Route } from '../contract/routes.js';
import type { Caller, WriteContext } from '../caller.js';
import { ProblemError, schemaProblems } from '../problem-error.js';
import { issueWords } from '../issue-words.js';
import { hasPrototypeKey } from './prototype-key.js';

/** What a handler gets: parsed input and who asks. */
export interface Call<R extends Route = Route> {
  id: string;
  query: QueryOf<R>;
  body: BodyOf<R>;
  caller: Caller;
  write: WriteContext;
  request: Request;
  response: Response;
}

/** A route with its handler; the type of the answer is checked against the route's output. */
export interface Binding {
  route: Route;
  handle: (call: Call) => Promise<unknown>;
}

export function bind<const R extends Route>(
  route: R,
  handle: (call: Call<R>) => Promise<OutputOf<R> | (undefined extends OutputOf<R> ? void : never)>,
): Binding {
  return { route, handle: handle };
}

/** Who is signed in, as far as this edge needs to know. */
export interface SignedInCaller {
  caller: Caller;
  /** Number of the last change that the answer must know of. */
  lastChange: number;
}

export interface MountOptions {
  bindings: readonly Binding[];
  declared: readonly Route[];
  /** Who is signed in, null for nobody. */
  whoIs: (request: Request) => Promise<SignedInCaller | null>;
  /** Runs before each handler of a signed-in caller: brings the facts up to this change. */
  refresh: (lastChange: number) => Promise<void>;
  /** Runs before each write. @throws ProblemError `disk.low` */
  beforeWrite: () => Promise<void>;
}

/** Mounts all bindings. @throws Error when a declared route has no handler, or the reverse. */
export function mount(app: Express, options: MountOptions): void {
  const declared = new Set(options.declared.map(({ name }) => name));
  const bound = new Set(options.bindings.map(({ route }) => route.name));
  const missing = [...declared].filter((name) => !bound.has(name));
  const undeclared = [...bound].filter((name) => !declared.has(name));
  if (missing.length > 0) throw new Error(`Routes without handler: ${missing.join(', ')}`);
  if (undeclared.length > 0) throw new Error(`Undeclared routes: ${undeclared.join(', ')}`);
  for (const binding of options.bindings) {
    const method = binding.route.method.toLowerCase() as 'get' | 'post' | 'patch' | 'delete';
    app[method](binding.route.path, (request, response) =>
      answer(binding, options, request, response),
    );
  }
}

async function answer(
  { route, handle }: Binding,
  { whoIs, refresh, beforeWrite }: MountOptions,
  request: Request,
  response: Response,
): Promise<void> {
  if (route.write && request.get('X-Allymap') !== '1') throw new ProblemError('request.crossSite');
  const signedIn = await whoIs(request);
  const caller = authorise(route, signedIn);
  const version = readMatch(route, request);
  if (route.body && !request.is('application/json')) throw new ProblemError('body.wrongType');
  const query = parse(route.query, withoutEmpty(request.query), 'query');
  const body = parse(route.body, request.body, 'body');
  if (route.write) await beforeWrite();
  if (signedIn) await refresh(signedIn.lastChange);
  const key = repeatKey(route, request, caller);
  const output = await handle({
    id: String(request.params['id'] ?? ''),
    query: query as never,
    body: body as never,
    caller,
    write: { caller, version, ...(key ? { key } : {}) },
    request,
    response,
  });
  if (response.headersSent) return;
  if (!route.output) {
    response.status(route.status ?? 204).end();
    return;
  }
  const shown = route.output.parse(output);
  if (hasVersion(shown)) response.setHeader('ETag', `"${shown.version}"`);
  response.status(route.status ?? 200).json(shown);
}

const NOBODY: Caller = {
  viewer: { account: '', clearance: 'CLEAR', circles: [], affiliation: 'partner' },
  permissions: new Set(),
};

function authorise(route: Route, signedIn: SignedInCaller | null): Caller {
  if (route.access === 'public') return signedIn?.caller ?? NOBODY;
  if (!signedIn) throw new ProblemError('session.none');
  if (route.access !== 'session' && !signedIn.caller.permissions.has(route.access)) {
    throw new ProblemError('permission.none');
  }
  return signedIn.caller;
}

function readMatch(route: Route, request: Request): number | null {
  const header = request.get('If-Match');
  if (header === undefined || header === '*') {
    if (route.match === 'required') throw new ProblemError('match.required');
    return null;
  }
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(header.trim())?.[1];
  // A tag that is none of ours is the tag of no version.
  return version === undefined ? -1 : Number(version);
}

/** `?from=&to=x` says nothing about `from`. */
function withoutEmpty(query: Request['query']): Record<string, unknown> {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''));
}

function parse(schema: z.ZodType | undefined, value: unknown, where: string): unknown {
  if (!schema) return undefined;
  if (hasPrototypeKey(value)) {
    const path = where === 'query' ? 'query.__proto__' : '__proto__';
    throw new ProblemError('input.invalid', {
      fields: [{ path, code: 'unrecognized_keys', message: 'is no name of a field' }],
    });
  }
  const result = schema.safeParse(value ?? {}, { error: issueWords });
  if (result.success) return result.data;
  const at = where === 'query' ? ['query'] : [];
  throw new ProblemError('input.invalid', { fields: schemaProblems(result.error, ...at) });
}

function repeatKey(route: Route, request: Request, { viewer }: Caller): WriteContext['key'] {
  const key = request.get('Idempotency-Key');
  if (!route.write || key === undefined) return undefined;
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) {
    throw new ProblemError('input.invalid', {
      fields: [{ path: 'Idempotency-Key', code: 'format', message: '1 to 200 visible characters' }],
    });
  }
  return {
    hash: sha256([viewer.account, route.method, request.path, key]),
    // With the key, which is stored nowhere: a body may hold a password, and this hash is fast.
    bodyHash: sha256([key, request.body ?? null, request.get('If-Match') ?? null]),
  };
}

const sha256 = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url');

function hasVersion(output: unknown): output is { version: number } {
  return (
    typeof output === 'object' &&
    output !== null &&
    'version' in output &&
    typeof output.version === 'number'
  );
}
