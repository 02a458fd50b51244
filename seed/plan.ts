// From a starting set to what is to be created: ids for keys, in an order in which it can be done.
import { z } from 'zod';
import { subjectOf, type SubjectName } from '../server/contract/registry.js';
import { MissingTie } from '../server/contract/questions.js';
import { indexKeys, type FindExisting, type KeyIndex } from './key-index.js';
import { kindsOf, stages } from './stages.js';
import {
  StartingSetError,
  type KeyedDraft,
  type SetProblem,
  type StartingSet,
} from './starting-set.js';

/** A record to be created; `draft` has passed the schema of its kind. */
export interface Creation {
  kind: SubjectName;
  id: string;
  draft: Fields;
}

export interface PlanInput {
  /** A new random id with this prefix. */
  newId: (prefix: string) => string;
  /** Accounts that RED records of the set are for, where it names none. */
  redRecipients: readonly string[];
  existing: FindExisting;
}

type Fields = Readonly<Record<string, unknown>>;
type Report = (field: string, message: string) => void;

const Fields = z.record(z.string(), z.unknown());
const Tags = z.array(z.string()).default([]);
const Keys = z.array(z.string());
const MissingTies = z.array(MissingTie);

/**
 * Batches of creations, at most one a stage of kinds; records of one batch may point at each other.
 * Records whose kind and key exist are left out and pointed at as they are.
 * @throws StartingSetError naming kind, key and field of everything that does not fit.
 */
export function planSeed(set: StartingSet, input: PlanInput): readonly (readonly Creation[])[] {
  const { newId, existing } = input;
  const problems: SetProblem[] = [];
  const idFor = (kind: SubjectName, key: string) =>
    existing(kind, key) ?? newId(subjectOf(kind).prefix);
  const keys = indexKeys(set, idFor, existing, problems);
  const batches = stages().map((kinds) =>
    kinds.flatMap((kind) =>
      (set.records[kind] ?? [])
        .filter(({ key }) => existing(kind, key) === undefined)
        .flatMap((draft) => planRecord(kind, labelled(draft, set.tag, input), keys, problems)),
    ),
  );
  if (problems.length > 0) throw new StartingSetError(problems);
  return batches.filter((batch) => batch.length > 0);
}

function labelled(draft: KeyedDraft, tag: string, { redRecipients }: PlanInput): KeyedDraft {
  const tags = Tags.safeParse(draft['tags']);
  return {
    ...draft,
    // Tags that are none are left to the schema, which says so.
    ...(tags.success ? { tags: [...new Set([...tags.data, tag])] } : {}),
    ...(draft['tlp'] === 'RED' && !('recipients' in draft)
      ? { recipients: [...redRecipients] }
      : {}),
  };
}

function planRecord(
  kind: SubjectName,
  keyed: KeyedDraft,
  keys: KeyIndex,
  problems: SetProblem[],
): Creation[] {
  const { key } = keyed;
  const before = problems.length;
  const report: Report = (field, message) => problems.push({ kind, key, field, message });
  const draft = withPatterns(kind, withIds(kind, keyed, keys, report), keys, report);
  // With a reference missing the schema would only say again, less clearly, what is known.
  if (problems.length > before) return [];
  const parsed = subjectOf(kind).create.safeParse(draft);
  if (parsed.success) return [{ kind, id: keys.own(kind, key), draft: Fields.parse(parsed.data) }];
  for (const issue of parsed.error.issues) report(issue.path.join('.') || 'draft', issue.message);
  return [];
}

/** The draft with ids where its references have keys. */
function withIds(kind: SubjectName, draft: Fields, keys: KeyIndex, report: Report): Fields {
  const resolved: Record<string, unknown> = {};
  for (const [field, reference] of Object.entries(subjectOf(kind).references)) {
    const value = draft[field];
    const kinds = kindsOf(reference);
    const one = (key: string) => idOf(keys, kinds, key, (message) => report(field, message));
    const list = Keys.safeParse(value);
    if (typeof value === 'string') resolved[field] = one(value);
    else if (list.success) resolved[field] = list.data.map(one);
  }
  return { ...draft, ...resolved };
}

/** A question's patterns with ids at their ends; "(…)" stays in words, as does the type. */
function withPatterns(kind: SubjectName, draft: Fields, keys: KeyIndex, report: Report): Fields {
  if (kind !== 'question') return draft;
  const patterns = MissingTies.safeParse(draft['missingTies']);
  if (!patterns.success) return draft;
  const end = (text: string) =>
    text.startsWith('(')
      ? text
      : idOf(keys, ['actor', 'issue'], text, (message) => report('missingTies', message));
  const missingTies = patterns.data.map(({ from, type, to }) => {
    return { from: end(from), type, to: end(to) };
  });
  return { ...draft, missingTies };
}

function idOf(
  keys: KeyIndex,
  kinds: readonly SubjectName[],
  key: string,
  report: (message: string) => void,
): string {
  const found = keys.find(kinds, key);
  if ('id' in found) return found.id;
  report(found.wrong);
  return key;
}
