// Reads what records are called, one by one, where no other answer has brought it.
import type { SubjectName } from '../../server/contract/registry.js';
import { ApiError } from '../app/api-error.js';
import { learnName, nameOf } from './names.js';
import { namesInTitle, recordTitle } from './record-title.js';
import { kindOfId, readRecord } from './records.js';

/** Reads the names that are not known yet; those that cannot be read stay unknown. */
export async function resolveNames(ids: Iterable<string>, signal?: AbortSignal): Promise<void> {
  const missing = [...new Set(ids)].filter((id) => !nameOf(id));
  await Promise.all(missing.map((id) => resolveName(id, signal)));
}

async function resolveName(id: string, signal?: AbortSignal): Promise<void> {
  const kind = kindOfId(id);
  if (!kind) return;
  try {
    await readName(kind, id, signal);
  } catch (error) {
    if (!(error instanceof ApiError && error.code === 'record.missing')) throw error;
  }
}

/** A record without a name of its own is called by others, whose names are read first. */
async function readName(kind: SubjectName, id: string, signal?: AbortSignal): Promise<void> {
  const record = await readRecord(kind, id, signal);
  await resolveNames(namesInTitle(kind, record), signal);
  const ofItsOwn = kind === 'actor' || kind === 'issue' ? kindIn(record) : undefined;
  learnName({ id, name: recordTitle(kind, record), kind: ofItsOwn ?? kind, tlp: record.tlp });
}

const kindIn = (record: object): string | undefined =>
  'kind' in record && typeof record.kind === 'string' ? record.kind : undefined;
