// The one shape of every error answer, and the handler that makes it.
import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { PROBLEMS, type Problem, type ProblemCode } from '../contract/problems.js';
import { isUnavailable } from '../database/driver.js';
import { ProblemError } from '../problem-error.js';

/** Sends a problem as `application/problem+json` (RFC 9457). */
export function sendProblem(response: Response, problem: ProblemError): void {
  const { status, title } = PROBLEMS[problem.code];
  const body: Problem = {
    type: `/problems/${problem.code}`,
    code: problem.code,
    status,
    title,
    ...(problem.fields ? { fields: [...problem.fields] } : {}),
    ...(problem.current === undefined ? {} : { current: problem.current }),
    requestId: String(response.getHeader('X-Request-Id') ?? ''),
  };
  if (status === 503) response.setHeader('Retry-After', '2');
  response.status(status).type('application/problem+json').send(JSON.stringify(body));
}

/** Answers every error that a handler threw; what nobody foresaw is logged without its body. */
export function problemHandler(log: Logger): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    // Nobody waits for an answer.
    if (response.destroyed) return;
    if (response.headersSent) {
      next(error);
      return;
    }
    const problem = toProblem(error);
    if (problem.code === 'internal' || problem.code === 'store.unavailable') {
      log.error({ err: error, requestId: response.getHeader('X-Request-Id') }, problem.code);
    }
    sendProblem(response, problem);
  };
}

/** Unknown addresses under /api. */
export const noSuchRoute: RequestHandler = (_request, response) => {
  sendProblem(response, new ProblemError('route.missing'));
};

function toProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  // An id whose escapes are broken names nothing.
  if (error instanceof URIError) return new ProblemError('record.missing', { cause: error });
  if (isUnavailable(error)) return new ProblemError('store.unavailable', { cause: error });
  return new ProblemError(bodyProblem(error) ?? 'internal', { cause: error });
}

/** What express' body parser found wrong, by its own error types. */
function bodyProblem(error: unknown): ProblemCode | undefined {
  if (!(error instanceof Error) || !('type' in error)) return undefined;
  switch (error.type) {
    case 'entity.too.large':
      return 'body.tooLarge';
    case 'encoding.unsupported':
    case 'charset.unsupported':
      return 'body.wrongType';
    case 'entity.parse.failed':
    case 'request.aborted':
    case 'request.size.invalid':
    case 'entity.verify.failed':
      return 'body.unreadable';
    default:
      return undefined;
  }
}
