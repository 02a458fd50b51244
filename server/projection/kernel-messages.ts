// What the process of the server and its kernel, the thread that analyses, say to each other.
import type { FieldProblem, ProblemCode } from '../contract/problems.js';
import type { Viewer } from '../visibility/viewer.js';
import type { Fact } from './facts.js';

export interface Question {
  /** Name of the analysis. */
  analysis: string;
  /** As the schema of its route has read it. */
  query: Readonly<Record<string, unknown>>;
  viewer: Viewer;
}

/** In the order in which they are sent: a question is asked of all facts sent before it. */
export type ToKernel =
  | { kind: 'forget' }
  | { kind: 'facts'; facts: readonly Fact[] }
  /** `cancel`: one number on shared memory; what is not 0 stops the work. */
  | { kind: 'question'; id: number; question: Question; cancel: Int32Array }
  /** Words that it asked for. */
  | { kind: 'words'; id: number; words: unknown };

export type FromKernel =
  | { kind: 'ready' }
  | { kind: 'words'; id: number; ids: readonly string[] }
  | { kind: 'answer'; id: number; result: unknown }
  | { kind: 'problem'; id: number; code: ProblemCode; fields?: readonly FieldProblem[] }
  | { kind: 'failure'; id: number; error: unknown };
