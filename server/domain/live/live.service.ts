// The live stream: which records that a viewer may see have changed. It is made from the committed
// change log, so an event is never lost between commit and telling.
import type { LiveChange } from '../../contract/live.js';
import { SUBJECT_NAMES, subjectOf, subjectOfId } from '../../contract/registry.js';
import type { ViewerFacts } from '../../projection/store.js';
import type { Viewer } from '../../visibility/viewer.js';
import type { Deps } from '../deps.js';
import { seenVersions } from '../history/seen-versions.service.js';

/**
 * Follows the changes for one viewer. A record that the viewer saw and sees no more is `gone`;
 * one never seen is not mentioned. What is told is looked for when its turn comes; null: nothing.
 */
export function followChanges(
  { database, projection }: Pick<Deps, 'database' | 'projection'>,
  viewer: Viewer,
  tell: (look: () => Promise<LiveChange | null>) => void,
): () => void {
  let seen = projection.facts.for(viewer).ids();
  let versions = versionsCountedApart(projection.facts.for(viewer));
  return projection.onChange((changed) => {
    const facts = projection.facts.for(viewer);
    const now = facts.ids();
    const touched = new Set([...changed].filter((id) => now.has(id)));
    for (const id of seen) if (!now.has(id)) touched.add(id);
    for (const id of now) if (!seen.has(id)) touched.add(id);
    const before = versions;
    const after = versionsCountedApart(facts);
    versions = after;
    seen = now;
    if (touched.size === 0) return;
    tell(async () => {
      const counted = await seenVersions({ database }, facts, viewer, [...touched]);
      /** Come, or changed in this moment, not later, by what the viewer may know of. */
      const isNews = (id: string): boolean => {
        const [last, next, stored] = [before.get(id), after.get(id), counted.get(id)?.stored];
        if (last === undefined || next === undefined || stored === undefined) return true;
        return stored.some((one) => one > last && one <= next);
      };
      const records = [...touched]
        .filter((id) => !now.has(id) || isNews(id))
        .sort()
        .map((id) => ({ id, kind: subjectOfId(id) ?? '', gone: !now.has(id) }));
      return records.length === 0 ? null : { records };
    });
  });
}

/** Stored versions of the records whose versions are counted for each viewer apart. */
const versionsCountedApart = (facts: ViewerFacts): ReadonlyMap<string, number> =>
  new Map(
    SUBJECT_NAMES.filter((name) => subjectOf(name).loose.length > 0)
      .flatMap((name) => facts.allWithRetired(name))
      .map(({ id, version }) => [id, version]),
  );
