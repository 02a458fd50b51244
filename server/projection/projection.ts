// Keeps the facts in step with Neo4j by reading its change log: one's own writes and those of other
// instances alike. Nothing here cannot be thrown away and read again.
import { z } from 'zod';
import { labelFields } from '../contract/labels.js';
import { subjectOf, subjectOfId, type SubjectName } from '../contract/registry.js';
import { read } from '../database/card.js';
import { decode, type StoredRecord } from '../database/codec.js';
import type { Database } from '../database/driver.js';
import { referencesOf } from '../database/links.js';
import type { Written } from '../database/write.js';
import type { Fact } from './facts.js';
import { recordsById } from '../database/records.queries.js';
import { changesAfter, lastChange, pageRecords } from './projection.queries.js';
import { FactStore } from './store.js';

const PAGE = 2_000;

/** What each fact carries beside its fields, as its node says it. */
const Base = z.object({
  key: z.string().nullable(),
  ...labelFields,
  tags: z.array(z.string()),
  createdBy: z.string(),
  createdAt: z.string(),
  retiredAt: z.string().nullable(),
});

export class Projection {
  readonly facts = new FactStore();
  readonly #database: Database;
  #seen = 0;
  /** How often everything was read. */
  #loads = 0;
  #running: Promise<void> | null = null;
  #queued: Promise<void> | null = null;
  #listeners: ((changed: ReadonlySet<string>) => void)[] = [];
  #followers: ((facts: readonly Fact[] | null) => void)[] = [];

  constructor(database: Database) {
    this.#database = database;
  }

  /** Reads everything: at the start, and after a restore. `onPage` hears how many records so far. */
  async load(onPage?: (records: number) => void): Promise<void> {
    const [log] = await read(this.#database, lastChange, {});
    this.facts.clear();
    let count = 0;
    for (let after = '', more = true; more;) {
      const rows = await read(this.#database, pageRecords, { after, count: PAGE });
      this.facts.apply(readFacts(rows));
      const last: unknown = rows.at(-1)?.properties['id'];
      after = typeof last === 'string' ? last : '';
      more = rows.length === PAGE;
      count += rows.length;
      onPage?.(count);
    }
    this.#seen = log?.last ?? 0;
    this.#loads += 1;
    for (const follow of this.#followers) follow(null);
  }

  /** Number of the last change that was taken in. */
  get seen(): number {
    return this.#seen;
  }

  /**
   * Takes in all changes up to a number of the log. Every request asks for the last number at its
   * beginning, so no answer is older than the last acknowledged write of any instance.
   */
  async catchUpTo(last: number): Promise<void> {
    if (last > this.#seen) await this.catchUp();
  }

  /**
   * Takes in what this process has just written. Nothing is read from Neo4j unless somebody else's
   * changes come before it in the log.
   */
  async take({ made }: Written): Promise<void> {
    const isNext = made !== null && made.last - made.records.length === this.#seen;
    if (!isNext || this.#running) return this.catchUp();
    this.#seen = made.last;
    this.#apply(
      new Set(made.records.map(({ id }) => id)),
      made.records.flatMap((record) => toFact(record) ?? []),
    );
  }

  /**
   * Takes in all changes that are committed now. Calls during a run share the next one: the run may
   * have looked before the write that they must see.
   */
  catchUp(): Promise<void> {
    if (!this.#running) return this.#start();
    this.#queued ??= this.#running.catch(() => undefined).then(() => this.#start());
    return this.#queued;
  }

  #start(): Promise<void> {
    this.#queued = null;
    this.#running = this.#catchUp().finally(() => (this.#running = null));
    return this.#running;
  }

  /** Calls back with the ids of changed records; returns the function that ends it. */
  onChange(listener: (changed: ReadonlySet<string>) => void): () => void {
    this.#listeners.push(listener);
    return () => (this.#listeners = this.#listeners.filter((other) => other !== listener));
  }

  /** Hands over the facts that changed, null when all were read anew; returns what ends it. */
  onFacts(follow: (facts: readonly Fact[] | null) => void): () => void {
    this.#followers.push(follow);
    return () => (this.#followers = this.#followers.filter((other) => other !== follow));
  }

  async #catchUp(): Promise<void> {
    const changed = new Set<string>();
    const loads = this.#loads;
    let seen = this.#seen;
    for (let more = true; more;) {
      const rows = await read(this.#database, changesAfter, { after: seen, count: PAGE });
      for (const row of rows) changed.add(row.record);
      seen = rows.at(-1)?.seq ?? seen;
      more = rows.length === PAGE;
    }
    if (changed.size === 0) return;
    const rows = await read(this.#database, recordsById, { ids: [...changed] });
    const facts = readFacts(rows);
    // What was read in the meantime as a whole is no news.
    if (loads !== this.#loads) return this.#catchUp();
    // Only now: what a failed reading saw is looked for again.
    this.#seen = seen;
    this.#apply(changed, facts);
  }

  #apply(changed: ReadonlySet<string>, facts: readonly Fact[]): void {
    this.facts.apply(facts);
    for (const follow of this.#followers) follow(facts);
    for (const listener of this.#listeners) listener(changed);
  }
}

/** The facts of nodes; those that are no records of the domain have none. */
function readFacts(rows: readonly { properties: Record<string, unknown> }[]): Fact[] {
  return rows.flatMap(({ properties }) => {
    const name = subjectOfId(String(properties['id']));
    return name === undefined ? [] : [factOf(name, decode(subjectOf(name), properties))];
  });
}

/** The fact of a record; undefined for what is no record of the domain. */
function toFact(record: StoredRecord): Fact | undefined {
  const name = subjectOfId(record.id);
  return name && factOf(name, record);
}

/** What is held in memory of a record. */
export function factOf(name: SubjectName, record: StoredRecord): Fact {
  const subject = subjectOf(name);
  const { retiredAt, ...base } = Base.parse(record);
  // The codec and the write wrapper keep stored fields in the shape of their kind; `doctor` checks it.
  const fields = Object.fromEntries(
    subject.projected.map((field) => [field, record[field]]),
  ) as Fact['fields'];
  return {
    id: record.id,
    subject: name,
    version: record.version,
    ...base,
    retired: retiredAt !== null,
    refs: referencesOf(subject, record),
    fields,
  };
}
