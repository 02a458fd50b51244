// Small graphs as facts, without a database: records by readable ids, defaults from the contract.
import type { AsOf } from '../../../server/contract/dates.js';
import {
  SUBJECTS,
  subjectOfId,
  type DraftOf,
  type SubjectName,
} from '../../../server/contract/registry.js';
import { tieType, type TieTypeId } from '../../../server/contract/tie-types.js';
import type { Names } from '../../../server/domain/analysis/analysis.queries.js';
import type { Include } from '../../../server/domain/analysis/weight.rules.js';
import { FactStore } from '../../../server/projection/store.js';
import type { Fact, Facts } from '../../../server/projection/facts.js';

type Draft<N extends SubjectName> = Partial<DraftOf<N>> & {
  id: string;
  retired?: boolean;
};

/** The fact of a record, as the projection would make it. */
export function factOf<N extends SubjectName>(subject: N, draft: Draft<N>): Fact {
  const { prefix, defaults, projected } = SUBJECTS[subject];
  const record: Record<string, unknown> = { ...defaults, ...draft };
  return {
    id: draft.id.startsWith(prefix) ? draft.id : `${prefix}${draft.id}`,
    subject,
    key: draft.key ?? draft.id,
    version: 1,
    tags: [],
    createdBy: 'usr_test',
    createdAt: '2024-01-01T00:00:00.000Z',
    retired: draft.retired ?? false,
    tlp: draft.tlp ?? 'GREEN',
    circles: draft.circles ?? [],
    recipients: draft.recipients ?? [],
    refs: idsNamed({ ...draft, id: null }),
    fields: Object.fromEntries(projected.map((field) => [field, record[field]])),
  };
}

/** What a record points at, by the prefixes of ids: readable ones are no ids of the product. */
function idsNamed(value: unknown): string[] {
  if (typeof value === 'string') return subjectOfId(value) === undefined ? [] : [value];
  if (value === null || typeof value !== 'object') return [];
  return [...new Set(Object.values(value).flatMap(idsNamed))];
}

/** Facts of a graph, seen whole. */
export function factsOf(...facts: readonly Fact[]): Facts {
  const store = new FactStore();
  store.apply(facts);
  return store.everything();
}

export const actor = (id: string, fields: Partial<DraftOf<'actor'>> = {}): Fact =>
  factOf('actor', { id, name: id, kind: 'institution', ...fields });

export const issue = (id: string, fields: Partial<DraftOf<'issue'>> = {}): Fact =>
  factOf('issue', { id, name: id, ...fields });

/** A tie as of the review, between actors named without prefix, or to an issue named with it. */
export function tie(
  id: string,
  from: string,
  type: TieTypeId,
  to: string,
  fields: Partial<DraftOf<'tie'>> & { retired?: boolean } = {},
): Fact {
  const end = (name: string) => (name.startsWith('iss_') ? name : `act_${name}`);
  return factOf('tie', {
    id,
    from: end(from),
    to: end(to),
    type,
    layer: tieType(type).layer,
    asOf: 'review' satisfies AsOf,
    ...fields,
  });
}

export const source = (id: string, reliability: 'A' | 'B' | 'C' | 'D' | 'E' | 'F'): Fact =>
  factOf('source', { id, title: id, kind: 'report', reliability });

/** Evidence of a record (full id) from a source (without prefix). */
export const evidence = (
  id: string,
  record: string,
  from: string,
  credibility: number,
  fields: Partial<DraftOf<'evidence'>> = {},
): Fact =>
  factOf('evidence', { id, record, source: `src_${from}`, locator: 's1', credibility, ...fields });

/** Every record is called by its id. */
export const idsAsNames: Names = {
  records: (ids) =>
    Promise.resolve(
      new Map(
        ids.map((id) => [id, { id, name: id, statement: null, locator: 's1', paraphrase: null }]),
      ),
    ),
};

export const include = (...kinds: Include[]): ReadonlySet<Include> => new Set(kinds);
