// Every error that the API can answer with: the code is its identity, the text belongs to the client.
import { z } from 'zod';

export const PROBLEMS = {
  'body.unreadable': { status: 400, title: 'The request could not be read' },
  'session.none': { status: 401, title: 'Sign in first' },
  'session.refused': { status: 401, title: 'Wrong address or password' },
  'link.refused': { status: 401, title: 'This link was used, or is not of this server' },
  'permission.none': { status: 403, title: 'Your roles do not allow this' },
  'computer.shared': { status: 403, title: 'On a shared computer nothing is downloaded' },
  'request.crossSite': { status: 403, title: 'The header X-Allymap is missing' },
  'record.missing': { status: 404, title: 'This address leads to nothing you can open' },
  'route.missing': { status: 404, title: 'There is no such address' },
  'method.missing': { status: 405, title: 'This address does not take this method' },
  'record.exists': { status: 409, title: 'This is there already' },
  'account.lastAdministrator': { status: 409, title: 'Somebody must administer accounts' },
  'record.changed': { status: 412, title: 'Somebody changed this since you read it' },
  'body.tooLarge': { status: 413, title: 'The request is too large' },
  'body.wrongType': { status: 415, title: 'The body must be JSON in UTF-8' },
  'host.unknown': { status: 421, title: 'This server does not answer to that name' },
  'input.invalid': { status: 422, title: 'Some of what was sent is not valid' },
  'key.reused': { status: 422, title: 'This idempotency key was used for another request' },
  'match.required': { status: 428, title: 'Say with If-Match which version you change' },
  'rate.limited': { status: 429, title: 'Too many requests; wait a moment' },
  internal: { status: 500, title: 'Something went wrong on our side' },
  'store.unavailable': { status: 503, title: 'The database does not answer; try again shortly' },
  'document.busy': { status: 503, title: 'Other documents are being made; try again shortly' },
  'analysis.busy': { status: 503, title: 'Other analyses are running; try again shortly' },
  'analysis.interrupted': { status: 503, title: 'The analysis broke off; try again shortly' },
  'disk.low': { status: 507, title: 'The disk is nearly full; reading goes on' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemCode = keyof typeof PROBLEMS;

export const FieldProblem = z.object({ path: z.string(), code: z.string(), message: z.string() });
export type FieldProblem = z.infer<typeof FieldProblem>;

/** The body of every error answer (RFC 9457, `application/problem+json`). */
export const Problem = z
  .object({
    type: z.string(),
    code: z.string(),
    status: z.number().int(),
    title: z.string(),
    fields: z.array(FieldProblem).optional(),
    current: z.unknown().optional(),
    requestId: z.string(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;
