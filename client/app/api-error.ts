import type { FieldProblem, Problem, ProblemCode } from '../../server/contract/problems.js';

/** Codes of answers that never came, beside those that the server gives. */
export type ApiErrorCode = ProblemCode | 'network.none' | 'network.slow' | 'answer.unreadable';

/** Why a call failed; the code is its identity, the words come from `errorText`. */
export class ApiError extends Error {
  constructor(
    readonly code: ApiErrorCode,
    readonly status: number,
    readonly fields: readonly FieldProblem[] = [],
    /** The record as it is now, when somebody else changed it. */
    readonly current: unknown = undefined,
  ) {
    super(code);
    this.name = 'ApiError';
  }
}

/** The error that an answer outside 2xx stands for; `body` is its parsed JSON, if it had any. */
export function errorOf(status: number, body: unknown): ApiError {
  if (!isProblem(body)) return new ApiError('answer.unreadable', status);
  return new ApiError(body.code, status, body.fields, body.current);
}

type KnownProblem = Problem & { code: ProblemCode };

function isProblem(body: unknown): body is KnownProblem {
  return typeof body === 'object' && body !== null && 'code' in body && 'title' in body;
}
