// Names of records by id, for rows that point at others. Filled by whatever was read last; what is
// missing is read one by one.
import { msg } from '@lit/localize';
import type { Graph } from '../../server/contract/graph.js';
import type { Tlp } from '../../server/contract/labels.js';
import { ApiError } from '../app/api-error.js';
import { kindOfId, readRecord } from './records.js';

export interface Named {
  id: string;
  name: string;
  /** Kind of an actor; `issue`, `topic` or `source` for others. */
  kind: string;
  tlp: Tlp;
}

const known = new Map<string, Named>();

/** Name of a record, undefined while it is not known. */
export const nameOf = (id: string): Named | undefined => known.get(id);

/** The name of a record as recorded, or that there is none to show. */
export const shownName = (id: string): string => known.get(id)?.name ?? msg('not visible to you');

/** Takes over the names that a graph brings. */
export function learnNames(graph: Graph): void {
  for (const { id, name, kind, tlp } of graph.actors) known.set(id, { id, name, kind, tlp });
  for (const { id, name, kind, tlp } of graph.issues) known.set(id, { id, name, kind, tlp });
}

/** Reads the names that are not known yet; those that cannot be read stay unknown. */
export async function resolveNames(ids: Iterable<string>, signal?: AbortSignal): Promise<void> {
  const missing = [...new Set(ids)].filter((id) => !known.has(id));
  await Promise.all(missing.map((id) => resolveName(id, signal)));
}

/** Forgets what is known, when somebody else signs in or a record changed. */
export function forgetNames(ids?: readonly string[]): void {
  if (!ids) known.clear();
  else for (const id of ids) known.delete(id);
}

async function resolveName(id: string, signal?: AbortSignal): Promise<void> {
  try {
    const named = await readName(id, signal);
    if (named) known.set(id, named);
  } catch (error) {
    if (!(error instanceof ApiError && error.code === 'record.missing')) throw error;
  }
}

async function readName(id: string, signal?: AbortSignal): Promise<Named | undefined> {
  const kind = kindOfId(id);
  if (kind === 'actor' || kind === 'issue') {
    const { name, kind: ofActor, tlp } = await readRecord(kind, id, signal);
    return { id, name, kind: ofActor, tlp };
  }
  if (kind !== 'source') return undefined;
  const { title, tlp } = await readRecord(kind, id, signal);
  return { id, name: title, kind, tlp };
}
