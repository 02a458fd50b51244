// A route is a value that server, client, OpenAPI and the authorisation matrix all read.
import type { z } from 'zod';
import type { Permission } from './permissions.js';
import type { ProblemCode } from './problems.js';

export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

export interface Route {
  name: string;
  method: Method;
  /** Express path, `:id` for parameters. */
  path: string;
  summary: string;
  /** `public`: no session; `session`: any signed-in account; else the permission it takes. */
  access: 'public' | 'session' | Permission;
  query?: z.ZodObject;
  body?: z.ZodType;
  output?: z.ZodType;
  /** Media type of an answer that is a file, not JSON; its handler sends it. */
  media?: string;
  /** Status of success, default 200. */
  status?: 200 | 201 | 204;
  /** A write: needs `X-Allymap: 1`, takes an `Idempotency-Key`. */
  write?: boolean;
  /** `If-Match` with the version is needed (else 428) or taken when given. */
  match?: 'required' | 'optional';
  /** What it answers beside the problems that follow from all this. */
  problems?: readonly ProblemCode[];
}

/** Declares a route and keeps its exact type, so that its handler is checked against it. */
export const defineRoute = <const R extends Route>(route: R): R => route;

export type QueryOf<R extends Route> = R['query'] extends z.ZodType
  ? z.infer<R['query']>
  : undefined;
export type BodyOf<R extends Route> = R['body'] extends z.ZodType ? z.infer<R['body']> : undefined;
export type OutputOf<R extends Route> = R['output'] extends z.ZodType
  ? z.infer<R['output']>
  : undefined;
