// In which order kinds of record can be created, so that what is pointed at is there first.
import { SUBJECT_NAMES, subjectOf, type SubjectName } from '../server/contract/registry.js';
import { KindName } from './starting-set.js';

/** Kinds that a field may point at; a reference to any record may point at all of them. */
export function kindsOf(reference: { kinds: readonly string[] }): readonly SubjectName[] {
  return reference.kinds.length === 0
    ? SUBJECT_NAMES
    : reference.kinds.map((kind) => KindName.parse(kind));
}

/**
 * All kinds in stages: each points only at kinds of earlier stages, at itself, or, in the last
 * stage, at any record. @throws Error if two kinds point at each other.
 */
export function stages(): readonly (readonly SubjectName[])[] {
  const result: SubjectName[][] = [];
  const placed = new Set<SubjectName>();
  const last = SUBJECT_NAMES.filter(pointsAnywhere);
  let waiting = SUBJECT_NAMES.filter((kind) => !pointsAnywhere(kind));
  while (waiting.length > 0) {
    const ready = waiting.filter((kind) => pointedAt(kind).every((other) => placed.has(other)));
    if (ready.length === 0) throw new Error(`kinds point at each other: ${waiting.join(', ')}`);
    result.push(ready);
    for (const kind of ready) placed.add(kind);
    waiting = waiting.filter((kind) => !placed.has(kind));
  }
  return [...result, last];
}

const referencesOf = (kind: SubjectName) => Object.values(subjectOf(kind).references);
const pointsAnywhere = (kind: SubjectName): boolean =>
  referencesOf(kind).some((reference) => reference.kinds.length === 0);
const pointedAt = (kind: SubjectName): SubjectName[] =>
  referencesOf(kind)
    .flatMap(kindsOf)
    .filter((other) => other !== kind);
