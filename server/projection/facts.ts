// What is held in memory of every record: enough to decide who sees it, to filter lists and to run
// analyses. Names and texts stay in Neo4j and are fetched for what is shown.
import type { Label } from '../contract/labels.js';
import type { ProjectedOf, SubjectName } from '../contract/registry.js';

export interface Fact<N extends SubjectName = SubjectName> extends Label {
  id: string;
  subject: N;
  key: string | null;
  version: number;
  tags: readonly string[];
  createdBy: string;
  createdAt: string;
  retired: boolean;
  /** Ids of all records that it points at, each once. */
  refs: readonly string[];
  fields: Readonly<ProjectedOf<N>>;
}

/**
 * Read access to the facts. Two implementations: the whole (server only), and a viewer's part of
 * it, which is all that lists and analyses ever get: hidden equals absent.
 */
export interface Facts {
  get(id: string): Fact | undefined;
  /** Facts of one kind, by id. Retired ones are left out. */
  all<N extends SubjectName>(subject: N): readonly Fact<N>[];
  /** Facts of one kind that point at this record, by id. Retired ones are left out. */
  pointingAt<N extends SubjectName>(id: string, subject: N): readonly Fact<N>[];
}

/** Narrows a fact to one kind of record. */
export function isKind<N extends SubjectName>(fact: Fact | undefined, subject: N): fact is Fact<N> {
  return fact?.subject === subject;
}
