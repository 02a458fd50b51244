import { subjectOf, type SubjectName } from '../../contract/registry.js';
import type { SearchHit } from '../../contract/search.js';
import type { AnySubject } from '../../contract/subjects.js';
import { read } from '../../database/card.js';
import { describedTexts, searchedTexts, type StoredRecord } from '../../database/codec.js';
import type { Fact } from '../../projection/facts.js';
import type { ViewerFacts } from '../../projection/store.js';
import type { Caller } from '../../caller.js';
import type { Deps } from '../deps.js';
import { fetchRecords } from '../records/records.service.js';
import { luceneQuery, nameDistance, queryWords } from './match.rules.js';
import { searchCandidates } from './search.queries.js';

/** Visible records by name, then by role, then by office held, best first; ties by kind, name and id. */
export async function searchRecords(
  { database, projection }: Deps,
  { viewer }: Caller,
  { q, kind, limit }: { q: string; kind?: string | undefined; limit: number },
): Promise<{ items: SearchHit[] }> {
  const words = queryWords(q);
  if (words.length === 0 || words.length > 20) return { items: [] };
  const facts = projection.facts.for(viewer);
  const candidates = await read(database, searchCandidates, { query: luceneQuery(words) });
  const seen = candidates
    .flatMap(({ id }) => facts.get(id) ?? [])
    .filter(({ retired }) => !retired);
  const matches = new Map<string, Match>();
  for (const [name, ids] of byKind(seen)) {
    for (const record of await fetchRecords({ database }, subjectOf(name), ids)) {
      const best = bestMatch(subjectOf(name), record, words);
      if (best) matches.set(record.id, { record, ...best });
    }
  }
  const holders = holdersOf(matches, facts);
  for (const record of await fetchRecords({ database }, subjectOf('actor'), [...holders.keys()])) {
    const office = holders.get(record.id);
    if (office) matches.set(record.id, { ...office, record });
  }
  const hits = [...matches.values()].flatMap((match) => {
    const fact = facts.get(match.record.id);
    if (!fact || (kind !== undefined && kind !== fact.subject)) return [];
    return { hit: toHit(fact, match.record, match.text), match, rank: rankOf(fact.subject) };
  });
  hits.sort(
    (a, b) =>
      a.match.distance - b.match.distance ||
      a.rank - b.rank ||
      compare(a.hit.name, b.hit.name) ||
      compare(a.hit.id, b.hit.id),
  );
  return { items: hits.slice(0, limit).map(({ hit }) => hit) };
}

interface Match {
  record: StoredRecord;
  /** The text that matched, and how far it is from the words; above every name: a role, an office. */
  text: string;
  distance: number;
}

/** Beyond the distance of any name. */
const BY_ROLE = 1_000;
const BY_OFFICE = 2_000;

function byKind(facts: readonly Fact[]): Map<SubjectName, string[]> {
  const ids = new Map<SubjectName, string[]>();
  for (const { id, subject } of facts) ids.set(subject, [...(ids.get(subject) ?? []), id]);
  return ids;
}

/** Ties by which somebody holds an office. */
const HOLDING: ReadonlySet<string> = new Set(['holds_office_in', 'holds_mandate', 'leads']);

/** Who holds office where the name matches, beside those found already, with the nearest office. */
function holdersOf(matches: ReadonlyMap<string, Match>, facts: ViewerFacts): Map<string, Match> {
  const holders = new Map<string, Match>();
  for (const office of matches.values()) {
    if (office.distance >= BY_ROLE) continue;
    for (const { fields } of facts.pointingAt(office.record.id, 'tie')) {
      const { type, from, to, draft, validity } = fields;
      const holds = HOLDING.has(type) && to === office.record.id && !draft;
      if (!holds || validity === 'lapsed' || validity === 'proposed' || matches.has(from)) continue;
      const distance = BY_OFFICE + office.distance;
      if (distance < (holders.get(from)?.distance ?? Infinity)) {
        holders.set(from, { ...office, distance });
      }
    }
  }
  return holders;
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

const rankOf = (name: SubjectName): number =>
  KINDS_FIRST.indexOf(name) < 0 ? KINDS_FIRST.length : KINDS_FIRST.indexOf(name);

function bestMatch(subject: AnySubject, record: StoredRecord, words: readonly string[]) {
  const nearest = (texts: readonly string[], from: number) =>
    texts
      .map((text) => ({ text, distance: from + (nameDistance(words, text) ?? Infinity) }))
      .filter(({ distance }) => Number.isFinite(distance))
      .sort((a, b) => a.distance - b.distance)[0];
  return (
    nearest(searchedTexts(subject, record), 0) ?? nearest(describedTexts(subject, record), BY_ROLE)
  );
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
