import type { z } from 'zod';
import { PROBLEMS, type FieldProblem, type ProblemCode } from './contract/problems.js';

/** Thrown by services and rules; the HTTP edge turns it into `application/problem+json`. */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly fields: readonly FieldProblem[] | undefined;
  /** The current visible state, for a conflict. */
  readonly current: unknown;

  constructor(
    code: ProblemCode,
    extra: { fields?: readonly FieldProblem[]; current?: unknown; cause?: unknown } = {},
  ) {
    super(PROBLEMS[code].title, { cause: extra.cause });
    this.name = 'ProblemError';
    this.code = code;
    this.fields = extra.fields;
    this.current = extra.current;
  }
}

/** The problem of one or more fields, each as [path, message]. */
export function invalid(...fields: readonly [path: string, message: string][]): ProblemError {
  return new ProblemError('input.invalid', {
    fields: fields.map(([path, message]) => ({ path, code: 'rule', message })),
  });
}

/** What a schema found wrong, field by field, at most a hundred; `at` is the path to what it read. */
export const schemaProblems = (error: z.ZodError, ...at: readonly string[]): FieldProblem[] =>
  error.issues.slice(0, 100).map((issue) => ({
    path: [...at, ...issue.path, ...unknownKeys(issue)].join('.'),
    code: issue.code,
    message: issue.message,
  }));

const unknownKeys = (issue: z.core.$ZodIssue): string[] =>
  issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
