// One record and everything that points at it, as far as the reader sees it.
import type { Change } from '../../server/contract/history.js';
import type { RecordOf, SubjectName } from '../../server/contract/registry.js';
import { resolveNames } from './read-names.js';
import { isRecordId, kindOfId, listAll, listForIds, readHistory, readRecord } from './records.js';

type Actor = RecordOf<'actor'>;
type Issue = RecordOf<'issue'>;

/** What is known about an actor or an issue. */
export interface Dossier {
  kind: 'actor' | 'issue';
  record: Actor | Issue;
  ties: RecordOf<'tie'>[];
  positions: RecordOf<'position'>[];
  engagements: RecordOf<'engagement'>[];
  questions: RecordOf<'question'>[];
  levers: RecordOf<'lever'>[];
  interventions: RecordOf<'intervention'>[];
  recommendations: RecordOf<'recommendation'>[];
  events: RecordOf<'event'>[];
  handlingNotes: RecordOf<'handlingNote'>[];
  /** Evidence by the id of the record that it speaks for or against. */
  evidence: ReadonlyMap<string, RecordOf<'evidence'>[]>;
  history: Change[];
}

export class RecordStore {
  /** @throws ApiError `record.missing` for an id that leads to nothing the reader can open. */
  async dossier(id: string, signal?: AbortSignal): Promise<Dossier> {
    const base = kindOfId(id) === 'issue' ? issueParts(id, signal) : actorParts(id, signal);
    const [parts, handlingNotes] = await Promise.all([
      base,
      listAll('handlingNote', { on: id }, signal),
    ]);
    const evidence = await this.#evidence(parts, signal);
    await resolveNames(namesIn(parts, evidence), signal);
    return { ...parts, handlingNotes, evidence: byRecord(evidence) };
  }

  /** Any other record: itself, its evidence, its history and the records that it names. */
  async single<N extends SubjectName>(name: N, id: string, signal?: AbortSignal) {
    const [record, evidence, history] = await Promise.all([
      readRecord(name, id, signal),
      listAll('evidence', { record: id }, signal),
      readHistory(name, id, signal),
    ]);
    await resolveNames([...idsIn(record), ...evidence.map(({ source }) => source)], signal);
    return { record, evidence, history };
  }

  #evidence(parts: Parts, signal?: AbortSignal): Promise<RecordOf<'evidence'>[]> {
    const { record, ties, positions, engagements } = parts;
    const ids = [record, ...ties, ...positions, ...engagements].map(({ id }) => id);
    return listForIds('evidence', 'record', ids, signal);
  }
}

type Parts = Omit<Dossier, 'evidence' | 'handlingNotes'>;

/** What points at actors only. */
const NO_LISTS = {
  engagements: [],
  questions: [],
  levers: [],
  interventions: [],
  recommendations: [],
  events: [],
} satisfies Partial<Parts>;

async function actorParts(id: string, signal?: AbortSignal): Promise<Parts> {
  const named = { actor: id };
  return allOf({
    kind: 'actor' as const,
    record: readRecord('actor', id, signal),
    ties: listAll('tie', named, signal),
    positions: listAll('position', named, signal),
    engagements: listAll('engagement', named, signal),
    questions: listAll('question', named, signal),
    levers: listAll('lever', named, signal),
    interventions: listAll('intervention', named, signal),
    recommendations: listAll('recommendation', { addressee: id }, signal),
    events: listAll('event', named, signal),
    history: readHistory('actor', id, signal),
  });
}

async function issueParts(id: string, signal?: AbortSignal): Promise<Parts> {
  return allOf({
    ...NO_LISTS,
    kind: 'issue' as const,
    record: readRecord('issue', id, signal),
    ties: listAll('tie', { to: id }, signal),
    positions: listAll('position', { issue: id }, signal),
    history: readHistory('issue', id, signal),
  });
}

/** An object of promises as a promise of the object. */
async function allOf<T extends object>(parts: T): Promise<{ [K in keyof T]: Awaited<T[K]> }> {
  const entries = Object.entries(parts).map(async ([name, part]) => [name, await part] as const);
  return Object.fromEntries(await Promise.all(entries)) as { [K in keyof T]: Awaited<T[K]> };
}

function namesIn(parts: Parts, evidence: readonly RecordOf<'evidence'>[]): string[] {
  const ids = [...idsIn(parts.record), ...evidence.map(({ source }) => source)];
  for (const rows of [parts.ties, parts.positions, parts.engagements, parts.interventions])
    for (const row of rows) ids.push(...idsIn(row));
  return ids.filter(isNameable);
}

/** What the panel shows by its name. */
const isNameable = (id: string): boolean => /^(act|iss|src)_/.test(id);

/** Ids of other records in the fields of a record and in their parts. */
const idsIn = (record: { id: string }): string[] =>
  textsIn(record).filter((text) => text !== record.id && isRecordId(text));

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function byRecord(evidence: readonly RecordOf<'evidence'>[]): Map<string, RecordOf<'evidence'>[]> {
  const groups = new Map<string, RecordOf<'evidence'>[]>();
  for (const one of evidence) groups.set(one.record, [...(groups.get(one.record) ?? []), one]);
  return groups;
}

export const recordStore = new RecordStore();
