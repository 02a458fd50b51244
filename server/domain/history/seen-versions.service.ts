// A record may name others loosely, and be seen by who may not see those. A write that was about hidden
// ones only makes for such a viewer no version, no time and no event: they count what they may know of.
import { subjectOf, subjectOfId } from '../../contract/registry.js';
import { read } from '../../database/card.js';
import type { ViewerFacts } from '../../projection/store.js';
import type { Viewer } from '../../visibility/viewer.js';
import type { Deps } from '../deps.js';
import { changesOfRecords } from './history.queries.js';
import { StoredChange, isEntryVisible, tellsAnything } from './history.rules.js';

export interface SeenVersions {
  /** The newest, as the viewer counts. */
  version: number;
  /** When that was written; null: the viewer may know of no write. */
  updatedAt: string | null;
  /** The versions as they are stored, in order. */
  stored: readonly number[];
}

/** Whether versions of this record are counted for each viewer apart. */
function isCountedApart(id: string): boolean {
  const name = subjectOfId(id);
  return name !== undefined && subjectOf(name).loose.length > 0;
}

/**
 * Versions of those of these records that are counted for each viewer apart, by what `facts`, the part of
 * this viewer, shows.
 */
export async function seenVersions(
  { database }: Pick<Deps, 'database'>,
  facts: ViewerFacts,
  viewer: Viewer,
  ids: readonly string[],
): Promise<ReadonlyMap<string, SeenVersions>> {
  const records = ids.filter(isCountedApart);
  if (records.length === 0) return new Map();
  const known = (await read(database, changesOfRecords, { records }))
    .map(({ entry }) => StoredChange.parse(entry))
    .filter((entry) => isEntryVisible(entry, viewer, facts) && tellsAnything(entry, facts));
  return new Map(
    records.map((id) => {
      const own = known.filter(({ record }) => record === id);
      const stored = own.map(({ version }) => version);
      return [id, { version: Math.max(1, own.length), updatedAt: own.at(-1)?.at ?? null, stored }];
    }),
  );
}

/** The stored version that a viewer means; -1 for one that is not the newest that they may know of. */
export async function storedVersion(
  { database, projection }: Pick<Deps, 'database' | 'projection'>,
  viewer: Viewer,
  id: string,
  meant: number | null,
): Promise<number | null> {
  if (meant === null) return null;
  const facts = projection.facts.for(viewer);
  const seen = (await seenVersions({ database }, facts, viewer, [id])).get(id);
  if (seen === undefined) return meant;
  return seen.version === meant ? (facts.get(id)?.version ?? -1) : -1;
}
