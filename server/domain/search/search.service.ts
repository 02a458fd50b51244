import { subjectOf, subjectOfId, type SubjectName } from '../../contract/registry.js';
import type { SearchHit } from '../../contract/search.js';
import { read } from '../../database/card.js';
import { searchedTexts, type StoredRecord } from '../../database/codec.js';
import type { Fact } from '../../projection/facts.js';
import type { Caller } from '../../caller.js';
import type { Deps } from '../deps.js';
import { fetchRecords } from '../records/records.service.js';
import { luceneQuery, nameDistance, queryWords } from './match.rules.js';
import { searchCandidates } from './search.queries.js';

/** Visible records by name, best first; ties by kind, name and id. */
export async function searchRecords(
  { database, projection }: Deps,
  { viewer }: Caller,
  { q, kind, limit }: { q: string; kind?: string | undefined; limit: number },
): Promise<{ items: SearchHit[] }> {
  const words = queryWords(q);
  if (words.length === 0 || words.length > 20) return { items: [] };
  const facts = projection.facts.for(viewer);
  const candidates = await read(database, searchCandidates, { query: luceneQuery(words) });
  const byKind = new Map<SubjectName, string[]>();
  for (const { id } of candidates) {
    const name = subjectOfId(id);
    if (name === undefined || (kind !== undefined && kind !== name)) continue;
    const fact = facts.get(id);
    if (fact && !fact.retired) byKind.set(name, [...(byKind.get(name) ?? []), id]);
  }
  const hits: { hit: SearchHit; distance: number; rank: number }[] = [];
  for (const [name, ids] of byKind) {
    const rank = KINDS_FIRST.indexOf(name) < 0 ? KINDS_FIRST.length : KINDS_FIRST.indexOf(name);
    for (const record of await fetchRecords({ database }, subjectOf(name), ids)) {
      const best = bestMatch(name, record, words);
      const fact = facts.get(record.id);
      if (!best || !fact) continue;
      hits.push({ hit: toHit(fact, record, best.text), distance: best.distance, rank });
    }
  }
  hits.sort(
    (a, b) =>
      a.distance - b.distance ||
      a.rank - b.rank ||
      compare(a.hit.name, b.hit.name) ||
      compare(a.hit.id, b.hit.id),
  );
  return { items: hits.slice(0, limit).map(({ hit }) => hit) };
}

/** Kinds of record that people look for first. */
const KINDS_FIRST: readonly SubjectName[] = [
  'actor',
  'issue',
  'question',
  'lever',
  'recommendation',
];

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function bestMatch(name: SubjectName, record: StoredRecord, words: readonly string[]) {
  let best: { text: string; distance: number } | null = null;
  for (const text of searchedTexts(subjectOf(name), record)) {
    const distance = nameDistance(words, text);
    if (distance !== null && (best === null || distance < best.distance)) best = { text, distance };
  }
  return best;
}

function toHit({ id, key, tlp, subject }: Fact, record: StoredRecord, matched: string): SearchHit {
  const shown = textOf(record['name'] ?? record['title'] ?? record['text']);
  return {
    id,
    kind: subject,
    key,
    tlp,
    name: shown,
    matched: matched === shown ? null : matched,
    detail: subject === 'actor' ? textOf(record['kind']) : null,
  };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
