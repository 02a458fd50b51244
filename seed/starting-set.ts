// A starting set: records of any kinds as drafts of the contract, with keys in place of ids.
import { z } from 'zod';
import { SUBJECT_NAMES, type SubjectName } from '../server/contract/registry.js';
import { line } from '../server/contract/text.js';

export const KindName = z.enum(SUBJECT_NAMES);

/** A draft whose references name the keys of other records; its other fields are checked later. */
export const KeyedDraft = z.looseObject({ key: z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/) });
export type KeyedDraft = z.infer<typeof KeyedDraft>;

export const StartingSet = z.strictObject({
  /** Put on every record of the set, so that the set can be found and removed again. */
  tag: line(60),
  records: z.partialRecord(KindName, z.array(KeyedDraft)),
});
export type StartingSet = z.infer<typeof StartingSet>;

/** What is wrong with a starting set, and where. */
export interface SetProblem {
  kind: SubjectName;
  key: string;
  field: string;
  message: string;
}

/** Every problem that was found, one a line: `tie t001, from: nothing has the key "nobody"`. */
export class StartingSetError extends Error {
  override readonly name = 'StartingSetError';

  constructor(readonly problems: readonly SetProblem[]) {
    super(problems.map((p) => `${p.kind} ${p.key}, ${p.field}: ${p.message}`).join('\n'));
  }
}
