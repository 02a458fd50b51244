// The stored records as the rules of `doctor` look at them: decoded, and found by id.
import { z } from 'zod';
import { subjectOf, subjectOfId } from '../contract/registry.js';
import { decode, type StoredRecord } from '../database/codec.js';
import type { Storage } from '../database/write.js';
import { ACCOUNT } from '../domain/accounts/account.storage.js';
import { SETTINGS } from '../domain/accounts/settings.storage.js';
import type { Picture, Properties } from './picture.js';

export interface Stored {
  id: string;
  labels: readonly string[];
  properties: Properties;
  /** The kind that its id names. */
  subject: Storage | null;
}

/** A record of a known kind that can be decoded. */
export interface KnownRecord extends Stored {
  subject: Storage;
  record: StoredRecord;
}

export interface Known {
  picture: Picture;
  /** All nodes that say that they are a record or an account. */
  nodes: readonly Stored[];
  records: readonly KnownRecord[];
  find: (id: string) => KnownRecord | undefined;
  /** Entries of the change log by record, by number. */
  history: ReadonlyMap<string, readonly Entry[]>;
}

/** What the rules need of an entry of the change log. */
const Entry = z.object({
  id: z.string(),
  write: z.string(),
  seq: z.number(),
  record: z.string(),
  kind: z.string(),
  operation: z.enum(['created', 'updated', 'retired', 'restored']),
  version: z.number(),
  fields: z.string().transform((text) => Fields.parse(JSON.parse(text))),
});
const Fields = z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() }));
export type Entry = z.infer<typeof Entry>;

/** Kind of record, account or settings that an id names, null for an id of no kind. */
export function storageOf(id: string): Storage | null {
  const beside = [ACCOUNT, SETTINGS].find(({ prefix }) => id.startsWith(prefix));
  if (beside) return beside;
  const name = subjectOfId(id);
  return name === undefined ? null : subjectOf(name);
}

export function know(picture: Picture): Known {
  const nodes = picture.records.map(({ labels, properties }): Stored => {
    const id = String(properties['id']);
    return { id, labels, properties, subject: storageOf(id) };
  });
  const records = nodes.flatMap((node) => decoded(node) ?? []);
  const byId = new Map(records.map((record) => [record.id, record]));
  const history = new Map<string, Entry[]>();
  for (const properties of picture.changes) {
    const entry = Entry.safeParse(properties).data;
    if (!entry) continue;
    const entries = history.get(entry.record) ?? [];
    entries.push(entry);
    history.set(entry.record, entries);
  }
  return { picture, nodes, records, find: (id) => byId.get(id), history };
}

function decoded(node: Stored): KnownRecord | undefined {
  const { subject } = node;
  if (!subject) return undefined;
  try {
    return { ...node, subject, record: decode(subject, node.properties) };
  } catch {
    // The rule "reads back as its kind" names it.
    return undefined;
  }
}

export const isEntry = (properties: Properties): boolean => Entry.safeParse(properties).success;
